import type { Sheet } from '../book/book';
import { toAddress } from '../book/address';
import { styles } from '../book/style';
import { type Contents, drawTable, type Frame, toFormula } from '../book/table';
import { toFaultyCorrectionTest } from '../findings/find-correction-fault';
import type { RuleSetting } from '../plan/plan';
import { notApplicable, requirementWords } from '../ledger/columns';
import { toFigureFormat } from '../ledger/number-format';
import { toRatingHighlights } from '../ledger/indicator-sheet';
import { states, toMarginFormula, toRatingFormula, trimmed } from '../ledger/rating-formula';
import { toValue, type Yardstick } from '../ledger/yardstick';
import { detailColumns, type DetailKey, summarySheets, yesNo } from './columns';
import type { Detail, DistrictSummary } from './district-summary';
import { eitherWay } from './either-way';
import { frameOf, frameSheet } from './frame-sheet';
import { toShownNumber } from './to-shown-number';

type FinalKey = 'finalState' | 'finalValue' | 'finalNumerator' | 'finalDenominator';

const figure = `"${states.figure}"`;
const typed = trimmed('correction');
const otherwise = `IF(${typed}="${notApplicable}","${states.notApplicable}",[state])`;
const isChoice = `OR(${typed}="${yesNo.yes}",${typed}="${yesNo.no}")`;
const corrected = 'ISNUMBER([correction])';
const numbers = (isFaulty: string) => ({
  finalState: `IF(${corrected},IF(${isFaulty},"${states.inError}",${figure}),${otherwise})`,
  finalValue: `IF([finalState]<>${figure},"",IF(${corrected},[correction],[value]))`,
});

/** What a row gives to `汇总`: a 更正值 that the row can take stands in for what was reported. */
const finals: Readonly<Record<Yardstick['measure'], (isFaulty: string) => Readonly<Partial<Record<FinalKey, string>>>>> = {
  count: numbers,
  ratio: (isFaulty) => ({
    ...numbers(isFaulty),
    finalNumerator: `IF(AND([finalState]=${figure},ISNUMBER([denominator])),IF(${corrected},ROUND([correction]*[denominator],10),[numerator]),"")`,
    finalDenominator: `IF(AND([finalState]=${figure},ISNUMBER([denominator])),[denominator],"")`,
  }),
  yesNo: () => ({
    finalState: `IF(${isChoice},${figure},${otherwise})`,
    finalValue: `IF([finalState]<>${figure},"",IF(IF(${isChoice},${typed},[value])="${yesNo.yes}",1,0))`,
  }),
  text: () => ({
    finalState: `IF(OR(${typed}="",${typed}="${notApplicable}"),${otherwise},"${states.text}")`,
    finalValue: `IF([finalState]<>"${states.text}","",IF(${typed}="",[value],${typed}))`,
  }),
};

/** What a row of another round gives, of which only remarks are left. */
const orphaned: Yardstick['measure'] = 'count';

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
function toOwnRatingFormulas({ own }: Detail): Partial<Record<'rating' | 'ownMargin' | 'ownMilestoneMargin' | 'ownFarMargin', string>> {
  if (!own || own.yardstick.measure === 'text') return {};
  const yardstick: Yardstick = own.yardstick.measure === 'yesNo' ? { ...own.yardstick, measure: 'count' } : own.yardstick;
  const toMargin = (bound: number | null) => eitherWay(yardstick, (each) => toMarginFormula(each, bound));
  return {
    rating: inDetail(toRatingFormula(yardstick, true, 'FALSE')),
    ownMargin: inDetail(toMargin(own.yardstick.target)),
    ownMilestoneMargin: inDetail(toMargin(own.yardstick.schedule?.onTrack ?? null)),
    ownFarMargin: inDetail(toMargin(own.yardstick.schedule?.farBehind ?? null)),
  };
}

function toShownValue(detail: Detail): number | string | undefined {
  const { reading, row, text } = detail;
  if (reading.state === 'text') return text;
  if (!('figure' in reading)) return undefined;
  const value = toValue(reading.figure);
  return row?.yardstick.measure === 'yesNo' ? (value.eq(1) ? '是' : '否') : toShownNumber(value);
}

function toContents(detail: Detail, frame: Frame<DetailKey>, settings: readonly RuleSetting[]): Contents<DetailKey> {
  const { reading, prior, row, remarks, location } = detail;
  const format = row ? toFigureFormat(row.yardstick) : 'General';
  const parts = 'figure' in reading && reading.figure.kind === 'parts' ? reading.figure : undefined;
  const priorParts = prior?.kind === 'parts' ? prior : undefined;
  const value = toShownValue(detail);
  return {
    rowId: detail.rowId,
    name: detail.name,
    unit: detail.unit,
    requirement: detail.required ? requirementWords.required : requirementWords.optional,
    state: states[reading.state],
    counted: detail.counted ? yesNo.yes : yesNo.no,
    value: value === undefined ? undefined : { value, style: { numberFormat: format } },
    numerator: parts && toShownNumber(parts.numerator),
    denominator: parts && toShownNumber(parts.denominator),
    prior: prior && { value: toShownNumber(toValue(prior)), style: { numberFormat: format } },
    explanation: detail.explanation || undefined,
    correction: remarks.correction === null ? { style: { numberFormat: format } } : { value: remarks.correction, style: { numberFormat: format } },
    correctionReason: remarks.correctionReason || undefined,
    instruction: remarks.instruction || undefined,
    file: detail.file ?? undefined,
    sheet: location?.sheet,
    cell: location ? toAddress(location.row, location.column) : undefined,
    key: detail.key,
    priorNumerator: priorParts && toShownNumber(priorParts.numerator),
    priorDenominator: priorParts && toShownNumber(priorParts.denominator),
    ...Object.fromEntries(
      Object.entries({ ...finals[row?.yardstick.measure ?? orphaned](row ? toFaultyCorrectionTest(row.yardstick, settings) : 'FALSE'), ...toOwnRatingFormulas(detail) }).map(([key, formula]) => [key, { formula: toFormula(formula, frame) }]),
    ),
  };
}

/** `明细`: every entry with where it came from; the bureau corrects and instructs here. */
export function drawDetailSheet(summary: DistrictSummary): { sheet: Sheet; frame: Frame<DetailKey> } {
  const frame = frameOf(summarySheets.details, detailColumns, summary.details.length);
  const rows = summary.details.map((detail) => toContents(detail, frame, summary.ruleSettings));
  const note = '“更正值”代替上报数参加汇总（比率按原分母折算）；“更正值”“更正原因”“批示”在重新汇总时保留。';
  const sheet = frameSheet(frame, summary, note, drawTable(frame, styles.header, rows), 3);
  return { frame, sheet: { ...sheet, highlights: toRatingHighlights(frame, 'rating') } };
}
