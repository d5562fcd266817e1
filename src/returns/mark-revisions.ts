import type { Book, Cell, Sheet } from '../workbook/book/book';
import { toSerial } from '../workbook/book/date';
import { readTable, squeeze } from '../workbook/book/read-table';
import type { Column, Content, Contents } from '../workbook/book/table';
import {
  type ActionKey,
  indicatorColumns,
  type IndicatorKey,
  requirementWords,
  sheetNames,
  taskColumns,
  type TaskKey,
} from '../ledger/ledger-columns';
import { openIndicatorKeys, toIndicatorConstants } from '../ledger/indicator-sheet';
import type { ActionRow, IndicatorRow, Ledger, TaskRow } from '../ledger/ledger';
import { listTermChanges } from '../ledger/list-term-changes';
import { toTargetContent } from '../ledger/number-format';
import { isRedefined, type RowChange } from '../ledger/row-change';
import { toPlainText } from '../ledger/row-print';
import { readSameSentence } from '../ledger/same-sentence';
import { toActionConstants, toTaskConstants } from '../ledger/task-sheet';
import { readTerms, type Terms, toTerms } from '../ledger/terms';
import { type Entry, isUnsure } from './entry';
import { findSheets } from './find-sheets';
import { listCellChanges } from './list-cell-changes';
import { isPlain } from './read-entry';
import { type IssuedRow, readIssuedRows, toIssuedKey } from './read-issued-rows';
import { recallLocked } from './recall-locked';
import { recallTerms } from './recall-terms';
import type { DroppedRow, Return, ReturnRow, ReturnTable } from './unit-return';

type IssuedRows = ReadonlyMap<string, IssuedRow>;

const priorKeys: readonly IndicatorKey[] = openIndicatorKeys.flat();

/** The locked values of today's plan, but for what the row's terms were. */
function toConstantsUnder(row: IndicatorRow, plan: Contents<IndicatorKey>, terms: Terms): Contents<IndicatorKey> {
  return {
    ...plan,
    requirement: terms.required ? requirementWords.required : requirementWords.optional,
    unitOfMeasure: terms.unitOfMeasure,
    ...(terms.definition !== row.definition && { definition: terms.definition }),
    target: toTargetContent({ ...row.yardstick, ...terms }),
    due: toSerial(terms.due),
  };
}

const figureKeys = ['actual', 'numerator', 'denominator'] as const;

function isTyped(cell: Cell | undefined): boolean {
  return cell?.value !== undefined && cell.value !== '' && (cell.formula === undefined || isPlain(cell.formula));
}

/** What was entered for another figure is none of this one; nothing stays nothing. */
function withoutOtherFigures(row: ReturnRow<IndicatorRow, IndicatorKey>): ReturnRow<IndicatorRow, IndicatorKey> {
  const isFilled = figureKeys.some((key) => isTyped(row.cells[key]));
  const toEntry = (key: IndicatorKey): Entry => {
    const own = row.entries[key];
    if (own && isUnsure(own)) return own;
    const [typed, location] = [row.cells[key]?.value ?? null, row.locationOf(key)];
    return isFilled
      ? { kind: 'unreadable', reason: 'redefined', repairs: [], typed, location }
      : { kind: 'blank', typed: null, location };
  };
  const keys = (Object.keys(row.entries) as IndicatorKey[]).filter(
    (key) => key !== 'explanation' && key !== 'evidence',
  );
  return { ...row, entries: { ...row.entries, ...Object.fromEntries(keys.map((key) => [key, toEntry(key)])) } };
}

function toCell(content: Content | undefined): Cell | undefined {
  if (content === undefined) return undefined;
  return {
    row: 0,
    column: 0,
    ...(typeof content === 'object' && !('error' in content) ? content : { value: content }),
  };
}

/** The row as it would be, had nobody changed its locked cells by hand. */
function restore<Row, Key extends string>(
  row: ReturnRow<Row, Key>,
  lockedAs: Contents<Key> | null,
): ReturnRow<Row, Key> {
  if (row.isUntouched !== false || !lockedAs) return row;
  const cells = Object.fromEntries(
    Object.entries<Content | undefined>(lockedAs).map(([key, content]) => [key, toCell(content)]),
  ) as ReturnRow<Row, Key>['cells'];
  return { ...row, cells: { ...row.cells, ...cells }, isUntouched: true };
}

/** The cell that has the sentence which a cell of 方案依据 stands for. */
type ReadSentence = (cell: Cell | undefined) => Cell | undefined;

function recallIndicator(
  row: ReturnRow<IndicatorRow, IndicatorKey>,
  issued: IssuedRow | undefined,
  readSentence: ReadSentence,
): ReturnRow<IndicatorRow, IndicatorKey> {
  const plan = row.lockedAs ?? toIndicatorConstants(row.issued);
  const kept = issued?.terms ? readTerms(issued.terms, issued.definition) : undefined;
  const lockedAs =
    row.isUntouched === false
      ? recallLocked(row, kept ? toConstantsUnder(row.issued, plan, kept) : plan, issued?.print ?? '', priorKeys)
      : row.lockedAs;
  const restored = restore(row, lockedAs);
  const terms = kept ?? recallTerms(restored, issued?.meaning ?? '');
  if (!terms) return { ...row, changes: null, lockedAs };
  const words: RowChange[] = restored.isUntouched
    ? listCellChanges(
        { cells: { ...restored.cells, clause: readSentence(restored.cells.clause) } },
        { ...plan, clause: row.issued.clause },
        indicatorColumns,
        { name: 'reworded', clause: 'reworded' },
      )
    : [];
  return { ...row, changes: [...listTermChanges(terms, toTerms(row.issued)), ...words], lockedAs };
}

function markIndicator(
  row: ReturnRow<IndicatorRow, IndicatorKey>,
  issued: IssuedRow | undefined,
  readSentence: ReadSentence,
): ReturnRow<IndicatorRow, IndicatorKey> {
  const marked = recallIndicator(row, issued, readSentence);
  return isRedefined(marked) ? withoutOtherFigures(marked) : marked;
}

/** Finds the sentence of rows that name another for it. */
function toReadSentence({ rows }: Return['indicators']): ReadSentence {
  const cellOf = new Map(rows.map(({ issued, cells }) => [issued.id, cells.clause]));
  return (cell) => {
    const row = readSameSentence(toPlainText(cell?.value));
    return row === undefined ? cell : cellOf.get(row);
  };
}

function markTask(row: ReturnRow<TaskRow, TaskKey>, issued: IssuedRow | undefined): ReturnRow<TaskRow, TaskKey> {
  const plan = toTaskConstants(row.issued);
  const lockedAs = row.isUntouched === false ? recallLocked(row, plan, issued?.print ?? '', []) : row.lockedAs;
  const restored = restore(row, lockedAs);
  if (!restored.isUntouched) return { ...row, lockedAs };
  return {
    ...row,
    lockedAs,
    changes: listCellChanges(restored, plan, taskColumns, {
      due: 'moved',
      role: 'assigned',
      title: 'reworded',
      project: 'reworded',
      lead: 'reworded',
    }),
  };
}

function markAction(
  row: ReturnRow<ActionRow, ActionKey>,
  issued: IssuedRow | undefined,
): ReturnRow<ActionRow, ActionKey> {
  if (row.isUntouched !== false) return row;
  return { ...row, lockedAs: recallLocked(row, toActionConstants(row.issued), issued?.print ?? '', []) };
}

function markTable<Row extends { readonly id: string }, Key extends string>(
  table: ReturnTable<Row, Key>,
  sheet: string,
  issued: IssuedRows,
  mark: (row: ReturnRow<Row, Key>, issued: IssuedRow | undefined) => ReturnRow<Row, Key>,
): ReturnTable<Row, Key> {
  const issuedAs = ({ id }: Row) => issued.get(toIssuedKey({ sheet, id }));
  const isAdded = (row: Row) => issued.size > 0 && !issuedAs(row);
  return {
    ...table,
    rows: table.rows.map((row) => mark(row, issuedAs(row.issued))),
    missingRows: table.missingRows.filter((row) => !isAdded(row)),
    addedRows: table.missingRows.filter(isAdded),
  };
}

/** Issued rows of a sheet that the plan has no longer; of those, what stands in the file. */
function listDropped<Key extends string>(
  sheet: Sheet | undefined,
  name: string,
  columns: readonly Column<Key>[],
  nameKey: Key,
  issued: IssuedRows,
  plan: readonly { readonly id: string }[],
): DroppedRow[] {
  const kept = new Set(plan.map(({ id }) => id));
  const ids = [...issued.values()].flatMap(({ sheet, id }) => (sheet === name && !kept.has(id) ? [id] : []));
  if (ids.length === 0) return [];
  const table = sheet && readTable<string>(sheet, columns, 'id');
  const rows = new Map(table?.rows.map((row) => [squeeze(row.cells.id?.value), row] as const).reverse());
  return ids.map((id) => {
    const found = rows.get(id);
    const { actual, numerator, denominator, explanation, status } = found?.cells ?? {};
    return {
      id,
      name: toPlainText(found?.cells[nameKey]?.value),
      cells: { actual, numerator, denominator, explanation, status },
      location: found && sheet ? { sheet: sheet.name, row: found.row, column: table?.positions.id ?? 0 } : null,
    };
  });
}

const noRows: IssuedRows = new Map();

/**
 * The return with what its plan says otherwise since the ledger was issued. Each row is held against what its own
 * `_ledger` says of it, and never rejected for another row's sake. A ledger under the plan in force is left as it is.
 */
export function markRevisions(unitReturn: Return, book: Book, ledger: Ledger): Return {
  if (unitReturn.identity.planFingerprint === ledger.identity.planFingerprint) return unitReturn;
  const { sheet: identity } = findSheets(book).identity;
  const issued = identity ? readIssuedRows(identity) : noRows;
  const { tasks, actions, indicators } = unitReturn;
  const readSentence = toReadSentence(indicators);
  return {
    ...unitReturn,
    tasks: markTable(tasks, sheetNames.tasks, issued, markTask),
    actions: markTable(actions, sheetNames.actions, issued, markAction),
    indicators: markTable(indicators, sheetNames.indicators, issued, (row, as) => markIndicator(row, as, readSentence)),
    droppedRows: [
      ...listDropped(findSheets(book).tasks.sheet, sheetNames.tasks, taskColumns, 'title', issued, ledger.tasks),
      ...listDropped(
        findSheets(book).indicators.sheet,
        sheetNames.indicators,
        indicatorColumns,
        'name',
        issued,
        ledger.indicators,
      ),
    ],
  };
}
