import type { Book, Cell, Sheet } from '../../book/book';
import { type FoundTable, readTable, squeeze } from '../../book/read-table';
import type { Column } from '../../book/table';
import { toVerdictColumns } from '../../ledger/cell-rule';
import { actionColumns, indicatorColumns, sheetNames, taskColumns } from '../../ledger/columns';
import { toCellRules } from '../to-cell-rules';

export type OwnCells = Readonly<Record<string, Cell | undefined>>;

/** One of the ledger's three tables as it stands, its hidden rule columns included. */
export interface OwnTable {
  readonly sheet: string;
  readonly columns: readonly Column[];
  /** The sets of columns whose values were locked at issue, by what was known then. */
  readonly locked: readonly (readonly string[])[];
  /** The column of the row's name. */
  readonly nameKey: string;
  readonly found: FoundTable<string> | undefined;
}

const rules = toCellRules('zh');

const indicatorLocks = ['id', 'name', 'requirement', 'unitOfMeasure', 'definition', 'clause', 'target', 'periodTarget', 'due'];
const priors = ['prior', 'priorNumerator', 'priorDenominator'];

function toTable(book: Book, sheet: string, columns: readonly Column[], locked: OwnTable['locked'], nameKey: string): OwnTable {
  const own = book.sheets.find(({ name }) => name === sheet);
  return { sheet, columns, locked, nameKey, found: own && readTable<string>(own, columns, 'id') };
}

/** The tables in the order in which they are filled in. */
export function readOwnTables(book: Book): OwnTable[] {
  return [
    toTable(book, sheetNames.tasks, [...taskColumns, ...toVerdictColumns(rules.tasks)], [['id', 'project', 'title', 'role', 'lead', 'due']], 'title'),
    toTable(book, sheetNames.actions, [...actionColumns, ...toVerdictColumns(rules.actions)], [['id', 'task', 'title']], 'title'),
    toTable(
      book,
      sheetNames.indicators,
      [...indicatorColumns, ...toVerdictColumns(rules.indicators)],
      [[...indicatorLocks, ...priors], indicatorLocks],
      'name',
    ),
  ];
}

/** What a cell says, for people. */
export function toWords(cell: Cell | undefined): string {
  const value = cell?.value;
  return typeof value === 'string' || typeof value === 'number' ? squeeze(value) : '';
}

export function findSheet(book: Book, name: string): Sheet | undefined {
  return book.sheets.find((sheet) => sheet.name === name);
}
