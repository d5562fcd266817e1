import type { Indicator } from '../../../src/plan/plan';
import { comparePlans } from '../../../src/plan/revisions/compare-plans';
import { toIndicatorInForce } from '../../../src/plan/revisions/to-plan-in-force';
import { indicatorOf, planOf } from '../../kit/plan-of';

const act = { date: '2023-07-10', number: '', reason: '年中调整', from: '2023H2' };
const was = indicatorOf({
  id: 'T01-1',
  reporters: ['甲局'],
  subjects: '甲小学',
  target: 5,
  collect: 'single',
  cadence: 'quarterly',
});

function earlierOf(change: Partial<Indicator>): Indicator {
  const [before, is] = [planOf({ indicators: [was] }), planOf({ indicators: [{ ...was, ...change }] })];
  const plan = { ...is, revisions: comparePlans(before, is, act) };
  return toIndicatorInForce(plan, { ...was, ...change }, '2023-06-30');
}

test.each<readonly [string, Partial<Indicator>]>([
  ['its target', { target: 9 }],
  ['whom it is about', { subjects: '甲小学、乙中学' }],
])('an instance before the revision has %s as it was', (_, change) => {
  expect(earlierOf(change)).toEqual(was);
});

test('who reports goes by the ledger’s own period, not by the instance', () => {
  expect(earlierOf({ target: 9, reporters: [] })).toEqual({ ...was, reporters: [] });
});
