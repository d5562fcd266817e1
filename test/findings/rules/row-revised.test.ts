import type { Indicator } from '../../../src/plan/plan';
import { findingsOf, type Given } from '../../kit/findings-of';
import { indicatorOf } from '../../kit/plan-of';

const revisedTo = (indicator: Partial<Indicator>, given: Given = {}) =>
  findingsOf({
    ...given,
    revised: (plan) => ({ ...plan, indicators: [indicatorOf({ ...plan.indicators[0], ...indicator, id: 'T01-1' })] }),
  });

const found = (changes: string) => [
  { rule: 'row-revised', severity: 'query', row: 'T01-1', column: 'actual', cell: '指标填报!F5', facts: { changes } },
];

describe('row-revised', () => {
  test.each<readonly [string, Partial<Indicator>, Partial<Indicator>, string]>([
    ['the target', {}, { target: 9 }, '目标值 不低于10所→不低于9所'],
    ['the comparator', {}, { comparator: 'atMost', target: 20 }, '目标值 不低于10所→不超过20所'],
    ['a target that is taken back', {}, { target: null }, '目标值 不低于10所→无'],
    [
      'a range',
      { comparator: 'between', target: 5, upper: 20 },
      { comparator: 'between', target: 5, upper: 15 },
      '目标值 5所～20所→5所～15所',
    ],
    ['the due date, by which it is not due any more', {}, { due: '2024-12-31' }, '完成时限 2023-12-31→2024-12-31'],
    [
      'the due date, by which it is still not due',
      { due: '2025-12-31' },
      { due: '2024-12-31' },
      '完成时限 2025-12-31→2024-12-31',
    ],
    [
      'a milestone',
      { due: '2025-12-31', milestones: [{ period: '2023', target: 6 }] },
      { due: '2025-12-31', milestones: [{ period: '2023', target: 8 }] },
      '本期目标 不低于6所→不低于8所',
    ],
    [
      'a milestone that was not there',
      { due: '2025-12-31' },
      { due: '2025-12-31', milestones: [{ period: '2023', target: 8 }] },
      '本期目标 无→不低于8所',
    ],
    [
      'a milestone that is taken back',
      { due: '2025-12-31', milestones: [{ period: '2023', target: 6 }] },
      { due: '2025-12-31', milestones: [] },
      '本期目标 不低于6所→无',
    ],
    ['how often it is due', { due: '2025-12-31' }, { due: '2025-12-31', cadence: 'yearly' }, '本期目标 无→不低于10所'],
    [
      'target and due date',
      {},
      { target: 12, due: '2024-06-30' },
      '目标值 不低于10所→不低于12所；完成时限 2023-12-31→2024-06-30',
    ],
  ])('raised once: %s', (_, indicator, revised, changes) => {
    expect(revisedTo(revised, { indicator, row: { actual: 12 } })).toEqual(found(changes));
  });

  test('near miss: the figure is explained', () => {
    expect(revisedTo({ target: 9 }, { row: { actual: 12, explanation: '已核对，数据无误。' } })).toEqual([]);
  });

  test('near miss: nothing was entered', () => {
    expect(revisedTo({ target: 9 }, { unit: '乙局', row: {}, taskRow: {} })).toEqual([]);
  });

  test('near miss: a milestone of another year, and of a figure that is due', () => {
    expect(
      revisedTo(
        { due: '2025-12-31', milestones: [{ period: '2024', target: 8 }] },
        { indicator: { due: '2025-12-31' }, row: { actual: 12 } },
      ),
    ).toEqual([]);
    expect(revisedTo({ milestones: [{ period: '2023', target: 8 }] }, { row: { actual: 12 } })).toEqual([]);
  });
});
