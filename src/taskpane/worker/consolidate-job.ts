import { Fault } from '../../book/fault';
import { readXlsx } from '../../files/read-xlsx';
import { writeXlsx } from '../../files/write-xlsx';
import { toPeriod } from '../../plan/period';
import { toLedgerUnits } from '../../plan/reporting';
import { Consolidation } from '../../round/consolidation';
import type { ReceivedFile } from '../../round/received-file';
import type { DistrictSummary } from '../../summary/district-summary';
import { appVersion } from '../app-version';
import type { Consolidated, FileVerdict, Job, NamedFile, Progress } from './jobs';

type Tell = (progress: Progress) => void;

async function receive({ name, file }: NamedFile): Promise<ReceivedFile> {
  try {
    return { file: name, book: readXlsx(new Uint8Array(await file.arrayBuffer())) };
  } catch (thrown) {
    if (thrown instanceof Fault) return { file: name, fault: thrown };
    const gone = { zh: '浏览器打不开这个文件，它可能已被移走或正在改动。请再选一次。', en: 'The file cannot be opened; it may have been moved or is being changed. Choose it again.' };
    return { file: name, fault: new Fault('cannotRead', gone, { cause: thrown }) };
  }
}

function toVerdicts({ reporting, findings }: DistrictSummary): FileVerdict[] {
  return reporting.flatMap(({ file, unit, status, reason }): FileVerdict[] => {
    if (file === null || status === 'outstanding') return [];
    const own = findings.filter((each) => each.file === file);
    const errors = own.filter(({ finding }) => finding.severity === 'error').length;
    return [{ file, unit, status, reason, errors, queries: own.length - errors }];
  });
}

function countBy(words: readonly string[]): Record<string, number> {
  return words.reduce<Record<string, number>>((counts, word) => ({ ...counts, [word]: (counts[word] ?? 0) + 1 }), {});
}

/** Reads returns one after the other and brings them together. Throws a Fault; a bad file is only listed. */
export async function consolidateJob(job: Extract<Job, { kind: 'consolidate' }>, tell: Tell): Promise<Consolidated> {
  const { plan, files, use, existing } = job;
  if (files.length === 0) throw new Fault('noReturns', { zh: '还没有选文件。请选各单位交回的台账。', en: 'No file is chosen. Choose the ledgers that came back.' });
  const period = toPeriod(job.period);
  const deadline = plan.deadlines.find((each) => each.period === period.id)?.date ?? null;
  const consolidation = new Consolidation({ plan, appVersion, period, deadline, asOf: deadline ?? period.end, use });
  for (const [at, each] of files.entries()) {
    const reason = consolidation.add(await receive(each)) ?? null;
    tell({ done: at + 1, total: files.length, lines: [{ name: each.name, reason }] });
  }
  const { summary, book } = consolidation.finish(existing ?? undefined);
  return {
    book,
    bytes: await writeXlsx(book),
    name: `${plan.title}-${period.id}-汇总.xlsx`.replace(/[\\/:*?"<>|\s]+/g, '_'),
    verdicts: toVerdicts(summary),
    outstanding: summary.reporting.flatMap(({ status, unit }) => (status === 'outstanding' && unit !== null ? [unit] : [])),
    expected: toLedgerUnits(plan).length,
    ratings: countBy(summary.results.map(({ rating }) => rating)),
    followUp: summary.followUp.length,
  };
}
