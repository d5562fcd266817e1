import { Fault } from '../../workbook/book/fault';
import { toFileName } from '../../workbook/book/to-file-name';
import { writeXlsx } from '../../workbook/xlsx/write/write-xlsx';
import { writeZip, type ZippedFile } from '../../workbook/package/write-zip';
import { toPeriod } from '../../plan/period';
import { issueLedgers } from '../../round/issue-ledgers';
import { nameLedgers } from '../../round/name-ledgers';
import { readPriors } from '../../round/read-priors';
import { appVersion } from '../app-version';
import { readPreviousFile } from './read-previous-file';
import type { IssuedLedgers, Job, Progress } from './jobs';

type Tell = (progress: Progress) => void;

/** Ledgers as one workbook or one zip. Throws a Fault. */
export async function issueJob(job: Extract<Job, { kind: 'issue' }>, tell: Tell): Promise<IssuedLedgers> {
  const { plan, language, units, previous, as } = job;
  if (units.length === 0)
    throw new Fault('noUnits', {
      zh: '一个单位也没有选。请先勾选要下发的单位。',
      en: 'No unit is chosen. Tick the units first.',
    });
  const period = toPeriod(job.period);
  const known = previous === null ? undefined : readPriors(await readPreviousFile(previous), plan, period, units);
  const notes = known?.notes ?? [];
  const names = nameLedgers(plan, period);
  const files: ZippedFile[] = [];
  for (const { ledger, book } of issueLedgers({
    plan,
    period,
    appVersion,
    language,
    units,
    ...(known && { previous: known.figures, matters: known.matters }),
  })) {
    const { unit } = ledger.identity;
    files.push({ name: names.get(unit) ?? '', bytes: await writeXlsx(book) });
    tell({ done: files.length, total: units.length, lines: [{ name: unit, reason: null }] });
  }
  const [first] = files;
  if (as === 'workbook' && first) return { ...first, count: 1, notes };
  return {
    name: `${toFileName(`${plan.title}-${period.id}`)}.zip`,
    bytes: writeZip(files),
    count: files.length,
    notes,
  };
}
