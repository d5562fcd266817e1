import { oncePer } from '../book/once-per';
import { colours } from '../book/style';
import { columnOf, type Content, type Contents, type Frame, quote, toFormula } from '../book/table';
import type { IndicatorKey } from './columns';
import type { IndicatorRow, Ledger } from './ledger';
import { states } from './rating-formula';

/** Where each row of `指标填报` stands among the others. */
export const indexOf = oncePer(({ indicators }: Ledger): ReadonlyMap<string, number> => new Map(indicators.map(({ id }, at) => [id, at])));

/** A cell of the row with 上期 that counts, else "". Somebody may sort the rows: then the number beside it is another's. */
function toLink(id: string, rowsBelow: number, frame: Frame, key: IndicatorKey): string {
  const at = (each: IndicatorKey) => `R[${String(rowsBelow)}]C${String(columnOf(frame, each) + 1)}`;
  return `IF(${at('id')}=${quote(id)},IF(AND(${at('state')}="${states.figure}",${at('voided')}=0),${at(key)},""),"")`;
}

/** 上期 of a row that has it in the same ledger: formulas, so that a corrected figure goes on; nothing for other rows. */
export function toPriorLink(row: IndicatorRow, frame: Frame, at: ReadonlyMap<string, number>, numberFormat: string): Contents<IndicatorKey> {
  const { id, priorRow, yardstick } = row;
  const [here, there] = [at.get(id), priorRow === null ? undefined : at.get(priorRow)];
  if (priorRow === null || here === undefined || there === undefined) return {};
  const link = (key: IndicatorKey): Content => ({ formula: toLink(priorRow, there - here, frame, key) });
  const shown: Content = { formula: toFormula('[linkedPrior]', frame), style: { fill: colours.shadedFill, numberFormat } };
  if (yardstick.entry !== 'parts') return { prior: shown, linkedPrior: link('actual') };
  return {
    prior: shown,
    priorNumerator: link('numerator'),
    priorDenominator: link('denominator'),
    linkedPrior: { formula: toFormula('IF(ISNUMBER([priorDenominator]),[priorNumerator]/[priorDenominator],"")', frame) },
  };
}
