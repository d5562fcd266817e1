import type { Value } from '../../../src/workbook/book/book';
import { findingsOf } from '../../kit/findings-of';

describe('submission-not-counted', () => {
  const times = (submission: Value | { formula: string; value: Value }) =>
    findingsOf({ cover: { filledOn: 45_280, submission } });
  const raised = (typed: string, repair?: number) => [
    {
      rule: 'submission-not-counted',
      severity: 'error',
      row: null,
      column: 'submission',
      cell: '填报说明!B13',
      facts: { typed },
      ...(repair !== undefined && { repairs: [{ value: repair, shown: String(repair) }] }),
    },
  ];

  test.each<[Value, string, number | undefined]>([
    [0, '0', undefined],
    [-1, '-1', undefined],
    [1.5, '1.5', undefined],
    [100, '100', undefined],
    [1e300, '1e+300', undefined],
    [true, 'TRUE', undefined],
    ['不适用', '不适用', undefined],
    ['重报', '重报', undefined],
    ['第零次', '第零次', undefined],
    ['2', '2', 2],
    [' ２ ', '２', 2],
    ['2次', '2次', 2],
    ['第2次', '第2次', 2],
    ['第二次', '第二次', 2],
    ['第二次报送', '第二次报送', 2],
    ['两次', '两次', 2],
    ['十二', '十二', 12],
    ['首次', '首次', 1],
    [{ error: '#N/A' }, '（空）', undefined],
  ])('raised for %j', (submission, typed, repair) => {
    expect(times(submission)).toEqual(raised(typed, repair));
  });

  test('near miss', () => {
    for (const submission of [1, 2, 99, '', { formula: '1+1', value: 2 }]) expect(times(submission)).toEqual([]);
  });
});
