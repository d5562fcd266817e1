import { Decimal } from 'decimal.js';
import { isNumber, states } from '../../ledger/rating-formula';
import { isShare, toCellScale, toValue, type Yardstick } from '../../ledger/yardstick';
import { endOfDates, firstDate } from '../../returns/read-entry';
import { compareFigures, toDifferenceFormula } from '../compare-figures';
import { headerOf, toMainKey } from '../entry-columns';
import { isExplained, toUnexplained } from '../is-explained';
import type { FigureFault } from '../figure-fault';
import type { IndicatorRule } from '../rule';
import { showFigure, toShownFormula } from '../words/show-figure';

/** A figure so many times what is asked for is more likely a day than a figure. */
const times = 20;

function isMovement({ comparator }: Yardstick): boolean {
  return comparator === 'fallBy' || comparator === 'riseBy';
}

/** What is asked for, in the cell's scale; null for a movement, which goes by last period's figure. */
function toAsked(yardstick: Yardstick): Decimal | null {
  const { target, upper } = yardstick;
  return isMovement(yardstick) || target === null
    ? null
    : Decimal.max(...[target, upper ?? target].map((each) => toCellScale(yardstick, each).abs()));
}

function isDay(value: Decimal): boolean {
  return value.gte(firstDate) && value.lt(endOfDates) && compareFigures(value, value.round()) === 0;
}

function toDayTest(key: string): string {
  return `[${key}]>=${String(firstDate)},[${key}]<${String(endOfDates)},${toDifferenceFormula(`[${key}]`, `ROUND([${key}],0)`)}=0`;
}

const figure: FigureFault = {
  applies: (yardstick) =>
    (yardstick.measure === 'count' || yardstick.measure === 'ratio') &&
    (isMovement(yardstick) ? !isShare(yardstick) : yardstick.target !== null),
  isAtFault: ({ value, prior, yardstick }) => {
    const asked = toAsked(yardstick) ?? prior;
    return asked !== undefined && isDay(value) && compareFigures(value, asked.mul(times)) > 0;
  },
  toTest: (key, yardstick) => {
    const asked = toAsked(yardstick);
    const most = asked === null ? `[prior]*${String(times)}` : asked.mul(times).toFixed();
    const test = `AND(${toDayTest(key)},${toDifferenceFormula(`[${key}]`, most)}>0)`;
    return asked === null ? `IF(${isNumber('prior')},${test},FALSE)` : test;
  },
};

/** A formula sees the number behind a date, not that it is shown as one; `date-for-figure` does. */
export const looksLikeDate: IndicatorRule = {
  id: 'looks-like-date',
  severity: 'query',
  voids: true,
  figure,
  basis: {
    zh: '输入 3-5、12/1 会变成日期，背后是四万多的数，单元格里看不出来。',
    en: 'A typed 3-5 or 12/1 becomes a date, and the number behind it, over forty thousand, looks like a figure.',
  },
  message: {
    zh: '“{column}”里的 {shown} 像是由日期变成的数，比目标大得多。请改填实际数；确实是这个数的，请在“情况说明”里写明，写明以前不计入。',
    en:
      'The {shown} in {column} looks like a date that became a number, and is far above ' +
      'the target. Enter the actual number; if this is it, say so in 情况说明. Until then it ' +
      'does not count.',
  },
  example: { column: '本期完成值', shown: '45009' },
  check: ({ row, reading, prior, ledger }, bound) => {
    const { yardstick } = row.issued;
    if (!figure.applies(yardstick, 'unit') || reading.state !== 'figure' || isExplained(row, ledger)) return [];
    const value = toValue(reading.figure);
    const column = toMainKey(row.issued);
    const facts = (shown: Decimal) => [
      {
        column,
        facts: {
          column: headerOf(column),
          shown: showFigure(yardstick.entry === 'parts' ? { ...yardstick, unitOfMeasure: '' } : yardstick, shown),
        },
      },
    ];
    if (reading.figure.kind === 'value')
      return figure.isAtFault({ value, prior: prior && toValue(prior), yardstick, bound }) ? facts(value) : [];
    const asked = toAsked(yardstick);
    const { numerator } = reading.figure;
    return asked !== null && isDay(numerator) && compareFigures(value, asked.mul(times)) > 0 ? facts(numerator) : [];
  },
  cell: (row, ledger, bound) => {
    const { yardstick } = row;
    if (!figure.applies(yardstick, 'unit')) return [];
    const column = toMainKey(row);
    const asked = toAsked(yardstick);
    const isParts = yardstick.entry === 'parts';
    if (isParts && asked === null) return [];
    const most = (asked ?? new Decimal(0)).mul(times).toFixed();
    const test = isParts
      ? `AND(${toDayTest('numerator')},${toDifferenceFormula('[numerator]/[denominator]', most)}>0)`
      : figure.toTest('actual', yardstick, bound);
    return [
      {
        column,
        fault: `IF([state]="${states.figure}",AND(${toUnexplained(ledger)},${test}),FALSE)`,
        facts: {
          column: `"${headerOf(column)}"`,
          shown: toShownFormula(isParts ? { ...yardstick, unitOfMeasure: '' } : yardstick, `[${column}]`),
        },
      },
    ];
  },
};
