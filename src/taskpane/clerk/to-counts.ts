import type { SelfCheck } from '../../findings/self/self-check';

export interface Counts {
  readonly done: number;
  readonly total: number;
  readonly left: number;
  readonly errors: number;
  readonly queries: number;
}

export function toCounts({ asked, blanks, findings }: SelfCheck): Counts {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { done: asked - blanks.length, total: asked, left: blanks.length, errors, queries: findings.length - errors };
}
