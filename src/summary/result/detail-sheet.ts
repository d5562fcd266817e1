import type { Sheet } from '../../workbook/book/book';
import { toA1 } from '../../workbook/book/a1';
import { colours, numberFormats, styles } from '../../workbook/book/style';
import { type Content, type Contents, drawTable, type Frame, toFormula } from '../../workbook/book/table';
import { toTotalFormula } from '../../ledger/carried';
import { toFaultyCorrectionTest } from '../../findings/check/find-correction-fault';
import type { RuleSetting } from '../../plan/plan';
import { requirementWords } from '../../ledger/ledger-columns';
import { toFigureFormat } from '../../ledger/number-format';
import { toRatingHighlights } from '../../ledger/indicator-sheet';
import { states, toMarginFormula, toRatingFormula } from '../../ledger/rating-formula';
import { type Figure, toValue, type Yardstick } from '../../ledger/yardstick';
import { isInError } from './sum-figures';
import { toLedgerUnits } from '../../plan/reporting';
import {
  checkWords,
  correctionWords,
  detailColumns,
  type DetailKey,
  resultColumns,
  type ResultKey,
  yesNo,
} from '../sheets/summary-columns';
import { summarySheets } from '../sheets/summary-sheets';
import { toCorrectionFormulas } from './correction-formulas';
import { countFindings, type FindingCounts, noFindings } from './count-findings';
import { toDetailLinks } from './detail-links';
import type { Detail, DistrictSummary } from '../district-summary';
import { eitherWay } from './either-way';
import { frameOf, frameSummarySheet, toWordHighlights } from '../sheets/frame-summary-sheet';
import { toShownNumber } from '../to-shown-number';
import { toIsMetFormula } from './is-met-formula';

/** The keys of `rating-formula.ts` by what a row of 明细 gives to 汇总. */
const ownKeys: Readonly<Record<string, DetailKey>> = {
  state: 'finalState',
  actual: 'finalValue',
  numerator: 'finalNumerator',
  denominator: 'finalDenominator',
  margin: 'ownMargin',
  milestoneMargin: 'ownMilestoneMargin',
  farMargin: 'ownFarMargin',
};

function inDetail(template: string): string {
  return template.replace(/\[(\w+)\]/g, (match, key: string) => `[${ownKeys[key] ?? match.slice(1, -1)}]`);
}

/** The rating of a unit whose figure is rated by itself; 采用值 holds 1 and 0 for yes and no. */
function toOwnRatingFormulas({
  own,
}: Detail): Partial<Record<'rating' | 'ownMargin' | 'ownMilestoneMargin' | 'ownFarMargin', string>> {
  if (!own || own.yardstick.measure === 'text') return {};
  const yardstick: Yardstick =
    own.yardstick.measure === 'yesNo' ? { ...own.yardstick, measure: 'count' } : own.yardstick;
  const toMargin = (bound: number | null) =>
    toTotalFormula(
      own,
      eitherWay(yardstick, (each) => toMarginFormula(each, bound)),
    );
  return {
    rating: inDetail(toRatingFormula(yardstick, true, 'FALSE')),
    ownMargin: inDetail(toMargin(own.yardstick.target)),
    ownMilestoneMargin: inDetail(toMargin(own.yardstick.schedule?.onTrack ?? null)),
    ownFarMargin: inDetail(toMargin(own.yardstick.schedule?.farBehind ?? null)),
  };
}

function toShownValue(detail: Detail): number | string | undefined {
  const { reading, row, text, shown } = detail;
  if (reading.state === 'text') return text;
  if (!('figure' in reading)) return (isInError(reading) && shown) || undefined;
  const value = toValue(reading.figure);
  return row?.yardstick.measure === 'yesNo' ? (value.eq(1) ? '是' : '否') : toShownNumber(value);
}

/** A cell for the bureau: its format stands there before anything is typed. */
function typedInto(value: number | string | null, numberFormat: string): Content {
  return { ...(value !== null && { value }), style: { numberFormat } };
}

type Columns = Partial<Contents<DetailKey>>;

/** Whose row it is, and whether it counts. */
function toHead({ rowId, name, unit, required, reading, counted }: Detail): Columns {
  return {
    rowId,
    name,
    unit,
    requirement: required ? requirementWords.required : requirementWords.optional,
    state: states[reading.state],
    counted: counted ? yesNo.yes : yesNo.no,
  };
}

function toParts(figure: Figure | undefined): { numerator?: number; denominator?: number } {
  if (figure?.kind !== 'parts') return {};
  return { numerator: toShownNumber(figure.numerator), denominator: toShownNumber(figure.denominator) };
}

/** The unit's figure and the one before it. */
function toFigures(detail: Detail, numberFormat: string): Columns {
  const { reading, prior } = detail;
  const value = toShownValue(detail);
  const { numerator, denominator } = toParts('figure' in reading ? reading.figure : undefined);
  const before = toParts(prior);
  return {
    value: value === undefined ? undefined : { value, style: { numberFormat } },
    numerator,
    denominator,
    prior: prior && { value: toShownNumber(toValue(prior)), style: { numberFormat } },
    priorNumerator: before.numerator,
    priorDenominator: before.denominator,
  };
}

/** What the bureau writes beside an entry. */
function toRemarks({ row, remarks }: Detail, format: string): Columns {
  const { check } = remarks;
  const tieFormat = row?.yardstick.entry === 'parts' ? numberFormats.text : format;
  return {
    correction: typedInto(remarks.correction, format),
    corrects: typedInto(remarks.corrects, tieFormat),
    correctionReason: remarks.correctionReason || undefined,
    check: typedInto(check.value, format),
    checkedAgainst: typedInto(check.against, tieFormat),
    checker: check.person || undefined,
    checkedOn: check.date === '' ? undefined : check.date,
    checkBasis: check.basis || undefined,
    instruction: remarks.instruction || undefined,
    tiedCorrection: remarks.correction ?? undefined,
    tiedCheck: check.value ?? undefined,
  };
}

/** Where the entry came from. */
function toOrigin({ file, location }: Detail): Columns {
  return {
    file: file ?? undefined,
    sheet: location?.sheet,
    cell: location ? toA1(location.row, location.column) : undefined,
  };
}

function toFormulas(detail: Detail, frame: Frame<DetailKey>, settings: readonly RuleSetting[]): Columns {
  const { row } = detail;
  return Object.fromEntries(
    Object.entries({
      ...(row &&
        toCorrectionFormulas(row.yardstick.measure, {
          correction: toFaultyCorrectionTest(row.yardstick, settings),
          check: toFaultyCorrectionTest(row.yardstick, settings, ['check', 'checkBasis']),
        })),
      ...toOwnRatingFormulas(detail),
    }).map(([key, formula]) => [key, { formula: toFormula(formula, frame) }]),
  );
}

interface Surroundings {
  readonly frame: Frame<DetailKey>;
  readonly results: Frame<ResultKey>;
  readonly at: ReadonlyMap<string, number>;
  /** Details that are the only ones that count in their row. */
  readonly alone: ReadonlySet<string>;
  /** Units by their place in the plan. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly settings: readonly RuleSetting[];
}

/** What 报送情况 counts a unit's 达标率 from. */
function toStanding(detail: Detail, { frame, results, alone, numbers }: Surroundings): Columns {
  if (!detail.counted) return {};
  const isMet = toIsMetFormula(detail, alone.has(detail.key));
  return {
    unitNumber: numbers.get(detail.unit),
    isMet: isMet === undefined ? undefined : { formula: toFormula(isMet, frame, [results]) },
  };
}

function toContents(
  detail: Detail,
  { errors, queries }: FindingCounts,
  surroundings: Surroundings,
): Contents<DetailKey> {
  const { frame, at, settings } = surroundings;
  const format = detail.row ? toFigureFormat(detail.row.yardstick) : 'General';
  return {
    ...toHead(detail),
    ...toFigures(detail, format),
    ...toRemarks(detail, format),
    ...toOrigin(detail),
    explanation: detail.explanation || undefined,
    key: detail.key,
    errors: errors || undefined,
    queries: queries || undefined,
    reported: detail.reported,
    ...toDetailLinks(detail, frame, at, format),
    ...toFormulas(detail, frame, settings),
    ...toStanding(detail, surroundings),
  };
}

/** `明细`: every entry with where it came from; the bureau corrects and instructs here. */
export function drawDetailSheet(summary: DistrictSummary): { sheet: Sheet; frame: Frame<DetailKey> } {
  const frame = frameOf(summarySheets.details, detailColumns, summary.details.length);
  const at = new Map(summary.details.map(({ key }, index) => [key, index]));
  const counts = countFindings(summary.findings, summary.results);
  const surroundings: Surroundings = {
    frame,
    at,
    results: frameOf(summarySheets.results, resultColumns, summary.results.length),
    alone: new Set(
      summary.results.flatMap(({ contributions }) => {
        const counted = contributions.filter((detail) => detail.counted);
        return counted.length === 1 ? counted.map(({ key }) => key) : [];
      }),
    ),
    numbers: new Map(toLedgerUnits(summary.plan).map((unit, index) => [unit, index + 1])),
    settings: summary.ruleSettings,
  };
  const rows = summary.details.map((detail) =>
    toContents(detail, counts.get(detail.rowId)?.get(detail.key) ?? noFindings, surroundings),
  );
  const note =
    '“更正值”代替上报数参加汇总（比率按原分母折算），“更正针对”是更正时单位报的数。单位后来改报的，按新数汇总，更正值待确认：' +
    '照旧采用，清空“更正针对”；另作更正，改填“更正值”。“核查值”按核查的结果评定，优先于“更正值”；' +
    '单位后来改报的，核查值照旧采用，列为待核实。这些列和“批示”在重新汇总时保留。';
  const sheet = frameSummarySheet(frame, summary, note, drawTable(frame, styles.header, rows), 3);
  const states = toWordHighlights(frame, 'correctionState', {
    [correctionWords.outlived]: colours.behind,
    [correctionWords.unusable]: colours.unmet,
    [correctionWords.inError]: colours.inError,
  });
  const checked = toWordHighlights(frame, 'checkState', {
    [checkWords.changed]: colours.behind,
    [checkWords.unusable]: colours.unmet,
    [checkWords.inError]: colours.inError,
  });
  return { frame, sheet: { ...sheet, highlights: [...toRatingHighlights(frame, 'rating'), ...states, ...checked] } };
}
