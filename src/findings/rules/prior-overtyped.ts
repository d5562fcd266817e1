import type { Value } from '../../workbook/book/book';
import { isNumber, trimmed } from '../../ledger/rating-formula';
import { toValue, type Yardstick } from '../../ledger/yardstick';
import { type MeasuredRow, toTypedPrior } from '../../returns/measure-row';
import { toExact } from '../../returns/read-entry';
import { compareFigures, toDifferenceFormula } from '../compare-figures';
import type { IndicatorRule } from '../rule';
import { showWhole, showTyped, toWholeFormula, toTypedFormula } from '../words/show-figure';

function show(yardstick: Yardstick, typed: Value): string {
  if (typeof typed === 'object') return '#';
  return typeof typed === 'number' ? showWhole(yardstick, toExact(typed)) : showTyped(typed);
}

function isSame(typed: Value, earlier: MeasuredRow | undefined): boolean {
  if (typeof typed !== 'number' || !earlier || earlier.isVoided || earlier.reading.state !== 'figure') return false;
  return compareFigures(toExact(typed), toValue(earlier.reading.figure)) === 0;
}

/** A row of the same ledger has 上期: what is typed over it must say the same. */
export const priorOvertyped: IndicatorRule = {
  id: 'prior-overtyped',
  severity: 'error',
  points: 'prior',
  voids: true,
  basis: {
    zh: '同一份台账里上一期填了多少，就同多少比；另填一个，升降就对不上。',
    en: 'A ledger that has the instance before is compared with that; another number falsifies the movement.',
  },
  message: {
    zh: '“上期完成值”由本表 {row} 那一行带出，这里却填了 {typed}，两处对不上。请清空这一格；上一期的数有误，请改那一行。',
    en:
      '上期完成值 comes from row {row} of this sheet, and {typed}, typed over it, says ' +
      'otherwise. Clear the cell; if that figure is wrong, correct it in its own row.',
  },
  example: { row: 'T05-2@2023春', typed: '12' },
  check: ({ row, earlier }) => {
    const { priorRow, yardstick } = row.issued;
    const typed = toTypedPrior(row);
    if (priorRow === null || typed === undefined || typed === '' || isSame(typed, earlier)) return [];
    return [{ column: 'prior', facts: { row: priorRow, typed: show(yardstick, typed) } }];
  },
  cell: ({ priorRow, yardstick }) => {
    if (priorRow === null) return [];
    const differs = `IF(${isNumber('linkedPrior')},${toDifferenceFormula('[prior]', '[linkedPrior]')}<>0,TRUE)`;
    return [
      {
        column: 'prior',
        fault: `IF(ISERROR([prior]),TRUE,IF(${isNumber('prior')},${differs},${trimmed('prior')}<>""))`,
        facts: {
          row: `"${priorRow}"`,
          typed:
            `IF(ISERROR([prior]),"#",IF(${isNumber('prior')},${toWholeFormula(yardstick, '[prior]')},` +
            `IF(ISTEXT([prior]),${toTypedFormula('prior')},IF([prior],"TRUE","FALSE"))))`,
        },
      },
    ];
  },
};
