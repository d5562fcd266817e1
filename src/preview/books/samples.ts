import { appVersion } from '../../taskpane/app-version';
import { toRuleLines } from '../../findings/words/to-rule-lines';
import type { Plan } from '../../plan/plan';
import type { DrawnSample } from './drawn-sample';
import { fetchSample } from './fetch-sample';

/** What the start screen offers, each drawn up when it is asked for. */
export const samples = ['empty', 'plan', 'ledger', 'summary'] as const;

export type Sample = (typeof samples)[number];

const period = '2023';

async function readSamplePlan(): Promise<Plan> {
  const [{ fromPlanBook }, { readXlsx }] = await Promise.all([
    import('../../plan/book/from-plan-book'),
    import('../../workbook/xlsx/read/read-xlsx'),
  ]);
  return fromPlanBook(readXlsx(await fetchSample('sample-plan.xlsx')), toRuleLines());
}

async function drawPlan(): Promise<DrawnSample> {
  const { toPlanBook } = await import('../../plan/book/to-plan-book');
  const plan = await readSamplePlan();
  return { name: `${plan.title}.xlsx`, book: toPlanBook(plan, toRuleLines()) };
}

async function drawLedger(language: 'zh' | 'en'): Promise<DrawnSample> {
  const [{ issueLedgers }, { toPeriod }] = await Promise.all([
    import('../../round/issue-ledgers'),
    import('../../plan/period'),
  ]);
  const plan = await readSamplePlan();
  const leads = plan.tasks.flatMap(({ lead }) => lead.slice(0, 1));
  const tasksOf = (unit: string) => leads.filter((each) => each === unit).length;
  const [busiest] = [...leads].sort((a, b) => tasksOf(b) - tasksOf(a));
  const [issued] = issueLedgers({
    plan,
    period: toPeriod(period),
    appVersion,
    language,
    units: busiest === undefined ? [] : [busiest],
  });
  if (!issued) throw new Error('The sample plan asks nobody for anything');
  return { name: `${issued.ledger.identity.unit}-${period}.xlsx`, book: issued.book };
}

async function drawSummary(): Promise<DrawnSample> {
  const { drawSampleSummary } = await import('./draw-sample-summary');
  return drawSampleSummary(await readSamplePlan(), period);
}

export async function drawSample(sample: Sample, language: 'zh' | 'en'): Promise<DrawnSample> {
  switch (sample) {
    case 'empty':
      return {};
    case 'plan':
      return drawPlan();
    case 'ledger':
      return drawLedger(language);
    case 'summary':
      return drawSummary();
  }
}
