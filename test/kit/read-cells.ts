import type { Book, Value } from '../../src/workbook/book/book';
import { readTable, squeeze } from '../../src/workbook/book/read-table';
import type { Column } from '../../src/workbook/book/table';
import { toCellRules } from '../../src/findings/to-cell-rules';
import { toVerdictColumns } from '../../src/ledger/cell-rule';
import { actionColumns, indicatorColumns, sheetNames, taskColumns } from '../../src/ledger/ledger-columns';
import { coverLabels } from '../../src/ledger/cover-sheet';

const rules = toCellRules('zh');

const tables: readonly (readonly [string, readonly Column[]])[] = [
  [sheetNames.tasks, [...taskColumns, ...toVerdictColumns(rules.tasks)]],
  [sheetNames.actions, [...actionColumns, ...toVerdictColumns(rules.actions)]],
  [sheetNames.indicators, [...indicatorColumns, ...toVerdictColumns(rules.indicators)]],
];

/** The line 填报进度 of 填报说明. */
export function readProgress(book: Book): Value | undefined {
  const cells = book.sheets.find(({ name }) => name === sheetNames.cover)?.cells ?? [];
  const label = cells.find(({ value }) => value === coverLabels.progress);
  return cells.find(({ row, column }) => row === label?.row && column === label.column + 1)?.value;
}

/** The values of a ledger's rows by row id and column key, the hidden columns too. */
export function readCells(book: Book): Map<string, Readonly<Record<string, Value | undefined>>> {
  return new Map(
    tables.flatMap(([name, columns]) => {
      const sheet = book.sheets.find((each) => each.name === name);
      const table = sheet && readTable<string>(sheet, columns, 'id');
      if (!table) throw new Error(`No table on ${name}`);
      return table.rows.map(({ cells }): [string, Record<string, Value | undefined>] => [
        squeeze(cells.id?.value),
        Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, cell?.value])),
      ]);
    }),
  );
}
