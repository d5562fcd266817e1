import { Decimal } from 'decimal.js';
import { toA1 } from '../../workbook/book/a1';
import { requirementWords } from '../../ledger/ledger-columns';
import { states } from '../../ledger/rating-formula';
import { type Figure, scaleOf, toValue, type Yardstick } from '../../ledger/yardstick';
import type { Period } from '../../plan/period';
import { checkWords, correctionWords, detailColumns, yesNo } from '../sheets/summary-columns';
import type { Detail } from '../district-summary';
import { toDayText } from '../sheets/read-typed';
import { toShownNumber } from '../to-shown-number';

type Field = number | string | undefined;

const headerOf = (key: (typeof detailColumns)[number]['key']): string =>
  detailColumns.find((column) => column.key === key)?.header ?? key;

/** What `toDetailFields` gives, by the names of `明细`. */
export const detailHeaders: readonly string[] = [
  '报告期',
  headerOf('unit'),
  headerOf('rowId'),
  headerOf('name'),
  '计量单位',
  headerOf('requirement'),
  headerOf('state'),
  headerOf('counted'),
  headerOf('value'),
  headerOf('numerator'),
  headerOf('denominator'),
  headerOf('prior'),
  headerOf('explanation'),
  headerOf('correction'),
  headerOf('corrects'),
  headerOf('correctionState'),
  headerOf('correctionReason'),
  headerOf('check'),
  headerOf('checkedAgainst'),
  headerOf('checkState'),
  headerOf('checker'),
  headerOf('checkedOn'),
  headerOf('checkBasis'),
  headerOf('instruction'),
  headerOf('file'),
  headerOf('sheet'),
  headerOf('cell'),
];

function toPeople(yardstick: Yardstick, value: Decimal): number {
  return toShownNumber(value.mul(scaleOf(yardstick)));
}

function toFigureField(yardstick: Yardstick, figure: Figure): Field {
  const value = toValue(figure);
  if (yardstick.measure === 'yesNo') return value.eq(1) ? yesNo.yes : yesNo.no;
  return toPeople(yardstick, value);
}

function toTypedField(row: Detail['row'], typed: number | string | null): Field {
  return typeof typed === 'number' && row ? toPeople(row.yardstick, new Decimal(typed)) : (typed ?? undefined);
}

function toValueField({ row, reading, text, disputed, shown }: Detail): Field {
  if (reading.state === 'figure' && row) return toFigureField(row.yardstick, reading.figure);
  return text || (disputed.length > 0 ? shown : undefined);
}

function toPartFields({ reading }: Detail): [numerator: Field, denominator: Field] {
  if (reading.state !== 'figure' || reading.figure.kind !== 'parts') return [undefined, undefined];
  return [toShownNumber(reading.figure.numerator), toShownNumber(reading.figure.denominator)];
}

/** 更正值 to 批示. */
function toRemarkFields({ row, remarks, correctionState, checkState }: Detail): Field[] {
  const { check } = remarks;
  return [
    toTypedField(row, remarks.correction),
    toTypedField(row, remarks.corrects),
    correctionState === 'none' ? undefined : correctionWords[correctionState],
    remarks.correctionReason || undefined,
    toTypedField(row, check.value),
    toTypedField(row, check.against),
    checkState === 'none' ? undefined : checkWords[checkState],
    check.person || undefined,
    toDayText(check.date) || undefined,
    check.basis || undefined,
    remarks.instruction || undefined,
  ];
}

/** One entry as a line of a table without cells' formats: figures are in the unit of measure, 98 for 98%. */
export function toDetailFields(detail: Detail, period: Period): Field[] {
  const { row, prior, location } = detail;
  return [
    row?.instance.id ?? period.id,
    detail.unit,
    detail.rowId,
    detail.name,
    row?.yardstick.unitOfMeasure,
    detail.required ? requirementWords.required : requirementWords.optional,
    states[detail.reading.state],
    detail.counted ? yesNo.yes : yesNo.no,
    toValueField(detail),
    ...toPartFields(detail),
    prior && row ? toFigureField(row.yardstick, prior) : undefined,
    detail.explanation || undefined,
    ...toRemarkFields(detail),
    detail.file ?? undefined,
    location?.sheet,
    location ? toA1(location.row, location.column) : undefined,
  ];
}
