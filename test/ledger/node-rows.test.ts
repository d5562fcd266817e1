import fc from 'fast-check';
import { drawUpLedger } from '../../src/ledger/draw-up-ledger';
import { listNodeRows } from '../../src/ledger/list-node-rows';
import { listPeriods, toPeriod } from '../../src/plan/period';
import { nodeCadences, type Plan } from '../../src/plan/plan';
import { toLedgerUnits } from '../../src/plan/reporting';
import { nodeOf, planOf } from '../kit/plan-of';

function rowsOf(node: Parameters<typeof nodeOf>[0], period: string, plan: Partial<Plan> = {}) {
  const rows = listNodeRows(planOf({ nodes: [nodeOf(node)], ...plan }), toPeriod(period), '甲局');
  return rows.map(({ id, duty }) => `${id} ${duty.due}`);
}

test('a node is a row of 任务台账 behind the tasks, without actions', () => {
  const plan = planOf({ nodes: [nodeOf({ id: 'N-1', due: '2025-09-30' })] });
  const { tasks, actions } = drawUpLedger(plan, { unit: '甲局', period: toPeriod('2023'), appVersion: '0.0.0' });
  expect(tasks.map(({ id }) => id)).toEqual(['T01', 'N-1']);
  expect(actions.map(({ id }) => id)).toEqual(['T01#1', 'T01#2', 'T01#3']);
  expect(tasks[1]).toEqual({
    id: 'N-1',
    role: 'responsible',
    required: true,
    duty: {
      number: null,
      title: '提交自查报告（佐证材料：自查报告）',
      project: '节点',
      lead: [],
      responsible: ['甲局'],
      due: '2025-09-30',
      dueDerived: false,
    },
  });
});

test('only its owners see it, a class by its members', () => {
  const plan = planOf({ nodes: [nodeOf({ id: 'N-1', owners: ['镇(街)'] })] });
  const seen = (unit: string) => listNodeRows(plan, toPeriod('2023'), unit).map(({ id }) => id);
  expect([seen('甲镇'), seen('丙街道'), seen('甲局')]).toEqual([['N-1'], ['N-1'], []]);
  expect(toLedgerUnits(plan)).toEqual(['甲局', '乙局', '甲镇', '乙镇', '丙街道']);
});

test('a node that nobody owns is in no ledger', () => {
  expect(rowsOf({ id: 'N-1', owners: [] }, '2023')).toEqual([]);
});

test.each([
  ['yearly', '2025-12-20', false, '2023', ['N-1@2023 2023-12-20']],
  ['yearly', '2025-12-20', false, '2023H1', []],
  ['yearly', '2025-12-20', false, '2023Q4', ['N-1@2023 2023-12-20']],
  ['yearly', '2025-12-31', true, '2023', ['N-1@2023 2023-12-31']],
  ['halfYearly', '2025-12-31', true, '2023', ['N-1@2023H1 2023-06-30', 'N-1@2023H2 2023-12-31']],
  ['quarterly', '2025-11-30', false, '2024H1', ['N-1@2024Q1 2024-02-29', 'N-1@2024Q2 2024-05-30']],
  [
    'monthly',
    '2025-12-31',
    false,
    '2023Q1',
    ['N-1@2023-01 2023-01-31', 'N-1@2023-02 2023-02-28', 'N-1@2023-03 2023-03-31'],
  ],
  ['termly', '2025-12-31', true, '2023', ['N-1@2023春 2023-08-31', 'N-1@2023秋 2023-12-31']],
  ['schoolYear', '2025-07-15', false, '2023', ['N-1@2022-2023 2023-07-15']],
  ['yearly', '2025-06-30', false, '2026', []],
  ['quarterly', '2025-06-30', true, '2025', ['N-1@2025Q1 2025-03-31', 'N-1@2025Q2 2025-06-30']],
] as const)('%s until %s (derived: %s) in %s', (cadence, due, dueDerived, period, expected) => {
  expect(rowsOf({ id: 'N-1', cadence, due, dueDerived }, period)).toEqual(expected);
});

test('a node of one day stands in the ledger of every period, as a task does', () => {
  expect(['2021', '2023Q1', '2025'].map((period) => rowsOf({ id: 'N-1', due: '2023-09-30' }, period))).toEqual(
    Array.from({ length: 3 }, () => ['N-1 2023-09-30']),
  );
});

test('every instance of a repeated node is in the ledger of exactly one year, due in it', () => {
  const anyDue = fc
    .date({ min: new Date('2023-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      fc.constantFrom(...nodeCadences.filter((each) => each !== 'byEnd')),
      anyDue,
      fc.boolean(),
      (cadence, due, dueDerived) => {
        const plan = planOf({ nodes: [nodeOf({ id: 'N-1', cadence, due, dueDerived })] });
        const years = listPeriods('yearly', plan.start, plan.end);
        const rows = years.flatMap((year) => listNodeRows(plan, year, '甲局').map((row) => ({ year, row })));
        expect(new Set(rows.map(({ row }) => row.id)).size).toBe(rows.length);
        for (const { year, row } of rows) {
          expect(row.duty.due >= year.start && row.duty.due <= year.end).toBe(true);
          expect(row.duty.due <= due).toBe(true);
        }
        if (!dueDerived || cadence !== 'termly') expect(rows.at(-1)?.row.duty.due).toBe(due);
      },
    ),
  );
});
