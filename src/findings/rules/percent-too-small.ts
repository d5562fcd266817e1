import { isNumber } from '../../ledger/rating-formula';
import { scaleOf, type Yardstick } from '../../ledger/yardstick';
import { compareFigures, toDifferenceFormula } from '../compare-figures';
import { isExplained, toUnexplained } from '../explained';
import type { IndicatorRule } from '../rule';
import { showPercent, toShownFormula } from '../show-figure';

function applies(yardstick: Yardstick): boolean {
  const { entry, target, comparator } = yardstick;
  return scaleOf(yardstick) === 100 && entry !== 'parts' && target !== null && target >= 50 && comparator !== 'fallBy' && comparator !== 'riseBy';
}

export const percentTooSmall: IndicatorRule = {
  id: 'percent-too-small',
  severity: 'query',
  basis: { zh: '在百分数单元格里填 0.98，有的软件存成 0.98%。', en: 'In a percent cell some programs keep a typed 0.98 as 0.98%.' },
  message: {
    zh: '本期完成值只有 {shown}，离目标很远。如果是 98%，请填 98%；确实如此，请在“情况说明”里写明。',
    en: 'The figure is only {shown}, far from the target. If you mean 98%, enter 98%; if it is right, say why in 情况说明.',
  },
  example: { shown: '0.98%' },
  check: ({ row, reading }) => {
    if (!applies(row.issued.yardstick) || isExplained(row) || reading.state !== 'figure' || reading.figure.kind !== 'value') return [];
    const { value } = reading.figure;
    if (compareFigures(value, 0) <= 0 || compareFigures(value, '0.02') >= 0) return [];
    const repaired = value.mul(100);
    return [{ column: 'actual', facts: { shown: showPercent(value) }, repairs: [{ value: repaired.toNumber(), shown: showPercent(repaired) }] }];
  },
  cell: ({ yardstick }) =>
    applies(yardstick)
      ? [{ fault: `IF(${isNumber('actual')},AND(ROUND([actual],10)>0,${toDifferenceFormula('[actual]', '0.02')}<0,${toUnexplained()}),FALSE)`, facts: { shown: toShownFormula(yardstick, '[actual]') } }]
      : [],
};
