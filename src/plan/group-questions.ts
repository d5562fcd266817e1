import type { Words } from '../workbook/book/words';
import type { Question } from './draft';
import { type QuestionGroupKey, questionKinds, toGroupTitle, toQuestionKind } from './question-kinds';

export interface QuestionGroup {
  readonly key: QuestionGroupKey;
  readonly title: Words;
  readonly questions: readonly Question[];
}

/** What is asked about one matter, whatever its kinds: most harmful first, in the groups and in each. */
export function groupQuestions(questions: readonly Question[]): QuestionGroup[] {
  const ordered = [...questions].sort((a, b) => toRank(a) - toRank(b));
  const byGroup = new Map<QuestionGroupKey, Question[]>();
  for (const question of ordered) {
    const { group } = toQuestionKind(question.kind);
    const own = byGroup.get(group);
    if (own) own.push(question);
    else byGroup.set(group, [question]);
  }
  return [...byGroup].map(([key, own]) => ({ key, title: toTitle(key, own), questions: own }));
}

function toRank({ kind }: Question): number {
  const at = questionKinds.indexOf(kind);
  return at < 0 ? questionKinds.length : at;
}

/** Of one kind alone, its own title says more. */
function toTitle(key: QuestionGroupKey, questions: readonly Question[]): Words {
  const [first] = questions;
  return first && questions.every(({ kind }) => kind === first.kind)
    ? toQuestionKind(first.kind).title
    : toGroupTitle(key);
}
