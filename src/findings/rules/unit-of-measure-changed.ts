import { trimmed } from '../../ledger/rating-formula';
import { toPlainText } from '../../ledger/row-print';
import { trimText } from '../../returns/trim-text';
import type { IndicatorRule } from '../rule';

export const unitOfMeasureChanged: IndicatorRule = {
  id: 'unit-of-measure-changed',
  severity: 'error',
  points: 'unitOfMeasure',
  voids: true,
  basis: { zh: '单位一改，数就差了一万倍。', en: 'Another unit of measure makes the figure wrong by ten thousand.' },
  message: {
    zh: '计量单位从“{issued}”改成了“{found}”。请改回，并按“{issued}”填数。',
    en: 'The unit of measure was changed from {issued} to {found}. Restore it, and enter the figure in {issued}.',
  },
  example: { issued: '万元', found: '亿元' },
  check: ({ row }) => {
    const value = row.cells.unitOfMeasure?.value;
    const { isUntouched, lockedAs } = row;
    if (isUntouched || !lockedAs) return [];
    const [issued, found] = [
      toPlainText(lockedAs.unitOfMeasure),
      typeof value === 'object' ? '' : trimText(toPlainText(value)),
    ];
    return issued === found ? [] : [{ column: 'unitOfMeasure', facts: { issued, found } }];
  },
  cell: ({ yardstick: { unitOfMeasure } }) => [
    {
      column: 'unitOfMeasure',
      fault: `IF(ISERROR([unitOfMeasure]),TRUE,NOT(EXACT(${trimmed('unitOfMeasure')},"${unitOfMeasure}")))`,
      facts: { issued: `"${unitOfMeasure}"`, found: trimmed('unitOfMeasure') },
    },
  ],
};
