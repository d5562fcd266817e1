import type { Question } from './draft';

/** Whether nobody has answered it. */
export function isOpen({ state = 'open' }: Pick<Question, 'state'>): boolean {
  return state === 'open';
}
