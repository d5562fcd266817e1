import type { Plan } from '../../src/plan/plan';
import { indicatorOf, planOf, taskOf } from './plan-of';

/** A plan with an indicator of every kind, a task that is due and one that is not; 甲局 leads both. */
export function planOfEveryKind(): Plan {
  const percent = { measure: 'ratio', unitOfMeasure: '%', target: 98 } as const;
  return planOf({
    tasks: [taskOf({ number: 1, due: '2023-12-31' }), taskOf({ number: 2, dueDerived: true, isStanding: true })],
    indicators: [
      indicatorOf({ id: 'T01-1' }),
      indicatorOf({
        id: 'T01-2',
        target: 84,
        parts: [24, 24, 36].map((target, at) => ({
          id: `T01-2.${String(at + 1)}`,
          name: `第${String(at + 1)}批`,
          target,
        })),
      }),
      indicatorOf({
        id: 'T01-3',
        unitOfMeasure: '万元',
        comparator: 'moreThan',
        target: 2.5,
        definition: '含上级补助',
      }),
      indicatorOf({ id: 'T01-4', ...percent, entry: 'percent' }),
      indicatorOf({ id: 'T01-5', ...percent, entry: 'parts' }),
      indicatorOf({ id: 'T01-6', ...percent, entry: 'percent', comparator: 'between', target: 15, upper: 20 }),
      indicatorOf({
        id: 'T02-1',
        ...percent,
        entry: 'percent',
        unitOfMeasure: '百分点',
        comparator: 'fallBy',
        target: 0.5,
        cadence: 'yearly',
        baseline: { value: 42.1, numerator: null, denominator: null, date: '2022-12-31' },
      }),
      indicatorOf({ id: 'T02-2', ...percent, entry: 'parts', comparator: 'riseBy', target: 1 }),
      indicatorOf({ id: 'T02-3', measure: 'yesNo', target: 1, unitOfMeasure: '' }),
      indicatorOf({ id: 'T02-4', measure: 'text', target: null, unitOfMeasure: '' }),
      indicatorOf({ id: 'T02-5', due: '2025-12-31', dueDerived: true, milestones: [{ period: '2023', target: 6 }] }),
      indicatorOf({ id: 'T02-6', cadence: 'termly', accrual: 'inPeriod', unitOfMeasure: '次', target: 2 }),
    ].map((each) => ({ ...each, task: Number(each.id.slice(1, 3)) })),
  });
}
