import type { Book } from '../../book/book';
import { Fault, type Words } from '../../book/fault';
import { writeXlsx } from '../../files/write-xlsx';
import { toPeriod } from '../../plan/period';
import { Consolidation } from '../../round/consolidation';
import type { DistrictSummary, RejectedFile } from '../../summary/district-summary';
import { appVersion } from '../app-version';
import type { ExitCode } from '../exit-code';
import { demandFiles } from '../find-files';
import { openPlan } from '../open-plan';
import { toAbsolute, toShown } from '../paths';
import { readBook, receive } from '../read-files';
import { drawUpFiles, type SendBackFiles } from '../send-back-files';
import { print, say, talk } from '../talk';
import { toSummaryJson } from '../to-json';
import { writeTogether } from '../write-files';

export interface ConsolidateOptions {
  readonly files: readonly string[];
  readonly plan: string;
  readonly period: string;
  readonly out: string;
  readonly deadline?: string;
  readonly asOf?: string;
  readonly use: readonly string[];
  /** A folder for what goes back to the units. */
  readonly sendBack?: string;
  readonly json: boolean;
}

export async function consolidateCommand(options: ConsolidateOptions): Promise<ExitCode> {
  const period = toPeriod(options.period);
  if (!options.out.toLowerCase().endsWith('.xlsx')) {
    throw new Fault('badOut', { zh: `--out 只能写 .xlsx，不能写“${options.out}”。`, en: `--out takes .xlsx, not “${options.out}”.` });
  }
  const plan = await openPlan(options.plan);
  const out = toAbsolute(options.out);
  const found = await demandFiles(options.files, [out, ...(options.sendBack === undefined ? [] : [toAbsolute(options.sendBack)])]);
  const names = new Map(found.map((each) => [each.name, toShown(each.path)]));
  const deadline = options.deadline ?? plan.deadlines.find((each) => each.period === period.id)?.date ?? null;
  const existing = await readExisting(out);
  const consolidation = new Consolidation({
    plan,
    appVersion,
    period,
    deadline,
    asOf: options.asOf ?? deadline ?? period.end,
    use: options.use.map((file) => found.find((each) => each.path === toAbsolute(file))?.name ?? file),
  });
  for (const [at, each] of found.entries()) {
    const rejected = consolidation.add(await receive(each));
    if (rejected) talk(toRefusal(toShown(each.path), rejected));
    if ((at + 1) % 100 === 0) talk({ zh: `已读 ${String(at + 1)}/${String(found.length)}`, en: `Read ${String(at + 1)}/${String(found.length)}` });
  }
  const { summary, book } = consolidation.finish(existing);
  for (const { file, reason, rivals } of summary.reporting) {
    if (rivals.length > 0 && file !== null && reason) talk({ zh: `待选定 ${names.get(file) ?? file}：${reason.zh}`, en: `To choose from ${names.get(file) ?? file}: ${reason.en}` });
  }
  const back = options.sendBack === undefined ? undefined : await drawUpFiles(options.sendBack, summary);
  await writeTogether([{ file: out, content: await writeXlsx(book) }, ...(back?.files ?? [])]);
  if (options.json) {
    print(JSON.stringify({ ...toSummaryJson(summary, (name) => names.get(name) ?? name), ...(back && { sentBack: back.sentBack }) }, null, 2));
  } else {
    printOutcome(summary, options.out);
    if (back) printSentBack(back, options.sendBack ?? '');
  }
  const hasErrors = summary.findings.some(({ finding }) => finding.severity === 'error') || summary.reporting.some(({ status, isAside }) => status === 'rejected' && !isAside);
  return hasErrors ? 1 : 0;
}

function toRefusal(file: string, { reason: { zh, en }, isAside }: RejectedFile): Words {
  return isAside ? { zh: `非台账 ${file}：${zh}`, en: `Not a ledger ${file}: ${en}` } : { zh: `退回 ${file}：${zh}`, en: `Rejected ${file}: ${en}` };
}

function printOutcome(summary: DistrictSummary, out: string): void {
  const count = (status: string) => String(summary.reporting.filter((line) => line.status === status).length);
  const rejected = summary.reporting.filter(({ status }) => status === 'rejected');
  const tied = rejected.filter(({ rivals }) => rivals.length > 0).length;
  const aside = rejected.filter(({ isAside }) => isAside).length;
  const refused = String(rejected.length - tied - aside);
  const rated = (rating: string) => String(summary.results.filter((result) => result.rating === rating).length);
  print(say({ zh: `已汇总到 ${out}（${summary.period.id}）`, en: `Consolidated into ${out} (${summary.period.id})` }));
  print(
    say({
      zh: `报送：已报 ${count('received')}，迟报 ${count('late')}，未报 ${count('outstanding')}，退回文件 ${refused}，被替代 ${count('superseded')}，待选定 ${String(tied)}，非台账 ${String(aside)}`,
      en: `Returns: ${count('received')} received, ${count('late')} late, ${count('outstanding')} outstanding, ${refused} rejected, ${count('superseded')} superseded, ${String(tied)} to choose from, ${String(aside)} no ledgers`,
    }),
  );
  print(
    say({
      zh: `指标：已达标 ${rated('met')}，未达标 ${rated('unmet')}，序时推进 ${rated('onTrack')}，滞后 ${rated('behind')}，未到期 ${rated('notDue')}，未填报 ${rated('unreported')}，不评定 ${rated('notRated')}`,
      en: `Indicators: ${rated('met')} met, ${rated('unmet')} unmet, ${rated('onTrack')} on track, ${rated('behind')} behind, ${rated('notDue')} not due, ${rated('unreported')} unreported, ${rated('notRated')} not rated`,
    }),
  );
  for (const { rule, isOn, bound, since, reason } of summary.ruleSettings) {
    const [zh, en] = isOn ? [bound === null ? '启用' : `界限改为 ${String(bound)}`, bound === null ? 'on' : `bound ${String(bound)}`] : ['停用', 'off'];
    print(say({ zh: `规则 ${rule} 自 ${since} ${zh}：${reason}`, en: `Rule ${rule}, ${en} since ${since}: ${reason}` }));
  }
  print(say({ zh: `督办 ${String(summary.followUp.filter(({ kind }) => kind !== 'settled').length)} 项，问题 ${String(summary.findings.length)} 条`, en: `${String(summary.followUp.filter(({ kind }) => kind !== 'settled').length)} to follow up, ${String(summary.findings.length)} findings` }));
}

function printSentBack({ sentBack, reminder }: SendBackFiles, folder: string): void {
  const text = reminder === null ? { zh: '没有未报的单位', en: 'no unit is outstanding' } : { zh: `催报 ${reminder}`, en: `reminders in ${reminder}` };
  print(say({ zh: `退回单 ${String(sentBack.length)} 份写到 ${folder}；${text.zh}`, en: `${String(sentBack.length)} units have something to correct, in ${folder}; ${text.en}` }));
}

async function readExisting(out: string): Promise<Book | undefined> {
  try {
    return await readBook(out);
  } catch (fault) {
    if (fault instanceof Fault && fault.code === 'noFile') return undefined;
    if (!(fault instanceof Fault)) throw fault;
    throw new Fault('notSummary', {
      zh: `“${toShown(out)}”已经存在，又不是本系统生成的汇总表。没有写入；请换一个文件名。`,
      en: `“${toShown(out)}” exists and is not a summary that was made here. Nothing was written; choose another name.`,
    }, { cause: fault });
  }
}
