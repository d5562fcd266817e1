import { Fault } from '../../src/book/fault';
import { endsIn, isPeriod, previousPeriod, toInstances, toPeriod, toPeriodName } from '../../src/plan/period';

test.each([
  ['2023', 'year', '2023-01-01', '2023-12-31', '2023年度', '2022'],
  ['2023H1', 'half', '2023-01-01', '2023-06-30', '2023年上半年', '2022H2'],
  ['2023H2', 'half', '2023-07-01', '2023-12-31', '2023年下半年', '2023H1'],
  ['2023Q1', 'quarter', '2023-01-01', '2023-03-31', '2023年第一季度', '2022Q4'],
  ['2023Q4', 'quarter', '2023-10-01', '2023-12-31', '2023年第四季度', '2023Q3'],
  ['2024-02', 'month', '2024-02-01', '2024-02-29', '2024年2月', '2024-01'],
  ['2023-01', 'month', '2023-01-01', '2023-01-31', '2023年1月', '2022-12'],
  ['2023-12', 'month', '2023-12-01', '2023-12-31', '2023年12月', '2023-11'],
  ['2023-2024', 'schoolYear', '2023-09-01', '2024-08-31', '2023-2024学年', '2022-2023'],
  ['2023春', 'term', '2023-02-01', '2023-08-31', '2023年春季学期', '2022秋'],
  ['2023秋', 'term', '2023-09-01', '2024-01-31', '2023年秋季学期', '2023春'],
])('%s', (id, kind, start, end, name, before) => {
  const period = toPeriod(id);
  expect(period).toEqual({ id, kind, start, end });
  expect(toPeriodName(period)).toBe(name);
  expect(previousPeriod(period).id).toBe(before);
});

test('outer spaces are none of the period', () => {
  expect(toPeriod(' 2023Q2 ').id).toBe('2023Q2');
});

test.each(['', '23', '2023H3', '2023H0', '2023Q5', '2023q1', '2023-00', '2023-13', '2023-2025', '2023-2023', '2023-5', '2023夏', '2023年', '2023 秋季', '2023-2024-1'])('%j is no period', (id) => {
  expect(isPeriod(id)).toBe(false);
  expect(() => toPeriod(id)).toThrow(Fault);
});

describe('instances of a cadence', () => {
  const ids = (cadence: Parameters<typeof toInstances>[0], period: string) => toInstances(cadence, toPeriod(period)).map(({ id }) => id);

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
    ['quarterly', '2023-2024', ['2023Q4', '2024Q1', '2024Q2', '2024Q3']],
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

describe('a cadence falls due in a period where one of its periods ends there', () => {
  test.each<[Parameters<typeof endsIn>[0], string, boolean]>([
    ['yearly', '2023', true],
    ['yearly', '2023Q3', false],
    ['yearly', '2023Q4', true],
    ['yearly', '2023-12', true],
    ['yearly', '2023-2024', true],
    ['yearly', '2023秋', true],
    ['schoolYear', '2023', true],
    ['schoolYear', '2023H1', false],
    ['schoolYear', '2023-08', true],
    ['schoolYear', '2023春', true],
    ['termly', '2023Q2', false],
    ['termly', '2023Q1', true],
    ['termly', '2024-01', true],
    ['quarterly', '2023-05', false],
    ['quarterly', '2023-06', true],
    ['monthly', '2023-05', true],
  ])('%s in %s: %s', (cadence, period, isDue) => {
    expect(endsIn(cadence, toPeriod(period))).toBe(isDue);
  });
});
