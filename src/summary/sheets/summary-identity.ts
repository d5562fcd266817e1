import type { Book, Cell } from '../../workbook/book/book';
import { summarySheets } from './summary-sheets';
import type { LastNumbers } from '../district-summary';
import type { RemindedRound } from '../send-back/reminder';

/** The first cell of `_summary`; nothing else makes a workbook a summary of ours. */
export const summarySignature = 'district-summary/1';

/** What `_summary` says, by its labels. */
export const identityLabels = {
  planId: 'plan',
  planTitle: 'plan title',
  fingerprint: 'plan fingerprint',
  version: 'version',
  period: 'period',
  deadline: 'deadline',
  asOf: 'as of',
  lastNumbers: 'last numbers',
} as const;

/** In `_summary`, before each unit whose day is not everybody's, and the day. */
export const ownDeadlineLabel = 'deadline of';

/** `2023:4,2024:1`, and back. */
export function toLastNumbersText(lastNumbers: LastNumbers): string {
  return Object.entries(lastNumbers)
    .map(([year, nth]) => `${year}:${String(nth)}`)
    .sort()
    .join(',');
}

function readLastNumbers(text: string): LastNumbers {
  return Object.fromEntries(
    [...text.matchAll(/(\d{4}):(\d+)/g)].map(([, year, nth]) => [String(year), Number(nth)] as const),
  );
}

/** Whether a workbook is a summary that was made here. */
export function isSummary(book: Book): boolean {
  return book.sheets.some(
    ({ name, cells }) => name === summarySheets.identity && cells.some(({ value }) => value === summarySignature),
  );
}

function readOwnDeadlines(cells: readonly Cell[]): ReadonlyMap<string, string> {
  const rows = new Set(
    cells.filter(({ column, value }) => column === 0 && value === ownDeadlineLabel).map(({ row }) => row),
  );
  const textsIn = (wanted: number) =>
    cells.flatMap(({ row, column, value }) =>
      column === wanted && rows.has(row) && typeof value === 'string' ? [[row, value] as const] : [],
    );
  const dates = new Map(textsIn(2));
  return new Map(
    textsIn(1).flatMap(([row, unit]) => {
      const date = dates.get(row);
      return date === undefined ? [] : [[unit, date] as const];
    }),
  );
}

/** Which round a summary is of; empty texts where it does not say. */
export function readRound(book: Book): RemindedRound & { readonly planId: string; readonly lastNumbers: LastNumbers } {
  const cells = book.sheets.find(({ name }) => name === summarySheets.identity)?.cells ?? [];
  const beside = (key: keyof typeof identityLabels): string => {
    const label = cells.find(({ value }) => value === identityLabels[key]);
    const value = cells.find(({ row, column }) => row === label?.row && column === label.column + 1)?.value;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const ownDeadlines = readOwnDeadlines(cells);
  return {
    planId: beside('planId'),
    planTitle: beside('planTitle'),
    period: beside('period'),
    deadline: beside('deadline') || null,
    ...(ownDeadlines.size > 0 && { ownDeadlines }),
    asOf: beside('asOf'),
    lastNumbers: readLastNumbers(beside('lastNumbers')),
  };
}
