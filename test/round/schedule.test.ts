import { calculate } from '../../src/workbook/formula/calculate';
import { ratingWords, type Rating } from '../../src/ledger/rating';
import type { Indicator, Plan } from '../../src/plan/plan';
import type { Filling } from '../kit/fill-ledger';
import { fillLedger } from '../kit/fill-ledger';
import { readCells } from '../kit/read-cells';
import { expectFormulasAgree } from '../kit/results-of';
import { issueOne, roundOf } from '../kit/round-of';
import { byDay, scheduleExamples, toSchedulePlan } from '../kit/schedule-examples';
import { shownText } from '../kit/shown-text';

type Typed = NonNullable<Filling['indicators']>[string];
function rate(
  indicator: Partial<Indicator>,
  typed: Typed,
  given: Partial<Plan> = {},
): { rating: Rating; target: string; reason: string | null } {
  const plan = toSchedulePlan([indicator], given);
  const filling: Filling = { indicators: { 'T01-1': typed } };
  const round = roundOf(plan, { 甲局: filling });
  expectFormulasAgree(round);
  const [result] = round.summary.results;
  if (!result) throw new Error('No result');
  const cells = readCells(calculate(fillLedger(issueOne(plan, '甲局'), filling))).get('T01-1');
  expect(cells?.rating).toBe(ratingWords[result.rating]);
  return { rating: result.rating, target: shownText(cells?.periodTarget), reason: result.reason?.zh ?? null };
}

test.each<readonly [string, Partial<Indicator>, Typed, Rating]>([
  ['all of it is met, whatever the time', { target: 8 }, { actual: 8 }, 'met'],
  ['more than asked for', { target: 8, comparator: 'moreThan' }, { actual: 8 }, 'onTrack'],
  ['a blank', { target: 8 }, {}, 'unreported'],
  ['a figure in error', { target: 8 }, { actual: 5.5 }, 'inError'],
  [
    'a ratio without a baseline',
    { target: 98, measure: 'ratio', unitOfMeasure: '%', entry: 'percent' },
    { actual: 0.9 },
    'notDue',
  ],
  ['at most', { target: 8, comparator: 'atMost' }, { actual: 9 }, 'notDue'],
  ['a range', { target: 8, upper: 9, comparator: 'between' }, { actual: 5 }, 'notDue'],
  ['a figure of one period', { target: 8, accrual: 'inPeriod' }, { actual: 1 }, 'notDue'],
  ['yes or no', { target: null, measure: 'yesNo', unitOfMeasure: '' }, { actual: '否' }, 'notDue'],
  ['due already', { target: 8, due: '2023-12-31' }, { actual: 5 }, 'unmet'],
  [
    'a baseline at the target',
    { target: 8, baseline: { value: 8, numerator: null, denominator: null, date: '2021-05-01' } },
    { actual: 7 },
    'notDue',
  ],
])('%s', (_, indicator, typed, rating) => {
  expect(rate(indicator, typed).rating).toBe(rating);
});

test('a reckoned light says that it is reckoned, and from what', () => {
  expect(rate({ target: 5 }, { actual: 2 })).toEqual({
    rating: 'behind',
    target: '2025年底 5所（序时推算 2.86所）',
    reason: '序时推算：时间已过 57.1%，应达 2.86',
  });
});

test.each(scheduleExamples.map((each) => [each.name, each] as const))('%s', (_, { indicator, typed, rating }) => {
  expect(rate(indicator, typed).rating).toBe(rating);
});

test('the latest milestone that is over decides, in whatever period it lies', () => {
  const milestones = [
    { period: '2022', target: 4 },
    { period: '2023-03', target: 10 },
    { period: '2023-09', target: 20 },
    { period: '2024H1', target: 40 },
  ];
  expect([20, 19].map((actual) => rate({ target: 100, milestones }, { actual }).rating)).toEqual(['onTrack', 'behind']);
  expect([4, 3].map((actual) => rate({ target: 100, milestones: milestones.slice(0, 1) }, { actual }).rating)).toEqual([
    'onTrack',
    'behind',
  ]);
});

test('a milestone that falls from its baseline', () => {
  const indicator: Partial<Indicator> = {
    target: 10,
    comparator: 'atMost',
    direction: 'down',
    milestones: [{ period: '2023', target: 50 }],
    baseline: { value: 100, numerator: null, denominator: null, date: '2021-05-01' },
  };
  expect([50, 51, 65, 66].map((actual) => rate(indicator, { actual }).rating)).toEqual([
    'onTrack',
    'behind',
    'behind',
    'farBehind',
  ]);
});

test('bounds are the bureau’s, and so is whether to reckon at all', () => {
  expect(rate({ target: 5 }, { actual: 2 }, { settings: { ...byDay, behindFrom: 20 } }).rating).toBe('onTrack');
  expect(rate({ target: 5 }, { actual: 2 }, { settings: { ...byDay, farBehindBeyond: 15 } }).rating).toBe('farBehind');
  expect(rate({ target: 5 }, { actual: 2 }, { settings: { ...byDay, schedule: 'none' } })).toEqual({
    rating: 'notDue',
    target: '2025年底 5所',
    reason: null,
  });
});
