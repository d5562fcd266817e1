import { Decimal } from 'decimal.js';
import { isNumber } from '../../ledger/rating-formula';
import { scaleOf, type Yardstick } from '../../ledger/yardstick';
import { compareFigures, toDifferenceFormula } from '../compare-figures';
import { isExplained, toUnexplained } from '../is-explained';
import { toLargerPercentRepairs } from '../percent-repairs';
import type { IndicatorRule } from '../rule';
import { showTypedPercent, toWholeFormula } from '../words/show-figure';

function applies(yardstick: Yardstick): boolean {
  const { entry, target, comparator } = yardstick;
  return (
    scaleOf(yardstick) === 100 &&
    entry !== 'parts' &&
    target !== null &&
    target >= 50 &&
    comparator !== 'fallBy' &&
    comparator !== 'riseBy'
  );
}

export const percentTooSmall: IndicatorRule = {
  id: 'percent-too-small',
  severity: 'query',
  basis: {
    zh: '在百分数单元格里填 0.98，有的软件存成 0.98%。',
    en: 'In a percent cell some programs keep a typed 0.98 as 0.98%.',
  },
  message: {
    zh: '本期完成值只有 {shown}，离目标很远。如果是 {meant}，请改填 {meant}；确实是 {shown}，请在“情况说明”里写明原因。',
    en: 'The figure is only {shown}, far from the target. If you mean {meant}, enter {meant}; if it is really {shown}, say why in 情况说明.',
  },
  example: { shown: '0.98%', meant: '98.00%' },
  bound: { usual: 2, least: 0.1, most: 50, unit: { zh: '%', en: '%' } },
  repairs: (entry) => (entry.kind === 'percent' ? toLargerPercentRepairs(entry.value) : []),
  check: ({ row, reading, ledger }, bound) => {
    if (
      !applies(row.issued.yardstick) ||
      isExplained(row, ledger) ||
      reading.state !== 'figure' ||
      reading.figure.kind !== 'value'
    )
      return [];
    const { value } = reading.figure;
    if (compareFigures(value, 0) <= 0 || compareFigures(value, new Decimal(bound).div(100)) >= 0) return [];
    return [
      {
        column: 'actual',
        facts: { shown: showTypedPercent(value), meant: showTypedPercent(value.mul(100)) },
      },
    ];
  },
  cell: ({ yardstick }, ledger, bound) =>
    applies(yardstick)
      ? [
          {
            fault:
              `IF(${isNumber('actual')},AND(ROUND([actual],10)>0,` +
              `${toDifferenceFormula('[actual]', new Decimal(bound).div(100).toFixed())}<0,` +
              `${toUnexplained(ledger)}),FALSE)`,
            facts: {
              shown: toWholeFormula(yardstick, '[actual]'),
              meant: toWholeFormula(yardstick, 'ROUND([actual]*100,10)'),
            },
          },
        ]
      : [],
};
