import type { Contents } from '../workbook/book/table';
import { toPlainText, toRowPrint } from '../ledger/row-print';
import type { ReturnRow } from './unit-return';

/** Cells that differ from the plan, at most: beyond, nobody can tell which of them somebody changed. */
const mostDiffering = 5;

function* listSubsets<Item>([first, ...rest]: readonly Item[]): Generator<Item[]> {
  if (first === undefined) {
    yield [];
    return;
  }
  for (const subset of listSubsets(rest)) {
    yield subset;
    yield [first, ...subset];
  }
}

/**
 * What the locked cells of a row said when it was issued, where somebody changed one of them and the plan may have
 * changed others: those cells taken back to the plan with which the row has its fingerprint again. `unit` are columns
 * that are changed together. Null where that cannot be told.
 */
export function recallLocked<Row, Key extends string>(
  row: Pick<ReturnRow<Row, Key>, 'cells'>,
  plan: Contents<Key>,
  print: string,
  unit: readonly Key[],
): Contents<Key> | null {
  const keys = Object.keys(plan) as Key[];
  const isOther = (key: Key) => toPlainText(plan[key]) !== toPlainText(row.cells[key]?.value);
  const single = keys.filter((key) => !unit.includes(key) && isOther(key)).map((key) => [key]);
  const differing = unit.some((key) => keys.includes(key) && isOther(key)) ? [...single, unit] : single;
  if (differing.length > mostDiffering) return null;
  for (const kept of listSubsets(differing)) {
    const issued = {
      ...plan,
      ...Object.fromEntries(kept.flat().map((key) => [key, row.cells[key]?.value])),
    } as Contents<Key>;
    if (toRowPrint(issued) === print) return issued;
  }
  return null;
}
