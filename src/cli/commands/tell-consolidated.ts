import { listOpen } from '../../summary/matters/list-open';
import type { Words } from '../../workbook/book/words';
import type { RuleSetting } from '../../plan/plan';
import type { SummaryChanges } from '../../summary/changes/list-changes';
import { toChangeWords } from '../../summary/changes/to-change-words';
import { toEvidenceWords } from '../../summary/evidence/to-evidence-words';
import type { DistrictSummary, FiledReturn, ReportingLine } from '../../summary/district-summary';
import { headlineRatings, headlineWords, toHeadline } from '../../summary/headline';
import { summarySheets } from '../../summary/sheets/summary-sheets';
import { countReporting, toFileWords, toUnitWords } from '../../summary/reporting/count-reporting';
import type { ExitCode } from '../exit-code';
import type { SendBackFiles } from '../send-back-files';
import { print, printJson, say, talk } from '../talk';
import { toReportingJson, toSummaryJson } from '../to-json';
import type { ConsolidateOptions } from './consolidate-options';

interface Consolidated {
  readonly summary: DistrictSummary;
  /** Since the summary that was replaced; null where there was none. */
  readonly changes: SummaryChanges | null;
  readonly back: SendBackFiles | undefined;
}

/** What is said where no summary was asked for. */
export function tellRows(
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
    printRows(String(rows));
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

/** The ledgers between which the bureau has to choose. */
export function tellTied(reporting: readonly ReportingLine[], show: (name: string) => string): void {
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

/** What became of a consolidation, the summary first. */
export function tellSummary(
  { summary, changes, back }: Consolidated,
  show: (name: string) => string,
  options: ConsolidateOptions,
): ExitCode {
  if (options.json) printJson({ ...toSummaryJson(summary, show), changes, ...(back && { sentBack: back.sentBack }) });
  else {
    printOutcome(summary, options.out ?? '');
    if (changes) print(say(toChangeWords(changes)));
    if (options.rows !== undefined) printRows(options.rows);
    if (back) printSentBack(back, options.sendBack ?? '');
  }
  const hasErrors = summary.findings.some(({ finding }) => finding.severity === 'error');
  return hasErrors || isRefused(summary.reporting) ? 1 : 0;
}

function printRows(file: string): void {
  print(say({ zh: `明细写到 ${file}`, en: `The rows are in ${file}` }));
}

function printReporting(reporting: readonly ReportingLine[]): void {
  const counts = countReporting(reporting);
  const [units, files] = [toUnitWords(counts.units), toFileWords(counts)];
  print(
    say({ zh: [units.zh, files.zh].filter(Boolean).join('；'), en: [units.en, files.en].filter(Boolean).join('; ') }),
  );
}

function printOutcome(summary: DistrictSummary, out: string): void {
  print(say({ zh: `已汇总到 ${out}（${summary.period.id}）`, en: `Consolidated into ${out} (${summary.period.id})` }));
  printReporting(summary.reporting);
  printHeadline(summary);
  printFallen(summary);
  if (summary.evidence) print(say(toEvidenceWords(summary.evidence)));
  for (const setting of summary.ruleSettings) printRuleSetting(setting);
  printMatters(summary);
}

/** How many figures have which rating. */
function printHeadline({ results }: DistrictSummary): void {
  const { figures, repeats, ratings } = toHeadline(results);
  const rated = headlineRatings.map((rating) => ({ ...headlineWords[rating], n: String(ratings[rating]) }));
  const aside =
    repeats === 0
      ? { zh: '', en: '' }
      : {
          zh: `（另有 ${String(repeats)} 项是重复的目标，不另计）`,
          en: ` (and ${String(repeats)} that state a target again)`,
        };
  print(
    say({
      zh: `指标 ${String(figures)} 项${aside.zh}：${rated.map(({ zh, n }) => `${zh} ${n}`).join('，')}`,
      en: `${String(figures)} indicators${aside.en}: ${rated.map(({ en, n }) => `${n} ${en}`).join(', ')}`,
    }),
  );
}

/** How many figures went the wrong way; nothing where no earlier one is known. */
function printFallen({ fallen: { lines, compared } }: DistrictSummary): void {
  if (compared === 0) return;
  const [all, fallen] = [String(compared), String(lines.length)];
  print(
    say({
      zh: `同以前比了 ${all} 个数，变差 ${fallen} 个，见“${summarySheets.fallen}”`,
      en: `${all} figures held against earlier ones, ${fallen} went the wrong way (${summarySheets.fallen})`,
    }),
  );
}

function toSettingWords({ isOn, bound }: RuleSetting): Words {
  if (!isOn) return { zh: '停用', en: 'off' };
  return bound === null ? { zh: '启用', en: 'on' } : { zh: `界限改为 ${String(bound)}`, en: `bound ${String(bound)}` };
}

function printRuleSetting(setting: RuleSetting): void {
  const { rule, since, reason } = setting;
  const { zh, en } = toSettingWords(setting);
  print(say({ zh: `规则 ${rule} 自 ${since} ${zh}：${reason}`, en: `Rule ${rule}, ${en} since ${since}: ${reason}` }));
}

/** What is left to do. */
function printMatters({ followUp, findings }: DistrictSummary): void {
  const open = String(listOpen(followUp).length);
  const [errors, queries] = (['error', 'query'] as const).map((severity) =>
    String(findings.filter(({ finding }) => finding.severity === severity).length),
  );
  print(
    say({
      zh: `督办清单 ${open} 项；问题清单：差错 ${String(errors)} 条，待核实 ${String(queries)} 条`,
      en: `${open} lines to follow up in 督办清单; in 问题清单 ${String(errors)} errors, ${String(queries)} queries`,
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
