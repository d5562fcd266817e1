import { findingsOf, type Given } from '../../kit/findings-of';
import { indicatorOf, planOf, taskOf } from '../../kit/plan-of';

const plan = planOf({
  tasks: [taskOf({ number: 1 }), taskOf({ number: 2 })],
  indicators: [indicatorOf({ id: 'T01-1' }), indicatorOf({ id: 'T02-1', task: 2 })],
});
const withoutTwo = (given: Given) =>
  findingsOf({
    plan,
    ...given,
    revised: () => ({ ...plan, tasks: plan.tasks.slice(0, 1), indicators: plan.indicators.slice(0, 1) }),
  });

describe('rows-dropped', () => {
  test('raised for what was filled in', () => {
    expect(withoutTwo({ others: { 'T02-1': { actual: 3 }, T02: { status: '推进中' } } })).toEqual([
      { rule: 'rows-dropped', severity: 'query', row: null, column: null, cell: null, facts: { rows: 'T02、T02-1' } },
    ]);
  });

  test('near miss: nothing was filled in', () => {
    expect(withoutTwo({})).toEqual([]);
  });
});
