import { findingsOf } from '../../kit/findings-of';

describe('done-without-evidence', () => {
  test('raised', () => {
    expect(findingsOf({ taskRow: { status: '已完成' } })).toEqual([
      {
        rule: 'done-without-evidence',
        severity: 'query',
        row: 'T01',
        column: 'evidence',
        cell: '任务台账!G5',
        facts: {},
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ taskRow: { status: '已完成', evidence: '区教发〔2023〕12号' } })).toEqual([]);
  });
});
