import path from 'node:path';
import type { Book } from '../book/book';
import { Fault, type Words } from '../book/fault';
import { writeXlsx } from '../files/write-xlsx';
import { isPeriod, type Period, toPeriod } from '../plan/period';
import type { Plan } from '../plan/plan';
import { toPlanJson } from '../plan/plan-json';
import { listPlanQuestions } from '../plan/list-plan-questions';
import { toPlanBook } from '../plan/to-plan-book';
import { checkLedger } from '../round/check-ledger';
import { Consolidation } from '../round/consolidation';
import { identityOf } from '../round/identity-of';
import { issueLedgers } from '../round/issue-ledgers';
import { toFault } from '../round/to-fault';
import { isSummary, type KeptSummary, readSummary } from '../summary/read-summary';
import { appVersion } from './app-version';
import { openDraft, openPlan } from './open-plan';
import { toAbsolute, toShown } from './paths';
import { findFiles, readBook, receive } from './read-files';
import { print, say, talk } from './talk';
import { toFindingJson, toSummaryJson } from './to-json';
import { isOccupied, toFileName, writeWhole } from './write-files';

/** 0 done, 1 errors found in returns. What cannot run throws a Fault (exit 2). */
export type ExitCode = 0 | 1;

export interface ReadPlanOptions {
  readonly file: string;
  readonly out?: string;
  readonly json: boolean;
}

export async function readPlanCommand({ file, out, json }: ReadPlanOptions): Promise<ExitCode> {
  const read = await openDraft(file);
  const draft = { ...read, questions: read.questions.length > 0 ? read.questions : listPlanQuestions(read.plan) };
  const { plan, unused, questions } = draft;
  if (out !== undefined) {
    const target = toAbsolute(out);
    if (out.toLowerCase().endsWith('.json')) await writeWhole(target, `${JSON.stringify(toPlanJson(draft), null, 2)}\n`);
    else if (out.toLowerCase().endsWith('.xlsx')) await writeWhole(target, await writeXlsx(toPlanBook(plan, draft)));
    else throw new Fault('badOut', { zh: `--out 只能写 .xlsx 或 .json，不能写“${out}”。`, en: `--out takes .xlsx or .json, not “${out}”.` });
    talk({ zh: `已写入 ${out}`, en: `Wrote ${out}` });
  }
  if (json) {
    print(JSON.stringify(toPlanJson(draft), null, 2));
    return 0;
  }
  print(`${plan.title}（${plan.start} 至 ${plan.end}）`);
  print(
    say({
      zh: `任务 ${String(plan.tasks.length)} 项，指标 ${String(plan.indicators.length)} 个，单位 ${String(plan.units.length)} 个；未采用的语句 ${String(unused.length)} 处，请确认 ${String(questions.length)} 处。`,
      en: `${String(plan.tasks.length)} tasks, ${String(plan.indicators.length)} indicators, ${String(plan.units.length)} units; ${String(unused.length)} passages unused, ${String(questions.length)} questions.`,
    }),
  );
  if (out === undefined) for (const question of questions) print(`  ? ${say(question)}`);
  else if (questions.length > 0) print(say({ zh: '请确认的地方和未采用的语句写在“待确认”表里。', en: 'Questions and unused passages are on the sheet 待确认.' }));
  return 0;
}

export interface IssueOptions {
  readonly plan: string;
  readonly period: string;
  readonly out: string;
  readonly units: readonly string[];
  readonly previous?: string;
  readonly json: boolean;
}

export async function issueCommand({ plan: planFile, period: periodId, out, units, previous, json }: IssueOptions): Promise<ExitCode> {
  const period = toPeriod(periodId);
  const plan = await openPlan(planFile);
  const kept = previous === undefined ? undefined : await readPrevious(previous, plan, period);
  const folder = toAbsolute(out);
  const files: { file: string; bytes: Uint8Array; row: object }[] = [];
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
    const name = toFileName(`${unit}-${period.id}`);
    const taken = files.filter(({ file }) => path.basename(file).startsWith(`${name}.`)).length;
    const file = path.join(folder, `${name}${taken > 0 ? `.${String(taken + 1)}` : ''}.xlsx`);
    const row = { unit, period: period.id, file: toShown(file), tasks: ledger.tasks.length, indicators: ledger.indicators.length };
    files.push({ file, bytes: await writeXlsx(book), row });
  }
  for (const { file, bytes } of files) {
    if (await isOccupied(file, bytes)) {
      throw new Fault('occupied', {
        zh: `“${toShown(file)}”已经存在，内容不同，可能已经填过。没有写入任何文件；请换一个文件夹，或者先移走它。`,
        en: `“${toShown(file)}” exists with other contents and may have been filled in. Nothing was written; choose another folder or move it away.`,
      });
    }
  }
  for (const { file, bytes } of files) await writeWhole(file, bytes);
  if (json) print(JSON.stringify({ ledgers: files.map(({ row }) => row) }, null, 2));
  else print(say({ zh: `已下发 ${String(files.length)} 份台账到 ${out}`, en: `Issued ${String(files.length)} ledgers to ${out}` }));
  return 0;
}

async function readPrevious(file: string, plan: Plan, period: Period): Promise<KeptSummary> {
  const book = await readBook(file);
  if (!isSummary(book)) {
    throw new Fault('notSummary', { zh: `“${file}”不是本系统生成的汇总表，取不了上期数。`, en: `“${file}” is not a summary that was made here, so it has no figures of last period.` });
  }
  const kept = readSummary(book);
  const isBefore = isPeriod(kept.period) && toPeriod(kept.period).end < period.start;
  if (kept.planId === plan.id && isBefore) return kept;
  throw new Fault('otherSummary', {
    zh: `“${file}”是 ${kept.planId} ${kept.period} 的汇总表，不能作 ${plan.id} ${period.id} 的上期。`,
    en: `“${file}” is the summary of ${kept.planId} ${kept.period}, which does not come before ${plan.id} ${period.id}.`,
  });
}

export interface CheckOptions {
  readonly files: readonly string[];
  readonly plan: string;
  readonly asOf?: string;
  readonly json: boolean;
}

export async function checkCommand({ files: given, plan: planFile, asOf, json }: CheckOptions): Promise<ExitCode> {
  const plan = await openPlan(planFile);
  const found = await demandFiles(given);
  const results: { file: string; unit: string | null; period: string | null; status: string; reason: Words | null; isLate: boolean; findings: ReturnType<typeof toFindingJson>[] }[] = [];
  for (const each of found) {
    const file = toShown(each.path);
    const received = await receive(each);
    const identity = 'fault' in received ? null : identityOf(received.book);
    try {
      if ('fault' in received) throw received.fault;
      const { unitReturn, findings, ledger } = checkLedger(file, received.book, { plan, appVersion });
      const worst = findings.some(({ severity }) => severity === 'error') ? 'errors' : findings.length > 0 ? 'queries' : 'passed';
      results.push({
        file,
        unit: unitReturn.identity.unit,
        period: unitReturn.identity.period,
        status: worst,
        reason: null,
        isLate: isAfter(unitReturn.filledOn.kind === 'date' ? unitReturn.filledOn.date : asOf, ledger.deadline),
        findings: findings.map((finding) => toFindingJson(finding, file)),
      });
    } catch (thrown) {
      const { sentence } = toFault(thrown);
      results.push({ file, unit: identity?.unit ?? null, period: identity?.period ?? null, status: 'rejected', reason: sentence, isLate: false, findings: [] });
    }
  }
  if (json) print(JSON.stringify({ files: results.map((each) => ({ ...each, reason: each.reason?.zh ?? null })) }, null, 2));
  else {
    for (const { file, unit, status, reason, findings } of results) {
      print(`${file}  ${unit ?? ''}  ${statusWords(status)}${reason === null ? '' : `：${say(reason)}`}`);
      for (const { severity, sheet, cell, message } of findings) {
        print(`  ${severity === 'error' ? say({ zh: '差错', en: 'error' }) : say({ zh: '待核实', en: 'query' })} ${sheet ?? ''}!${cell ?? ''} ${say(message)}`);
      }
    }
  }
  return results.some(({ status }) => status === 'errors' || status === 'rejected') ? 1 : 0;
}

function isAfter(day: string | undefined, deadline: string | null): boolean {
  return day !== undefined && deadline !== null && day > deadline;
}

function statusWords(status: string): string {
  const words: Readonly<Record<string, { zh: string; en: string }>> = {
    passed: { zh: '通过', en: 'passed' },
    queries: { zh: '有待核实', en: 'queries' },
    errors: { zh: '有差错', en: 'errors' },
    rejected: { zh: '退回', en: 'rejected' },
  };
  return say(words[status] ?? { zh: status, en: status });
}

async function demandFiles(given: readonly string[], except?: string) {
  const found = await findFiles(given, except);
  if (found.length > 0) return found;
  throw new Fault('noReturns', { zh: `${given.join('、')} 里没有文件。`, en: `There are no files in ${given.join(', ')}.` });
}

export interface ConsolidateOptions {
  readonly files: readonly string[];
  readonly plan: string;
  readonly period: string;
  readonly out: string;
  readonly deadline?: string;
  readonly asOf?: string;
  readonly use: readonly string[];
  readonly json: boolean;
}

export async function consolidateCommand(options: ConsolidateOptions): Promise<ExitCode> {
  const period = toPeriod(options.period);
  if (!options.out.toLowerCase().endsWith('.xlsx')) {
    throw new Fault('badOut', { zh: `--out 只能写 .xlsx，不能写“${options.out}”。`, en: `--out takes .xlsx, not “${options.out}”.` });
  }
  const plan = await openPlan(options.plan);
  const out = toAbsolute(options.out);
  const found = await demandFiles(options.files, out);
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
    const reason = consolidation.add(await receive(each));
    if (reason) talk({ zh: `退回 ${toShown(each.path)}：${reason.zh}`, en: `Rejected ${toShown(each.path)}: ${reason.en}` });
    if ((at + 1) % 100 === 0) talk({ zh: `已读 ${String(at + 1)}/${String(found.length)}`, en: `Read ${String(at + 1)}/${String(found.length)}` });
  }
  const { summary, book } = consolidation.finish(existing);
  await writeWhole(out, await writeXlsx(book));
  if (options.json) print(JSON.stringify(toSummaryJson(summary, (name) => names.get(name) ?? name), null, 2));
  else {
    const count = (status: string) => String(summary.reporting.filter((line) => line.status === status).length);
    const rated = (rating: string) => String(summary.results.filter((result) => result.rating === rating).length);
    print(say({ zh: `已汇总到 ${options.out}（${period.id}）`, en: `Consolidated into ${options.out} (${period.id})` }));
    print(
      say({
        zh: `报送：已报 ${count('received')}，迟报 ${count('late')}，未报 ${count('outstanding')}，退回文件 ${count('rejected')}，被替代 ${count('superseded')}`,
        en: `Returns: ${count('received')} received, ${count('late')} late, ${count('outstanding')} outstanding, ${count('rejected')} rejected, ${count('superseded')} superseded`,
      }),
    );
    print(
      say({
        zh: `指标：已达标 ${rated('met')}，未达标 ${rated('unmet')}，序时推进 ${rated('onTrack')}，滞后 ${rated('behind')}，未到期 ${rated('notDue')}，未填报 ${rated('unreported')}，不评定 ${rated('notRated')}`,
        en: `Indicators: ${rated('met')} met, ${rated('unmet')} unmet, ${rated('onTrack')} on track, ${rated('behind')} behind, ${rated('notDue')} not due, ${rated('unreported')} unreported, ${rated('notRated')} not rated`,
      }),
    );
    print(say({ zh: `督办 ${String(summary.followUp.length)} 项，问题 ${String(summary.findings.length)} 条`, en: `${String(summary.followUp.length)} to follow up, ${String(summary.findings.length)} findings` }));
  }
  const hasErrors = summary.findings.some(({ finding }) => finding.severity === 'error') || summary.reporting.some(({ status }) => status === 'rejected');
  return hasErrors ? 1 : 0;
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

