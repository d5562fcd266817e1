import { findingsOf } from '../../kit/findings-of';

describe('behind-without-explanation', () => {
  test('raised', () => {
    const findings = findingsOf({
      indicator: { due: '2025-12-31', milestones: [{ period: '2023', target: 8 }] },
      row: { actual: 7 },
    });
    expect(findings).toEqual([
      {
        rule: 'behind-without-explanation',
        severity: 'query',
        row: 'T01-1',
        column: 'explanation',
        cell: '指标填报!J5',
        facts: {},
      },
    ]);
  });

  test('near miss', () => {
    expect(
      findingsOf({ indicator: { due: '2025-12-31', milestones: [{ period: '2023', target: 8 }] }, row: { actual: 8 } }),
    ).toEqual([]);
  });
});
