import type { Book, Cell, Sheet } from '../../src/workbook/book/book';
import { toA1 } from '../../src/workbook/book/a1';
import type { Finding } from '../../src/findings/finding';
import type { Prior } from '../../src/ledger/ledger';
import { sheetNames } from '../../src/ledger/ledger-columns';
import { toPeriod } from '../../src/plan/period';
import type { Indicator, Plan, Task } from '../../src/plan/plan';
import { checkLedger } from '../../src/round/check-ledger';
import { issueLedgers } from '../../src/round/issue-ledgers';
import { type Filling, fillLedger, type Typed } from './fill-ledger';
import { type Entries, fillMany } from './fill-many';
import { formulas } from './formulas';
import { indicatorOf, planOf, taskOf } from './plan-of';

type Row = Readonly<Record<string, Typed | undefined>>;

/** How a ledger of 甲局 for 2023 differs from one with nothing to find: task T01 under way, its indicator T01-1 at 10 of 10. */
export interface Given {
  readonly unit?: string;
  readonly indicator?: Partial<Indicator>;
  readonly task?: Partial<Task>;
  readonly plan?: Plan;
  /** What is typed in T01-1, T01 and T01#1. */
  readonly row?: Row;
  readonly taskRow?: Row;
  readonly actionRow?: Row;
  readonly others?: Entries;
  readonly cover?: Filling['cover'];
  readonly prior?: Prior;
  /** The day of the round. */
  readonly asOf?: string;
  /** What happened to the workbook afterwards. */
  readonly edit?: (book: Book) => Book;
  /** The plan of record at the time of the check, where it was revised since. */
  readonly revised?: (plan: Plan) => Plan;
}

const filledOn = 45_280;

export function planGiven({ plan, indicator, task }: Given): Plan {
  return (
    plan ??
    planOf({ tasks: [taskOf({ ...task, number: 1 })], indicators: [indicatorOf({ ...indicator, id: 'T01-1' })] })
  );
}

/** The ledger as given, filled in. */
export function bookGiven(given: Given): Book {
  const {
    unit = '甲局',
    row = { actual: 10 },
    taskRow = { status: '推进中' },
    actionRow = {},
    others = {},
    cover,
    prior,
    edit,
  } = given;
  const [issued] = [
    ...issueLedgers({
      plan: planGiven(given),
      period: toPeriod('2023'),
      appVersion: '0.0.0',
      language: 'zh',
      units: [unit],
      previous: () => prior,
      formulas,
    }),
  ];
  if (!issued) throw new Error(`No ledger for ${unit}`);
  const filled = fillMany(fillLedger(issued.book, { cover: cover ?? { filledOn } }), {
    'T01-1': row,
    T01: taskRow,
    'T01#1': actionRow,
    ...others,
  });
  return edit ? edit(filled) : filled;
}

function show({ rule, severity, place, location, facts, repairs }: Finding): object {
  return {
    rule,
    severity,
    row: place.row,
    column: place.column,
    cell: location && `${location.sheet}!${toA1(location.row, location.column)}`,
    facts,
    ...(repairs.length > 0 && { repairs }),
  };
}

/** Every finding of the given ledger, with the cell that it points at. */
export function findingsOf(given: Given): object[] {
  const plan = planGiven(given);
  return checkLedger(bookGiven(given), {
    plan: given.revised?.(plan) ?? plan,
    appVersion: '0.0.0',
    ...(given.asOf !== undefined && { asOf: given.asOf }),
  }).findings.map(show);
}

export function editSheet(book: Book, name: string, edit: (sheet: Sheet) => Sheet): Book {
  return { ...book, sheets: book.sheets.map((sheet) => (sheet.name === name ? edit(sheet) : sheet)) };
}

/** Changes every cell that holds this value. */
export function editCells(book: Book, name: string, value: Cell['value'], change: (cell: Cell) => Cell): Book {
  return editSheet(book, name, (sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.value === value ? change(cell) : cell)),
  }));
}

export const {
  tasks: tasksSheet,
  actions: actionsSheet,
  indicators: indicatorsSheet,
  identity: identitySheet,
} = sheetNames;
