import type { Book, Value } from '../workbook/book/book';
import type { Fault } from '../workbook/book/fault';
import type { Language, Words } from '../workbook/book/words';

/** A cell, by its sheet's name; row and column from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface Content {
  readonly value?: Value;
  readonly formula?: string;
}

/** A cell and what to put in it; without value and formula it is cleared. */
export interface Change extends Place, Content {
  readonly numberFormat?: string;
  /** Where the cell holds anything else by now, it stays as it is. */
  readonly holds?: Content;
}

/** What tells the open workbook from every other. */
export interface WorkbookIdentity {
  /** Given by `giveId`, and stored with it; null where none was given. Copies of a file share it. */
  readonly id: string | null;
  /** Where it is stored, and its name. */
  readonly place: string;
  /** Whether a file stands behind it. */
  readonly isSaved: boolean;
}

export type EndWatch = () => Promise<void>;

/** The workbook that is open beside the pane. Every act rejects with a Fault where the host refuses. */
export interface OpenWorkbook {
  /** The names of all sheets, hidden ones too. */
  listSheets(): Promise<string[]>;
  read(): Promise<Book>;
  readSheets(names: readonly string[]): Promise<Book>;
  identify(): Promise<WorkbookIdentity>;
  /** Resolves to the id that it has, where somebody was faster. */
  giveId(id: string): Promise<string>;
  /**
   * Puts the book's sheets in the place of those of the same names, whole or not at all. `seen`: what was read before;
   * what was typed since is kept. Resolves to a Fault where the old sheets could not be cleared away.
   */
  write(book: Book, seen?: Book | null): Promise<Fault | null>;
  /** Ends or takes back a writing that was interrupted; resolves to what is to be said about it. */
  recover(): Promise<Words | null>;
  recalculate(): Promise<void>;
  /** Shows a cell; false where its sheet is gone. */
  select(place: Place): Promise<boolean>;
  /** Resolves to what takes it back. */
  type(change: Change): Promise<Change>;
  watchEdits(onEdit: () => void): Promise<EndWatch>;
  watchSheets(onChange: () => void): Promise<EndWatch>;
}

/** The program around the pane: all that the pane knows of it. */
export interface Host {
  readonly language: Language;
  /** Its background by now, `#RRGGBB`; null where it does not say. */
  readonly readBackground: () => string | null;
  /** Macs and tablets keep pages from saving files. */
  readonly savesFiles: boolean;
  readonly workbook: OpenWorkbook;
  /** Opens an .xlsx in a window of its own. Rejects with a Fault where it refuses; offer the file instead. */
  readonly openNew: (bytes: Uint8Array) => Promise<void>;
}
