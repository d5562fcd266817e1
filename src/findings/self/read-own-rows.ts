import type { Book, Cell, Sheet } from '../../workbook/book/book';
import { type FoundTable, squeeze } from '../../workbook/book/read-table';
import type { Column } from '../../workbook/book/table';
import { toVerdictColumns } from '../../ledger/cell-rule';
import { actionColumns, indicatorColumns, sheetNames, taskColumns } from '../../ledger/ledger-columns';
import { lockedIndicatorKeys, openIndicatorKeys } from '../../ledger/indicator-sheet';
import { listLockedSets } from '../../ledger/row-print';
import { findSheets } from '../../returns/find-sheets';
import { findTable } from '../../returns/read-rows';
import { toCellRules } from '../to-cell-rules';

export type OwnCells = Readonly<Record<string, Cell | undefined>>;

/** The ledger's three tables. */
export type OwnPart = 'tasks' | 'actions' | 'indicators';

/** One of the ledger's three tables as it stands, its hidden rule columns included. */
export interface OwnTable {
  readonly part: OwnPart;
  /** The sheet's name as issued. */
  readonly issued: string;
  /** As it is called now. */
  readonly sheet: string;
  /** Further sheets that hold the same table. */
  readonly copies: readonly { readonly sheet: string; readonly found: FoundTable<string> }[];
  readonly columns: readonly Column[];
  /** The sets of columns whose values were locked at issue, by what was known then. */
  readonly locked: readonly (readonly string[])[];
  /** The column of the row's name. */
  readonly nameKey: string;
  readonly found: FoundTable<string> | undefined;
}

const rules = toCellRules('zh');

interface Own {
  readonly part: OwnPart;
  readonly columns: readonly Column[];
  readonly locked: OwnTable['locked'];
  readonly nameKey: string;
}

/** In the order in which they are filled in. */
const owned: readonly Own[] = [
  {
    part: 'tasks',
    columns: [...taskColumns, ...toVerdictColumns(rules.tasks)],
    locked: [['id', 'project', 'title', 'role', 'lead', 'due']],
    nameKey: 'title',
  },
  {
    part: 'actions',
    columns: [...actionColumns, ...toVerdictColumns(rules.actions)],
    locked: [['id', 'task', 'title']],
    nameKey: 'title',
  },
  {
    part: 'indicators',
    columns: [...indicatorColumns, ...toVerdictColumns(rules.indicators)],
    locked: listLockedSets<string>(lockedIndicatorKeys, openIndicatorKeys),
    nameKey: 'name',
  },
];

/** The tables in the order in which they are filled in. */
export function readOwnTables(book: Book): OwnTable[] {
  const sheets = findSheets(book);
  return owned.map(({ part, columns, ...rest }): OwnTable => {
    const { sheet, copies } = sheets[part];
    const read = (each: Sheet) => findTable<string>(each, columns);
    const foundCopies = copies.flatMap((copy) => {
      const found = read(copy);
      return found ? [{ sheet: copy.name, found }] : [];
    });
    return {
      ...rest,
      part,
      columns,
      issued: sheetNames[part],
      sheet: sheet?.name ?? sheetNames[part],
      copies: foundCopies,
      found: sheet && read(sheet),
    };
  });
}

export type OwnRow = NonNullable<OwnTable['found']>['rows'][number];

/** What a cell says, for people. */
export function toWords(cell: Cell | undefined): string {
  const value = cell?.value;
  return typeof value === 'string' || typeof value === 'number' ? squeeze(value) : '';
}
