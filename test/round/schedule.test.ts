import { calculate } from '../../src/workbook/formula/calculate';
import { ratingWords, type Rating } from '../../src/ledger/rating';
import { type Indicator, type Plan, type Settings, settingsSchema } from '../../src/plan/plan';
import type { Filling } from '../kit/fill-ledger';
import { fillLedger } from '../kit/fill-ledger';
import { indicatorOf, planOf } from '../kit/plan-of';
import { readCells } from '../kit/read-cells';
import { expectFormulasAgree } from '../kit/results-of';
import { issueOne, roundOf } from '../kit/round-of';
import { shownText } from '../kit/shown-text';

type Typed = NonNullable<Filling['indicators']>[string];
const byDay: Settings = settingsSchema.parse({ schedule: 'byDay', behindFrom: 10, farBehindBeyond: 30 });
/** The third year of a plan of five: 974 of 1,705 days are gone. */
const span = { start: '2021-05-01', end: '2025-12-31' } as const;

function rate(
  indicator: Partial<Indicator>,
  typed: Typed,
  given: Partial<Plan> = {},
): { rating: Rating; target: string; reason: string | null } {
  const plan = planOf({
    ...span,
    settings: byDay,
    indicators: [indicatorOf({ id: 'T01-1', due: '2025-12-31', ...indicator })],
    ...given,
  });
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
  ['2 of 5: 17.1 points behind', { target: 5 }, { actual: 2 }, 'behind'],
  ['0 of 1: 57.1 points behind', { target: 1 }, { actual: 0 }, 'farBehind'],
  ['5 of 8: ahead', { target: 8 }, { actual: 5 }, 'onTrack'],
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

const sinceHalf = { value: 0, numerator: null, denominator: null, date: '2022-01-01' } as const;

/** 729 of 1,458 days. */
test.each<readonly [number, Rating]>([
  [41, 'onTrack'],
  [40, 'behind'],
  [20, 'behind'],
  [19, 'farBehind'],
])('with half of the time gone, %d of 100: both bounds are behind', (actual, rating) => {
  expect(rate({ target: 100, due: '2025-12-29', baseline: sinceHalf }, { actual }).rating).toBe(rating);
});

test.each<readonly [number, Rating]>([
  [0.681, 'onTrack'],
  [0.68, 'behind'],
  [0.64, 'behind'],
  [0.639, 'farBehind'],
])('a ratio from its baseline of 60%% to 80%%, at %d', (actual, rating) => {
  const indicator: Partial<Indicator> = {
    measure: 'ratio',
    unitOfMeasure: '%',
    entry: 'percent',
    target: 80,
    due: '2025-12-29',
    baseline: { value: 60, numerator: null, denominator: null, date: '2022-01-01' },
  };
  expect(rate(indicator, { actual }).rating).toBe(rating);
});

test.each<readonly [number, Rating]>([
  [10, 'onTrack'],
  [9, 'behind'],
  [7, 'behind'],
  [6, 'farBehind'],
])('a milestone of 10 decides: %d', (actual, rating) => {
  expect(rate({ target: 100, milestones: [{ period: '2023', target: 10 }] }, { actual }).rating).toBe(rating);
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
