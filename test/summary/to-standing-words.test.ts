import type { Indicator } from '../../src/plan/plan';
import { indicatorOf, planOf } from '../kit/plan-of';
import { roundOf } from '../kit/round-of';
import { sumOfTowns } from '../kit/sum-of-towns';

type Entry = Readonly<Record<string, number | string>>;

/** The figure, target and gap of the lines about T01-1, by unit. */
function standings(indicator: Partial<Indicator>, entries: Readonly<Record<string, Entry>>) {
  const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...indicator })] });
  const fillings = Object.fromEntries(
    Object.entries(entries).map(([unit, entry]) => [unit, { indicators: { 'T01-1': entry } }]),
  );
  return roundOf(plan, fillings)
    .summary.followUp.filter((line) => line.indicator === 'T01-1')
    .map(({ unit, standing: { actual, target, gap } }) => [unit, actual, target, gap.zh]);
}

test('a count says how many are missing', () => {
  expect(standings({}, { 甲局: { actual: 3 } })).toEqual([['甲局', '3所', '不低于10所', '差7所']]);
});

test('at most: how many are too many', () => {
  expect(standings({ comparator: 'atMost' }, { 甲局: { actual: 12 } })[0]).toEqual([
    '甲局',
    '12所',
    '不超过10所',
    '超出2所',
  ]);
});

test('a ratio shows its parts, and its gap in percentage points; each unit its own', () => {
  const ratio = { ...sumOfTowns, measure: 'ratio', entry: 'parts', unitOfMeasure: '%', target: 90 } as const;
  expect(
    standings(ratio, {
      甲镇: { numerator: 80, denominator: 100 },
      乙镇: { numerator: 99, denominator: 100 },
      丙街道: { numerator: 60, denominator: 100 },
    }),
  ).toEqual([
    ['甲局', '79.67%（239/300）', '不低于90%', '差10.33个百分点'],
    ['甲镇', '80.00%（80/100）', '不低于90%', '差10个百分点'],
    ['丙街道', '60.00%（60/100）', '不低于90%', '差30个百分点'],
  ]);
});

test('no rounding makes a missed target look reached', () => {
  const ratio = { measure: 'ratio', entry: 'parts', unitOfMeasure: '%', target: 98 } as const;
  expect(standings(ratio, { 甲局: { numerator: 97_996, denominator: 100_000 } })[0]).toEqual([
    '甲局',
    '97.996%（97996/100000）',
    '不低于98%',
    '差0.004个百分点',
  ]);
});

test('yes or no has no gap', () => {
  expect(standings({ measure: 'yesNo', unitOfMeasure: '', target: null }, { 甲局: { actual: '否' } })).toEqual([
    ['甲局', '否', '完成', ''],
  ]);
});

test('a fall that is too small', () => {
  const fall = {
    measure: 'ratio',
    entry: 'percent',
    unitOfMeasure: '%',
    comparator: 'fallBy',
    target: 2,
    baseline: { value: 12, date: '2021-01-01' },
  } as unknown as Partial<Indicator>;
  expect(standings(fall, { 甲局: { prior: 0.12, actual: 0.11 } })[0]).toEqual([
    '甲局',
    '11.00%',
    '较基期下降不少于2个百分点',
    '差1个百分点',
  ]);
});

test('what was typed stands there where it cannot count', () => {
  expect(standings({}, { 甲局: { actual: '三四所' } })).toEqual([['甲局', '三四所', '不低于10所', '']]);
});

test('the sheet has them beside the matter, and a line whose reason is gone keeps them', () => {
  const { book } = roundOf(planOf(), { 甲局: { indicators: { 'T01-1': { actual: 3 } } } });
  const sheet = book.sheets.find(({ name }) => name === '督办清单');
  const row = (at: number) => sheet?.cells.filter(({ row: own }) => own === at).map(({ value }) => value);
  expect(row(2)?.slice(7, 11)).toEqual(['督办内容', '完成值', '本期目标', '与目标差距']);
  expect(row(3)).toEqual(expect.arrayContaining(['3所', '不低于10所', '差7所']));
});
