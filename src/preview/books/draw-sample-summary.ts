import { Fault } from '../../workbook/book/fault';
import { readXlsx } from '../../workbook/xlsx/read/read-xlsx';
import { toPeriod } from '../../plan/period';
import type { Plan } from '../../plan/plan';
import { Consolidation } from '../../round/consolidation';
import type { ReceivedFile } from '../../round/received-file';
import { appVersion } from '../../taskpane/app-version';
import type { DrawnSample } from './drawn-sample';
import { fetchSample } from './fetch-sample';
import { readSampleNames } from './read-sample-names';

async function receive(file: string): Promise<ReceivedFile> {
  const bytes = await fetchSample(file);
  try {
    return { file, book: readXlsx(bytes) };
  } catch (thrown) {
    if (thrown instanceof Fault) return { file, fault: thrown };
    throw thrown;
  }
}

/** The district's summary of the sample returns, as the pane makes it. */
export async function drawSampleSummary(plan: Plan, periodId: string): Promise<DrawnSample> {
  const period = toPeriod(periodId);
  const deadline = plan.deadlines.find((each) => each.period === period.id)?.date ?? null;
  const consolidation = new Consolidation({
    plan,
    appVersion,
    period,
    deadline,
    asOf: deadline ?? period.end,
    use: [],
  });
  for (const received of await Promise.all((await readSampleNames()).map(receive))) consolidation.add(received);
  return { name: `${plan.title}-${period.id}-汇总.xlsx`, book: consolidation.finish().book };
}
