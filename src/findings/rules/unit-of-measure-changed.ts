import { toPlainText } from '../../ledger/row-print';
import type { ReturnRule } from '../rule';

export const unitOfMeasureChanged: ReturnRule = {
  id: 'unit-of-measure-changed',
  severity: 'error',
  basis: { zh: '单位一改，数就差了一万倍。', en: 'Another unit of measure makes the figure wrong by ten thousand.' },
  message: {
    zh: '计量单位从“{issued}”改成了“{found}”。请改回，并按“{issued}”填数。',
    en: 'The unit of measure was changed from {issued} to {found}. Restore it, and enter the figure in {issued}.',
  },
  example: { issued: '万元', found: '亿元' },
  check: ({ unitReturn: { indicators } }) =>
    indicators.rows.flatMap((row) => {
      const [issued, found] = [row.issued.yardstick.unitOfMeasure, toPlainText(row.cells.unitOfMeasure?.value)];
      if (issued === found) return [];
      return [{ row: row.issued.id, column: 'unitOfMeasure', location: row.locationOf('unitOfMeasure'), facts: { issued, found } }];
    }),
};
