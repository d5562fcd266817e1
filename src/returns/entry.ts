import type { Decimal } from 'decimal.js';
import type { Value } from '../workbook/book/book';

/** Where a cell stood in the file that came back. */
export interface Location {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What to put in the cell instead; `shown` is how people read it. */
export interface Repair {
  readonly value: number | string;
  readonly shown: string;
}

export type Unreadable =
  | 'figureAsText'
  | 'noneWord'
  | 'word'
  | 'excelError'
  | 'logical'
  | 'dateForFigure'
  | 'notInList'
  | 'notDate'
  | 'foreignFormula'
  /** It was entered for another figure than the plan asks for now. */
  | 'redefined'
  /** Its column is gone. */
  | 'columnMissing'
  /** It stands in more than one place, and nobody can say which one holds. */
  | 'doubled';

/** An entry as it was read, beside what was typed. Figures are in the cell's scale (0.98 for 98%). */
export type Entry = EntryContent & {
  /** The cell's value; null where it is blank. */
  readonly typed: Value | null;
  readonly location: Location;
  /** The formula, where the clerk entered one. */
  readonly formula?: string;
};

export type EntryContent =
  | { readonly kind: 'number' | 'percent'; readonly value: Decimal }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'choice' | 'text'; readonly text: string }
  | { readonly kind: 'blank' | 'notApplicable' }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable; readonly repairs: readonly Repair[] };

/** Whether the sheet's form keeps an entry from being read: its column, row or sheet says so, and no rule need say it again. */
export function isUnsure(entry: Entry | undefined): boolean {
  return entry?.kind === 'unreadable' && (entry.reason === 'columnMissing' || entry.reason === 'doubled');
}
