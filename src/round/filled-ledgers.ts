import { groupBy } from '../workbook/book/group-by';
import type { Book, Cell, Sheet } from '../workbook/book/book';
import { Fault } from '../workbook/book/fault';
import { readTable, squeeze } from '../workbook/book/read-table';
import { numberFormats } from '../workbook/book/style';
import type { Column } from '../workbook/book/table';
import type { Words } from '../workbook/book/words';
import { calculate } from '../workbook/formula/calculate';
import type { Expression } from '../workbook/formula/expression';
import { coverLabels } from '../ledger/cover-sheet';
import { actionColumns, indicatorColumns, sheetNames, taskColumns } from '../ledger/ledger-columns';
import { replyColumns, replyEntryKeys, replySheetName } from '../ledger/reply-sheet';
import { isRedefined, type RowChange } from '../ledger/row-change';
import { toTyped } from '../returns/compare-rows';
import { isDateFormat } from '../returns/is-date-format';
import { isPlain } from '../returns/read-entry';
import { findReplyRows } from '../returns/read-replies';
import type { SignOffKey } from '../returns/unit-return';
import type { CheckedReturn, FiledReturn } from '../summary/district-summary';
import { chooseReturns } from '../summary/reporting/choose-returns';
import { extractReturn } from '../summary/reporting/extract-return';
import { checkLedgers, type CheckOrder } from './check-ledger';
import { toFault } from './to-file-fault';

/** A row whose entries stay behind, and why. */
export interface LeftRow {
  readonly id: string;
  readonly reason: Words;
}

/** A new ledger with what was filled into those before it. */
export interface CarriedOver {
  readonly book: Book;
  readonly files: readonly string[];
  /** How many rows were filled. */
  readonly rows: number;
  readonly left: readonly LeftRow[];
}

interface Filled {
  readonly filed: FiledReturn;
  readonly checked: CheckedReturn;
  /** What it says of matters, by their numbers. */
  readonly replies: readonly FilledRow[];
}

/** What somebody entered in one row of one file. */
interface FilledRow {
  readonly id: string;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly changes: readonly RowChange[] | null;
  readonly isContradicted: boolean;
}

interface FilledTable {
  readonly name: string;
  readonly columns: readonly Column[];
  /** The column that names a row. */
  readonly anchor: string;
  readonly rowsOf: (filled: Filled) => readonly FilledRow[];
}

const tables: readonly FilledTable[] = [
  { name: sheetNames.tasks, columns: taskColumns, anchor: 'id', rowsOf: (filled) => toFilledRows(filled, 'tasks') },
  {
    name: sheetNames.actions,
    columns: actionColumns,
    anchor: 'id',
    rowsOf: (filled) => toFilledRows(filled, 'actions'),
  },
  {
    name: sheetNames.indicators,
    columns: indicatorColumns,
    anchor: 'id',
    rowsOf: (filled) => toFilledRows(filled, 'indicators'),
  },
  { name: replySheetName, columns: replyColumns, anchor: 'number', rowsOf: ({ replies }) => replies },
];

/** Who signs is carried; the day and the number of the report are those of the next one. */
const signers: readonly SignOffKey[] = ['person', 'phone', 'reviewer'];

function toTypedCells(keys: readonly string[], cells: Readonly<Record<string, Cell | undefined>>): FilledRow['cells'] {
  return new Map(
    keys.flatMap((key): [string, Cell][] => {
      const cell = cells[key];
      return cell && toTyped(cell) !== null ? [[key, cell]] : [];
    }),
  );
}

function toFilledRows({ checked: { unitReturn } }: Filled, key: 'tasks' | 'actions' | 'indicators'): FilledRow[] {
  return unitReturn[key].rows.map(({ issued, entries, cells, changes, isContradicted }) => ({
    id: issued.id,
    cells: toTypedCells(Object.keys(entries), cells),
    changes,
    isContradicted,
  }));
}

function readReplyRows(book: Book): FilledRow[] {
  const rows = findReplyRows(book).map(({ number, cells }) => ({
    id: number,
    cells: toTypedCells(replyEntryKeys, cells),
    changes: [],
  }));
  const agreed = new Map([...groupBy(rows, ({ id }) => id)].map(([id, same]) => [id, isAgreed(same)]));
  return rows.map((row) => ({ ...row, isContradicted: agreed.get(row.id) === false }));
}

function isFormula({ formula }: Cell): boolean {
  return formula !== undefined && !isPlain(formula);
}

function isAgreed(rows: readonly Pick<FilledRow, 'cells'>[]): boolean {
  const toText = ({ cells }: Pick<FilledRow, 'cells'>) =>
    JSON.stringify([...cells].map(([key, cell]) => [key, toTyped(cell)] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
  return new Set(rows.map(toText)).size < 2;
}

/** Why the entries of a row stay behind; undefined where they do not. */
function findReason(rows: readonly FilledRow[]): Words | undefined {
  const redefined = rows.find(isRedefined);
  if (redefined) {
    const said = (redefined.changes ?? [])
      .filter(({ effect }) => effect === 'redefined')
      .map(({ what, was, is }) => `${what} ${was}→${is}`)
      .join('；');
    return said === '' ? { zh: '认不出下发时的要求', en: 'nobody can tell what it asked for' } : { zh: said, en: said };
  }
  if (rows.some(({ isContradicted }) => isContradicted))
    return { zh: '表里有两行，填得不一样', en: 'it stands twice, with other entries' };
  return isAgreed(rows) ? undefined : { zh: '几份台账填得不一样', en: 'the ledgers disagree' };
}

/** As it was typed, in the new cell's style; a number that was shown as a date still is. */
function toCarriedCell(target: Cell, { value, formula, style }: Cell): Cell {
  const { row, column } = target;
  const format = style?.numberFormat;
  const keepsDate = isDateFormat(format) && !isDateFormat(target.style?.numberFormat) && typeof value === 'number';
  return {
    row,
    column,
    ...(value !== undefined && { value }),
    ...(formula !== undefined && { formula }),
    style: { ...target.style, ...(keepsDate && { numberFormat: format ?? numberFormats.date }) },
  };
}

function isOpen({ style, formula }: Cell): boolean {
  return style?.locked === false && formula === undefined;
}

/** The sheet with these rows filled in, where its cells are there to be filled. */
function fillSheet(sheet: Sheet, { columns, anchor }: FilledTable, rows: ReadonlyMap<string, FilledRow>): Sheet {
  const table = readTable<string>(sheet, columns, anchor);
  if (!table) return sheet;
  const typed = new Map<string, Cell>();
  for (const { row, cells } of table.rows) {
    for (const [key, cell] of rows.get(squeeze(cells[anchor]?.value))?.cells ?? []) {
      const column = table.positions[key];
      if (column !== undefined && !isFormula(cell)) typed.set(`${String(row)} ${String(column)}`, cell);
    }
  }
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const entry = typed.get(`${String(cell.row)} ${String(cell.column)}`);
      return entry && isOpen(cell) ? toCarriedCell(cell, entry) : cell;
    }),
  };
}

function fillCover(sheet: Sheet, { checked: { unitReturn } }: Filled): Sheet {
  return signers.reduce((filled, key) => {
    const { typed } = unitReturn.cover.entries[key];
    const label = filled.cells.find(({ value }) => value === coverLabels[key]);
    if (!label || typed === null) return filled;
    return {
      ...filled,
      cells: filled.cells.map((cell) =>
        cell.row === label.row && cell.column === label.column + 1 ? { ...cell, value: typed } : cell,
      ),
    };
  }, sheet);
}

/** Ledgers that were filled in before the plan was revised, from which the new ones are filled. */
export class FilledLedgers {
  private readonly units = new Map<string, Filled[]>();

  constructor(private readonly order: CheckOrder) {}

  /** Gives the reason back where nothing can be taken from the file. */
  add(file: string, book: Book): Words | undefined {
    let shares: readonly CheckedReturn[];
    try {
      shares = checkLedgers(book, this.order);
    } catch (thrown) {
      const fault = thrown instanceof Fault ? thrown : toFault(thrown);
      return fault.sentence;
    }
    const replies = readReplyRows(book);
    for (const checked of shares) {
      const { standing, extract } = extractReturn(checked);
      const own = this.units.get(standing.unit) ?? [];
      own.push({ filed: { file, standing, fetch: () => extract }, checked, replies });
      this.units.set(standing.unit, own);
    }
    return undefined;
  }

  /** The unit's new ledger with its entries; undefined where the unit has none. */
  carryInto(unit: string, book: Book, formulas?: Map<string, Expression>): CarriedOver | undefined {
    const own = this.units.get(unit);
    if (!own) return undefined;
    const { counted } = chooseReturns(
      unit,
      own.map(({ filed }) => filed),
      null,
      new Set(),
    );
    const chosen = counted.flatMap(({ file }) => own.find(({ filed }) => filed.file === file) ?? []);
    const [first] = chosen;
    if (!first) {
      const files = own.map(({ filed }) => filed.file).sort();
      const reason = { zh: '几份台账分不出先后', en: 'nobody can tell which ledger is the latest' };
      return { book, files, rows: 0, left: [{ id: unit, reason }] };
    }
    const left: LeftRow[] = [];
    let rows = 0;
    const asked = listAsked(book);
    const current = chosen.map((each) => ({ ...each, replies: each.replies.filter(({ id }) => asked.has(id)) }));
    const sheets = tables.reduce((all, table) => {
      const carried = chooseRows(current.flatMap(table.rowsOf), left);
      rows += carried.size;
      return all.map((sheet) => (sheet.name === table.name ? fillSheet(sheet, table, carried) : sheet));
    }, book.sheets);
    const filled = sheets.map((sheet) => (sheet.name === sheetNames.cover ? fillCover(sheet, first) : sheet));
    return {
      book: calculate({ ...book, sheets: filled }, formulas),
      files: chosen.map(({ filed }) => filed.file),
      rows,
      left: [...left, ...listShared(chosen), ...listDropped(chosen), ...listUnasked(chosen, asked)],
    };
  }
}

/** The rows of one sheet that are carried, by id; those that are not go to `left`. */
function chooseRows(filled: readonly FilledRow[], left: LeftRow[]): ReadonlyMap<string, FilledRow> {
  const byId = groupBy(
    filled.filter(({ cells }) => cells.size > 0),
    ({ id }) => id,
  );
  const carried = new Map<string, FilledRow>();
  for (const [id, rows] of byId) {
    const reason = findReason(rows);
    const [row] = rows;
    if (reason) left.push({ id, reason });
    else if (row) carried.set(id, row);
    if (!reason && row && [...row.cells.values()].some(isFormula))
      left.push({ id, reason: { zh: '有一格是公式', en: 'a cell holds a formula' } });
  }
  return carried;
}

/** The numbers of the matters that a new ledger asks about. */
function listAsked({ sheets }: Book): ReadonlySet<string> {
  const sheet = sheets.find(({ name }) => name === replySheetName);
  const rows = (sheet && readTable(sheet, replyColumns, 'number'))?.rows ?? [];
  return new Set(rows.map(({ cells }) => squeeze(cells.number?.value)));
}

/** Matters that the new ledger does not ask about, and to which something was said. */
function listUnasked(chosen: readonly Filled[], asked: ReadonlySet<string>): LeftRow[] {
  const numbers = chosen.flatMap(({ replies }) => replies.map(({ id }) => id)).filter((id) => !asked.has(id));
  const reason = {
    zh: '新台账不问这件督办：已经不在办，或者下发时没有带上期汇总表',
    en: 'the new ledger does not ask about this matter: it no longer stands, or no earlier summary was given',
  };
  return [...new Set(numbers)].map((id) => ({ id, reason }));
}

/** Rows that several have now that the unit was split into, and in which something stood. */
function listShared(chosen: readonly Filled[]): LeftRow[] {
  const shared = chosen.flatMap(({ checked: { unitReturn } }) => [
    ...unitReturn.sharedTasks,
    ...unitReturn.sharedRows.flatMap(({ id, shown }) => (shown === '' ? [] : [id])),
  ]);
  const reason = { zh: '几家承接单位都有这一行', en: 'several of those that carry on have it' };
  return [...new Set(shared)].map((id) => ({ id, reason }));
}

/** Rows that the plan has no longer, and in which something stood. */
function listDropped(chosen: readonly Filled[]): LeftRow[] {
  const dropped = chosen.flatMap(({ checked }) => checked.unitReturn.droppedRows);
  const filled = dropped.filter(({ cells }) => Object.values(cells).some((cell) => cell && toTyped(cell) !== null));
  const reason = { zh: '方案取消了这一行', en: 'the plan has dropped it' };
  return [...new Set(filled.map(({ id }) => id))].map((id) => ({ id, reason }));
}
