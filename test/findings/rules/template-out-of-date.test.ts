import { findingsOf } from '../../kit/findings-of';

describe('template-out-of-date', () => {
  test('raised', () => {
    expect(findingsOf({ revised: (plan) => ({ ...plan, title: '试验方案（修订）' }) })).toEqual([{ rule: 'template-out-of-date', severity: 'query', row: null, column: null, cell: null, facts: {} }]);
  });

  test('near miss', () => {
    expect(findingsOf({ revised: (plan) => ({ ...plan }) })).toEqual([]);
  });
});
