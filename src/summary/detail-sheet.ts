import type { Sheet } from '../book/book';
import { toAddress } from '../book/address';
import { styles } from '../book/style';
import { type Contents, drawTable, type Frame, toFormula } from '../book/table';
import { requirementWords } from '../ledger/columns';
import { toFigureFormat } from '../ledger/number-format';
import { states } from '../ledger/rating-formula';
import { toValue } from '../ledger/yardstick';
import { detailColumns, type DetailKey, summarySheets, yesNo } from './columns';
import type { Detail, DistrictSummary } from './district-summary';
import { frameOf, frameSheet } from './frame-sheet';
import { toShownNumber } from './to-shown-number';

const final: Readonly<Record<'finalState' | 'finalValue' | 'finalNumerator' | 'finalDenominator', string>> = {
  finalState: `IF(ISNUMBER([correction]),"${states.figure}",IF(ISTEXT([correction]),IF(OR([correction]="是",[correction]="否"),"${states.figure}",IF([correction]="不适用","${states.notApplicable}",[state])),[state]))`,
  finalValue: `IF([finalState]<>"${states.figure}","",IF(ISNUMBER([correction]),[correction],IF(OR([correction]="是",[correction]="否"),IF([correction]="是",1,0),IF(ISNUMBER([value]),[value],IF([value]="是",1,0)))))`,
  finalNumerator: `IF([finalState]<>"${states.figure}","",IF(ISNUMBER([correction]),IF(ISNUMBER([denominator]),[correction]*[denominator],""),IF(ISNUMBER([numerator]),[numerator],"")))`,
  finalDenominator: `IF([finalState]<>"${states.figure}","",IF(ISNUMBER([denominator]),[denominator],""))`,
};

function toShownValue(detail: Detail): number | string | undefined {
  const { reading, issued, text } = detail;
  if (reading.state === 'text') return text;
  if (reading.state !== 'figure') return undefined;
  const value = toValue(reading.figure);
  return issued?.yardstick.measure === 'yesNo' ? (value.eq(1) ? '是' : '否') : toShownNumber(value);
}

function toContents(detail: Detail, frame: Frame<DetailKey>): Contents<DetailKey> {
  const { reading, prior, issued, remarks, location } = detail;
  const format = issued ? toFigureFormat(issued.yardstick) : 'General';
  const parts = reading.state === 'figure' && reading.figure.kind === 'parts' ? reading.figure : undefined;
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
    ...Object.fromEntries(Object.entries(final).map(([key, formula]) => [key, { formula: toFormula(formula, frame) }])),
  };
}

/** `明细`: every entry with where it came from; the bureau corrects and instructs here. */
export function drawDetailSheet(summary: DistrictSummary): { sheet: Sheet; frame: Frame<DetailKey> } {
  const frame = frameOf(summarySheets.details, detailColumns, summary.details.length);
  const rows = summary.details.map((detail) => toContents(detail, frame));
  const note = '“更正值”代替上报数参加汇总（比率按原分母折算）；“更正值”“更正原因”“批示”在重新汇总时保留。';
  return { frame, sheet: frameSheet(frame, summary, note, drawTable(frame, styles.header, rows), 3) };
}
