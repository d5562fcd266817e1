import path from 'node:path';
import type { Words } from '../../workbook/book/words';
import { writeXlsx } from '../../workbook/xlsx/write/write-xlsx';
import { toPlanInForce } from '../../plan/revisions/to-plan-in-force';
import type { Period } from '../../plan/period';
import type { Plan } from '../../plan/plan';
import { demandPeriod } from '../../plan/read-period';
import { chooseUnits, issueLedgers } from '../../round/issue-ledgers';
import { nameLedgers } from '../../round/name-ledgers';
import { readPriors } from '../../round/read-priors';
import { appVersion } from '../app-version';
import type { ExitCode } from '../exit-code';
import { readFilled, toCarriedJson, toCarriedWords } from '../fill-from';
import { openPlan } from '../open-plan';
import { toAbsolute, toShown } from '../paths';
import { readSummaryBook } from '../read-files';
import { refuseOccupied } from '../refuse-occupied';
import { print, printJson, say, talk } from '../talk';
import { type WholeFile, writeTogether } from '../write-files';

export interface IssueOptions {
  readonly plan: string;
  readonly period: string;
  readonly out: string;
  readonly units: readonly string[];
  readonly previous?: string;
  /** Where ledgers lie that were filled in already. */
  readonly from?: string;
  readonly json: boolean;
}

async function readKnown(file: string, plan: Plan, period: Period, units: readonly string[]) {
  return readPriors({ file, book: await readSummaryBook(file) }, plan, period, chooseUnits(plan, units));
}

function toOccupiedWords(file: string): Words {
  return {
    zh: `“${file}”已经存在，内容不同，可能已经填过。没有写入任何文件；请换一个文件夹，或者先移走它。`,
    en: `“${file}” exists with other contents and may have been filled in. Nothing was written; choose another folder or move it away.`,
  };
}

export async function issueCommand({
  plan: planFile,
  period: periodId,
  out,
  units,
  previous,
  from,
  json,
}: IssueOptions): Promise<ExitCode> {
  const period = demandPeriod(periodId);
  const planOfRecord = await openPlan(planFile);
  const plan = toPlanInForce(planOfRecord, period.end);
  const known = previous === undefined ? undefined : await readKnown(previous, plan, period, units);
  const notes = known?.notes ?? [];
  const folder = toAbsolute(out);
  const filled =
    from === undefined ? undefined : await readFilled(from, folder, { plan: planOfRecord, appVersion, period });
  const names = nameLedgers(plan, period);
  const files: (WholeFile & { row: object })[] = [];
  const told: Words[] = [];
  for (const { ledger, book } of issueLedgers({
    plan,
    period,
    appVersion,
    // the same bytes whoever's terminal it is
    language: 'zh',
    units,
    ...(known && { previous: known.figures, matters: known.matters }),
  })) {
    const { unit } = ledger.identity;
    const file = path.join(folder, names.get(unit) ?? '');
    const row = {
      unit,
      period: period.id,
      file: toShown(file),
      tasks: ledger.tasks.filter(({ duty }) => duty.number !== null).length,
      nodes: ledger.tasks.filter(({ duty }) => duty.number === null).length,
      indicators: ledger.indicators.length,
    };
    const carried = filled?.carryInto(unit, book) ?? { book, files: [], rows: 0, left: [] };
    if (carried.files.length > 0) told.push(toCarriedWords(unit, carried));
    const content = await writeXlsx(carried.book);
    files.push({ file, content, row: { ...row, ...(filled && toCarriedJson(carried)) } });
  }
  await refuseOccupied(files, toOccupiedWords);
  await writeTogether(files);
  for (const note of notes) talk(note);
  if (json) {
    printJson({ ledgers: files.map(({ row }) => row), notes: notes.map(({ zh }) => zh) });
    return 0;
  }
  print(
    say({
      zh: `已下发 ${String(files.length)} 份台账到 ${out}`,
      en: `Issued ${String(files.length)} ledgers to ${out}`,
    }),
  );
  for (const each of told) print(say(each));
  return 0;
}
