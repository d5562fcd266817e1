import type { Question } from './draft';
import type { Plan } from './plan';

/** Whether a plan leaves open everywhere who is to do and report its tasks and goals. */
export function namesNoUnit(plan: Plan): boolean {
  return (
    plan.tasks.every((task) => task.lead.length + task.responsible.length + task.supporting.length === 0) &&
    plan.indicators.every((indicator) => indicator.reporters.length === 0) &&
    plan.tasks.length + plan.indicators.length > 1
  );
}

export const noUnits: Question = {
  kind: 'noUnits',
  about: 'plan',
  zh:
    '方案里没有写由谁负责、由谁填报。请在“任务”表里填牵头单位或责任单位，总体目标在“指标”表里填填报单位；' +
    '如果都由一个单位填报，每行都填这个单位，填好才能下发台账。',
  en:
    'The plan names nobody who is responsible or reports. Enter lead or responsible units on the tasks sheet, and who ' +
    'reports overall goals on the indicators sheet; if one unit reports everything, enter it in every row.',
};
