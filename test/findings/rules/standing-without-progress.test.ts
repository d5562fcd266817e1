import { findingsOf } from '../../kit/findings-of';

const task = { isStanding: true } as const;

describe('standing-without-progress', () => {
  test('raised', () => {
    expect(findingsOf({ task, taskRow: { status: '持续推进' } })).toEqual([
      {
        rule: 'standing-without-progress',
        severity: 'query',
        row: 'T01',
        column: 'progress',
        cell: '任务台账!D5',
        facts: {},
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ task, taskRow: { status: '持续推进', progress: '每周巡查一次。' } })).toEqual([]);
    expect(findingsOf({ taskRow: { status: '推进中' } })).toEqual([]);
  });
});
