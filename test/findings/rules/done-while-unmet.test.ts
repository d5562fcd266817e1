import { findingsOf } from '../../kit/findings-of';

describe('done-while-unmet', () => {
  test('raised', () => {
    const findings = findingsOf({
      row: { actual: 9, explanation: '校舍改造推迟，预计明年完成。' },
      taskRow: { status: '已完成', evidence: '区教发〔2023〕12号' },
    });
    expect(findings).toEqual([
      { rule: 'done-while-unmet', severity: 'query', row: 'T01', column: 'status', cell: '任务台账!C5', facts: {} },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ row: { actual: 10 }, taskRow: { status: '已完成', evidence: '区教发〔2023〕12号' } })).toEqual(
      [],
    );
  });
});
