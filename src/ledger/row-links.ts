import { memoByObject } from '../workbook/book/memo-by-object';
import { colours } from '../workbook/book/style';
import { columnOf, type Content, type Contents, type Frame, quote, toFormula } from '../workbook/book/table';
import type { IndicatorKey } from './ledger-columns';
import type { IndicatorRow, Ledger } from './ledger';
import { states } from './rating-formula';

/** Where each row of `指标填报` stands among the others. */
export const indexOf = memoByObject(
  ({ indicators }: Ledger): ReadonlyMap<string, number> => new Map(indicators.map(({ id }, at) => [id, at])),
);

/** A cell of a row that stands so many rows below. */
function toCell(rowsBelow: number, frame: Frame, key: IndicatorKey): string {
  return `R[${String(rowsBelow)}]C${String(columnOf(frame, key) + 1)}`;
}

/** Somebody may sort the rows: then the number that stands there is another's, and "" is given. */
function whereStill(id: string, rowsBelow: number, frame: Frame, formula: string): string {
  return `IF(${toCell(rowsBelow, frame, 'id')}=${quote(id)},${formula},"")`;
}

function countsThere(rowsBelow: number, frame: Frame): string {
  return `AND(${toCell(rowsBelow, frame, 'state')}="${states.figure}",${toCell(rowsBelow, frame, 'voided')}=0)`;
}

/** 上期 of a row that has it in the same ledger: formulas, so that a corrected figure goes on; nothing for other rows. */
export function toPriorLink(
  row: IndicatorRow,
  frame: Frame,
  at: ReadonlyMap<string, number>,
  numberFormat: string,
): Contents<IndicatorKey> {
  const { id, priorRow, yardstick } = row;
  const [here, there] = [at.get(id), priorRow === null ? undefined : at.get(priorRow)];
  if (priorRow === null || here === undefined || there === undefined) return {};
  const below = there - here;
  const link = (key: IndicatorKey): Content => ({
    formula: whereStill(priorRow, below, frame, `IF(${countsThere(below, frame)},${toCell(below, frame, key)},"")`),
  });
  const shown: Content = {
    formula: toFormula('[linkedPrior]', frame),
    style: { fill: colours.shadedFill, numberFormat },
  };
  if (yardstick.entry !== 'parts') return { prior: shown, linkedPrior: link('actual') };
  return {
    prior: shown,
    priorNumerator: link('numerator'),
    priorDenominator: link('denominator'),
    linkedPrior: {
      formula: toFormula('IF(ISNUMBER([priorDenominator]),[priorNumerator]/[priorDenominator],"")', frame),
    },
  };
}

/** What the year came to before the row, as far as the ledger itself says it; nothing for rows that stand for themselves. */
export function toCarriedLink(
  { id, carried, yardstick }: IndicatorRow,
  frame: Frame,
  at: ReadonlyMap<string, number>,
): Contents<IndicatorKey> {
  if (carried?.kind === 'nothing')
    return { carried: 0, carriedDenominator: yardstick.entry === 'parts' ? 0 : undefined };
  const [here, there] = [at.get(id), carried?.kind === 'row' ? at.get(carried.row) : undefined];
  if (carried?.kind !== 'row' || here === undefined || there === undefined) return {};
  const below = there - here;
  const link = (sum: IndicatorKey, key: IndicatorKey): Content => {
    const [before, added] = [toCell(below, frame, sum), toCell(below, frame, key)];
    const isNone = `${toCell(below, frame, 'state')}="${states.notApplicable}"`;
    return {
      formula: whereStill(
        carried.row,
        below,
        frame,
        `IF(${before}="","",IF(${countsThere(below, frame)},${before}+${added},IF(${isNone},${before},"")))`,
      ),
    };
  };
  if (yardstick.entry !== 'parts') return { carried: link('carried', 'actual') };
  return { carried: link('carried', 'numerator'), carriedDenominator: link('carriedDenominator', 'denominator') };
}
