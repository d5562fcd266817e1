import { Fault } from '../../workbook/book/fault';
import { toFileName } from '../../workbook/book/to-file-name';
import { writeXlsx } from '../../workbook/xlsx/write/write-xlsx';
import { toPeriod } from '../../plan/period';
import { toCommonDeadline } from '../../plan/to-deadline';
import { Consolidation } from '../../round/consolidation';
import { countWorkers, examineAll, type ReadingHost } from '../../round/examine-all';
import type { Judged } from '../../round/judge-file';
import { readPreviousSeries } from '../../round/read-priors';
import { countReporting } from '../../summary/reporting/count-reporting';
import type { DistrictSummary, ReportingLine } from '../../summary/district-summary';
import { listOpen } from '../../summary/matters/list-open';
import { toHeadline } from '../../summary/headline';
import { toReminderFile } from '../../summary/send-back/reminder-file';
import { listSendBacks } from '../../summary/send-back/send-back';
import { toEvidenceWords } from '../../summary/evidence/to-evidence-words';
import { toChangeWords } from '../../summary/changes/to-change-words';
import { coverStale } from '../../summary/sheets/cover-stale';
import { appVersion } from '../app-version';
import { browserFiles } from './browser-files';
import type { Consolidated, Job, NamedFile, Progress, ReturnVerdict } from './jobs';
import { readPreviousFile } from './read-previous-file';
import { unpackZips } from './unpack-zips';

type Tell = (progress: Progress) => void;

const counting: readonly ReportingLine['status'][] = ['received', 'late', 'merged'];

function toVerdicts({ reporting, findings }: DistrictSummary): ReturnVerdict[] {
  const counts = countBy(findings.map(({ finding, file }) => `${finding.severity} ${file}`));
  const merged = new Set(reporting.flatMap(({ unit, status }) => (status === 'merged' ? [unit] : [])));
  const toBeside = ({ unit, file, status }: ReportingLine) =>
    merged.has(unit) && counting.includes(status)
      ? reporting.flatMap((line) =>
          line.unit === unit && counting.includes(line.status) && line.file !== null && line.file !== file
            ? [line.file]
            : [],
        )
      : [];
  return reporting.flatMap((line): ReturnVerdict[] => {
    const { file, unit, status, reason, rivals, isAside } = line;
    if (file === null || status === 'outstanding') return [];
    return [
      {
        file,
        unit,
        status: isAside ? 'aside' : rivals.length > 0 ? 'tied' : status,
        reason,
        rivals: [...rivals, ...toBeside(line)],
        errors: counts[`error ${file}`] ?? 0,
        queries: counts[`query ${file}`] ?? 0,
      },
    ];
  });
}

function countBy(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** Fewer files are read before a worker has started. */
const worthWorkers = 60;

/** Workers that read beside this one, as many as the machine has room for; null where there can be none. */
export type Readers = ReadingHost<NamedFile>['workers'];

/** As many of the readers as pay for so many files. */
function toWorkers(readers: Readers, files: number): Readers {
  const count = readers ? countWorkers(files, worthWorkers, readers.count) : 0;
  return readers && count > 0 ? { start: readers.start, count } : null;
}

/** Reads returns and brings them together. Throws a Fault; a bad file is only listed. */
export async function consolidateJob(
  job: Extract<Job, { kind: 'consolidate' }>,
  readers: Readers,
  tell: Tell,
): Promise<Consolidated> {
  const { plan, files, previous, evidence, use, existing, known } = job;
  if (files.length === 0)
    throw new Fault('noReturns', {
      zh: '还没有选文件。请选各单位交回的台账。',
      en: 'No file is chosen. Choose the ledgers that came back.',
    });
  const period = toPeriod(job.period);
  const deadline = toCommonDeadline(plan, period);
  const order = { plan, appVersion, period, asOf: deadline ?? period.end };
  const carried = previous && readPreviousSeries(await readPreviousFile(previous), plan, period);
  const consolidation = new Consolidation({
    ...order,
    ...(carried && { series: carried.series, matters: carried.matters }),
    ...(evidence && { evidence: evidence.files }),
    deadline,
    use,
  });
  const all = await unpackZips(files);
  const examined = new Map<string, Judged<Uint8Array>>();
  let done = 0;
  const host = { ...browserFiles, workers: toWorkers(readers, all.length) };
  await examineAll(all, { order, known }, host, (name, came, hash) => {
    if (hash !== null) examined.set(hash, came);
    consolidation.take(name, came);
    done += 1;
    tell({
      done,
      total: all.length,
      lines: [{ name, reason: came.kind === 'rejected' && !came.isAside ? came.reason : null }],
    });
  });
  const { summary, book, changes } = consolidation.finish(existing ?? undefined);
  return {
    book: existing ? coverStale(book, existing) : book,
    bytes: await writeXlsx(book),
    name: `${toFileName(`${plan.title}-${period.id}-汇总`)}.xlsx`,
    changes: changes && toChangeWords(changes),
    evidence: summary.evidence && toEvidenceWords(summary.evidence),
    verdicts: toVerdicts(summary),
    reporting: countReporting(summary.reporting),
    outstanding: summary.reporting.flatMap(({ status, unit }) =>
      status === 'outstanding' && unit !== null ? [unit] : [],
    ),
    headline: toHeadline(summary.results),
    followUp: listOpen(summary.followUp).length,
    sendBacks: listSendBacks(summary),
    sendBackName: `${plan.title}-${period.id}-退回`,
    reminder: toReminderFile(summary),
    examined,
  };
}
