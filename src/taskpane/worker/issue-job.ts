import { Fault } from '../../book/fault';
import { toFileName } from '../../book/to-file-name';
import { summaryLimits } from '../../files/limits';
import { readXlsx } from '../../files/read-xlsx';
import { writeXlsx } from '../../files/write-xlsx';
import { writeZip, type ZippedFile } from '../../files/write-zip';
import { toPeriod } from '../../plan/period';
import { issueLedgers } from '../../round/issue-ledgers';
import { withValues } from '../../round/with-values';
import { nameLedgers } from '../../round/name-ledgers';
import { readSummary } from '../../summary/read-summary';
import { appVersion } from '../app-version';
import { readBytes } from './read-bytes';
import type { IssuedFile, Job, Progress } from './jobs';

type Tell = (progress: Progress) => void;

/** Ledgers as one workbook or one zip. Throws a Fault. */
export async function issueJob(job: Extract<Job, { kind: 'issue' }>, tell: Tell): Promise<IssuedFile> {
  const { plan, language, units, previous, as } = job;
  if (units.length === 0) throw new Fault('noUnits', { zh: '一个单位也没有选。请先勾选要下发的单位。', en: 'No unit is chosen. Tick the units first.' });
  const period = toPeriod(job.period);
  const kept = previous === null ? undefined : readSummary(withValues(readXlsx(await readBytes(previous), summaryLimits)));
  const names = nameLedgers(plan, period);
  const files: ZippedFile[] = [];
  for (const { ledger, book } of issueLedgers({ plan, period, appVersion, language, units, ...(kept && { previous: kept.priors }) })) {
    const { unit } = ledger.identity;
    files.push({ name: names.get(unit) ?? '', bytes: await writeXlsx(book) });
    tell({ done: files.length, total: units.length, lines: [{ name: unit, reason: null }] });
  }
  const [first] = files;
  if (as === 'workbook' && first) return { ...first, count: 1 };
  return { name: `${toFileName(`${plan.title}-${period.id}`)}.zip`, bytes: writeZip(files), count: files.length };
}
