import { columnOf, type Contents, type Frame, quote } from '../../workbook/book/table';
import { states } from '../../ledger/rating-formula';
import type { Figure } from '../../ledger/yardstick';
import { toDetailKey } from './collect-details';
import type { DetailKey } from '../sheets/summary-columns';
import type { Detail } from '../district-summary';
import { toShownNumber } from '../to-shown-number';

/** Cells of the row of the same unit that stands so many rows below. */
function toCells(rowsBelow: number, frame: Frame<DetailKey>): (key: DetailKey) => string {
  return (key) => `R[${String(rowsBelow)}]C${String(columnOf(frame, key) + 1)}`;
}

/** A formula over another row; "" once somebody has sorted the rows. */
function link(key: string, cells: ReturnType<typeof toCells>, formula: string): { readonly formula: string } {
  return { formula: `IF(${cells('key')}=${quote(key)},${formula},"")` };
}

function toPriorLinks(
  priorRow: string,
  { unit, key }: Detail,
  frame: Frame<DetailKey>,
  at: ReadonlyMap<string, number>,
  numberFormat: string,
): Contents<DetailKey> {
  const above = toDetailKey(priorRow, unit);
  const [here, there] = [at.get(key), at.get(above)];
  if (here === undefined || there === undefined) return {};
  const cells = toCells(there - here, frame);
  const counting = (each: DetailKey) =>
    link(above, cells, `IF(${cells('finalState')}="${states.figure}",${cells(each)},"")`);
  const whole =
    `IF(${cells('finalState')}="${states.figure}",IF(ISNUMBER(${cells('finalDenominator')}),` +
    `${cells('finalNumerator')}/${cells('finalDenominator')},${cells('finalValue')}),"")`;
  return {
    prior: { ...link(above, cells, whole), style: { numberFormat } },
    priorNumerator: counting('finalNumerator'),
    priorDenominator: counting('finalDenominator'),
  };
}

function toKnown(carried: Figure | undefined): Contents<DetailKey> {
  if (!carried) return {};
  if (carried.kind === 'value') return { carried: toShownNumber(carried.value) };
  return { carried: toShownNumber(carried.numerator), carriedDenominator: toShownNumber(carried.denominator) };
}

function toCarriedLinks(
  carriedRow: string,
  { unit, key, row }: Detail,
  frame: Frame<DetailKey>,
  at: ReadonlyMap<string, number>,
): Contents<DetailKey> {
  const above = toDetailKey(carriedRow, unit);
  const [here, there] = [at.get(key), at.get(above)];
  if (here === undefined || there === undefined) return {};
  const cells = toCells(there - here, frame);
  const sum = (before: DetailKey, added: DetailKey) =>
    link(
      above,
      cells,
      `IF(${cells(before)}="","",IF(${cells('finalState')}="${states.figure}",` +
        `${cells(before)}+${cells(added)},IF(${cells('finalState')}="${states.notApplicable}",` +
        `${cells(before)},"")))`,
    );
  if (row?.yardstick.entry !== 'parts') return { carried: sum('carried', 'finalValue') };
  return {
    carried: sum('carried', 'finalNumerator'),
    carriedDenominator: sum('carriedDenominator', 'finalDenominator'),
  };
}

/** What a row of 明细 takes from another row of the same unit, as formulas: a 更正值 there goes on. */
export function toDetailLinks(
  detail: Detail,
  frame: Frame<DetailKey>,
  at: ReadonlyMap<string, number>,
  numberFormat: string,
): Contents<DetailKey> {
  const { row, carried } = detail;
  if (!row) return {};
  const priors = row.priorRow === null ? {} : toPriorLinks(row.priorRow, detail, frame, at, numberFormat);
  return {
    ...priors,
    ...(row.carried?.kind === 'row' ? toCarriedLinks(row.carried.row, detail, frame, at) : toKnown(carried)),
  };
}
