import { readXlsx } from '../../workbook/xlsx/read/read-xlsx';
import { toPeriod } from '../../plan/period';
import type { Plan } from '../../plan/plan';
import { toCommonDeadline } from '../../plan/to-deadline';
import { Consolidation } from '../../round/consolidation';
import { appVersion } from '../../taskpane/app-version';
import type { DrawnSample } from './drawn-sample';
import { fetchSample } from './fetch-sample';
import { readSampleNames } from './read-sample-names';

/** The district's summary of the sample returns, as the pane makes it. */
export async function drawSampleSummary(plan: Plan, periodId: string): Promise<DrawnSample> {
  const period = toPeriod(periodId);
  const deadline = toCommonDeadline(plan, period);
  const consolidation = new Consolidation({
    plan,
    appVersion,
    period,
    deadline,
    asOf: deadline ?? period.end,
    use: [],
  });
  const files = await readSampleNames();
  const all = await Promise.all(files.map(async (file) => ({ file, bytes: await fetchSample(file) })));
  for (const { file, bytes } of all) consolidation.add({ file, book: () => readXlsx(bytes) });
  return { name: `${plan.title}-${period.id}-汇总.xlsx`, book: consolidation.finish().book };
}
