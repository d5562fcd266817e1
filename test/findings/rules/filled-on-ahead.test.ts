import { toSerial } from '../../../src/workbook/book/date';
import { findingsOf } from '../../kit/findings-of';

describe('filled-on-ahead', () => {
  const on = (date: string, asOf?: string) =>
    findingsOf({ cover: { filledOn: toSerial(date) }, ...(asOf !== undefined && { asOf }) });

  test.each(['2023-12-26', '2023-12-28', '2024-02-23'])(
    'raised for %s, up to sixty days after the day of the round',
    (date) => {
      expect(on(date, '2023-12-25')).toEqual([
        {
          rule: 'filled-on-ahead',
          severity: 'query',
          row: null,
          column: 'filledOn',
          cell: '填报说明!B12',
          facts: { date, asOf: '2023-12-25' },
        },
      ]);
    },
  );

  test('near miss: the day itself; nobody says which day it is', () => {
    expect(on('2023-12-25', '2023-12-25')).toEqual([]);
    expect(on('2099-12-31')).toEqual([]);
  });
});
