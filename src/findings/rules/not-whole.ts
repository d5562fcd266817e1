import { isNumber } from '../../ledger/rating-formula';
import type { Yardstick } from '../../ledger/yardstick';
import { isWhole } from '../../plan/unit-of-measure';
import type { IndicatorRule } from '../rule';
import { showFigure, toShownFormula } from '../show-figure';

/** A large figure has no more decimals than these in a spreadsheet. */
const places = 6;

function applies({ measure, unitOfMeasure }: Yardstick): boolean {
  return measure === 'count' && isWhole(unitOfMeasure);
}

export const notWhole: IndicatorRule = {
  id: 'not-whole',
  severity: 'error',
  basis: { zh: '按个数计的指标只能是整数。', en: 'Things that are counted one by one come in whole numbers.' },
  message: {
    zh: '本期完成值 {shown} 不是整数。计量单位是“{unit}”，请填整数，例如 12。',
    en: 'The figure {shown} is not whole. It is counted in {unit}; enter a whole number, like 12.',
  },
  example: { shown: '12.5', unit: '所' },
  check: ({ row, reading }) => {
    const { yardstick } = row.issued;
    if (!applies(yardstick) || reading.state !== 'figure' || reading.figure.kind !== 'value') return [];
    if (reading.figure.value.toDecimalPlaces(places).isInteger()) return [];
    return [{ column: 'actual', facts: { shown: showFigure(yardstick, reading.figure.value), unit: yardstick.unitOfMeasure } }];
  },
  cell: ({ yardstick }) =>
    applies(yardstick)
      ? [
          {
            fault: `IF(${isNumber('actual')},ROUND([actual]-ROUND([actual],0),${String(places)})<>0,FALSE)`,
            facts: { shown: toShownFormula(yardstick, '[actual]'), unit: `"${yardstick.unitOfMeasure}"` },
          },
        ]
      : [],
};
