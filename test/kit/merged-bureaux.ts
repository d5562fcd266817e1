import type { Book } from '../../src/workbook/book/book';
import type { Plan } from '../../src/plan/plan';
import { type Filling, fillLedger } from './fill-ledger';
import { indicatorOf, planOf, taskOf } from './plan-of';
import { issueOne } from './round-of';

export const successor = '科技和文旅局';

const indicators = [
  indicatorOf({ id: 'T01-1' }),
  indicatorOf({ id: 'T01-2', measure: 'ratio', entry: 'parts', unitOfMeasure: '%', target: 98 }),
  indicatorOf({ id: 'T01-3', measure: 'text', unitOfMeasure: '', target: null }),
  indicatorOf({ id: 'T02-1', task: 2, measure: 'yesNo', unitOfMeasure: '', target: null }),
];

/** Before 科技局 and 文旅局 were merged. */
export const before: Plan = planOf({
  units: ['科技局', '文旅局', '乙局'].map((name) => ({ name, aliases: [], isClass: false, members: [] })),
  tasks: [
    taskOf({ number: 1, lead: ['科技局'], responsible: ['文旅局'] }),
    taskOf({ number: 2, lead: ['文旅局'], responsible: ['科技局'] }),
  ],
  indicators,
});

/** After it: their names are aliases of one unit. */
export const after: Plan = planOf({
  units: [
    { name: successor, aliases: ['科技局', '文旅局'] },
    { name: '乙局', aliases: [] },
  ].map((unit) => ({ isClass: false, members: [], ...unit })),
  tasks: [
    taskOf({ number: 1, lead: [successor], responsible: ['乙局'] }),
    taskOf({ number: 2, lead: [successor], responsible: ['乙局'] }),
  ],
  indicators,
});

/** A filled ledger of 科技局, 文旅局 (issued before) or their successor (issued after). */
export function fillFor(unit: string, filling: Filling): Book {
  return fillLedger(issueOne(unit === successor ? after : before, unit), filling);
}
