import path from 'node:path';
import { Fault } from '../../workbook/book/fault';
import { writeXlsx } from '../../workbook/xlsx/write/write-xlsx';
import { toPlanInForce } from '../../plan/revisions/to-plan-in-force';
import { demandPeriod } from '../../plan/read-period';
import { chooseUnits, issueLedgers } from '../../round/issue-ledgers';
import { nameLedgers } from '../../round/name-ledgers';
import { readPriors } from '../../round/read-priors';
import { appVersion } from '../app-version';
import type { ExitCode } from '../exit-code';
import { openPlan } from '../open-plan';
import { toAbsolute, toShown } from '../paths';
import { readSummaryBook } from '../read-files';
import { print, printJson, say, talk } from '../talk';
import { isOccupied, type WholeFile, writeTogether } from '../write-files';

export interface IssueOptions {
  readonly plan: string;
  readonly period: string;
  readonly out: string;
  readonly units: readonly string[];
  readonly previous?: string;
  readonly json: boolean;
}

export async function issueCommand({
  plan: planFile,
  period: periodId,
  out,
  units,
  previous,
  json,
}: IssueOptions): Promise<ExitCode> {
  const period = demandPeriod(periodId);
  const plan = toPlanInForce(await openPlan(planFile), period.end);
  const known =
    previous === undefined
      ? undefined
      : readPriors({ file: previous, book: await readSummaryBook(previous) }, plan, period, chooseUnits(plan, units));
  const notes = known?.notes ?? [];
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
    ...(known && { previous: known.figures }),
  })) {
    const { unit } = ledger.identity;
    const file = path.join(folder, names.get(unit) ?? '');
    const row = {
      unit,
      period: period.id,
      file: toShown(file),
      tasks: ledger.tasks.length,
      indicators: ledger.indicators.length,
    };
    files.push({ file, content: await writeXlsx(book), row });
  }
  for (const each of files) {
    const { file } = each;
    if (await isOccupied(each)) {
      throw new Fault('occupied', {
        zh: `“${toShown(file)}”已经存在，内容不同，可能已经填过。没有写入任何文件；请换一个文件夹，或者先移走它。`,
        en:
          `“${toShown(file)}” exists with other contents and may have been filled ` +
          'in. Nothing was written; choose another folder or move it away.',
      });
    }
  }
  await writeTogether(files);
  for (const note of notes) talk(note);
  if (json) printJson({ ledgers: files.map(({ row }) => row), notes: notes.map(({ zh }) => zh) });
  else
    print(
      say({
        zh: `已下发 ${String(files.length)} 份台账到 ${out}`,
        en: `Issued ${String(files.length)} ledgers to ${out}`,
      }),
    );
  return 0;
}
