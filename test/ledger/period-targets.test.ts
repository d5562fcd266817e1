import { drawUpLedger } from '../../src/ledger/draw-up-ledger';
import { toPeriod } from '../../src/plan/period';
import type { Indicator } from '../../src/plan/plan';
import { indicatorOf, planOf } from '../kit/plan-of';

/** 本期目标 of one indicator of the plan in a period's ledger, by row id, and whether it is due. */
function targetsIn(period: string, given: Partial<Indicator>): (string | boolean)[][] {
  const plan = planOf({ indicators: [indicatorOf({ due: '2025-12-31', ...given, id: 'T01-1' })] });
  return drawUpLedger(plan, { unit: '甲局', period: toPeriod(period), appVersion: '0.0.0' }).indicators.map(
    ({ id, periodTarget, yardstick }) => [id, periodTarget, yardstick.isDue],
  );
}

const times = { unitOfMeasure: '次', target: 6 } as const;
const fall = { measure: 'ratio', entry: 'parts', unitOfMeasure: '百分点', comparator: 'fallBy', target: 0.5 } as const;
const baseline = { value: 44, numerator: null, denominator: null, date: '2020-12-31' };

describe('本期目标 is worded for the period’s own instance', () => {
  test.each<readonly [string, Partial<Indicator>, string, boolean]>([
    ['2024', { ...times, cadence: 'yearly' }, '不低于6次', true],
    ['2024H1', { ...times, cadence: 'yearly' }, '2024年底 6次', false],
    ['2024Q3', { ...times, cadence: 'yearly' }, '2024年底 6次', false],
    ['2024Q4', { ...times, cadence: 'yearly' }, '2024年度：不低于6次', true],
    ['2023秋', { ...times, cadence: 'yearly' }, '2023年度：不低于6次', true],
    ['2024H1', { ...times, cadence: 'yearly', due: '2024-09-30' }, '2024年9月底 6次', false],
    ['2024H1', { ...times, cadence: 'yearly', due: '2024-05-31' }, '2024年度：不低于6次', true],
    ['2023', { ...times, cadence: 'schoolYear' }, '2022-2023学年：不低于6次', true],
    ['2023Q4', { ...times, cadence: 'schoolYear' }, '2023-2024学年末 6次', false],
    ['2023-2024', { ...times, cadence: 'schoolYear' }, '不低于6次', true],
    ['2024H1', { ...times, cadence: 'termly' }, '2023年秋季学期：不低于6次', true],
    ['2024Q2', { ...times, cadence: 'termly' }, '2024年春季学期末 6次', false],
    ['2024-05', { ...times, cadence: 'quarterly' }, '2024年第二季度末 6次', false],
    ['2024-06', { ...times, cadence: 'quarterly' }, '2024年第二季度：不低于6次', true],
    ['2024H1', { ...times, cadence: 'yearly', comparator: 'atMost' }, '2024年底 不超过6次', false],
    ['2024H1', { ...times, cadence: 'yearly', measure: 'yesNo', target: null }, '2024年底 完成', false],
    ['2024H1', { ...times }, '2025年底 6次', false],
    ['2024H1', { ...fall, cadence: 'yearly' }, '2024年底 较上年下降不少于0.5个百分点', false],
    ['2024', { ...fall, cadence: 'yearly' }, '较上年下降不少于0.5个百分点', true],
    ['2024Q1', { ...fall, cadence: 'quarterly' }, '较上季度下降不少于0.5个百分点', true],
    ['2024Q1', { ...fall, cadence: 'quarterly', comparesWith: 'yearEarlier' }, '较上年同期下降不少于0.5个百分点', true],
    ['2024春', { ...fall, cadence: 'termly', comparator: 'riseBy' }, '较上学期上升不少于0.5个百分点', true],
    ['2024H1', { ...fall, baseline }, '2025年底 较基期下降不少于0.5个百分点', false],
    ['2024H1', fall, '2025年底 较上期下降不少于0.5个百分点', false],
  ])('%s, %j: %s', (period, given, words, isDue) => {
    expect(targetsIn(period, given)).toEqual([['T01-1', words, isDue]]);
  });

  test('a row of its own says which instance it is', () => {
    expect([
      targetsIn('2023', { ...times, cadence: 'termly' }),
      targetsIn('2023-2024', { ...fall, cadence: 'termly' }),
    ]).toEqual([
      [
        ['T01-1@2023春', '2023年春季学期：不低于6次', true],
        ['T01-1@2023秋', '2023年秋季学期：不低于6次', true],
      ],
      [
        ['T01-1@2023秋', '2023年秋季学期：较上学期下降不少于0.5个百分点', true],
        ['T01-1@2024春', '2024年春季学期：较上学期下降不少于0.5个百分点', true],
      ],
    ]);
  });

  test('an autumn term asks for no quarter that goes on after it', () => {
    expect(targetsIn('2024秋', { ...times, cadence: 'quarterly' })).toEqual([
      ['T01-1@2024Q4', '2024年第四季度：不低于6次', true],
    ]);
  });

  test('a target of all units together says so', () => {
    expect(targetsIn('2024H1', { ...times, cadence: 'yearly', collect: 'sumOf', reporters: ['甲局', '乙局'] })).toEqual(
      [['T01-1', '全区合计2024年底 6次', false]],
    );
  });
});
