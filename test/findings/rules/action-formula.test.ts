import { findingsOf } from '../../kit/findings-of';

describe('action-formula', () => {
  test('raised where it shows a date or a status', () => {
    expect(
      findingsOf({
        actionRow: {
          action: '建学校',
          person: '张三',
          due: { formula: 'TODAY()', value: 45_199 },
          status: { formula: 'RC[1]', value: '推进中' },
        },
      }),
    ).toEqual([
      {
        rule: 'action-formula',
        severity: 'error',
        row: 'T01#1',
        column: 'due',
        cell: '举措分解!E5',
        facts: { column: '举措时限' },
        repairs: [{ value: 45_199, shown: '2023-09-30' }],
      },
      {
        rule: 'action-formula',
        severity: 'error',
        row: 'T01#1',
        column: 'status',
        cell: '举措分解!F5',
        facts: { column: '状态' },
        repairs: [{ value: '推进中', shown: '推进中' }],
      },
    ]);
  });

  test('raised where nothing is shown yet', () => {
    expect(findingsOf({ actionRow: { action: '建学校', person: '张三', due: { formula: 'TODAY()' } } })).toEqual([
      {
        rule: 'action-formula',
        severity: 'error',
        row: 'T01#1',
        column: 'due',
        cell: '举措分解!E5',
        facts: { column: '举措时限' },
      },
    ]);
  });

  test('near miss: it shows no date', () => {
    expect(
      findingsOf({ actionRow: { action: '建学校', person: '张三', due: { formula: '"九月"&"底"', value: '九月底' } } }),
    ).toEqual([
      {
        rule: 'action-date-unreadable',
        severity: 'error',
        row: 'T01#1',
        column: 'due',
        cell: '举措分解!E5',
        facts: { typed: '九月底' },
      },
    ]);
  });
});
