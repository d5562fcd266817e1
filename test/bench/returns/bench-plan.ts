import { readFile } from 'node:fs/promises';
import { readXlsx } from '../../../src/workbook/xlsx/read/read-xlsx';
import { toRuleLines } from '../../../src/findings/words/to-rule-lines';
import { fromPlanBook } from '../../../src/plan/book/from-plan-book';
import { toPeriod } from '../../../src/plan/period';
import { type Plan, planSchema } from '../../../src/plan/plan';

export const benchPeriod = toPeriod('2023');

/** The class of units that grows, and the tasks it takes part in: a ledger of 30 KB, as the sample's middle. */
const towns = '镇(街)';
const theirTasks: readonly (number | null)[] = [3, 8, 19];

export function townNames(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `第${String(at + 1).padStart(4, '0')}镇`);
}

/** The sample plan of a city with `count` towns, each of whose figures enters the city's sums. */
export async function benchPlan(count: number): Promise<Plan> {
  const sample = fromPlanBook(readXlsx(await readFile('assets/sample-plan.xlsx')), toRuleLines());
  const tasks = sample.tasks.map((task) =>
    theirTasks.includes(task.number) && !task.supporting.includes(towns)
      ? { ...task, supporting: [...task.supporting, towns] }
      : task,
  );
  return planSchema.parse({
    ...sample,
    tasks,
    units: sample.units.map((unit) => (unit.name === towns ? { ...unit, members: townNames(count) } : unit)),
    indicators: sample.indicators.map((each) =>
      theirTasks.includes(each.task) && each.measure !== 'text'
        ? {
            ...each,
            entry: each.measure === 'ratio' ? 'parts' : each.entry,
            collect: 'sumOf',
            reporters: [towns],
            baseline: null,
            dueByUnit: [],
          }
        : each,
    ),
  });
}
