import { toA1 } from '../../workbook/book/a1';
import type { Sheet } from '../../workbook/book/book';
import { toSerial } from '../../workbook/book/date';
import { colours, numberFormats, styles } from '../../workbook/book/style';
import {
  type Column,
  type Content,
  type Contents,
  drawTable,
  type Frame,
  rangeOf,
  toFormula,
} from '../../workbook/book/table';
import { findRule } from '../../findings/rule-book';
import { toSentence } from '../../findings/words/to-sentence';
import { actionColumns, indicatorColumns, taskColumns } from '../../ledger/ledger-columns';
import { coverLabels } from '../../ledger/cover-sheet';
import { toLedgerUnits } from '../../plan/reporting';
import {
  answeredWord,
  detailColumns,
  type DetailKey,
  findingColumns,
  type FindingKey,
  reportingColumns,
  type ReportingKey,
  reportingWords,
  type ResultKey,
  severityWords,
} from './summary-columns';
import { summarySheets } from './summary-sheets';
import { toDetailKey } from '../result/collect-details';
import type { DistrictSummary, FiledFinding } from '../district-summary';
import { frameOf, frameSummarySheet, toWordHighlights } from './frame-summary-sheet';
import { evidenceCountColumns, type EvidenceCountKey } from '../evidence/evidence-columns';
import { toEvidenceCounts } from '../evidence/evidence-sheet';
import { linkTo } from './link-to';
import { linked } from '../../workbook/book/linked';
import { rowNames } from '../row-names';
import { drawUnitRanks, metShareNote } from '../reporting/unit-rank-formulas';
import { drawRuleSettings } from './rule-setting-table';

const dated = (iso: string): Content => ({ value: toSerial(iso), style: { numberFormat: numberFormats.date } });

/** Where the lines of `报送情况` are. */
export function frameReporting(summary: DistrictSummary): Frame<ReportingKey | EvidenceCountKey> {
  const columns: readonly Column<ReportingKey | EvidenceCountKey>[] =
    summary.evidence === null ? reportingColumns : [...reportingColumns, ...evidenceCountColumns];
  return frameOf(summarySheets.reporting, columns, summary.reporting.length);
}

/**
 * `报送情况`: every expected unit and every file that came in, with the unit's 达标率 and 名次 over `明细`; under it the
 * rules that the bureau switched off or moved.
 */
export function drawReportingSheet(summary: DistrictSummary, details: Frame<DetailKey>): Sheet {
  const frame = frameReporting(summary);
  const toCounts = toEvidenceCounts(summary);
  const toRank = drawUnitRanks(summary, frame, details);
  const rows = summary.reporting.map((line): Contents<ReportingKey | EvidenceCountKey> => {
    const { unit, status, rivals, isAside, filledOn, submission, contacts, file, reason } = line;
    return {
      unit: unit ?? (isAside ? undefined : '（无法识别）'),
      status: reportingWords[isAside ? 'aside' : rivals.length > 0 ? 'tied' : status],
      filledOn: filledOn === null ? undefined : dated(filledOn),
      submission: submission ?? undefined,
      file: file ?? undefined,
      reason: reason?.zh,
      person: contacts?.person || undefined,
      phone: contacts?.phone || undefined,
      reviewer: contacts?.reviewer || undefined,
      ...toRank(line),
      ...toCounts(line),
    };
  });
  const count = (word: string) => `COUNTIF([报送情况!status],"${word}")`;
  const received = `(${count('已报')}+${count('迟报')})`;
  const units = String(toLedgerUnits(summary.plan).length);
  const undecided = `(${units}-${received}-${count('未报')})`;
  const merged = summary.reporting.some(({ status }) => status === 'merged')
    ? `&"，合并计入 "&${count(reportingWords.merged)}&" 份"`
    : '';
  const note: Content = {
    formula: toFormula(
      `"应报 ${units} 个单位：已报 "&${received}&"（其中迟报 "&${count('迟报')}&"），未报 "&${count('未报')}&` +
        `IF(${undecided}>0,"，待选定 "&${undecided},"")&"；报送率 "&TEXT(${received}/${units === '0' ? '1' : units},"0.0%")&` +
        `"；文件：未采用 "&${count('未采用')}&" 份，被替代 "&${count('已被替代')}&" 份，待选定 "&${count('待选定')}&` +
        `" 份，非台账 "&${count('非台账')}&" 份"${merged}&"；${metShareNote}"`,
      frame,
    ),
  };
  const rules = drawRuleSettings(summary.ruleSettings, frame.sheet, rangeOf(frame, 'unit').bottom + 2);
  const sheet = frameSummarySheet(frame, summary, note, [...drawTable(frame, styles.header, rows), ...rules], 1);
  return {
    ...sheet,
    highlights: toWordHighlights(frame, 'status', {
      已报: colours.met,
      合并计入: colours.met,
      迟报: colours.behind,
      未报: colours.unmet,
      未采用: colours.unmet,
      待选定: colours.unmet,
      已被替代: colours.unreported,
      非台账: colours.unreported,
    }),
  };
}

/** Where the rows of `明细` and `汇总` are, for jumping there. */
export interface Targets {
  readonly details: Frame<DetailKey>;
  readonly results: Frame<ResultKey>;
}

const allColumns: readonly { readonly key: string; readonly header: string }[] = [
  ...indicatorColumns,
  ...taskColumns,
  ...actionColumns,
  ...detailColumns,
];

/** The header a clerk knows a column by. */
function toColumnHeader(key: string | null): string | undefined {
  if (key === null) return undefined;
  return (
    allColumns.find((column) => column.key === key)?.header ??
    (key in coverLabels ? coverLabels[key as keyof typeof coverLabels] : undefined)
  );
}

/**
 * `问题清单`: every finding, those that the unit's words have answered at the end; its number jumps to the entry in
 * `明细`, its name to the indicator in `汇总`.
 */
export function drawFindingSheet(summary: DistrictSummary, { details, results }: Targets): Sheet {
  const frame = frameOf(summarySheets.findings, findingColumns, summary.findings.length + summary.answered.length);
  const detailAt = new Map(summary.details.map(({ key }, at) => [key, at]));
  const resultAt = new Map(summary.results.map(({ row }, at) => [row.id, at]));
  const nameOf = rowNames(summary);
  const toRow = ({ finding, file, explanation }: FiledFinding, isAnswered: boolean): Contents<FindingKey> => {
    const { rule, severity, place, location, facts } = finding;
    const detail = linkTo(details, 'rowId', detailAt.get(toDetailKey(place.row ?? '', place.unit)));
    return {
      severity: isAnswered ? answeredWord : severityWords[severity],
      unit: place.unit,
      row: linked(place.row ?? undefined, detail),
      name: linked(nameOf(place.row), linkTo(results, 'id', resultAt.get(place.row ?? ''))),
      column: toColumnHeader(place.column),
      sentence: toSentence(findRule(rule).message, facts, 'zh'),
      explanation: explanation || undefined,
      file,
      sheet: location?.sheet,
      cell: location ? toA1(location.row, location.column) : undefined,
    };
  };
  const rows = [
    ...summary.findings.map((each) => toRow(each, false)),
    ...summary.answered.map((each) => toRow(each, true)),
  ];
  const count = (word: string) => `COUNTIF([问题清单!severity],"${word}")`;
  const set = summary.ruleSettings.length;
  const aside = set === 0 ? '' : `&"有 ${String(set)} 条规则停用或者改了界限，见“报送情况”表末。"`;
  const note: Content = {
    formula: toFormula(
      `"差错 "&${count(severityWords.error)}&" 条，须改正；待核实 "&${count(severityWords.query)}&` +
        `" 条，须改正或说明；单位已说明 "&${count(answeredWord)}&" 条，请看说明是否成立。"${aside}`,
      frame,
    ),
  };
  const sheet = frameSummarySheet(frame, summary, note, drawTable(frame, styles.header, rows), 3);
  return { ...sheet, highlights: toWordHighlights(frame, 'severity', { 差错: colours.unmet, 待核实: colours.behind }) };
}
