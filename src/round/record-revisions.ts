import { toRuleLines } from '../findings/words/to-rule-lines';
import { drawRevisionSheet } from '../plan/book/draw-revision-sheet';
import { fromPlanBook } from '../plan/book/from-plan-book';
import { revisionColumns } from '../plan/book/plan-columns';
import { planSheets } from '../plan/book/plan-sheets';
import type { Plan, Revision } from '../plan/plan';
import { refuseBrokenPlan } from '../plan/refuse-broken-plan';
import { toRevisionKey } from '../plan/revisions/revision-chains';
import type { Book, Sheet } from '../workbook/book/book';
import { readTable } from '../workbook/book/read-table';

/** The plan in a plan workbook that may have been changed since its last revisions. */
export function readRevisedPlan(book: Book): Plan {
  return fromPlanBook(book, toRuleLines(), { isUnrecordedAllowed: true });
}

/** What people wrote beside the sheet's own columns, behind them in the new sheet. */
function listBeside(old: Sheet, kept: readonly (number | undefined)[]): Sheet['cells'] {
  const table = readTable(old, revisionColumns, 'date');
  if (!table) return [];
  const { headerRow, positions, rows } = table;
  const own = new Set(Object.values(positions));
  const strange = [...new Set(old.cells.filter(({ row }) => row >= headerRow).map(({ column }) => column))]
    .filter((column) => !own.has(column))
    .sort((a, b) => a - b);
  const toColumn = (column: number) =>
    column >= revisionColumns.length ? column : revisionColumns.length + strange.indexOf(column);
  const toRow = new Map<number, number | undefined>([
    [headerRow, headerRow],
    ...rows.map(({ row }, at) => [row, kept[at] === undefined ? undefined : headerRow + 1 + kept[at]] as const),
  ]);
  return old.cells.flatMap((cell) => {
    const row = toRow.get(cell.row);
    return row === undefined || own.has(cell.column) ? [] : [{ ...cell, row, column: toColumn(cell.column) }];
  });
}

export interface RecordOrder {
  /** The plan workbook. */
  readonly book: Book;
  readonly add: readonly Revision[];
  readonly remove: readonly Revision[];
}

/** The sheet 修订 with lines more or fewer. Throws a Fault `brokenPlan` where the plan does not bear out those to add. */
export function recordRevisions({ book, add, remove }: RecordOrder): Sheet {
  const plan = readRevisedPlan(book);
  const gone = new Set(remove.map(toRevisionKey));
  const stays = plan.revisions.map((each) => !gone.has(toRevisionKey(each)));
  const revisions = [...plan.revisions.filter((_, at) => stays[at]), ...add];
  if (add.length > 0) refuseBrokenPlan({ ...plan, revisions });
  const sheet = drawRevisionSheet(revisions);
  const old = book.sheets.find(({ name }) => name === planSheets.revisions);
  const kept = stays.map((isKept, at) => (isKept ? stays.slice(0, at).filter(Boolean).length : undefined));
  return old ? { ...sheet, cells: [...sheet.cells, ...listBeside(old, kept)] } : sheet;
}
