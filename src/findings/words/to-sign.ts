import { severitySigns } from '../../ledger/cell-rule';
import type { Rule } from '../rule';

/** What stands before a rule's sentences in 校验结果. */
export function toSign({ severity, isBlank }: Pick<Rule<never, unknown>, 'severity' | 'isBlank'>): string {
  return isBlank ? '' : severitySigns[severity];
}

/** A sentence of a ledger without it; ledgers of former versions have none. */
export function withoutSign(rule: Parameters<typeof toSign>[0], sentence: string): string {
  const sign = toSign(rule);
  return sentence.startsWith(sign) ? sentence.slice(sign.length) : sentence;
}
