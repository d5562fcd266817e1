import { toIsoDate, toSerial } from '../workbook/book/date';
import { Fault } from '../workbook/book/fault';
import type { Words } from '../workbook/book/words';
import { joinNames } from './join-names';
import { listDeadlineProblems } from './list-deadline-problems';
import { listIdProblems } from './list-id-problems';
import { listKindProblems } from './list-kind-problems';
import { isPeriod, toPeriod } from './period';
import type { Plan } from './plan';
import { readPeriod } from './read-period';
import { findUnit, toOriginal } from './reporting';
import { listRevisionProblems } from './revisions/list-revision-problems';
import { listSuccessionProblems } from './revisions/list-succession-problems';
import { toPlanInForce } from './revisions/to-plan-in-force';
import { splitNames } from './split-names';

function twice(values: readonly (string | number)[]): (string | number)[] {
  const once = new Set<string | number>();
  const again = new Set<string | number>();
  for (const value of values) (once.has(value) ? again : once).add(value);
  return [...again];
}

function noPeriods(texts: readonly { readonly period: string }[]): Words[] {
  return texts
    .filter(({ period }) => !isPeriod(period))
    .map(({ period }) => {
      const read = readPeriod(period);
      return 'id' in read
        ? { zh: `报告期“${period}”要写成 ${read.id}。`, en: `The period “${period}” must be written ${read.id}.` }
        : read;
    });
}

/** What contradicts itself in a plan, each with where it is. */
function listPlanProblems(plan: Plan): Words[] {
  const ids = new Set(plan.indicators.map(({ id }) => id));
  const tasks = new Set(plan.tasks.map(({ number }) => number));
  const members = new Set(plan.units.flatMap((unit) => unit.members));
  const unknown = (names: readonly string[]) => names.filter((name) => !findUnit(plan, name) && !members.has(name));
  return [
    ...listIdProblems(plan),
    ...(plan.end < plan.start
      ? [
          {
            zh: `方案：结束日期 ${plan.end} 早于开始日期 ${plan.start}。`,
            en: `The plan ends (${plan.end}) before it starts (${plan.start}).`,
          },
        ]
      : []),
    ...twice(plan.tasks.map(({ number }) => number)).map((number) => ({
      zh: `任务：编号 ${String(number)} 重复。`,
      en: `Two tasks have the number ${String(number)}.`,
    })),
    ...twice([
      ...plan.indicators.map(({ id }) => id),
      ...plan.indicators.flatMap(({ parts }) => parts.map(({ id }) => id)),
    ]).map((id) => ({
      zh: `指标：编号 ${String(id)} 重复。`,
      en: `Two indicators have the number ${String(id)}.`,
    })),
    ...twice(plan.nodes.map(({ id }) => id)).map((id) => ({
      zh: `节点：编号 ${String(id)} 重复。`,
      en: `Two nodes have the number ${String(id)}.`,
    })),
    ...plan.nodes.flatMap((node) =>
      unknown(node.owners).map((name) => ({
        zh: `节点 ${node.id}：“${name}”不在“单位”表里。`,
        en: `Node ${node.id}: ${name} is not on the sheet 单位.`,
      })),
    ),
    ...twice(plan.units.map(({ name }) => name)).map((name) => ({
      zh: `单位：“${String(name)}”重复。`,
      en: `The unit ${String(name)} is listed twice.`,
    })),
    ...plan.units
      .flatMap(({ name, aliases, members, isClass }) => [
        ...[name, ...aliases].map((each) => ({ name: each, isClass })),
        ...members.map((each) => ({ name: each, isClass: false })),
      ])
      .filter(({ name, isClass }) => splitNames(isClass ? joinNames([name]) : name).join() !== name)
      .map(({ name }) => ({
        zh: `单位：“${name}”里有顿号、逗号、分号、引号或多余的空格，会同别的单位分不开，请去掉。`,
        en:
          `The unit name “${name}” holds 、, a comma, a semicolon, quotes or stray ` +
          'spaces, by which lists of units are parted; take them out.',
      })),
    ...plan.tasks.flatMap((task) =>
      unknown([...task.lead, ...task.responsible, ...task.supporting]).map((name) => ({
        zh: `任务 ${String(task.number)}：“${name}”不在“单位”表里。`,
        en: `Task ${String(task.number)}: ${name} is not on the sheet 单位.`,
      })),
    ),
    ...plan.indicators.flatMap((each): Words[] => [
      ...(each.task !== null && !tasks.has(each.task)
        ? [
            {
              zh: `指标 ${each.id}：没有任务 ${String(each.task)}。`,
              en: `Indicator ${each.id}: there is no task ${String(each.task)}.`,
            },
          ]
        : []),
      ...(each.repeats !== null && (!ids.has(each.repeats) || each.repeats === each.id)
        ? [
            {
              zh: `指标 ${each.id}：“同哪个指标”写的 ${each.repeats} 不存在。`,
              en: `Indicator ${each.id} repeats ${each.repeats}, which does not exist.`,
            },
          ]
        : []),
      ...(each.repeats !== each.id && ids.has(toOriginal(plan, each).repeats ?? '')
        ? [
            {
              zh: `指标 ${each.id}：“同哪个指标”绕成了一圈，没有一个由单位填报。`,
              en: `Indicator ${each.id} repeats in a circle, so that no unit reports any of them.`,
            },
          ]
        : []),
      ...listKindProblems(each).map(({ zh, en }) => ({
        zh: `指标 ${each.id}：${zh}`,
        en: `Indicator ${each.id}: ${en}`,
      })),
      ...unknown([...each.reporters, ...each.dueByUnit.map(({ unit }) => unit)]).map((name) => ({
        zh: `指标 ${each.id}：“${name}”不在“单位”表里。`,
        en: `Indicator ${each.id}: ${name} is not on the sheet 单位.`,
      })),
      ...noPeriods(each.milestones).map(({ zh, en }) => ({
        zh: `指标 ${each.id}：分年度目标里的${zh}`,
        en: `Indicator ${each.id}, milestones: ${en}`,
      })),
    ]),
    ...noPeriods(plan.deadlines).map(({ zh, en }) => ({ zh: `方案：报送截止里的${zh}`, en: `方案, deadlines: ${en}` })),
  ];
}

function dayBefore(day: string): string {
  return toIsoDate(toSerial(day) - 1);
}

/** What the plan contradicted itself in, as it stood before one of its revisions. */
function listFormerProblems(plan: Plan): Words[] {
  const days = new Set(plan.revisions.flatMap(({ from }) => (from === null ? [] : [dayBefore(toPeriod(from).start)])));
  return [...days].flatMap((day) => {
    const problems: Words[] = [];
    const former = toPlanInForce(plan, day, problems);
    return [...problems, ...listPlanProblems(former)].map(({ zh, en }) => ({
      zh: `修订：还原到 ${day} 的方案，${zh}`,
      en: `修订: the plan as it stood on ${day}: ${en}`,
    }));
  });
}

export interface Reading {
  /** Whether the plan may say otherwise than its last revisions: they are about to be written. */
  readonly isUnrecordedAllowed: boolean;
}

/** Throws a Fault `brokenPlan` that lists the first problems. */
export function refuseBrokenPlan(plan: Plan, extra: readonly Words[] = [], reading?: Reading): Plan {
  const own = [
    ...extra,
    ...listPlanProblems(plan),
    ...listDeadlineProblems(plan),
    ...listSuccessionProblems(plan.units),
    ...listRevisionProblems(plan, reading?.isUnrecordedAllowed ?? false),
  ];
  const problems = own.length > 0 ? own : listFormerProblems(plan);
  if (problems.length === 0) return plan;
  const shown = problems.slice(0, 10);
  const rest = problems.length - shown.length;
  throw new Fault('brokenPlan', {
    zh: `方案有 ${String(problems.length)} 处要改：\n${shown.map(({ zh }) => `  ${zh}`).join('\n')}${rest > 0 ? `\n  还有 ${String(rest)} 处。` : ''}`,
    en:
      `The plan has ${String(problems.length)} problem(s):\n${shown.map(({ en }) => `  ${en}`).join('\n')}` +
      (rest > 0 ? `\n  and ${String(rest)} more.` : ''),
  });
}
