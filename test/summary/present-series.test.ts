import { toPresentSeries } from '../../src/summary/series/to-present-series';
import type { SeriesLine } from '../../src/summary/series/series';

const line = (unit: string | null, instance: string, value: number): SeriesLine => ({
  unit,
  id: 'T01-1',
  name: '指标',
  instance,
  period: instance,
  value,
  numerator: null,
  denominator: null,
  unitOfMeasure: '所',
  definition: null,
  comparator: 'atLeast',
  target: 10,
  upper: null,
  rating: 'met',
});
const plan = { units: [{ name: '新局', aliases: ['甲局', '乙局'], isClass: false, members: [] }] };
const namesOf = (lines: readonly SeriesLine[]) =>
  toPresentSeries(lines, plan).map(({ unit, instance }) => [unit, instance]);

test('a unit’s earlier figures stand under its name of today, the district’s and strangers’ as they are', () => {
  expect(
    namesOf([line('甲局', '2021', 3), line('新局', '2022', 5), line(null, '2022', 5), line('丙局', '2022', 1)]),
  ).toEqual([
    ['新局', '2021'],
    ['新局', '2022'],
    [null, '2022'],
    ['丙局', '2022'],
  ]);
});

test('figures of two that are one today keep the names under which they were reported', () => {
  expect(namesOf([line('甲局', '2021', 3), line('乙局', '2021', 4), line('乙局', '2022', 6)])).toEqual([
    ['甲局', '2021'],
    ['乙局', '2021'],
    ['新局', '2022'],
  ]);
});

test('the same figure under both names is one', () => {
  expect(namesOf([line('甲局', '2021', 3), line('新局', '2021', 3)])).toEqual([
    ['新局', '2021'],
    ['新局', '2021'],
  ]);
});
