import { Decimal } from 'decimal.js';
import type { Highlight, Sheet, Style } from '../../workbook/book/book';
import { toSerial } from '../../workbook/book/date';
import { colours, numberFormats, styles } from '../../workbook/book/style';
import {
  type Content,
  type Contents,
  drawTable,
  type Frame,
  quote,
  rangeOf,
  toFormula,
} from '../../workbook/book/table';
import type { Prior } from '../../ledger/ledger';
import { toDefinitionPrint, toFigureUnit } from '../../ledger/figure-kind';
import { toRatingHighlights } from '../../ledger/indicator-sheet';
import { toFigureFormat, toGapFormat, toTargetContent, toTrendFormat } from '../../ledger/number-format';
import { toBand, toPercentFormat } from '../../ledger/percent-places';
import { type Rating, ratingWords } from '../../ledger/rating';
import { states, toGapFormula, toMarginFormula, toRatingFormula } from '../../ledger/rating-formula';
import { isShare, type Yardstick } from '../../ledger/yardstick';
import type { Clause } from '../../plan/plan';
import { collectWords, comparatorWords } from '../../plan/book/plan-columns';
import { findTask } from '../../plan/reporting';
import { toProject } from '../overview/to-project';
import { toDetailKey } from './collect-details';
import {
  decisionWords,
  type DetailKey,
  overallGoals,
  resultColumns,
  type ResultKey,
  severityWords,
  yesNo,
} from '../sheets/summary-columns';
import { summarySheets } from '../sheets/summary-sheets';
import { addCounts, countFindings, type FindingCounts, noFindings } from './count-findings';
import type { DistrictSummary, Result } from '../district-summary';
import { eitherWay } from './either-way';
import { frameOf, frameSummarySheet } from '../sheets/frame-summary-sheet';
import { headlineRatings, headlineWords, toHeadline } from '../headline';
import { toTrendFormula } from './to-trend';
import { linkTo } from '../sheets/link-to';
import { linked } from '../../workbook/book/linked';

const cannotAdd = '无法汇总';

/** 各家分别达标 is reached where all of them meet the target. */
const allOfThem = toBand('atLeast', new Decimal(1));

/** Sums over the rows of `明细` that count for one row of the district. */
function sumsOf(sourceId: string): {
  count: (state: string) => string;
  expected: string;
  withParts: string;
  sum: (key: DetailKey) => string;
  having: (key: DetailKey) => string;
} {
  const where = `[明细!rowId],${quote(sourceId)},[明细!counted],"${yesNo.yes}"`;
  const figures = `${where},[明细!finalState],"${states.figure}"`;
  return {
    count: (state) => `COUNTIFS(${where},[明细!finalState],"${state}")`,
    expected: `COUNTIFS(${where})`,
    withParts: `COUNTIFS(${figures},[明细!finalDenominator],">0")`,
    sum: (key) => `SUMIFS([明细!${key}],${figures})`,
    having: (key) => `COUNTIFS(${figures},[明细!${key}],">=-1E+300")`,
  };
}

type Sums = ReturnType<typeof sumsOf>;

interface EachSums extends Pick<Sums, 'count' | 'expected'> {
  /** Units whose own figure has the rating. */
  readonly having: (rating: Rating) => string;
}

function toEachSums(sourceId: string): EachSums {
  const { count, expected } = sumsOf(sourceId);
  const where = `[明细!rowId],${quote(sourceId)},[明细!counted],"${yesNo.yes}"`;
  return { count, expected, having: (rating) => `COUNTIFS(${where},[明细!rating],"${ratingWords[rating]}")` };
}

/** Units whose entry cannot count until it is corrected. */
function toInErrorFormula({ count }: Sums): string {
  return `${count(states.inError)}+${count(states.unreadable)}`;
}

function toStateFormula(sums: Sums, { measure }: Yardstick): string {
  const { count, expected } = sums;
  const figure = measure === 'text' ? states.text : states.figure;
  return (
    `IF(${expected}=0,"${states.blank}",IF(${toInErrorFormula(sums)}>0,"${states.inError}",` +
    `IF(${count(states.blank)}>0,"${states.blank}",IF(${count(states.notApplicable)}=${expected},` +
    `"${states.notApplicable}",IF([actual]="${cannotAdd}","${states.notApplicable}",` +
    `"${figure}")))))`
  );
}

/** Whether all figures are known with what the year came to before them. */
function toIsWhole({ count, having }: Sums): string {
  return `${having('carried')}=${count(states.figure)}`;
}

function toActualFormula(sums: Sums, yardstick: Yardstick, isCarried: boolean): string {
  const whole = toSumFormula(sums, yardstick, isCarried);
  return isCarried ? `IF(OR(${sums.count(states.figure)}=0,${toIsWhole(sums)}),${whole},"${cannotAdd}")` : whole;
}

function toSumFormula({ count, sum }: Sums, yardstick: Yardstick, isCarried: boolean): string {
  const figures = count(states.figure);
  const value = isCarried ? `(${sum('finalValue')}+${sum('carried')})` : sum('finalValue');
  if (yardstick.measure === 'yesNo') return `IF(${figures}=0,"",IF(${value}=${figures},"是","否"))`;
  if (!isShare(yardstick)) return `IF(${figures}=0,"",ROUND(${value},10))`;
  return `IF(${figures}=0,"",IF(ISNUMBER([denominator]),[numerator]/[denominator],IF(${figures}=1,${value},"${cannotAdd}")))`;
}

function toPartFormula(
  sums: Sums,
  yardstick: Yardstick,
  key: 'finalNumerator' | 'finalDenominator',
  isCarried: boolean,
): string {
  if (!isShare(yardstick)) return '""';
  const { count, withParts, sum } = sums;
  const value = isCarried
    ? `${sum(key)}+${sum(key === 'finalNumerator' ? 'carried' : 'carriedDenominator')}`
    : sum(key);
  return `IF(AND(${withParts}>0,${withParts}=${count(states.figure)}${isCarried ? `,${toIsWhole(sums)}` : ''}),${value},"")`;
}

/** 上期 as the units gave it, or else the plan's baseline. */
function toPriorFormulas(
  { count, sum, having }: Sums,
  yardstick: Yardstick,
  baseline: Prior | null,
): Record<'prior' | 'priorNumerator' | 'priorDenominator', string> {
  const figures = count(states.figure);
  const complete = (key: DetailKey) => `AND(${figures}>0,${having(key)}=${figures})`;
  const fixed = (value: number | null | undefined) =>
    value === null || value === undefined ? '""' : new Decimal(value).toFixed();
  const known = fixed(baseline?.value);
  if (!isShare(yardstick)) {
    return { prior: `IF(${complete('prior')},${sum('prior')},${known})`, priorNumerator: '""', priorDenominator: '""' };
  }
  const oneValue = `AND(${figures}=1,${having('prior')}=1)`;
  const part = (key: 'priorNumerator' | 'priorDenominator', own: number | null | undefined) =>
    `IF(${complete('priorDenominator')},${sum(key)},${own === null || own === undefined ? '""' : `IF(${oneValue},"",${fixed(own)})`})`;
  return {
    priorNumerator: part('priorNumerator', baseline?.numerator),
    priorDenominator: part('priorDenominator', baseline?.denominator),
    prior: `IF(ISNUMBER([priorDenominator]),[priorNumerator]/[priorDenominator],IF(${oneValue},${sum('prior')},${known}))`,
  };
}

/** Excel ends a formula at 8,192 characters; the words of more units stand there as they were. */
const mostWords = 20;

/** The words of the units that count, joined. */
function toTextContent(
  sourceId: string,
  reporters: readonly string[],
  text: string,
  toContent: (template: string) => Content,
): Content | undefined {
  if (reporters.length === 0) return undefined;
  if (reporters.length > mostWords) return text;
  const words = reporters.map(
    (unit) => `INDEX([明细!finalValue],MATCH(${quote(toDetailKey(sourceId, unit))},[明细!key],0))`,
  );
  return toContent(`MID(${words.map((word) => `IF(${word}="","","；"&${word})`).join('&')},2,32767)`);
}

/** Longer ones stand as text: Excel ends a formula at 8,192 characters. */
const longestNote = 1000;

/** Why there is no figure or rating: gone as soon as a 更正值 gives one. */
function toNoteContent(
  { reason, rating, repeats, each }: Result,
  toContent: (template: string) => Content,
): Content | undefined {
  if (!reason || repeats !== null || reason.zh.length > longestNote) return reason?.zh;
  const isSame =
    each && each.of > 0
      ? `AND([rating]="${ratingWords[rating]}",[numerator]=${String(each.met)})`
      : `[rating]="${ratingWords[rating]}"`;
  return toContent(`IF(${isSame},${quote(reason.zh)},"")`);
}

/** The formulas of a row that every unit has to meet by itself: how many of how many do, and the worst rating. */
function toEachFormulas({
  count,
  expected,
  having,
}: EachSums): Record<'numerator' | 'denominator' | 'actual' | 'state' | 'rating', string> {
  const of = `(${expected}-${count(states.notApplicable)})`;
  const others: readonly (readonly [Rating, string])[] = [
    ['unmet', having('unmet')],
    ['inError', having('inError')],
    ['unreported', having('unreported')],
    ['notRated', `${having('notRated')}-${count(states.notApplicable)}`],
    ['farBehind', having('farBehind')],
    ['behind', having('behind')],
    ['onTrack', having('onTrack')],
    ['notDue', having('notDue')],
  ];
  const worst = others.reduceRight(
    (rest, [rating, found]) => `IF(${found}>0,"${ratingWords[rating]}",${rest})`,
    `"${ratingWords.met}"`,
  );
  return {
    numerator: `IF(${of}=0,"",${having('met')})`,
    denominator: `IF(${of}=0,"",${of})`,
    actual: 'IF(ISNUMBER([denominator]),[numerator]/[denominator],"")',
    state: `IF(${expected}=0,"${states.blank}",IF(${of}=0,"${states.notApplicable}","${states.figure}"))`,
    rating:
      `IF([state]="${states.blank}","${ratingWords.unreported}",IF([state]="${states.notApplicable}",` +
      `"${ratingWords.notRated}",${worst}))`,
  };
}

/** What is open in a row of 明细 that no 核查值 or 更正值 settles, and beside it what was found where 明细 has no row. */
function toOpenFormula(sourceId: string, key: 'errors' | 'queries', elsewhere: FindingCounts): string {
  const isOpen = [decisionWords.check, decisionWords.correction].map((word) => `[明细!decision],"<>${word}"`).join(',');
  return `SUMIFS([明细!${key}],[明细!rowId],${quote(sourceId)},${isOpen})+${String(elsewhere[key])}`;
}

const doubts =
  `IF([errors]>0,"${severityWords.error}"&[errors]&"项","")&IF(AND([errors]>0,[openQueries]>0),"，` +
  `","")&IF([openQueries]>0,"${severityWords.query}"&[openQueries]&"项","")`;

function toTrendContent(result: Result, toContent: (template: string, style: Style) => Content): Content | undefined {
  const trend = toTrendFormula(result);
  return trend === undefined ? undefined : toContent(trend, { numberFormat: toTrendFormat(result.row.yardstick) });
}

/** The number and the sentence of the plan that the target stands in. */
function toClauseText({ number, text }: Clause): string {
  return `${number} ${text}`.trim();
}

interface Surroundings {
  readonly summary: DistrictSummary;
  readonly frame: Frame<ResultKey>;
  readonly details: Frame<DetailKey>;
  /** The first row of `明细` that holds an entry of the row. */
  readonly detailAt: ReadonlyMap<string, number>;
  readonly clauses: ReadonlyMap<string, Clause>;
  /** Of a row, what was found in entries that 明细 does not list. */
  readonly toElsewhere: (rowId: string) => FindingCounts;
}

function toContents(
  result: Result,
  { summary, frame, details, detailAt, clauses, toElsewhere }: Surroundings,
): Contents<ResultKey> {
  const { row, reporters, text } = result;
  const { yardstick } = row;
  const task = findTask(summary.plan, row.task);
  const sums = sumsOf(result.sourceId);
  const format = { numberFormat: toFigureFormat(yardstick) };
  const formula = (template: string, style?: Style): Content => ({
    formula: toFormula(template, frame, [details]),
    ...(style && { style }),
  });
  const clause = clauses.get(row.indicator);
  const isCarried = row.carried !== null;
  const elsewhere = toElsewhere(result.sourceId);
  const priors = toPriorFormulas(sums, yardstick, row.prior);
  const each = result.each && toEachFormulas(toEachSums(result.sourceId));
  return {
    id: row.id,
    task: task ? `${String(task.number)}.${task.title}` : overallGoals,
    name: row.name,
    target: toTargetContent(yardstick),
    periodTarget: row.periodTarget,
    due: { value: toSerial(row.due), style: { numberFormat: numberFormats.date } },
    prior: yardstick.measure === 'text' || yardstick.measure === 'yesNo' ? undefined : formula(priors.prior, format),
    trend: toTrendContent(result, formula),
    numerator: formula(toPartFormula(sums, yardstick, 'finalNumerator', isCarried)),
    denominator: formula(toPartFormula(sums, yardstick, 'finalDenominator', isCarried)),
    actual: linked(
      yardstick.measure === 'text'
        ? toTextContent(result.sourceId, reporters, text, formula)
        : formula(toActualFormula(sums, yardstick, isCarried), format),
      linkTo(details, 'rowId', detailAt.get(result.sourceId)),
    ),
    gap: formula(eitherWay(yardstick, toGapFormula), { numberFormat: toGapFormat(yardstick) }),
    rating: formula(toRatingFormula(yardstick, true, 'FALSE')),
    doubts: formula(doubts),
    units:
      reporters.length > 6
        ? `${reporters.slice(0, 5).join('、')}等${String(reporters.length)}个单位`
        : reporters.join('、') || '未明确填报单位',
    received: formula(
      `(${sums.expected}-${sums.count(states.blank)}-(${toInErrorFormula(sums)}))&"/"&${sums.expected}`,
    ),
    note: toNoteContent(result, formula),
    clause: clause && toClauseText(clause),
    inHeadline: result.repeats === null ? yesNo.yes : yesNo.no,
    ...(each && {
      prior: undefined,
      numerator: formula(each.numerator),
      denominator: formula(each.denominator),
      actual: formula(each.actual, { numberFormat: toPercentFormat(allOfThem) }),
      gap: undefined,
      rating: formula(each.rating),
    }),
    ...(each
      ? { state: formula(each.state) }
      : {
          priorNumerator: formula(priors.priorNumerator),
          priorDenominator: formula(priors.priorDenominator),
          state: formula(toStateFormula(sums, yardstick)),
          margin: formula(eitherWay(yardstick, (every) => toMarginFormula(every, every.target))),
          milestoneMargin: formula(
            eitherWay(yardstick, (every) => toMarginFormula(every, every.schedule?.onTrack ?? null)),
          ),
          farMargin: formula(
            eitherWay(yardstick, (every) => toMarginFormula(every, every.schedule?.farBehind ?? null)),
          ),
        }),
    instance: row.about.id,
    figureUnit: toFigureUnit(yardstick) || undefined,
    definition: toDefinitionPrint(row),
    comparator: comparatorWords[yardstick.comparator],
    bound: yardstick.target ?? undefined,
    upperBound: yardstick.upper ?? undefined,
    collect: collectWords[result.collect],
    errors: formula(toOpenFormula(result.sourceId, 'errors', elsewhere)),
    openQueries: formula(toOpenFormula(result.sourceId, 'queries', elsewhere)),
    project: toProject(summary.plan, row.task),
  };
}

function toDoubtHighlights(frame: Frame<ResultKey>): Highlight[] {
  const ranges = [rangeOf(frame, 'doubts')];
  return [
    { ranges, formula: toFormula('[errors]>0', frame), style: { fill: colours.inError } },
    { ranges, formula: toFormula('[openQueries]>0', frame), style: { fill: colours.behind } },
  ];
}

/** The headline over the rows as they stand, repeats counted once. */
function toHeadlineFormula({ asOf, results }: DistrictSummary): string {
  const inHeadline = `[汇总!inHeadline],"${yesNo.yes}"`;
  const counts = headlineRatings.map(
    (rating) => `"${headlineWords[rating].zh} "&COUNTIFS(${inHeadline},[汇总!rating],"${ratingWords[rating]}")`,
  );
  const { figures, repeats } = toHeadline(results);
  const aside = repeats === 0 ? '' : `（另有 ${String(repeats)} 项是重复的目标，不另计）`;
  return `"截至 ${asOf}：指标 ${String(figures)} 项${aside}："&${counts.join('&"，"&')}`;
}

/** `汇总`: every indicator against its target. Actuals and ratings are formulas over `明细`. */
export function drawResultSheet(
  summary: DistrictSummary,
  details: Frame<DetailKey>,
): { sheet: Sheet; frame: Frame<ResultKey> } {
  const frame = frameOf(summarySheets.results, resultColumns, summary.results.length);
  const counts = countFindings(summary.findings, summary.results);
  const listed = new Set(summary.details.map(({ key }) => key));
  const surroundings: Surroundings = {
    summary,
    frame,
    details,
    detailAt: new Map(summary.details.map(({ rowId }, at) => [rowId, at] as const).reverse()),
    toElsewhere: (rowId) =>
      [...(counts.get(rowId) ?? [])].reduce(
        (sum, [key, each]) => (listed.has(key) ? sum : addCounts(sum, each)),
        noFindings,
      ),
    clauses: new Map(summary.plan.indicators.map(({ id, clause }) => [id, clause])),
  };
  const rows = summary.results.map((result) => toContents(result, surroundings));
  const note: Content = { formula: toFormula(toHeadlineFormula(summary), frame) };
  const sheet = frameSummarySheet(frame, summary, note, drawTable(frame, styles.header, rows), 3);
  return {
    frame,
    sheet: {
      ...sheet,
      highlights: [...toRatingHighlights(frame, 'rating'), ...toDoubtHighlights(frame)],
      tabColour: colours.headerFill,
    },
  };
}
