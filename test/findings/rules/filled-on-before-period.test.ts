import { toSerial } from '../../../src/workbook/book/date';
import { findingsOf } from '../../kit/findings-of';

describe('filled-on-before-period', () => {
  const on = (date: string) => findingsOf({ cover: { filledOn: toSerial(date) } });

  test('raised', () => {
    expect(on('2022-12-31')).toEqual([
      {
        rule: 'filled-on-before-period',
        severity: 'error',
        row: null,
        column: 'filledOn',
        cell: '填报说明!B12',
        facts: { date: '2022-12-31', start: '2023-01-01' },
      },
    ]);
  });

  test('near miss: the first day of the period', () => {
    expect(on('2023-01-01')).toEqual([]);
  });
});
