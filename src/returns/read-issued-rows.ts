import type { Sheet, Value } from '../workbook/book/book';
import { memoByObject } from '../workbook/book/memo-by-object';
import { readTable, squeeze } from '../workbook/book/read-table';
import type { Column } from '../workbook/book/table';
import { printColumns, type PrintKey } from '../ledger/identity-sheet';

/** What `_ledger` says of one row as it was issued. */
export interface IssuedRow {
  readonly id: string;
  readonly sheet: string;
  /** Fingerprint of its locked cells. */
  readonly print: string;
  /** What it asked for, as text; "" where the row asks for no figure. */
  readonly terms: string;
  readonly definition: string;
  /** Ledgers issued before there were terms: the fingerprint of what the figure is measured by. */
  readonly meaning: string;
}

const columns: readonly Column<PrintKey | 'meaning'>[] = [
  ...printColumns,
  { key: 'meaning', header: 'meaning', width: 20 },
];

export function toIssuedKey({ sheet, id }: Pick<IssuedRow, 'sheet' | 'id'>): string {
  return `${sheet}!${id}`;
}

/** A value as it stands there. */
export function toWritten(value: Value | undefined): string {
  return typeof value === 'object' ? value.error : String(value ?? '');
}

/** The rows that were issued, by sheet and id; empty where `_ledger` is gone. */
export const readIssuedRows = memoByObject((identity: Sheet): ReadonlyMap<string, IssuedRow> => {
  const rows = readTable(identity, columns, 'print')?.rows ?? [];
  const toText = (value: unknown) => (typeof value === 'string' ? value : '');
  return new Map(
    rows.map(({ cells }) => {
      const row: IssuedRow = {
        id: squeeze(cells.id?.value),
        sheet: squeeze(cells.sheet?.value),
        print: toWritten(cells.print?.value),
        terms: toText(cells.terms?.value),
        definition: toText(cells.definition?.value),
        meaning: toWritten(cells.meaning?.value),
      };
      return [toIssuedKey(row), row];
    }),
  );
});
