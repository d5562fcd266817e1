import { toDayText } from '../summary/sheets/read-typed';
import { Decimal } from 'decimal.js';
import { toA1 } from '../workbook/book/a1';
import { findRule } from '../findings/rule-book';
import { toSentence } from '../findings/words/to-sentence';
import type { Finding } from '../findings/finding';
import { type Figure, scaleOf, toValue, type Yardstick } from '../ledger/yardstick';
import type { EachOutcome } from '../summary/result/each-outcome';
import type { DistrictSummary, Detail, ReportingLine } from '../summary/district-summary';
import type { Evidence } from '../summary/evidence/evidence';
import { rankUnits } from '../summary/reporting/rank-units';
import type { FallenFigure } from '../summary/series/fallen';
import { toTrend } from '../summary/result/to-trend';
import { toHeadline } from '../summary/headline';
import { toShownNumber } from '../summary/to-shown-number';

/** Shows a file of the summary as the path that was given. */
export type ShowFile = (name: string) => string;

function toPeople(yardstick: Yardstick, value: Decimal): number {
  return toShownNumber(value.mul(scaleOf(yardstick)));
}

function toPlainValue(yardstick: Yardstick, figure: Figure): number | string {
  const value = toValue(figure);
  if (yardstick.measure === 'yesNo') return value.eq(1) ? '是' : '否';
  return toPeople(yardstick, value);
}

export function toFindingJson({ rule, severity, place, location, facts, repairs }: Finding, file: string | null) {
  const { message } = findRule(rule);
  return {
    rule,
    severity,
    unit: place.unit,
    row: place.row,
    column: place.column,
    file,
    sheet: location?.sheet ?? null,
    cell: location ? toA1(location.row, location.column) : null,
    message: { zh: toSentence(message, facts, 'zh'), en: toSentence(message, facts, 'en') },
    repairs,
  };
}

type Typed = number | string | null;

/** What somebody found who checked the figure; nothing where nobody did. */
interface CheckJson {
  readonly check?: Typed | undefined;
  readonly checkedAgainst?: Typed | undefined;
  readonly checkState?: Detail['checkState'] | undefined;
  readonly checker?: string | undefined;
  readonly checkedOn?: string | undefined;
  readonly checkBasis?: string | undefined;
}

function toCheckJson(
  { check }: Detail['remarks'],
  checkState: Detail['checkState'],
  toTyped: (typed: Typed) => Typed,
): CheckJson {
  if (check.value === null) return {};
  return {
    check: toTyped(check.value),
    checkedAgainst: toTyped(check.against),
    checkState,
    checker: check.person,
    checkedOn: toDayText(check.date),
    checkBasis: check.basis,
  };
}

function toContributionJson(
  {
    unit,
    counted,
    reading,
    row,
    remarks,
    correctionState,
    checkState,
    text,
    explanation,
    file,
    location,
    disputed,
  }: Detail,
  show: ShowFile,
) {
  const figure = 'figure' in reading ? reading.figure : undefined;
  const toTyped = (typed: Typed): Typed =>
    typeof typed === 'number' && row ? toPeople(row.yardstick, new Decimal(typed)) : typed;
  return {
    unit,
    counted,
    state: reading.state,
    value: figure && row ? toPlainValue(row.yardstick, figure) : text || null,
    numerator: figure?.kind === 'parts' ? toShownNumber(figure.numerator) : null,
    denominator: figure?.kind === 'parts' ? toShownNumber(figure.denominator) : null,
    correction: toTyped(remarks.correction),
    corrects: toTyped(remarks.corrects),
    correctionState: correctionState === 'none' ? null : correctionState,
    ...toCheckJson(remarks, checkState, toTyped),
    explanation,
    ...(disputed.length > 0 && { disputed: disputed.map((side) => ({ ...side, file: show(side.file) })) }),
    file: file === null ? null : show(file),
    sheet: location?.sheet ?? null,
    cell: location ? toA1(location.row, location.column) : null,
  };
}

export function toReportingJson(reporting: readonly ReportingLine[], show: ShowFile) {
  return reporting.map(({ unit, issuedTo, status, file, filledOn, submission, contacts, reason }) => ({
    unit,
    issuedTo,
    status,
    file: file === null ? null : show(file),
    filledOn,
    submission,
    person: contacts?.person || null,
    phone: contacts?.phone || null,
    reviewer: contacts?.reviewer || null,
    reason: reason?.zh ?? null,
  }));
}

/** How units stand among all; a share of 75 is three of four. */
function toRankJson(summary: DistrictSummary) {
  return [...rankUnits(summary)].map(([unit, { errors, met, of, rank, agreed, checked }]) => ({
    unit,
    errors,
    met,
    rated: of,
    metShare: toPercent(met, of),
    agreed,
    checked,
    credibility: toPercent(agreed, checked),
    rank,
  }));
}

/** The share of units that meet the target: 75 for three of four. */
function toEachShare(actual: Decimal | null): number | null {
  return actual && toShownNumber(actual.mul(100));
}

function toEachJson(yardstick: Yardstick, { met, of, lowest, unmetUnits }: EachOutcome) {
  return { met, of, lowest: lowest && toPlainValue(yardstick, { kind: 'value', value: lowest }), unmetUnits };
}

/** The figures that went the wrong way, and how many were held against an earlier one. */
function toFallenJson({ fallen: { lines, compared, leftOut } }: DistrictSummary) {
  const toStood = ({ instance, value, numerator, denominator }: FallenFigure['now'], unit: string) => ({
    instance,
    value: toShownNumber(new Decimal(value).mul(unit === '%' ? 100 : 1)),
    numerator,
    denominator,
  });
  return {
    compared,
    leftOut,
    figures: lines.map(({ before, now, ...figure }) => ({
      ...figure,
      before: toStood(before, figure.unitOfMeasure),
      now: toStood(now, figure.unitOfMeasure),
    })),
  };
}

/** What the ledgers name as evidence, by unit and row, and the files that none of them names. */
function toEvidenceJson({ counts, lines, unclaimed }: Evidence) {
  return { units: [...counts].map(([unit, each]) => ({ unit, ...each })), lines, unclaimed };
}

/** What `consolidate --json` prints. Percentages are 98 for 98%, as in the plan. */
export function toSummaryJson(summary: DistrictSummary, show: ShowFile) {
  return {
    period: summary.period.id,
    asOf: summary.asOf,
    deadline: summary.deadline,
    reporting: toReportingJson(summary.reporting, show),
    units: toRankJson(summary),
    headline: toHeadline(summary.results),
    indicators: summary.results.map(
      ({
        row,
        repeats,
        collect,
        actual,
        text,
        numerator,
        denominator,
        prior,
        gap,
        rating,
        reason,
        each,
        errors,
        openQueries,
        contributions,
      }) => ({
        id: row.id,
        task: row.task,
        name: row.name,
        repeats,
        collect,
        comparator: row.yardstick.comparator,
        unitOfMeasure: row.yardstick.unitOfMeasure,
        target: row.yardstick.target,
        actual: each
          ? toEachShare(actual)
          : actual
            ? toPlainValue(row.yardstick, { kind: 'value', value: actual })
            : text || null,
        numerator: numerator ? toShownNumber(numerator) : null,
        denominator: denominator ? toShownNumber(denominator) : null,
        prior: prior ? toPlainValue(row.yardstick, prior) : null,
        change: toTrend({ row, each, actual, prior })?.toNumber() ?? null,
        gap: gap?.toNumber() ?? null,
        rating,
        reason: reason?.zh ?? null,
        errors,
        openQueries,
        ...(each && toEachJson(row.yardstick, each)),
        contributions: contributions.map((detail) => toContributionJson(detail, show)),
      }),
    ),
    fallen: toFallenJson(summary),
    ...(summary.evidence && { evidence: toEvidenceJson(summary.evidence) }),
    rules: summary.ruleSettings,
    findings: summary.findings.map(({ finding, file }) => toFindingJson(finding, file === '' ? null : show(file))),
    followUp: summary.followUp
      .filter(({ kind }) => kind !== 'settled')
      .map(({ unit, task, indicator, kind, reason, standing, isExplained, explanation, ...matter }) => ({
        number: matter.number || null,
        level: matter.level,
        state: matter.state,
        openedIn: matter.openedIn,
        reds: matter.reds,
        step: matter.step,
        unit,
        task,
        indicator,
        kind,
        reason: reason.zh,
        actual: standing.actual || null,
        target: standing.target || null,
        gap: standing.gap.zh || null,
        isExplained,
        explanation: explanation || null,
      })),
  };
}

/** Percent of a share; null of nothing. */
function toPercent(part: number, of: number): number | null {
  return of === 0 ? null : toShownNumber(new Decimal(part).mul(100).div(of));
}
