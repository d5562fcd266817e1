import { headerOf, toFigureKeys } from '../entry-columns';
import type { IndicatorRule } from '../rule';

export const excelError: IndicatorRule = {
  id: 'excel-error',
  severity: 'error',
  basis: { zh: '出错的公式没有结果，读不出数据。', en: 'A formula that fails has no result to read.' },
  message: {
    zh: '“{column}”里的公式出错了，没有结果。请直接填数字。',
    en: 'The formula in {column} ends in an error. Enter the number itself.',
  },
  check: ({ row }) =>
    toFigureKeys(row.issued).flatMap((column) => {
      const entry = row.entries[column];
      return entry?.kind === 'unreadable' && entry.reason === 'excelError' ? [{ column, facts: { column: headerOf(column) } }] : [];
    }),
  cell: (row) => toFigureKeys(row).map((key) => ({ fault: `ISERROR([${key}])`, facts: { column: `"${headerOf(key)}"` } })),
};
