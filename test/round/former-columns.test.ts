import type { Book, Cell, Sheet } from '../../src/workbook/book/book';
import { readTable, squeeze } from '../../src/workbook/book/read-table';
import { drawUpLedger } from '../../src/ledger/draw-up-ledger';
import { printColumns } from '../../src/ledger/identity-sheet';
import { toFormerConstants } from '../../src/ledger/indicator-sheet';
import { indicatorColumns, type IndicatorKey } from '../../src/ledger/ledger-columns';
import { toPlainText, toRowPrint } from '../../src/ledger/row-print';
import { toPeriod } from '../../src/plan/period';
import type { Plan } from '../../src/plan/plan';
import { editCells, editSheet, findingsOf, identitySheet, indicatorsSheet } from '../kit/findings-of';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';

const sentence = '新建学校10所、幼儿园12所。';
const clause = { number: '1.', text: sentence, words: '', start: 0, end: 4 };
const plan = planOf({
  tasks: [taskOf({ number: 1 })],
  indicators: [
    indicatorOf({ id: 'T01-1', clause, subjects: '甲镇、乙镇', definition: '含改扩建' }),
    indicatorOf({ id: 'T01-2', clause, name: '新建幼儿园', subjects: '丙镇', target: 12 }),
  ],
});
const others = { 'T01-2': { actual: 12 } };
const rows = new Map(
  drawUpLedger(plan, { unit: '甲局', period: toPeriod('2023'), appVersion: '0.0.0' }).indicators.map((row) => [
    row.id,
    row,
  ]),
);

function rewrite<Key extends string>(
  sheet: Sheet,
  columns: Parameters<typeof readTable<Key>>[1],
  change: (id: string, key: Key, cell: Cell) => Cell['value'],
): Sheet {
  const table = readTable(sheet, columns, 'id' as Key);
  const idAt = new Map(table?.rows.map(({ row, cells }) => [row, squeeze(cells['id' as Key]?.value)]));
  const keyAt = new Map(
    Object.entries<number | undefined>(table?.positions ?? {}).map(([key, at]) => [at, key as Key]),
  );
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const [id, key] = [idAt.get(cell.row), keyAt.get(cell.column)];
      return id === undefined || key === undefined ? cell : { ...cell, value: change(id, key, cell) ?? '' };
    }),
  };
}

/** The ledger as it was drawn before 涉及对象 had a column and sentences were shown once. */
function toFormer(book: Book): Book {
  const changed: readonly IndicatorKey[] = ['definition', 'subjects', 'clause', 'periodTarget'];
  const drawn = editSheet(book, indicatorsSheet, (sheet) =>
    rewrite<IndicatorKey>(sheet, indicatorColumns, (id, key, { value }) => {
      const row = rows.get(id);
      return row && changed.includes(key) ? toPlainText(toFormerConstants(row)[key]) : value;
    }),
  );
  const printed = editSheet(drawn, identitySheet, (sheet) =>
    rewrite(sheet, printColumns, (id, key, { value }) => {
      const row = rows.get(id);
      return row && key === 'print' ? toRowPrint(toFormerConstants(row)) : value;
    }),
  );
  return editCells(printed, indicatorsSheet, '涉及对象', (cell) => ({ ...cell, value: '' }));
}

const rename = (book: Book) =>
  editCells(book, indicatorsSheet, '新建幼儿园', (cell) => ({ ...cell, value: '新建园所' }));
const reworded = (was: Plan): Plan => ({
  ...was,
  indicators: was.indicators.map((each) => ({ ...each, clause: { ...clause, text: '新建学校、幼儿园。' } })),
});
const apart = (was: Plan): Plan => ({
  ...was,
  title: '改了名的方案',
  indicators: was.indicators.map((each) =>
    each.id === 'T01-1' ? { ...each, clause: { ...clause, text: '新建学校10所。' } } : each,
  ),
});

const renamed = 'locked-cell-changed T01-2 name';

describe.each([
  ['of a former version', toFormer],
  ['of today', (book: Book) => book],
] as const)('a ledger %s', (_, as) => {
  test.each<readonly [string, (book: Book) => Book, ((was: Plan) => Plan) | undefined, readonly string[]]>([
    ['is as it was issued', (book) => book, undefined, []],
    ['says what alone was changed', rename, undefined, [renamed]],
    ['under a plan that was reworded says so', (book) => book, reworded, ['template-out-of-date T01-1、T01-2']],
    ['under sentences of their own says whose is another', (book) => book, apart, ['template-out-of-date T01-1']],
    ['under them, and changed, says both', rename, apart, [renamed, 'template-out-of-date T01-1']],
  ])('%s', (__, edit, revised, expected) => {
    const found = findingsOf({ plan, others, edit: (book) => edit(as(book)), ...(revised && { revised }) });
    const shown = (found as { rule: string; row: string; column: string; facts: { rows?: string } }[]).map(
      ({ rule, row, column, facts }) => `${rule} ${facts.rows ?? `${row} ${column}`}`,
    );
    expect(shown.sort()).toEqual([...expected].sort());
  });
});
