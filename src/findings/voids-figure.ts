import type { Yardstick } from '../ledger/yardstick';
import type { Rule } from './rule';

const priorKeys: readonly (string | null)[] = ['prior', 'priorNumerator', 'priorDenominator'];
const wordKeys: readonly (string | null)[] = ['explanation', 'evidence'];

/**
 * Whether a fault that the rule finds in a column makes the row's figure void. What stands in 上期 matters only where
 * the figure is rated against it.
 */
export function voidsFigure(
  { voids }: Pick<Rule<never, unknown>, 'voids'>,
  column: string | null,
  { comparator }: Pick<Yardstick, 'comparator'>,
): boolean {
  if (!voids || wordKeys.includes(column)) return false;
  return !priorKeys.includes(column) || comparator === 'fallBy' || comparator === 'riseBy';
}
