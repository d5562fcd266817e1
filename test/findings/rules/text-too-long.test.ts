import { findingsOf } from '../../kit/findings-of';

describe('text-too-long', () => {
  test('raised', () => {
    const findings = findingsOf({ row: { actual: 10, evidence: '字'.repeat(1001) } });
    expect(findings).toEqual([
      {
        rule: 'text-too-long',
        severity: 'error',
        row: 'T01-1',
        column: 'evidence',
        cell: '指标填报!K5',
        facts: { column: '佐证材料', most: '1000' },
      },
    ]);
  });

  test('near miss', () => {
    expect(findingsOf({ row: { actual: 10, evidence: ` ${'字'.repeat(1000)} ` } })).toEqual([]);
  });
});
