import { toPeriod } from '../../src/plan/period';
import type { Plan } from '../../src/plan/plan';
import { comparePlans } from '../../src/plan/revisions/compare-plans';
import { Consolidation } from '../../src/round/consolidation';
import { fillMany } from '../kit/fill-many';
import { indicatorOf, nodeOf, planOf, taskOf } from '../kit/plan-of';
import { appVersion, issueOne } from '../kit/round-of';

/** A change that nobody recorded in 修订. */
const noAct = ['', '', '', ''];

/** What a round says whose ledgers were issued under an earlier plan. */
function roundUnder(earlier: Plan, plan: Plan) {
  const consolidation = new Consolidation({
    plan,
    appVersion,
    period: toPeriod('2023'),
    deadline: null,
    asOf: '2023-12-31',
    use: [],
  });
  for (const unit of ['甲局', '乙局'])
    consolidation.add({ file: `${unit}.xlsx`, book: fillMany(issueOne(earlier, unit), { 'T01-1': { actual: 12 } }) });
  const { summary, book } = consolidation.finish();
  const sheet = book.sheets.find(({ name }) => name === '修订对照');
  return {
    rejected: summary.reporting.filter(({ status }) => status === 'rejected').length,
    actual: summary.results.find(({ row }) => row.id === 'T01-1')?.actual?.toNumber(),
    lines:
      sheet &&
      [...new Set(sheet.cells.map(({ row }) => row))]
        .filter((row) => row > 2)
        .map((row) => sheet.cells.filter((cell) => cell.row === row).map(({ value }) => value)),
  };
}

test('a target that moved: no ledger is rejected, and 修订对照 has one line for it', () => {
  expect(roundUnder(planOf(), planOf({ indicators: [indicatorOf({ id: 'T01-1', target: 11 })] }))).toEqual({
    rejected: 0,
    actual: 12,
    lines: [
      [
        'T01-1',
        '指标T01-1',
        '目标值',
        '不低于10所',
        '不低于11所',
        ...noAct,
        '数照常计入，按现行要求评定',
        '甲局、乙局',
      ],
    ],
  });
});

test('a row that was added and one that was dropped', () => {
  const earlier = planOf({ indicators: [indicatorOf({ id: 'T01-1' }), indicatorOf({ id: 'T01-2', name: '旧指标' })] });
  expect(
    roundUnder(
      earlier,
      planOf({ indicators: [indicatorOf({ id: 'T01-1' }), indicatorOf({ id: 'T01-3', name: '新指标' })] }),
    ).lines,
  ).toEqual([
    ['T01-2', '旧指标', '整行', '原有', '取消', ...noAct, '列出，不计入', '甲局、乙局'],
    ['T01-3', '新指标', '整行', '无', '新增', ...noAct, '未填报，补报', '甲局、乙局'],
  ]);
});

describe('what 修订 records', () => {
  const act = { date: '2023-07-10', number: '区教发〔2023〕18号', reason: '年中调整', from: '2023' };
  const said = ['2023-07-10', '区教发〔2023〕18号', '2023', '年中调整'];
  const revise = (was: Plan, is: Plan, from = '2023'): Plan => ({
    ...is,
    revisions: [...was.revisions, ...comparePlans(was, { ...is, revisions: was.revisions }, { ...act, from })],
  });
  const five = planOf({ indicators: [indicatorOf({ id: 'T01-1', target: 5 })] });
  const eight = revise(five, planOf({ indicators: [indicatorOf({ id: 'T01-1', target: 8 })] }));

  test('stands beside what the ledgers said', () => {
    expect(roundUnder(five, eight).lines).toEqual([
      ['T01-1', '指标T01-1', '目标值', '不低于5所', '不低于8所', ...said, '数照常计入，按现行要求评定', '甲局、乙局'],
    ]);
  });

  test('stands for itself where every ledger goes by it', () => {
    expect(roundUnder(eight, eight).lines).toEqual([
      ['T01-1', '指标T01-1', '目标值', '5', '8', ...said, '按现行要求汇总', ''],
    ]);
  });

  test.each<readonly [string, Partial<Plan>, readonly string[]]>([
    [
      '各期关系',
      { indicators: [indicatorOf({ id: 'T01-1', target: 5, cadence: 'quarterly', overPeriods: 'sum' })] },
      ['T01-1', '指标T01-1', '各期关系', '各期单独', '年内相加'],
    ],
    [
      'a baseline',
      {
        indicators: [
          indicatorOf({
            id: 'T01-1',
            target: 5,
            cadence: 'quarterly',
            baseline: { value: 2, numerator: null, denominator: null, date: '2020-12-31' },
          }),
        ],
      },
      ['T01-1', '指标T01-1', '基期值', '无', '2'],
    ],
    ['a node', { nodes: [nodeOf({ id: 'N-1' })] }, ['N-1', '提交自查报告', '整行', '无', '新增']],
    ['the plan itself', { end: '2026-12-31' }, ['方案', '试验方案', '结束日期', '2025-12-31', '2026-12-31']],
    [
      'a unit',
      { units: [...five.units, { name: '丙局', aliases: [], isClass: false, members: [] }] },
      ['单位', '丙局', '整行', '无', '新增'],
    ],
    ['a task', { tasks: [taskOf({ number: 1, supporting: ['乙局'], responsible: [] })] }, ['T01', '任务1', '配合单位']],
  ])('%s has a line, whatever ledgers print', (_, change, line) => {
    const was = planOf({ indicators: [indicatorOf({ id: 'T01-1', target: 5, cadence: 'quarterly' })] });
    const plan = revise(was, { ...was, ...change });
    expect(roundUnder(plan, plan).lines?.map((each) => each.slice(0, line.length))).toContainEqual(line);
  });

  test('is silent of what is not in force yet', () => {
    const plan = revise(five, planOf({ indicators: [indicatorOf({ id: 'T01-1', target: 8 })] }), '2024');
    expect(roundUnder(five, plan).lines).toBe(undefined);
  });

  test('has every step, and one that came from the task', () => {
    const nine = {
      ...planOf({
        indicators: [indicatorOf({ id: 'T01-1', target: 9 })],
        tasks: [taskOf({ number: 1, lead: ['乙局'] })],
      }),
      revisions: eight.revisions,
    };
    const plan = {
      ...nine,
      revisions: [...eight.revisions, ...comparePlans(eight, nine, { ...act, date: '2023-09-01', number: '九号' })],
    };
    expect(roundUnder(eight, plan).lines?.map((each) => [each[0], each[2], each[3], each[4], each[6]])).toEqual([
      ['T01', '本单位职责', '责任', '牵头', '九号'],
      ['T01', '牵头单位', '甲局', '乙局', '九号'],
      ['T01-1', '目标值', '不低于8所', '不低于9所', '九号'],
      ['T01-1', '填报要求', '可填', '必填', '九号'],
      ['T01-1', '目标值', '5', '8', '区教发〔2023〕18号'],
    ]);
  });
});

test('ledgers of the plan in force leave no such sheet', () => {
  expect(roundUnder(planOf(), planOf()).lines).toBe(undefined);
});

test('a unit that has reported on a ledger without the row is not called one that has not', () => {
  const consolidation = new Consolidation({
    plan: planOf({ indicators: [indicatorOf({ id: 'T01-3' })] }),
    appVersion,
    period: toPeriod('2023'),
    deadline: null,
    asOf: '2023-12-31',
    use: [],
  });
  consolidation.add({ file: '甲局.xlsx', book: issueOne(planOf(), '甲局') });
  expect(consolidation.finish().summary.results.map(({ rating, reason }) => [rating, reason?.zh])).toEqual([
    ['unreported', '甲局未填报'],
  ]);
});
