import { Fault } from '../../workbook/book/fault';
import { writeXlsx } from '../../workbook/xlsx/write/write-xlsx';
import { toRuleLines } from '../../findings/words/to-rule-lines';
import { toPlanBook } from '../../plan/book/to-plan-book';
import { toPlanJson } from '../../plan/plan-json';
import { demandPeriod } from '../../plan/read-period';
import { refuseBrokenPlan } from '../../plan/refuse-broken-plan';
import { comparePlans } from '../../plan/revisions/compare-plans';
import { toRevisedName } from '../../plan/revisions/revised-fields';
import type { ExitCode } from '../exit-code';
import { openDraft, openPlan } from '../open-plan';
import { toAbsolute } from '../paths';
import { print, printJson, say, talk } from '../talk';
import { writeWhole } from '../write-files';

export interface ReviseOptions {
  readonly former: string;
  readonly file: string;
  /** Absent: today. */
  readonly date?: string;
  readonly from?: string;
  readonly number?: string;
  readonly reason?: string;
  readonly out?: string;
  readonly json: boolean;
}

function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** What was changed between two states of a plan, and, with `out`, the new one with these lines in 修订. */
export async function reviseCommand(options: ReviseOptions): Promise<ExitCode> {
  const { former, file, date = today(), number = '', reason = '', out, json } = options;
  if (out !== undefined && !/\.(xlsx|json)$/i.test(out))
    throw new Fault('badOut', {
      zh: `--out 只能写 .xlsx 或 .json，不能写“${out}”。`,
      en: `--out takes .xlsx or .json, not “${out}”.`,
    });
  const from = options.from === undefined ? null : demandPeriod(options.from).id;
  const draft = await openDraft(file, { isUnrecordedAllowed: true });
  const lines = comparePlans(await openPlan(former), draft.plan, { date, number, from, reason });
  const plan = refuseBrokenPlan({ ...draft.plan, revisions: [...draft.plan.revisions, ...lines] });
  if (out !== undefined) {
    const isJson = /\.json$/i.test(out);
    const revised = { ...draft, plan };
    await writeWhole(
      toAbsolute(out),
      isJson
        ? `${JSON.stringify(toPlanJson(revised), null, 2)}\n`
        : await writeXlsx(toPlanBook(plan, toRuleLines(), revised)),
    );
    talk({ zh: `已写入 ${out}`, en: `Wrote ${out}` });
  }
  if (json) {
    printJson({ revisions: lines });
    return 0;
  }
  print(say({ zh: `修订 ${String(lines.length)} 处`, en: `${String(lines.length)} revisions` }));
  for (const line of lines) print(`  ${toRevisedName(line)}：${line.was || '无'} → ${line.is || '无'}`);
  return 0;
}
