import { toPeriod } from '../../src/plan/period';
import type { Plan, Unit } from '../../src/plan/plan';
import { refuseBrokenPlan } from '../../src/plan/refuse-broken-plan';
import { Consolidation } from '../../src/round/consolidation';
import { issueLedgers } from '../../src/round/issue-ledgers';
import type { Filling } from '../kit/fill-ledger';
import { indicatorOf, nodeOf, planOf, taskOf } from '../kit/plan-of';
import { appVersion, issueOne, roundOf } from '../kit/round-of';
import { sumOfTowns } from '../kit/sum-of-towns';

const unit = (name: string, given: Partial<Unit> = {}) => ({
  name,
  aliases: [],
  isClass: false,
  members: [],
  ...given,
});
const towns = ['甲镇', '乙镇', '丙街道', '丁街道'];

/** 乙镇 closed at the end of June 2024, 丁街道 came into being in September. */
function planWith(given: Partial<Plan> = {}): Plan {
  return planOf({
    units: [
      unit('甲局'),
      unit('镇(街)', { isClass: true, members: towns }),
      unit('乙镇', { to: '2024-06-30' }),
      unit('丁街道', { from: '2024-09-01' }),
    ],
    tasks: [taskOf({ number: 1, responsible: ['镇(街)'] })],
    indicators: [
      indicatorOf({ id: 'T01-1', ...sumOfTowns, cadence: 'yearly', due: '2025-12-31' }),
      indicatorOf({ id: 'T01-2', ...sumOfTowns, collect: 'each', cadence: 'yearly', due: '2025-12-31' }),
    ],
    nodes: [nodeOf({ id: 'N-1', cadence: 'yearly', due: '2025-12-20', owners: ['镇(街)'] })],
    ...given,
  });
}

function unitsIn(plan: Plan, period: string): string[] {
  const order = { plan, period: toPeriod(period), appVersion, language: 'zh' as const, units: [] };
  return [...issueLedgers(order)].map(({ ledger }) => ledger.identity.unit);
}

const periods = [
  ['2023', ['甲镇', '乙镇', '丙街道']],
  ['2024H1', ['甲镇', '乙镇', '丙街道']],
  ['2024Q3', ['甲镇', '丙街道', '丁街道']],
  ['2024', ['甲镇', '丙街道', '丁街道']],
  ['2025', ['甲镇', '丙街道', '丁街道']],
] as const;

describe('a class has the members of the period’s last day', () => {
  const plan = planWith();

  test.each(periods)('%s: who gets a ledger', (period, members) => {
    expect(new Set(unitsIn(plan, period))).toEqual(new Set(['甲局', ...members]));
  });

  test.each(periods.filter(([period]) => period.length === 4))(
    '%s: who is expected, and of how many',
    (period, members) => {
      const filling: Filling = { indicators: { [`T01-1`]: { actual: 4 }, 'T01-2': { actual: 12 } } };
      const { summary } = roundOf(plan, { 甲镇: filling, 丙街道: filling }, { in: period });
      expect(new Set(summary.reporting.map((line) => line.unit))).toEqual(new Set(['甲局', ...members]));
      expect(
        summary.results.map(({ row, each, reporters }) => [row.id, reporters, each && [each.met, each.of]]),
      ).toEqual([
        ['T01-1', members, null],
        ['T01-2', members, [2, 3]],
      ]);
      expect(summary.progress.filter(({ id }) => id.startsWith('N-1')).map((line) => line.unit)).toEqual(members);
    },
  );

  test.each<[string, Partial<Plan>]>([
    ['has its own task', { tasks: [taskOf({ number: 1, lead: ['甲局'], responsible: ['镇(街)', '乙镇', '丁街道'] })] }],
    [
      'has a due date of its own',
      {
        indicators: [
          indicatorOf({
            id: 'T01-1',
            ...sumOfTowns,
            dueByUnit: ['乙镇', '丁街道'].map((name) => ({ unit: name, due: '2025-06-30' })),
          }),
        ],
      },
    ],
    [
      'owns a node',
      { nodes: [nodeOf({ id: 'N-1', cadence: 'yearly', due: '2025-12-20', owners: ['乙镇', '丁街道'] })] },
    ],
    ['has a deadline of its own', { deadlines: [{ period: '2025', date: '2026-01-10', units: ['乙镇', '丁街道'] }] }],
  ])('also where one %s', (_, given) => {
    for (const [period, members] of periods)
      expect([period, new Set(unitsIn(refuseBrokenPlan(planWith(given)), period))]).toEqual([
        period,
        new Set(['甲局', ...members]),
      ]);
  });

  test.each([
    ['乙镇', '2024', '“乙镇”已于 2024-06-30 停用，2024 的台账不用再报，没有计入。日期不对的，在方案的“单位”表里改。'],
    ['丁街道', '2023', '“丁街道”自 2024-09-01 起用，2023 还不用报台账，没有计入。日期不对的，在方案的“单位”表里改。'],
  ])('a ledger that %s was given for %s before is refused with the day', (name, period, reason) => {
    const undated = planWith({
      units: plan.units.map(({ name: own, isClass, members }) => unit(own, { isClass, members })),
    });
    const consolidation = new Consolidation({
      plan,
      appVersion,
      period: toPeriod(period),
      deadline: null,
      asOf: '2024-12-31',
      use: [],
    });
    const rejected = consolidation.add({ file: 'a.xlsx', book: issueOne(undated, name, period) });
    expect([rejected?.unit, rejected?.reason.zh]).toEqual([name, reason]);
  });
});
