import { toPeriod } from '../../src/plan/period';
import type { Plan } from '../../src/plan/plan';
import { Consolidation } from '../../src/round/consolidation';
import { fillMany } from '../kit/fill-many';
import { indicatorOf, planOf } from '../kit/plan-of';
import { appVersion, issueOne } from '../kit/round-of';

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
    lines: [['T01-1', '指标T01-1', '目标值', '不低于10所', '不低于11所', '数照常计入，按现行要求评定', '甲局、乙局']],
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
    ['T01-2', '旧指标', '整行', '原有', '取消', '列出，不计入', '甲局、乙局'],
    ['T01-3', '新指标', '整行', '无', '新增', '未填报，补报', '甲局、乙局'],
  ]);
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
