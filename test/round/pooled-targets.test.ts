import { indicatorOf, planOf } from '../kit/plan-of';
import { expectFormulasAgree } from '../kit/results-of';
import { drawUpLedger } from '../../src/ledger/draw-up-ledger';
import { toPeriod } from '../../src/plan/period';
import { appVersion, roundOf } from '../kit/round-of';

const towns = { collect: 'sumOf' as const, reporters: ['镇(街)'] };

test('a count that is added up is rated for the district, not for each unit', () => {
  const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...towns })] });
  const round = roundOf(plan, {
    甲镇: { indicators: { 'T01-1': { actual: 5 } } },
    乙镇: { indicators: { 'T01-1': { actual: 3 } } },
    丙街道: { indicators: { 'T01-1': { actual: 2 } } },
  });
  expectFormulasAgree(round);
  const { results, findings, followUp } = round.summary;
  expect(results.map(({ actual, rating }) => [actual?.toNumber(), rating])).toEqual([[10, 'met']]);
  expect(findings.map(({ finding }) => finding.rule)).not.toContain('unmet-without-explanation');
  expect(followUp.filter(({ kind }) => kind === 'unmet')).toEqual([]);
});

test('the units read what the district has to reach', () => {
  const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...towns })] });
  const ledger = drawUpLedger(plan, { unit: '甲镇', period: toPeriod('2023'), appVersion });
  expect(ledger.indicators.map(({ periodTarget }) => periodTarget)).toEqual(['全区合计不低于10所']);
});

test('a ratio that is added up is still rated for each unit', () => {
  const plan = planOf({
    indicators: [
      indicatorOf({ id: 'T01-1', ...towns, measure: 'ratio', entry: 'parts', unitOfMeasure: '%', target: 90 }),
    ],
  });
  const { summary } = roundOf(plan, { 甲镇: { indicators: { 'T01-1': { numerator: 8, denominator: 10 } } } });
  expect(summary.findings.map(({ finding }) => [finding.rule, finding.place.unit])).toContainEqual([
    'unmet-without-explanation',
    '甲镇',
  ]);
});
