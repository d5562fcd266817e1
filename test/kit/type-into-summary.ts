import type { Book, Value } from '../../src/workbook/book/book';
import { readTable } from '../../src/workbook/book/read-table';
import { calculate } from '../../src/workbook/formula/calculate';
import {
  detailColumns,
  type DetailKey,
  followUpColumns,
  type FollowUpKey,
} from '../../src/summary/sheets/summary-columns';
import { summarySheets } from '../../src/summary/sheets/summary-sheets';
import { typeInto } from './fill-ledger';

interface Writing {
  /** By row id and unit: `T01-1|甲局`. */
  readonly details?: Readonly<Record<string, { readonly [K in DetailKey]?: Value }>>;
  /** By the line's key: `figure|T01-1`. */
  readonly followUp?: Readonly<Record<string, { readonly [K in FollowUpKey]?: Value }>>;
}

/** What somebody in the bureau types into `明细` and `督办清单`; the formulas are recalculated. */
export function typeIntoSummary(book: Book, { details = {}, followUp = {} }: Writing): Book {
  const typeRows = (
    name: string,
    columns: typeof detailColumns | typeof followUpColumns,
    rows: Readonly<Record<string, object>>,
  ) =>
    book.sheets
      .filter((sheet) => sheet.name === name)
      .map((sheet) =>
        Object.entries(rows).reduce((typed, [key, entries]) => {
          const table = readTable<string>(sheet, columns, 'key');
          const found = table?.rows.find(({ cells }) => cells.key?.value === key);
          if (!table || !found) throw new Error(`No row ${key} on ${name}`);
          return Object.entries(entries as Record<string, Value>).reduce(
            (each, [column, value]) => typeInto(each, found.row, table.positions[column] ?? 0, value),
            typed,
          );
        }, sheet),
      );
  const changed = [
    ...typeRows(summarySheets.details, detailColumns, details),
    ...typeRows(summarySheets.followUp, followUpColumns, followUp),
  ];
  return calculate({
    ...book,
    sheets: book.sheets.map((sheet) => changed.find(({ name }) => name === sheet.name) ?? sheet),
  });
}
