import { checkDispute } from '../../../src/findings/check/check-dispute';

describe('predecessors-disagree', () => {
  test('raised', () => {
    const location = { sheet: '指标填报', row: 4, column: 12 };
    const sides = [
      { file: 'w.xlsx', issuedTo: '文旅局', shown: '13' },
      { file: 'k.xlsx', issuedTo: '科技局', shown: '12' },
    ];
    expect(
      checkDispute({ unit: '科技和文旅局', row: 'T01-1', name: '科普场馆', column: 'actual', location, sides }, []),
    ).toEqual([
      {
        rule: 'predecessors-disagree',
        severity: 'error',
        place: { unit: '科技和文旅局', row: 'T01-1', column: 'actual' },
        location,
        facts: { unit: '科技和文旅局', name: '科普场馆', sides: '“文旅局”（w.xlsx）13；“科技局”（k.xlsx）12' },
        repairs: [],
      },
    ]);
  });

  test('near miss: what agrees is no dispute, see merged-units.test.ts', () => {
    const rules = [
      {
        rule: 'predecessors-disagree',
        isOn: false,
        since: '2023-01-01',
        until: null,
        bound: null,
        reason: '由局里直接核对',
      },
    ] as const;
    expect(
      checkDispute({ unit: '甲局', row: 'T01', name: '任务', column: 'status', location: null, sides: [] }, rules),
    ).toEqual([]);
  });
});
