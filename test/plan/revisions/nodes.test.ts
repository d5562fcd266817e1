import { toRuleLines } from '../../../src/findings/words/to-rule-lines';
import { fromPlanBook } from '../../../src/plan/book/from-plan-book';
import { toPlanBook } from '../../../src/plan/book/to-plan-book';
import type { Plan, PlanNode } from '../../../src/plan/plan';
import { refuseBrokenPlan } from '../../../src/plan/refuse-broken-plan';
import { comparePlans } from '../../../src/plan/revisions/compare-plans';
import { toPlanInForce } from '../../../src/plan/revisions/to-plan-in-force';
import { nodeOf, planOf } from '../../kit/plan-of';

const act = { date: '2023-07-10', number: '区教发〔2023〕18号', reason: '年中调整', from: '2023H2' };
const report = nodeOf({ id: 'N-1' });
const hearing = nodeOf({ id: 'N-2', name: '听取1次汇报', cadence: 'yearly', due: '2025-12-31', owners: ['乙局'] });
const former = planOf({ nodes: [report, hearing] });

function revise(nodes: readonly PlanNode[], given: Partial<Plan> = {}): Plan {
  const is = { ...former, ...given, nodes: [...nodes] };
  return { ...is, revisions: comparePlans(former, is, act) };
}

const linesOf = ({ revisions }: Plan) => revisions.map(({ row, field, was, is }) => [row, field, was, is]);
const reread = (plan: Plan) => fromPlanBook(toPlanBook(plan, toRuleLines()), toRuleLines());

test.each<readonly [string, readonly PlanNode[], readonly (readonly string[])[]]>([
  [
    'a day that moved',
    [nodeOf({ id: 'N-1', due: '2023-11-30' }), hearing],
    [['N-1', 'due', '2023-09-30', '2023-11-30']],
  ],
  ['another owner', [nodeOf({ id: 'N-1', owners: ['乙局'] }), hearing], [['N-1', 'owners', '甲局', '乙局']]],
  ['how often', [report, { ...hearing, cadence: 'halfYearly' }], [['N-2', 'cadence', '每年', '每半年']]],
  ['one more', [report, hearing, nodeOf({ id: 'N-3', name: '总结' })], [['N-3', 'added', '', '总结']]],
  ['one less', [report], [['N-2', 'dropped', '听取1次汇报', '']]],
])('%s is a line, and the node is what it was before that period', (_, nodes, lines) => {
  const plan = refuseBrokenPlan(revise(nodes));
  expect(linesOf(plan)).toEqual(lines);
  expect(reread(plan)).toEqual(plan);
  expect(toPlanInForce(plan, '2023-06-30').nodes).toEqual(former.nodes);
  expect(toPlanInForce(plan, '2023-12-31').nodes).toEqual(nodes);
});

test('an owner under another name is no change', () => {
  const unit = { aliases: [], isClass: false, members: [] };
  const units = [
    ...former.units.map((each) => (each.name === '乙局' ? { ...each, to: '2023-06-30', successors: ['新局'] } : each)),
    { ...unit, name: '新局', from: '2023-07-01' },
  ];
  const plan = revise([report, { ...hearing, owners: ['新局'] }], { units });
  expect(linesOf(plan)).toEqual([['乙局', 'renamed', '乙局', '新局']]);
});
