import type { Book } from '../../src/workbook/book/book';
import { toSerial } from '../../src/workbook/book/date';
import { blankSheet, drawCell } from '../../src/workbook/book/table';
import { calculate } from '../../src/workbook/formula/calculate';
import type { IndicatorKey } from '../../src/ledger/ledger-columns';
import type { IndicatorRow, Ledger, TaskRow } from '../../src/ledger/ledger';
import { scaleOf } from '../../src/ledger/yardstick';
import { previousPeriod, toPeriod } from '../../src/plan/period';
import type { Plan } from '../../src/plan/plan';
import { issueLedgers } from '../../src/round/issue-ledgers';
import { type Filling, fillLedger, type Typed } from '../kit/fill-ledger';
import { seeded } from '../kit/seeded';
import type { SampleReview } from './sample-review';

type Random = () => number;

function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

function toFigures({ yardstick }: IndicatorRow, random: Random): { readonly [K in IndicatorKey]?: Typed } {
  const { measure, entry, comparator, target, isDue } = yardstick;
  if (measure === 'yesNo') return { actual: isDue || random() < 0.4 ? '是' : '否' };
  if (measure === 'text' || target === null) return { actual: '按计划推进。' };
  const reach = isDue ? 1 + (random() < 0.3 ? 0.1 : 0) : 0.5 + random() * 0.45;
  if (measure === 'ratio') {
    const denominator = between(random, 180, 2400);
    const share = Math.min(1, (target / scaleOf(yardstick)) * (isDue ? reach : 0.85 + random() * 0.14));
    const numerator = Math.min(denominator, Math.ceil(denominator * share));
    return entry === 'parts'
      ? { numerator, denominator }
      : { actual: Math.round((numerator / denominator) * 10000) / 10000 };
  }
  if (comparator === 'between' || comparator === 'exactly') return { actual: target };
  return { actual: Math.floor(target * reach) };
}

const progress = [
  '已按年度安排完成阶段任务。',
  '工作方案已印发，正在组织实施。',
  '完成半数以上，正在查漏补缺。',
  '已召开推进会，分工到人。',
] as const;
const problems = ['部门之间对接不够及时。', '经费到位较晚。', '人手偏紧。'] as const;

function toTask({ id, duty, required }: TaskRow, random: Random, periodEnd: string): Filling['tasks'] {
  const isDone = duty.due <= periodEnd || random() < 0.15;
  return {
    [id]: {
      ...(required || random() < 0.5 ? { status: isDone ? '已完成' : '推进中' } : {}),
      progress: progress[between(random, 0, progress.length - 1)] ?? '',
      ...(isDone ? { evidence: '年度总结及附件' } : {}),
      ...(random() < 0.2 ? { problems: problems[between(random, 0, problems.length - 1)] ?? '' } : {}),
    },
  };
}

function toFilling(ledger: Ledger, review: SampleReview, random: Random): Filling {
  const { unit } = ledger.identity;
  const typed = review.typed[unit] ?? {};
  const day = between(random, 5, 22);
  const isLate = review.late.includes(unit);
  const figures = ledger.indicators
    .filter((row) => row.required || row.id in typed)
    .map((row) => [row.id, typed[row.id] ?? toFigures(row, random)] as const);
  const [first] = ledger.actions;
  return {
    cover: {
      person: '经办人',
      filledOn: toSerial(isLate ? '2023-12-28' : `2023-12-${String(day).padStart(2, '0')}`),
      submission: 1,
    },
    tasks: Object.assign({}, ...ledger.tasks.map((task) => toTask(task, random, ledger.period.end))) as NonNullable<
      Filling['tasks']
    >,
    actions: first
      ? {
          [first.id]: {
            action: '成立专班，按月调度。',
            person: '分管负责人',
            due: toSerial('2023-09-30'),
            status: '已完成',
          },
        }
      : {},
    indicators: Object.fromEntries(figures),
  };
}

/** A workbook that has nothing to do with the round. */
function drawForeign(): Book {
  const rows = [
    ['日期', '车牌', '里程'],
    ['2023-11-01', '公务车一', 38],
    ['2023-11-02', '公务车二', 52],
  ];
  return {
    names: [],
    sheets: [
      {
        ...blankSheet('用车登记'),
        cells: rows.flatMap((row, at) => row.map((value, column) => drawCell(at, column, value))),
      },
    ],
  };
}

/** The workbooks of the sample round by file name, in order; `damaged` names one to be cut short. */
export function makeReturns(plan: Plan, review: SampleReview, appVersion: string): { name: string; book: Book }[] {
  const random = seeded(review.seed);
  const period = toPeriod(review.period);
  const order = { plan, appVersion, language: 'zh' as const, units: [] };
  const issued = [...issueLedgers({ ...order, period })];
  const files = issued.flatMap(({ ledger, book }) => {
    const { unit } = ledger.identity;
    const filling = toFilling(ledger, review, random);
    if (review.missing.includes(unit)) return [];
    const filled = { name: `${unit}.xlsx`, book: calculate(fillLedger(book, filling)) };
    if (!review.twice.includes(unit)) return [filled];
    const again: Filling = { ...filling, cover: { ...filling.cover, filledOn: toSerial('2023-12-24'), submission: 2 } };
    const [task] = ledger.tasks;
    const changed = task
      ? {
          ...again,
          tasks: { ...again.tasks, [task.id]: { ...again.tasks?.[task.id], progress: '补报：已完成年度任务。' } },
        }
      : again;
    return [filled, { name: `${unit}（补报）.xlsx`, book: calculate(fillLedger(book, changed)) }];
  });
  const [lastYear] = [...issueLedgers({ ...order, period: previousPeriod(period), units: [review.lastYear] })];
  return [
    ...files,
    ...(lastYear ? [{ name: `${review.lastYear}（去年）.xlsx`, book: lastYear.book }] : []),
    { name: '用车登记.xlsx', book: drawForeign() },
  ];
}
