import { Fault } from '../../src/workbook/book/fault';
import {
  isPeriod,
  previousPeriod,
  type Repeated,
  toInstanceOf,
  toInstances,
  toPeriod,
  toPeriodName,
  yearEarlier,
} from '../../src/plan/period';

test.each([
  ['2023', 'year', '2023-01-01', '2023-12-31', '2023年度', '2022', '2022'],
  ['2023H1', 'half', '2023-01-01', '2023-06-30', '2023年上半年', '2022H2', '2022H1'],
  ['2023H2', 'half', '2023-07-01', '2023-12-31', '2023年下半年', '2023H1', '2022H2'],
  ['2023Q1', 'quarter', '2023-01-01', '2023-03-31', '2023年第一季度', '2022Q4', '2022Q1'],
  ['2023Q4', 'quarter', '2023-10-01', '2023-12-31', '2023年第四季度', '2023Q3', '2022Q4'],
  ['2024-02', 'month', '2024-02-01', '2024-02-29', '2024年2月', '2024-01', '2023-02'],
  ['2023-01', 'month', '2023-01-01', '2023-01-31', '2023年1月', '2022-12', '2022-01'],
  ['2023-12', 'month', '2023-12-01', '2023-12-31', '2023年12月', '2023-11', '2022-12'],
  ['2023-2024', 'schoolYear', '2023-09-01', '2024-08-31', '2023-2024学年', '2022-2023', '2022-2023'],
  ['2023春', 'term', '2023-02-01', '2023-08-31', '2023年春季学期', '2022秋', '2022春'],
  ['2023秋', 'term', '2023-09-01', '2024-01-31', '2023年秋季学期', '2023春', '2022秋'],
])('%s', (id, kind, start, end, name, before, earlier) => {
  const period = toPeriod(id);
  expect(period).toEqual({ id, kind, start, end });
  expect(toPeriodName(period)).toBe(name);
  expect(previousPeriod(period).id).toBe(before);
  expect(yearEarlier(period).id).toBe(earlier);
});

test('outer spaces are none of the period', () => {
  expect(toPeriod(' 2023Q2 ').id).toBe('2023Q2');
});

test.each([
  '',
  '23',
  '2023H3',
  '2023H0',
  '2023Q5',
  '2023q1',
  '2023-00',
  '2023-13',
  '2023-2025',
  '2023-2023',
  '2023-5',
  '2023夏',
  '2023年',
  '2023 秋季',
  '2023-2024-1',
])('%j is no period', (id) => {
  expect(isPeriod(id)).toBe(false);
  expect(() => toPeriod(id)).toThrow(Fault);
});

describe('instances of a cadence', () => {
  const ids = (cadence: Parameters<typeof toInstances>[0], period: string) =>
    toInstances(cadence, toPeriod(period)).map(({ id }) => id);

  test.each<[Parameters<typeof toInstances>[0], string, string[]]>([
    ['byEnd', '2023', []],
    ['yearly', '2023', []],
    ['yearly', '2023-2024', []],
    ['schoolYear', '2023', []],
    ['termly', '2023', ['2023春', '2023秋']],
    ['termly', '2023-2024', ['2023秋', '2024春']],
    ['termly', '2023H1', []],
    ['termly', '2023春', []],
    ['quarterly', '2023', ['2023Q1', '2023Q2', '2023Q3', '2023Q4']],
    ['quarterly', '2023H2', ['2023Q3', '2023Q4']],
    ['quarterly', '2023-2024', ['2023Q4', '2024Q1', '2024Q2']],
    ['quarterly', '2024秋', ['2024Q4']],
    ['quarterly', '2024春', ['2024Q2']],
    [
      'monthly',
      '2023-2024',
      [
        '2023-09',
        '2023-10',
        '2023-11',
        '2023-12',
        '2024-01',
        '2024-02',
        '2024-03',
        '2024-04',
        '2024-05',
        '2024-06',
        '2024-07',
        '2024-08',
      ],
    ],
    ['quarterly', '2023Q3', []],
    ['monthly', '2023Q1', ['2023-01', '2023-02', '2023-03']],
    ['monthly', '2023秋', ['2023-09', '2023-10', '2023-11', '2023-12', '2024-01']],
    ['monthly', '2023春', ['2023-02', '2023-03', '2023-04', '2023-05', '2023-06', '2023-07', '2023-08']],
    ['monthly', '2023-05', []],
    ['yearly', '2023Q4', []],
  ])('%s in %s', (cadence, period, expected) => {
    expect(ids(cadence, period)).toEqual(expected);
  });

  test('monthly in a year are its twelve months', () => {
    expect(ids('monthly', '2023')).toHaveLength(12);
    expect(ids('monthly', '2023').at(-1)).toBe('2023-12');
  });
});

describe('the instance that a figure is about is the last that ends in the period, or else the one that is running', () => {
  test.each<[Repeated, string, string]>([
    ['yearly', '2023', '2023'],
    ['yearly', '2023Q3', '2023'],
    ['yearly', '2023H1', '2023'],
    ['yearly', '2023Q4', '2023'],
    ['yearly', '2023-12', '2023'],
    ['yearly', '2023-2024', '2023'],
    ['yearly', '2023春', '2023'],
    ['yearly', '2023秋', '2023'],
    ['schoolYear', '2023', '2022-2023'],
    ['schoolYear', '2023H1', '2022-2023'],
    ['schoolYear', '2023Q4', '2023-2024'],
    ['schoolYear', '2023-08', '2022-2023'],
    ['schoolYear', '2023春', '2022-2023'],
    ['schoolYear', '2023秋', '2023-2024'],
    ['termly', '2023H1', '2022秋'],
    ['termly', '2023H2', '2023春'],
    ['termly', '2023Q1', '2022秋'],
    ['termly', '2023Q2', '2023春'],
    ['termly', '2023Q4', '2023秋'],
    ['termly', '2024-01', '2023秋'],
    ['termly', '2024-02', '2024春'],
    ['quarterly', '2023-05', '2023Q2'],
    ['quarterly', '2023-06', '2023Q2'],
    ['monthly', '2023-05', '2023-05'],
  ])('%s in %s: %s', (cadence, period, id) => {
    expect(toInstanceOf(cadence, toPeriod(period)).id).toBe(id);
  });
});
