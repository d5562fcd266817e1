import { findingsOf } from '../../kit/findings-of';

const indicator = {
  target: 84,
  parts: [24, 24, 36].map((target, at) => ({ id: `T01-1.${at + 1}`, name: '分项', target })),
};

describe('parts-do-not-add-up', () => {
  test('raised', () => {
    const findings = findingsOf({
      indicator,
      row: { actual: 84 },
      others: { 'T01-1.1': { actual: 24 }, 'T01-1.2': { actual: 24 }, 'T01-1.3': { actual: 37 } },
    });
    expect(findings).toEqual([
      {
        rule: 'parts-do-not-add-up',
        severity: 'query',
        row: 'T01-1',
        column: 'actual',
        cell: '指标填报!F5',
        facts: { total: '84', sum: '85' },
      },
    ]);
  });

  test('near miss', () => {
    expect(
      findingsOf({
        indicator,
        row: { actual: 84 },
        others: { 'T01-1.1': { actual: 24 }, 'T01-1.2': { actual: 24 }, 'T01-1.3': { actual: 36 } },
      }),
    ).toEqual([]);
  });
});
