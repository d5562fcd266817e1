import { toSerial } from '../../../src/workbook/book/date';
import { planOf } from '../../kit/plan-of';
import { findingsOf } from '../../kit/findings-of';

describe('filled-on-far-ahead', () => {
  const on = (date: string, bound?: number) =>
    findingsOf({
      cover: { filledOn: toSerial(date) },
      asOf: '2023-12-25',
      ...(bound !== undefined && {
        plan: planOf({
          ruleSettings: [
            { rule: 'filled-on-far-ahead', isOn: true, bound, since: '2023-01-01', until: null, reason: '试行' },
          ],
        }),
      }),
    });

  test.each([
    ['2024-02-24', '61'],
    ['2099-12-31', '27765'],
  ])('raised for %s', (date, days) => {
    expect(on(date)).toEqual([
      {
        rule: 'filled-on-far-ahead',
        severity: 'error',
        row: null,
        column: 'filledOn',
        cell: '填报说明!B12',
        facts: { date, asOf: '2023-12-25', days, most: '60' },
      },
    ]);
  });

  test('near miss: sixty days are a query', () => {
    expect(on('2024-02-23')).toEqual([expect.objectContaining({ rule: 'filled-on-ahead' })]);
  });

  test('the bureau sets how many days', () => {
    expect(on('2024-01-01', 5)).toEqual([
      expect.objectContaining({
        rule: 'filled-on-far-ahead',
        facts: { date: '2024-01-01', asOf: '2023-12-25', days: '7', most: '5' },
      }),
    ]);
    expect(on('2024-06-01', 200)).toEqual([expect.objectContaining({ rule: 'filled-on-ahead' })]);
  });
});
