import type { Plan } from '../../src/plan/plan';
import { fromPlanBook } from '../../src/plan/book/from-plan-book';
import { toPlanBook } from '../../src/plan/book/to-plan-book';
import { comparePlans } from '../../src/plan/revisions/compare-plans';
import { toPlanInForce } from '../../src/plan/revisions/to-plan-in-force';
import { planOf, taskOf } from '../kit/plan-of';
import { issueOne, roundOf } from '../kit/round-of';

const tasks = [
  taskOf({ number: 1, due: '2023-12-31', isStanding: true }),
  taskOf({ number: 2, due: '2023-12-31', isStanding: true }),
  taskOf({ number: 3, due: '2023-12-31' }),
  taskOf({ number: 4, due: '2023-12-31', isStanding: true }),
];
const plan = planOf({ tasks, indicators: [] });
const plain: Plan = { ...plan, tasks: tasks.map((task) => ({ ...task, isStanding: undefined })) };

function statusLists(of: Plan): unknown[] {
  const sheet = issueOne(of, '甲局').sheets.find(({ name }) => name === '任务台账');
  return (sheet?.validations ?? []).flatMap(({ rule, ranges }) =>
    rule.kind === 'list' && 'items' in rule
      ? [[rule.items.at(-1), ranges.map(({ top, bottom }) => [top, bottom])]]
      : [],
  );
}

describe('a task that the plan marks 常态', () => {
  test('is offered 持续推进, and no other task is', () => {
    expect(statusLists(plan)).toEqual([
      [
        '持续推进',
        [
          [4, 5],
          [7, 7],
        ],
      ],
      ['已逾期', [[6, 6]]],
    ]);
    expect(statusLists(plain)).toEqual([['已逾期', [[4, 7]]]]);
  });

  test('is not overdue when the day has come, unless the unit says so', () => {
    const { summary } = roundOf(plan, {
      甲局: {
        cover: { filledOn: 45281 },
        tasks: {
          T01: { status: '持续推进', progress: '每周巡查。' },
          T02: { status: '推进中', progress: '每周巡查。' },
          T03: { status: '推进中', problems: '资金没有到位。' },
          T04: { status: '已逾期', progress: '没有巡查。', problems: '人手不够。' },
        },
      },
      乙局: {},
    });
    expect(summary.progress.filter(({ unit }) => unit === '甲局').map(({ id, status }) => [id, status])).toEqual([
      ['T01', '持续推进'],
      ['T02', '推进中'],
      ['T03', '推进中'],
      ['T04', '已逾期'],
    ]);
    expect(summary.followUp.filter(({ kind }) => kind === 'overdue').map(({ task }) => task)).toEqual([3, 4]);
    expect(summary.findings.filter(({ finding }) => finding.place.unit === '甲局')).toEqual([]);
  });

  test('stands in the plan workbook, reads back, and can be revised', () => {
    expect(fromPlanBook(toPlanBook(plan, []), []).tasks).toEqual(plan.tasks);
    const revisions = comparePlans(plain, plan, {
      date: '2023-03-01',
      number: '1号',
      reason: '改为常态',
      from: '2023',
    });
    expect(revisions.map(({ kind, row, field, was, is }) => [kind, row, field, was, is])).toEqual(
      ['1', '2', '4'].map((row) => ['task', row, 'isStanding', '', '是']),
    );
    const revised = { ...plan, revisions };
    expect(toPlanInForce(revised, '2022-12-31').tasks).toEqual(plain.tasks);
    expect(toPlanInForce(revised, '2023-12-31').tasks).toEqual(plan.tasks);
  });
});
