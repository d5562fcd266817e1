import { toSummaryJson } from '../../src/cli/to-json';
import type { Indicator } from '../../src/plan/plan';
import type { Filling, Typed } from '../kit/fill-ledger';
import { indicatorOf, planOf } from '../kit/plan-of';
import { expectFormulasAgree } from '../kit/results-of';
import { roundOf } from '../kit/round-of';

const schools = ['第一小学', '第二小学', '第一中学', '第一幼儿园'];
const units = [{ name: '甲局' }, { name: '乙局' }, { name: '学校', isClass: true, members: schools }].map((unit) => ({
  aliases: [],
  isClass: false,
  members: [],
  ...unit,
}));
const ofSchools: Partial<Indicator> = {
  collect: 'each',
  reporters: ['学校'],
  unitOfMeasure: '次',
  target: 2,
  cadence: 'yearly',
  due: '2025-12-31',
};

function outcome(
  indicator: Partial<Indicator>,
  typed: readonly (Typed | { readonly numerator: Typed; readonly denominator: Typed } | undefined)[],
  rest: Partial<Parameters<typeof roundOf>[2]> = {},
) {
  const plan = planOf({ units, indicators: [indicatorOf({ id: 'T01-1', ...indicator })] });
  const fillings = schools.flatMap((unit, at): [string, Filling][] => {
    const entry = typed[at];
    if (entry === undefined) return [];
    const row = typeof entry === 'object' && 'numerator' in entry ? entry : { actual: entry };
    return [[unit, { indicators: { 'T01-1': row } }]];
  });
  const round = roundOf(plan, Object.fromEntries(fillings), rest);
  expectFormulasAgree(round);
  const json = toSummaryJson(round.summary, (name) => name);
  const [result] = json.indicators;
  if (!result || !('met' in result)) throw new Error('No outcome by unit');
  const { collect, rating, actual, numerator, denominator, met, of, lowest, unmetUnits, reason } = result;
  return {
    collect,
    rating,
    actual,
    numerator,
    denominator,
    met,
    of,
    lowest,
    unmetUnits,
    reason,
    reds: json.followUp.filter(({ kind }) => kind === 'unmet').map(({ unit }) => unit),
  };
}

describe('a target that every school has to meet', () => {
  test('one misses it: the sum would hide that', () => {
    expect(outcome(ofSchools, [2, 0, 3, 2])).toEqual({
      collect: 'each',
      rating: 'unmet',
      actual: 75,
      numerator: 3,
      denominator: 4,
      met: 3,
      of: 4,
      lowest: 0,
      unmetUnits: ['第二小学'],
      reds: ['第二小学'],
      reason: '3/4家达标；最低 0次（第二小学）；未达标：第二小学',
    });
  });

  test('all meet it', () => {
    expect(outcome(ofSchools, [2, 2, 3, 2])).toMatchObject({
      rating: 'met',
      actual: 100,
      met: 4,
      of: 4,
      lowest: 2,
      unmetUnits: [],
      reds: [],
      reason: '4/4家达标；最低 2次（第一小学）',
    });
  });

  test('a miss decides even while another is outstanding', () => {
    expect(outcome(ofSchools, [2, 1, undefined, 2])).toMatchObject({
      rating: 'unmet',
      met: 2,
      of: 4,
      lowest: 1,
      unmetUnits: ['第二小学'],
      reason: '2/4家达标；最低 1次（第二小学）；未达标：第二小学；未填报：第一中学',
    });
  });

  test('an error leaves it open, before what is missing', () => {
    expect(outcome(ofSchools, [2, '两次', undefined, 2])).toMatchObject({
      rating: 'inError',
      met: 2,
      of: 4,
      unmetUnits: [],
      reason: '2/4家达标；最低 2次（第一小学）；有差错：第二小学；未填报：第一中学',
    });
  });

  test('one is outstanding', () => {
    expect(outcome(ofSchools, [2, 2, undefined, 2])).toMatchObject({ rating: 'unreported', met: 3, of: 4 });
  });

  test('不适用 does not take part', () => {
    expect(outcome(ofSchools, [2, 2, '不适用', 2])).toMatchObject({ rating: 'met', actual: 100, met: 3, of: 3 });
    expect(outcome(ofSchools, ['不适用', '不适用', '不适用', '不适用'])).toMatchObject({
      rating: 'notRated',
      actual: null,
      met: 0,
      of: 0,
      lowest: null,
      reason: '填报单位均为不适用',
    });
  });

  test('yes and no', () => {
    expect(
      outcome({ ...ofSchools, measure: 'yesNo', unitOfMeasure: '', target: null }, ['是', '否', '是', '是']),
    ).toMatchObject({ rating: 'unmet', met: 3, of: 4, lowest: '否', unmetUnits: ['第二小学'] });
  });

  test('yes and no that the plan adds up is each one’s own too', () => {
    expect(
      outcome({ ...ofSchools, collect: 'sumOf', measure: 'yesNo', unitOfMeasure: '', target: null }, [
        '是',
        '否',
        '是',
        '是',
      ]),
    ).toMatchObject({ collect: 'each', rating: 'unmet', met: 3, of: 4 });
  });

  test('ratios by each one’s own parts', () => {
    const ratio: Partial<Indicator> = {
      ...ofSchools,
      measure: 'ratio',
      entry: 'parts',
      unitOfMeasure: '%',
      target: 98,
    };
    expect(
      outcome(ratio, [
        { numerator: 98, denominator: 100 },
        { numerator: 9796, denominator: 10_000 },
        { numerator: 1, denominator: 1 },
        { numerator: 50, denominator: 50 },
      ]),
    ).toMatchObject({
      rating: 'unmet',
      met: 3,
      of: 4,
      lowest: 97.96,
      unmetUnits: ['第二小学'],
      reason: '3/4家达标；最低 97.96%（第二小学）；未达标：第二小学',
    });
  });

  test('of figures that should be low the highest is told', () => {
    expect(
      outcome({ ...ofSchools, unitOfMeasure: '人', comparator: 'atMost', target: 45 }, [44, 45, 52, 40]),
    ).toMatchObject({
      rating: 'unmet',
      met: 3,
      lowest: 52,
      unmetUnits: ['第一中学'],
      reason: '3/4家达标；最高 52人（第一中学）；未达标：第一中学',
    });
  });

  test('each by its own date', () => {
    const dated: Partial<Indicator> = {
      ...ofSchools,
      cadence: 'byEnd',
      due: '2023-12-31',
      dueByUnit: [{ unit: '第二小学', due: '2024-06-30' }],
    };
    expect(outcome(dated, [2, 0, 2, 2])).toMatchObject({
      rating: 'notDue',
      met: 3,
      of: 4,
      lowest: 0,
      unmetUnits: [],
      reds: [],
    });
    expect(outcome(dated, [0, 0, 2, 2])).toMatchObject({
      rating: 'unmet',
      unmetUnits: ['第一小学'],
      reds: ['第一小学'],
    });
  });

  test('a correction flows through', () => {
    const plan = planOf({ units, indicators: [indicatorOf({ id: 'T01-1', ...ofSchools })] });
    const fillings = Object.fromEntries(
      schools.map((unit): [string, Filling] => [
        unit,
        { indicators: { 'T01-1': { actual: unit === '第二小学' ? 0 : 2 } } },
      ]),
    );
    expect(roundOf(plan, fillings).summary.results.map(({ each }) => each)).toMatchObject([{ met: 3, of: 4 }]);
  });
});
