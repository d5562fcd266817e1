import { Decimal } from 'decimal.js';
import type { IndicatorRow } from '../../ledger/ledger';
import { isNumber, states } from '../../ledger/rating-formula';
import { scaleOf, toValue, type Yardstick } from '../../ledger/yardstick';
import { isExplained, toUnexplained } from '../is-explained';
import { toMainKey } from '../entry-columns';
import type { IndicatorRule } from '../rule';
import { showFigure, toShownFormula } from '../words/show-figure';

/** Below this a change of a count says nothing: 1 and 3 are both few. */
const leastCount = 10;

/** Percentages outside are another rule's: they are off by a hundred. */
const percents = { least: '0.02', below: '2' } as const;

/** Figures are compared and shown with so many decimals. */
const places = 4;

function applies({ yardstick: { measure, comparator } }: IndicatorRow): boolean {
  return (measure === 'count' || measure === 'ratio') && comparator !== 'fallBy' && comparator !== 'riseBy';
}

/** A running total that fell has a rule of its own. */
function mayRiseOnly({ accrual, yardstick: { measure, comparator } }: IndicatorRow): boolean {
  return accrual === 'cumulative' && measure === 'count' && (comparator === 'atLeast' || comparator === 'moreThan');
}

function round(value: Decimal): Decimal {
  return value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
}

/** Both the larger and the smaller figure are such that their distance means something. */
function areComparable(yardstick: Yardstick, small: Decimal, large: Decimal): boolean {
  return scaleOf(yardstick) === 100
    ? small.gte(percents.least) && large.lt(percents.below)
    : small.gt(0) && large.gte(leastCount);
}

export const changedALot: IndicatorRule = {
  id: 'changed-a-lot',
  severity: 'query',
  comparesPrior: true,
  basis: {
    zh: '一期之间相差太大，常常是小数点或计量单位错了。',
    en: 'A figure that is far from last period’s often has a wrong decimal point or unit of measure.',
  },
  message: {
    zh: '本期 {now}，上期 {before}，相差超过 {most}%。请核对小数点和计量单位；确实如此，请在“情况说明”里写明原因。',
    en:
      'This period says {now}, last period {before}: they differ by more than {most}%. ' +
      'Check the decimal point and the unit of measure; if it is right, say why in 情况说明.',
  },
  example: { now: '3600', before: '1.2', most: '100' },
  bound: { usual: 100, least: 1, most: 100_000, unit: { zh: '%', en: '%' } },
  check: ({ row, reading, prior, ledger }, most) => {
    const { issued } = row;
    if (!applies(issued) || reading.state !== 'figure' || !prior || isExplained(row, ledger)) return [];
    const [now, before] = [round(toValue(reading.figure)), round(toValue(prior))];
    const [small, large] = [Decimal.min(now, before), Decimal.max(now, before)];
    if (!areComparable(issued.yardstick, small, large) || (mayRiseOnly(issued) && now.lt(before))) return [];
    if (!round(large.sub(small.mul(new Decimal(most).div(100).add(1)))).gt(0)) return [];
    const show = (value: Decimal) => showFigure(issued.yardstick, value);
    return [{ column: toMainKey(issued), facts: { now: show(now), before: show(before), most: String(most) } }];
  },
  cell: (row, ledger, most) => {
    if (!applies(row)) return [];
    const { yardstick } = row;
    const isParts = yardstick.entry === 'parts';
    const steady = (value: string) => `ROUND(${value},${String(places)})`;
    const byParts = 'AND(ISNUMBER([priorNumerator]),ISNUMBER([priorDenominator]))';
    const now = steady(isParts ? '[numerator]/[denominator]' : '[actual]');
    const before = steady(isParts ? `IF(${byParts},[priorNumerator]/[priorDenominator],[prior])` : '[prior]');
    const [small, large] = [`MIN(${now},${before})`, `MAX(${now},${before})`];
    const comparable =
      scaleOf(yardstick) === 100
        ? `${small}>=${percents.least},${large}<${percents.below}`
        : `${small}>0,${large}>=${String(leastCount)}`;
    const factor = new Decimal(most).div(100).add(1).toFixed();
    const hasBoth = `AND([state]="${states.figure}",${isParts ? `OR(${byParts},${isNumber('prior')})` : isNumber('prior')})`;
    const rises = mayRiseOnly(row) ? `,${now}>=${before}` : '';
    return [
      {
        fault: `IF(${hasBoth},AND(${toUnexplained(ledger)},${comparable},${steady(`${large}-${small}*${factor}`)}>0${rises}),FALSE)`,
        facts: {
          now: toShownFormula(yardstick, now),
          before: toShownFormula(yardstick, before),
          most: `"${String(most)}"`,
        },
      },
    ];
  },
};
