import { toPeriod } from '../../src/plan/period';
import { Consolidation } from '../../src/round/consolidation';
import { type Filling, fillLedger } from '../kit/fill-ledger';
import { nodeOf, planOf } from '../kit/plan-of';
import { appVersion, issueOne, roundOf } from '../kit/round-of';

const cover = { filledOn: 45280 };
const indicators = { 'T01-1': { actual: 10 } };
const plan = planOf({
  nodes: [
    nodeOf({ id: 'N-1', owners: ['甲局', '镇(街)'] }),
    nodeOf({ id: 'N-2', name: '听取工作汇报', cadence: 'yearly', due: '2025-12-20', evidence: '' }),
  ],
});

function round(nodes: Filling['tasks'], in_ = '2023') {
  return roundOf(plan, { 甲局: { cover, tasks: { T01: { status: '推进中' }, ...nodes }, indicators } }, { in: in_ })
    .summary;
}

test('a node that was missed is followed up, explained or not', () => {
  const { followUp } = round({
    'N-1': { status: '推进中', problems: '等市里的模板' },
    'N-2@2023': { status: '已完成', evidence: '会议纪要' },
  });
  expect(followUp.filter(({ kind }) => kind === 'overdue')).toEqual([
    expect.objectContaining({
      key: 'overdue|N-1|甲局',
      unit: '甲局',
      task: null,
      indicator: null,
      reason: {
        zh: '节点逾期：提交自查报告（佐证材料：自查报告）（推进中）',
        en: 'Node overdue: 提交自查报告（佐证材料：自查报告） (推进中)',
      },
      isExplained: true,
      explanation: '等市里的模板',
    }),
  ]);
});

test('it stays on the list of later periods until it is done', () => {
  const keys = (status: string, period: string) =>
    round({ 'N-1': { status, evidence: '自查报告', problems: '在改' } }, period)
      .followUp.filter(({ kind }) => kind === 'overdue')
      .map(({ key }) => key);
  expect(keys('推进中', '2023H1')).toEqual([]);
  expect(keys('推进中', '2024Q1')).toEqual(['overdue|N-1|甲局']);
  expect(keys('已完成', '2024Q1')).toEqual([]);
});

test('one that nobody said anything of is asked for', () => {
  const { followUp, findings } = round({});
  expect(findings.map(({ finding: { rule, place } }) => [rule, place.row])).toEqual(
    expect.arrayContaining([
      ['task-status-missing', 'N-1'],
      ['task-status-missing', 'N-2@2023'],
    ]),
  );
  expect(followUp.map(({ key }) => key)).toContain('query|task-status-missing|N-1|status|甲局');
});

test('任务进展 has a line for every owner, members of a class too', () => {
  const { progress } = round({ 'N-2@2023': { status: '推进中' } });
  expect(progress.filter(({ duty }) => duty.number === null).map(({ id, unit, status }) => [id, unit, status])).toEqual(
    [
      ['N-1', '甲局', ''],
      ['N-1', '甲镇', ''],
      ['N-1', '乙镇', ''],
      ['N-1', '丙街道', ''],
      ['N-2@2023', '甲局', '推进中'],
    ],
  );
});

test('a ledger from before the node counts, and the node alone is asked for', () => {
  const period = toPeriod('2023');
  const consolidation = new Consolidation({
    plan,
    appVersion,
    period,
    deadline: null,
    asOf: period.end,
    use: [],
  });
  const filling = { cover, tasks: { T01: { status: '推进中' } }, indicators };
  consolidation.add({ file: '甲局.xlsx', book: fillLedger(issueOne(planOf(), '甲局'), filling) });
  const { summary } = consolidation.finish();
  expect(summary.reporting.filter(({ unit }) => unit === '甲局').map(({ status }) => status)).toEqual(['received']);
  expect(summary.results.map(({ rating }) => rating)).toEqual(['met']);
  expect(summary.findings.map(({ finding: { rule, place } }) => [rule, place.row])).toEqual([
    ['row-added', 'N-1'],
    ['row-added', 'N-2@2023'],
  ]);
  expect(summary.revisions.map(({ id, effect, units }) => [id, effect, units])).toEqual([
    ['N-1', 'added', ['甲局']],
    ['N-2', 'added', ['甲局']],
  ]);
});
