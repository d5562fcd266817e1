import type { NamedFile } from '../worker/jobs';
import type { Kept } from './kept';

/** What is kept for one workbook goes under one label. */
export interface Label {
  /** Of the label itself. */
  readonly key: string;
  /** Of the workbook, as it is written into it. */
  readonly id: string;
  /** Where the workbook is stored, and what it is called. */
  readonly place: string;
  /** Whether a file stands behind the workbook. */
  readonly isSaved: boolean;
  /** When something was kept last, in milliseconds. */
  readonly keptAt: number;
  /** The build that kept it. */
  readonly build: string;
}

export interface ShelfChange {
  readonly parts: Partial<Omit<Kept, 'files'>>;
  /** Files lie one by one: these come, those go. */
  readonly fresh: readonly NamedFile[];
  readonly gone: readonly string[];
}

/** Where things lie over the pane's end, on this machine. Every act may reject. */
export interface Shelf {
  list(): Promise<Label[]>;
  take(key: string): Promise<Partial<Kept>>;
  /** All of it or nothing. Resolves to false where nothing lies under the label, though it is not new; then nothing is put. */
  put(label: Label, change: ShelfChange, isNew: boolean): Promise<boolean>;
  drop(key: string): Promise<void>;
}
