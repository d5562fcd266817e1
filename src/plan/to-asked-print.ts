import { fingerprint } from '../workbook/book/fingerprint';
import type { Question } from './draft';
import type { Plan } from './plan';
import { toQuestionKind } from './question-kinds';

/** Changes where somebody corrects what a question is about. */
export function toAskedPrint(plan: Plan, { kind, about }: Pick<Question, 'kind' | 'about'>): string {
  return fingerprint(JSON.stringify(toQuestionKind(kind).asks(plan, about) ?? null));
}
