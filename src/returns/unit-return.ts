import type { Cell } from '../workbook/book/book';
import type { Contents } from '../workbook/book/table';
import type { ActionKey, IndicatorKey, TaskKey } from '../ledger/ledger-columns';
import type { ActionRow, IndicatorRow, TaskRow } from '../ledger/ledger';
import type { RowChange } from '../ledger/row-change';
import type { Reply } from './read-replies';
import type { Entry, Location } from './entry';
import type { ReturnIdentity } from './identity';

/** A ledger that came back, read against what was issued. */
export interface Return {
  readonly identity: ReturnIdentity;
  readonly cover: Cover;
  readonly tasks: ReturnTable<TaskRow, TaskKey>;
  readonly actions: ReturnTable<ActionRow, ActionKey>;
  readonly indicators: ReturnTable<IndicatorRow, IndicatorKey>;
  /** Rows of `指标填报` and `任务台账` that were issued and that the plan has no longer. */
  readonly droppedRows: readonly DroppedRow[];
  /** Rows of `指标填报` that several of those have now that the unit was split into. */
  readonly sharedRows: readonly SharedRow[];
  /** Rows of `任务台账` that several of those have now, as far as something was entered in them or in their actions. */
  readonly sharedTasks: readonly string[];
  /** What the unit says of the matters that it was asked about. */
  readonly replies: readonly Reply[];
}

/** A row that the plan has no longer, with what was entered in it. */
export interface DroppedRow {
  readonly id: string;
  readonly name: string;
  readonly cells: {
    readonly [K in 'actual' | 'numerator' | 'denominator' | 'explanation' | 'status']?: Cell | undefined;
  };
  /** Null where the row is not in the file any more either. */
  readonly location: Location | null;
}

/** A row whose figure belongs to nobody alone any more, and what was entered. */
export interface SharedRow {
  readonly id: string;
  readonly column: IndicatorKey;
  readonly location: Location;
  readonly shown: string;
}

/** What is entered on `填报说明`. */
export type SignOffKey = 'person' | 'phone' | 'filledOn' | 'submission' | 'reviewer';

export interface Cover {
  /** As it is called in the file; as issued where it is not there. */
  readonly sheet: string;
  readonly isFound: boolean;
  /** Further sheets that are covers too. */
  readonly copies: readonly SheetCopy[];
  readonly entries: Readonly<Record<SignOffKey, Entry>>;
}

export interface ReturnTable<Row, Key extends string> {
  /** As it is called in the file; as issued where it is not there. */
  readonly sheet: string;
  /** False where the sheet, or the header row on it, is not in the file. */
  readonly isFound: boolean;
  /** Headers of issued columns that are no longer there. */
  readonly missingColumns: readonly string[];
  /** Issued columns whose header stands more than once, and all its places. */
  readonly doubledColumns: readonly {
    readonly key: Key;
    readonly header: string;
    readonly places: readonly Location[];
  }[];
  /** Columns of which the sheet does not say what they hold: missing or doubled. */
  readonly unsureKeys: ReadonlySet<Key>;
  /** Further sheets that hold the same table. */
  readonly copies: readonly SheetCopy[];
  readonly rows: readonly ReturnRow<Row, Key>[];
  /** Issued rows whose id is nowhere. */
  readonly missingRows: readonly Row[];
  /** Rows of today's plan that were not there yet when the ledger was issued. */
  readonly addedRows: readonly Row[];
}

export interface SheetCopy {
  readonly sheet: string;
  /** Ids of the rows, or labels of the cover, in which it holds other entries; empty where it holds the same or none at all. */
  readonly differing: readonly string[];
}

export interface ReturnRow<Row, Key extends string> {
  /** The row as issued. */
  readonly issued: Row;
  /** Where its id stands. */
  readonly location: Location;
  /** The places of further rows with the same id. */
  readonly doubles: readonly Location[];
  /** Whether those hold other entries: then none of them is read. */
  readonly isContradicted: boolean;
  /** The cells that the clerk fills, blank ones too. */
  readonly entries: Readonly<Partial<Record<Key, Entry | undefined>>>;
  readonly cells: Readonly<Partial<Record<Key, Cell | undefined>>>;
  /** Whether the locked values are those that were issued; null where the file no longer says what was issued. */
  readonly isUntouched: boolean | null;
  /** What the plan says otherwise since the row was issued; null where nobody can tell. */
  readonly changes: readonly RowChange[] | null;
  /** The locked values as they were issued; null where somebody changed them and nobody can tell from what. */
  readonly lockedAs: Contents<Key> | null;
  readonly locationOf: (key: Key) => Location;
  /** Whether the sheet's form keeps a column of the row, entry or not, from saying anything. */
  readonly isUnsure: (key: Key) => boolean;
}
