import type { Words } from '../workbook/book/words';
import type { Question } from './draft';
import { questionKinds, toQuestionKind } from './question-kinds';

export interface QuestionGroup {
  readonly kind: string;
  readonly title: Words;
  readonly questions: readonly Question[];
}

/** One group for each kind, most harmful first. */
export function groupQuestions(questions: readonly Question[]): QuestionGroup[] {
  const present = new Set(questions.map(({ kind }) => kind));
  const order = [
    ...questionKinds.filter((kind) => present.has(kind)),
    ...[...present].filter((kind) => !questionKinds.includes(kind)),
  ];
  return order.map((kind) => ({
    kind,
    title: toQuestionKind(kind).title,
    questions: questions.filter((question) => question.kind === kind),
  }));
}
