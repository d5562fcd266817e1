import { toCellsPrint } from '../../ledger/row-print';
import { columnMissing } from '../rules/column-missing';
import { lockedRowChanged } from '../rules/locked-row-changed';
import { rowMissing } from '../rules/row-missing';
import { sheetMissing } from '../rules/sheet-missing';
import { say } from './check-form';
import { type OwnCells, type OwnTable, toWords } from './read-own-rows';
import type { SelfFinding } from './self-check';

/** A row as `_ledger` says it was issued. */
export interface IssuedRow {
  readonly id: string;
  readonly print: string;
}

function isAsIssued(cells: OwnCells, locked: OwnTable['locked'], print: string): boolean {
  return locked.some((keys) => toCellsPrint(cells, keys) === print);
}

/**
 * Headers of columns that are gone. Rules come and go between versions, so a missing rule column says nothing, but the
 * count of errors tells: it breaks when a rule column is deleted.
 */
function findLost(columns: OwnTable['columns'], found: NonNullable<OwnTable['found']>): string[] {
  const visible = columns
    .filter(({ key, hidden, isLater }) => !hidden && !isLater && found.positions[key] === undefined)
    .map(({ header }) => header);
  const isBroken = found.rows.some(
    ({ cells }) => toWords(cells.id) !== '' && typeof cells.errorCount?.value !== 'number',
  );
  return isBroken && visible.length === 0 ? ['校验结果'] : visible;
}

/** What no formula can say: sheets, columns and rows that are gone, and rows that are no longer as they were issued. */
export function checkLockedRows(
  tables: readonly OwnTable[],
  issuedOn: (issued: string) => readonly IssuedRow[],
): SelfFinding[] {
  return tables.flatMap(({ issued, sheet, locked, nameKey, found, columns }): SelfFinding[] => {
    const rows = issuedOn(issued);
    if (!found) return rows.length === 0 ? [] : [say(sheetMissing, { sheet, facts: { sheet: issued } })];
    const lost = findLost(columns, found);
    const isUnsure = lost.length > 0 || found.doubled.length > 0;
    const withoutColumns =
      lost.length === 0 ? [] : [say(columnMissing, { sheet, facts: { sheet, columns: lost.join('、') } })];
    if (found.positions.id === undefined) return withoutColumns;
    return [
      ...withoutColumns,
      ...rows.flatMap(({ id, print }): SelfFinding[] => {
        const [first, ...others] = found.rows.filter(({ cells }) => toWords(cells.id) === id);
        if (!first) return [say(rowMissing, { sheet, row: id, facts: { sheet, id, name: id } })];
        if (isUnsure || others.length > 0 || isAsIssued(first.cells, locked, print)) return [];
        const location = { sheet, row: first.row, column: found.positions.id ?? 0 };
        return [say(lockedRowChanged, { sheet, row: id, name: toWords(first.cells[nameKey]), location, facts: {} })];
      }),
    ];
  });
}
