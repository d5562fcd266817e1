import fc from 'fast-check';
import type { Indicator, Plan } from '../../src/plan/plan';
import {
  findUnit,
  toDistrictDue,
  toDue,
  toLedgerUnits,
  toMembers,
  toOriginal,
  toReporters,
  toRole,
} from '../../src/plan/reporting';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';

describe('who reports', () => {
  const tasks = [
    taskOf({ number: 1, lead: ['甲局', '乙局'], responsible: [] }),
    taskOf({ number: 2, lead: [], responsible: ['镇(街)', '甲局'] }),
    taskOf({ number: 3, lead: [], responsible: [] }),
  ];

  test.each([
    ['the first-named lead', { task: 1 }, ['甲局']],
    ['without a lead the first responsible unit, a class by its first member', { task: 2 }, ['甲镇']],
    ['nobody where the task names none', { task: 3 }, []],
    ['nobody for an overall goal', { task: null }, []],
    ['the unit the bureau names', { task: 1, reporters: ['乙局'] }, ['乙局']],
    [
      'one unit, though several are named, unless they are added up',
      { task: 1, reporters: ['乙局', '甲局'] },
      ['乙局'],
    ],
    ['a class by its members', { task: 1, reporters: ['镇(街)'], collect: 'sumOf' }, ['甲镇', '乙镇', '丙街道']],
    [
      'each unit once',
      { task: 1, reporters: ['乙镇', '镇(街)', '甲局'], collect: 'sumOf' },
      ['乙镇', '甲镇', '丙街道', '甲局'],
    ],
  ] as const)('%s', (_, given, units) => {
    const plan = planOf({ tasks });
    expect(
      toReporters(
        plan,
        indicatorOf({ id: 'T01-1', ...given, reporters: 'reporters' in given ? [...given.reporters] : [] }),
      ),
    ).toEqual(units);
  });
});

describe('units', () => {
  const plan = planOf({
    units: [
      { name: '甲局', aliases: ['甲办'], isClass: false, members: [] },
      { name: '各单位', aliases: [], isClass: true, members: ['镇(街)', '甲局', '各单位'] },
      { name: '镇(街)', aliases: [], isClass: true, members: ['甲镇', '乙镇'] },
      { name: '各成员单位', aliases: [], isClass: true, members: [] },
    ],
    tasks: [taskOf({ number: 1, lead: ['甲局'], responsible: ['各成员单位'], supporting: ['镇(街)'] })],
  });

  test.each([
    ['甲办', ['甲局']],
    ['镇(街)', ['甲镇', '乙镇']],
    ['各单位', ['甲镇', '乙镇', '甲局']],
    ['各成员单位', []],
    ['丁局', ['丁局']],
  ])('%s stands for %j', (name, members) => {
    expect(toMembers(plan, name)).toEqual(members);
  });

  test('are found by alias, and with stray spaces', () => {
    expect([findUnit(plan, ' 甲 办')?.name, findUnit(plan, '镇(街) ')?.name, findUnit(plan, '丁局')?.name]).toEqual([
      '甲局',
      '镇(街)',
      undefined,
    ]);
  });

  test('get a ledger where a task names them; a class without members gets none', () => {
    expect(toLedgerUnits(plan)).toEqual(['甲局', '甲镇', '乙镇']);
  });

  test.each([
    ['甲局', 'lead'],
    ['甲镇', 'supporting'],
    ['丁局', undefined],
  ])('%s is %s to the task', (unit, role) => {
    expect(toRole(plan, taskOf({ number: 1, lead: ['甲局'], responsible: [], supporting: ['镇(街)'] }), unit)).toBe(
      role,
    );
  });

  test('who only reports is that to the task', () => {
    const reporting = planOf({
      ...plan,
      indicators: [indicatorOf({ id: 'T01-1', reporters: ['丁局'] })],
      units: [...plan.units, { name: '丁局', aliases: [], isClass: false, members: [] }],
    });
    const [task] = reporting.tasks;
    expect(task && toRole(reporting, task, '丁局')).toBe('reporting');
    expect(toLedgerUnits(reporting)).toEqual(['甲局', '甲镇', '乙镇', '丁局']);
  });
});

describe('due dates', () => {
  const plan = planOf();
  const dueByUnit = [
    { unit: '镇(街)', due: '2023-06-30' },
    { unit: '乙镇', due: '2024-06-30' },
  ];
  const indicator = indicatorOf({ id: 'T01-1', due: '2025-12-31', dueByUnit });

  test.each([
    ['甲镇', '2023-06-30'],
    ['乙镇', '2024-06-30'],
    ['甲局', '2025-12-31'],
  ])('of %s: %s', (unit, due) => {
    expect(toDue(plan, indicator, unit)).toBe(due);
  });

  test('of the district: the last of those that count', () => {
    const sum = { ...indicator, collect: 'sumOf' as const, reporters: ['镇(街)'] };
    expect([
      toDistrictDue(plan, sum),
      toDistrictDue(plan, { ...sum, reporters: ['甲镇', '丙街道'] }),
      toDistrictDue(plan, indicator),
      toDistrictDue(plan, { ...indicator, task: null }),
    ]).toEqual(['2024-06-30', '2023-06-30', '2025-12-31', '2025-12-31']);
  });
});

test('a repeat of a repeat is the first one; a circle ends', () => {
  const plan = planOf({
    indicators: [
      indicatorOf({ id: 'A' }),
      indicatorOf({ id: 'B', repeats: 'A' }),
      indicatorOf({ id: 'C', repeats: 'B' }),
      indicatorOf({ id: 'D', repeats: 'E' }),
      indicatorOf({ id: 'E', repeats: 'D' }),
    ],
  });
  expect(plan.indicators.map((each) => toOriginal(plan, each).id)).toEqual(['A', 'A', 'A', 'E', 'D']);
});

/** Step by step, however long the way is. */
function followRepeats(plan: Plan, indicator: Indicator): string {
  const seen = new Set([indicator.id]);
  let current = indicator;
  for (
    let next = plan.indicators.find(({ id }) => id === current.repeats);
    next && !seen.has(next.id);
    next = plan.indicators.find(({ id }) => id === current.repeats)
  ) {
    seen.add(next.id);
    current = next;
  }
  return current.id;
}

test('repeats lead to the indicator that is reported, whichever is asked first, in a circle too', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(null, 'x', ...ids), { minLength: ids.length, maxLength: ids.length }),
      fc.shuffledSubarray(ids, { minLength: ids.length }),
      (repeats, asked) => {
        const plan = planOf({ indicators: ids.map((id, at) => indicatorOf({ id, repeats: repeats[at] ?? null })) });
        const found = asked.map((wanted) =>
          plan.indicators
            .filter(({ id }) => id === wanted)
            .map((each) => [toOriginal(plan, each).id, followRepeats(plan, each)]),
        );
        expect(found.filter(([pair]) => pair?.[0] !== pair?.[1])).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});
