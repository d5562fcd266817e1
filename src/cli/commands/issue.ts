import path from 'node:path';
import { Fault } from '../../book/fault';
import { writeXlsx } from '../../files/write-xlsx';
import { isPeriod, type Period, toPeriod } from '../../plan/period';
import { demandPeriod } from '../../plan/read-period';
import type { Plan } from '../../plan/plan';
import { issueLedgers } from '../../round/issue-ledgers';
import { withValues } from '../../round/with-values';
import { nameLedgers } from '../../round/name-ledgers';
import { isSummary } from '../../summary/summary-identity';
import { type KeptSummary, readSummary } from '../../summary/read-summary';
import { appVersion } from '../app-version';
import type { ExitCode } from '../exit-code';
import { openPlan } from '../open-plan';
import { toAbsolute, toShown } from '../paths';
import { readSummaryBook } from '../read-files';
import { print, printJson, say } from '../talk';
import { isOccupied, type WholeFile, writeTogether } from '../write-files';

export interface IssueOptions {
  readonly plan: string;
  readonly period: string;
  readonly out: string;
  readonly units: readonly string[];
  readonly previous?: string;
  readonly json: boolean;
}

export async function issueCommand({ plan: planFile, period: periodId, out, units, previous, json }: IssueOptions): Promise<ExitCode> {
  const period = demandPeriod(periodId);
  const plan = await openPlan(planFile);
  const kept = previous === undefined ? undefined : await readPrevious(previous, plan, period);
  const folder = toAbsolute(out);
  const names = nameLedgers(plan, period);
  const files: (WholeFile & { row: object })[] = [];
  for (const { ledger, book } of issueLedgers({
    plan,
    period,
    appVersion,
    // the same bytes whoever's terminal it is
    language: 'zh',
    units,
    ...(kept && { previous: kept.priors }),
  })) {
    const { unit } = ledger.identity;
    const file = path.join(folder, names.get(unit) ?? '');
    const row = { unit, period: period.id, file: toShown(file), tasks: ledger.tasks.length, indicators: ledger.indicators.length };
    files.push({ file, content: await writeXlsx(book), row });
  }
  for (const each of files) {
    const { file } = each;
    if (await isOccupied(each)) {
      throw new Fault('occupied', {
        zh: `“${toShown(file)}”已经存在，内容不同，可能已经填过。没有写入任何文件；请换一个文件夹，或者先移走它。`,
        en: `“${toShown(file)}” exists with other contents and may have been filled in. Nothing was written; choose another folder or move it away.`,
      });
    }
  }
  await writeTogether(files);
  if (json) printJson({ ledgers: files.map(({ row }) => row) });
  else print(say({ zh: `已下发 ${String(files.length)} 份台账到 ${out}`, en: `Issued ${String(files.length)} ledgers to ${out}` }));
  return 0;
}

async function readPrevious(file: string, plan: Plan, period: Period): Promise<KeptSummary> {
  const book = await readSummaryBook(file);
  if (!isSummary(book)) {
    throw new Fault('notSummary', { zh: `“${file}”不是本系统生成的汇总表，取不了上期数。`, en: `“${file}” is not a summary that was made here, so it has no figures of last period.` });
  }
  const kept = readSummary(withValues(book));
  const isBefore = isPeriod(kept.period) && toPeriod(kept.period).end < period.start;
  if (kept.planId === plan.id && isBefore) return kept;
  throw new Fault('otherSummary', {
    zh: `“${file}”是 ${kept.planId} ${kept.period} 的汇总表，不能作 ${plan.id} ${period.id} 的上期。`,
    en: `“${file}” is the summary of ${kept.planId} ${kept.period}, which does not come before ${plan.id} ${period.id}.`,
  });
}
