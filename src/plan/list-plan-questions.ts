import type { Question } from './draft';
import { namesNoUnit, noUnits } from './names-no-unit';
import type { Plan } from './plan';
import { askForDate } from './ask-for-date';
import { toMembers, toReporters } from './reporting';

/** What the plan of record still leaves open: nobody to report, several leads, a class without members. */
export function listPlanQuestions(plan: Plan): Question[] {
  if (namesNoUnit(plan)) return [noUnits];
  const named = new Set(plan.tasks.flatMap((task) => [...task.lead, ...task.responsible, ...task.supporting]));
  const unreported = new Set(plan.indicators.filter((each) => each.reporters.length === 0).map((each) => each.task));
  return [
    ...plan.indicators
      .filter((each) => each.repeats === null && toReporters(plan, each).length === 0)
      .map(({ id, name }) => ({
        kind: 'goalWithoutUnit',
        about: id,
        zh: `${id}“${name}”由哪个单位填报？没有指定之前，汇总表里是“未明确填报单位”。`,
        en: `Which unit reports ${id} “${name}”? Until one is named it stands in the summary without a unit.`,
      })),
    ...plan.nodes
      .filter(({ owners }) => owners.length === 0)
      .map(({ id, name }) => ({
        kind: 'nodeWithoutUnit',
        about: id,
        zh: `节点${id}“${name}”由哪个单位办？请在“节点”表里填责任单位。`,
        en: `Which unit sees to node ${id} “${name}”? Name it on the sheet 节点.`,
      })),
    ...plan.nodes.filter(({ dueDerived }) => dueDerived).map(askForDate),
    ...plan.tasks
      .filter((task) => task.lead.length > 1 && unreported.has(task.number))
      .map((task) => ({
        kind: 'severalLeads',
        about: String(task.number),
        zh: `任务 ${String(task.number)} 有几个牵头单位（${task.lead.join('、')}），以哪家的数据为准？现按第一家。`,
        en: `Task ${String(task.number)} has several leads (${task.lead.join(', ')}). Whose figure counts? The first one’s for now.`,
      })),
    ...plan.units
      .filter((unit) => unit.isClass && named.has(unit.name) && toMembers(plan, unit.name).length === 0)
      .map(({ name }) => ({
        kind: 'classWithoutMembers',
        about: name,
        zh: `“${name}”包括哪些单位？没有列出成员，就不下发台账。`,
        en: `Which units are “${name}”? Without members it gets no ledger.`,
      })),
  ];
}
