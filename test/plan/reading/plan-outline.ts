import { readPlan } from '../../../src/plan/read-plan';

/** What is read of a plan, a line for the title, the time, each task and each indicator. */
export function planOutline(text: string): string[] {
  const { plan } = readPlan(text);
  return [
    plan.title,
    `${plan.start} ${plan.end}`,
    ...plan.tasks.map(({ number, project, title, lead, responsible, supporting }) =>
      [
        `${number} ${project === '' ? '' : `${project}/`}${title}`,
        [lead, responsible, supporting].map((names) => names.join('、')).join('|'),
      ].join(' '),
    ),
    ...plan.indicators.map(
      ({ id, task, name, comparator, target, unitOfMeasure, due, baseline, milestones, reporters }) =>
        [
          [id, name, comparator, target, unitOfMeasure, due].join(' '),
          ...(baseline === null ? [] : [`from ${baseline.value}`]),
          ...milestones.map((milestone) => `${milestone.period}: ${milestone.target}`),
          ...(task === null ? reporters : []),
        ].join(', '),
    ),
  ];
}
