import { Decimal } from 'decimal.js';
import type { Prior } from '../../ledger/ledger';
import type { Figure } from '../../ledger/yardstick';

/** A known figure of last period as one that was reported would be read. */
export function toPriorFigure(prior: Prior | null): Figure | undefined {
  if (!prior) return undefined;
  const { value, numerator, denominator } = prior;
  if (numerator === null || denominator === null) return { kind: 'value', value: new Decimal(value) };
  return { kind: 'parts', numerator: new Decimal(numerator), denominator: new Decimal(denominator) };
}
