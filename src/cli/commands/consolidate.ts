import type { Book } from '../../workbook/book/book';
import { Fault } from '../../workbook/book/fault';
import type { Words } from '../../workbook/book/words';
import { unpackJson } from '../../workbook/package/pack-json';
import { type CsvValue, writeCsv } from '../../workbook/xlsx/write/write-csv';
import { writeXlsx } from '../../workbook/xlsx/write/write-xlsx';
import type { Period } from '../../plan/period';
import { demandPeriod } from '../../plan/read-period';
import { Consolidation } from '../../round/consolidation';
import type { PackedExamined } from '../../round/packed-examined';
import { readPreviousSeries } from '../../round/read-priors';
import { countReporting, toFileWords, toUnitWords } from '../../summary/reporting/count-reporting';
import type { Detail, DistrictSummary, FiledReturn, ReportingLine } from '../../summary/district-summary';
import { detailHeaders, toDetailFields } from '../../summary/result/detail-fields';
import { headlineRatings, headlineWords, toHeadline } from '../../summary/headline';
import { toChangeWords } from '../../summary/changes/to-change-words';
import { appVersion } from '../app-version';
import { examineAll } from '../examine-all';
import type { ExitCode } from '../exit-code';
import { demandFiles } from '../find-files';
import { openPlan } from '../open-plan';
import { toAbsolute, toSeen, toShown } from '../paths';
import { readSummaryBook } from '../read-files';
import { replaceSummary } from '../replace-summary';
import { ReturnCache } from '../return-cache';
import { drawUpFiles, type SendBackFiles } from '../send-back-files';
import { readStanding } from '../standing-summary';
import { print, printJson, say, talk } from '../talk';
import { toReportingJson, toSummaryJson } from '../to-json';
import { writeTogether } from '../write-files';

export interface ConsolidateOptions {
  readonly files: readonly string[];
  readonly plan: string;
  readonly period: string;
  /** The summary; absent where only the rows are asked for. */
  readonly out?: string;
  /** The summary of an earlier period, whose figures are carried on. */
  readonly previous?: string;
  /** A CSV file of all entries. */
  readonly rows?: string;
  /** A folder where what became of the files is kept for the next time. */
  readonly cache?: string;
  readonly workers?: number;
  readonly deadline?: string;
  readonly asOf?: string;
  readonly use: readonly string[];
  /** A folder for what goes back to the units. */
  readonly sendBack?: string;
  readonly json: boolean;
}

function demandEnding(option: 'out' | 'rows', file: string, ending: string): string {
  if (file.toLowerCase().endsWith(ending)) return toAbsolute(file);
  throw new Fault('badOut', {
    zh: `--${option} 只能写 ${ending}，不能写“${file}”。`,
    en: `--${option} takes ${ending}, not “${file}”.`,
  });
}

export async function consolidateCommand(options: ConsolidateOptions): Promise<ExitCode> {
  const period = demandPeriod(options.period);
  const out = options.out === undefined ? undefined : demandEnding('out', options.out, '.xlsx');
  const rows = options.rows === undefined ? undefined : demandEnding('rows', options.rows, '.csv');
  const plan = await openPlan(options.plan);
  const ownFiles = [options.sendBack, options.cache].flatMap((folder) =>
    folder === undefined ? [] : [toAbsolute(folder)],
  );
  const found = await demandFiles(options.files, [out, rows].flatMap((file) => file ?? []).concat(ownFiles));
  const deadline = options.deadline ?? plan.deadlines.find((each) => each.period === period.id)?.date ?? null;
  const existing = out === undefined ? undefined : await readStanding(out);
  const series =
    options.previous === undefined
      ? []
      : readPreviousSeries({ file: options.previous, book: await readSummaryBook(options.previous) }, plan, period)
          .series;
  const order = { plan, appVersion, period, asOf: options.asOf ?? deadline ?? period.end };
  const consolidation = new Consolidation({
    ...order,
    series,
    deadline,
    use: options.use.map((file) => found.find((each) => each.path === toAbsolute(file))?.name ?? file),
  });
  const cache = options.cache === undefined ? ReturnCache.none() : await ReturnCache.open(options.cache, order);
  await examineAll(found, { order, cache, workers: options.workers ?? null }, (file, came) => {
    if (came.kind === 'rejected') talk(toRefusal(toSeen(file.path), came));
    consolidation.takePacked(file.name, came, unpackJson);
  });
  const names = new Map(found.map((each) => [each.name, toShown(each.path)]));
  const show = (name: string) => names.get(name) ?? name;
  const listRows = (standing?: Book) => {
    const list = rows === undefined ? undefined : consolidation.list(standing);
    return {
      list,
      files:
        rows === undefined || !list
          ? []
          : [{ file: rows, content: writeCsv(detailHeaders, toRows(list.details, period)) }],
    };
  };
  if (out === undefined) {
    const { list, files } = listRows();
    await writeTogether(files);
    await cache.save();
    return tellRows(list?.reporting ?? [], list?.counted ?? [], show, options);
  }
  const { summary, changes, back } = await replaceSummary(out, existing, async (standing) => {
    const { book, ...made } = consolidation.finish(standing);
    const back = options.sendBack === undefined ? undefined : await drawUpFiles(options.sendBack, made.summary);
    return {
      files: [{ file: out, content: await writeXlsx(book) }, ...listRows(standing).files, ...(back?.files ?? [])],
      made: { ...made, back },
    };
  });
  tellTied(summary.reporting, show);
  await cache.save();
  if (options.json) {
    printJson({ ...toSummaryJson(summary, show), changes, ...(back && { sentBack: back.sentBack }) });
  } else {
    printOutcome(summary, options.out ?? '');
    if (changes) print(say(toChangeWords(changes)));
    if (options.rows !== undefined)
      print(say({ zh: `明细写到 ${options.rows}`, en: `The rows are in ${options.rows}` }));
    if (back) printSentBack(back, options.sendBack ?? '');
  }
  const hasErrors =
    summary.findings.some(({ finding }) => finding.severity === 'error') || isRefused(summary.reporting);
  return hasErrors ? 1 : 0;
}

function toRefusal(
  file: string,
  { reason: { zh, en }, isAside }: Extract<PackedExamined, { kind: 'rejected' }>,
): Words {
  return isAside
    ? { zh: `非台账 ${file}：${zh}`, en: `Not a ledger ${file}: ${en}` }
    : { zh: `未采用 ${file}：${zh}`, en: `Not taken ${file}: ${en}` };
}

function* toRows(details: Iterable<Detail>, period: Period): Generator<CsvValue[]> {
  for (const detail of details) yield toDetailFields(detail, period);
}

/** What is said where no summary was asked for. */
function tellRows(
  reporting: readonly ReportingLine[],
  counted: readonly FiledReturn[],
  show: (name: string) => string,
  { rows, json }: ConsolidateOptions,
): ExitCode {
  const sum = (key: 'errors' | 'queries') => counted.reduce((total, { standing }) => total + standing[key], 0);
  const [errors, queries] = [sum('errors'), sum('queries')];
  tellTied(reporting, show);
  if (json) printJson({ reporting: toReportingJson(reporting, show), errors, queries });
  else {
    print(say({ zh: `明细写到 ${String(rows)}`, en: `The rows are in ${String(rows)}` }));
    printReporting(reporting);
    print(
      say({
        zh: `各台账里：差错 ${String(errors)} 条，待核实 ${String(queries)} 条`,
        en: `In the ledgers: ${String(errors)} errors, ${String(queries)} queries`,
      }),
    );
  }
  return errors > 0 || isRefused(reporting) ? 1 : 0;
}

function tellTied(reporting: readonly ReportingLine[], show: (name: string) => string): void {
  const tied = reporting.filter(({ rivals }) => rivals.length > 0);
  for (const { file, reason } of tied) {
    if (file !== null && reason)
      talk({ zh: `待选定 ${show(file)}：${reason.zh}`, en: `To choose from ${show(file)}: ${reason.en}` });
  }
  if (tied.length > 0)
    talk({ zh: '选定的办法：加上 --use 文件，再汇总一次。', en: 'To choose, consolidate again with --use FILE.' });
}

function isRefused(reporting: readonly ReportingLine[]): boolean {
  return reporting.some(({ status, isAside }) => status === 'rejected' && !isAside);
}

function printReporting(reporting: readonly ReportingLine[]): void {
  const counts = countReporting(reporting);
  const [units, files] = [toUnitWords(counts.units), toFileWords(counts)];
  print(
    say({ zh: [units.zh, files.zh].filter(Boolean).join('；'), en: [units.en, files.en].filter(Boolean).join('; ') }),
  );
}

function printOutcome(summary: DistrictSummary, out: string): void {
  const { figures, repeats, ratings } = toHeadline(summary.results);
  const rated = headlineRatings.map((rating) => ({ ...headlineWords[rating], n: String(ratings[rating]) }));
  const aside =
    repeats === 0
      ? { zh: '', en: '' }
      : {
          zh: `（另有 ${String(repeats)} 项是重复的目标，不另计）`,
          en: ` (and ${String(repeats)} that state a target again)`,
        };
  print(say({ zh: `已汇总到 ${out}（${summary.period.id}）`, en: `Consolidated into ${out} (${summary.period.id})` }));
  printReporting(summary.reporting);
  print(
    say({
      zh: `指标 ${String(figures)} 项${aside.zh}：${rated.map(({ zh, n }) => `${zh} ${n}`).join('，')}`,
      en: `${String(figures)} indicators${aside.en}: ${rated.map(({ en, n }) => `${n} ${en}`).join(', ')}`,
    }),
  );
  for (const { rule, isOn, bound, since, reason } of summary.ruleSettings) {
    const [zh, en] = isOn
      ? [bound === null ? '启用' : `界限改为 ${String(bound)}`, bound === null ? 'on' : `bound ${String(bound)}`]
      : ['停用', 'off'];
    print(
      say({ zh: `规则 ${rule} 自 ${since} ${zh}：${reason}`, en: `Rule ${rule}, ${en} since ${since}: ${reason}` }),
    );
  }
  const followUp = String(summary.followUp.filter(({ kind }) => kind !== 'settled').length);
  const [errors, queries] = (['error', 'query'] as const).map((severity) =>
    String(summary.findings.filter(({ finding }) => finding.severity === severity).length),
  );
  print(
    say({
      zh: `督办清单 ${followUp} 项；问题清单：差错 ${String(errors)} 条，待核实 ${String(queries)} 条`,
      en: `${followUp} lines to follow up in 督办清单; in 问题清单 ${String(errors)} errors, ${String(queries)} queries`,
    }),
  );
}

function printSentBack({ sentBack, reminder }: SendBackFiles, folder: string): void {
  const text =
    reminder === null
      ? { zh: '没有未报的单位', en: 'no unit is outstanding' }
      : { zh: `催报 ${reminder}`, en: `reminders in ${reminder}` };
  print(
    say({
      zh: `待改正的 ${String(sentBack.length)} 个单位各一份退回单，写到 ${folder}；${text.zh}`,
      en: `${String(sentBack.length)} units have something to correct, a list each in ${folder}; ${text.en}`,
    }),
  );
}
