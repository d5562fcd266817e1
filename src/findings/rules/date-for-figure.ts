import { toFigureKeys } from '../../ledger/indicator-sheet';
import type { Entry } from '../../returns/entry';
import { checkEntries } from '../check-entries';
import type { Facts } from '../finding';
import type { IndicatorRule } from '../rule';

function ofEntry(entry: Entry): Facts | null {
  return entry.kind === 'unreadable' && entry.reason === 'dateForFigure' ? {} : null;
}

/** Core only: a formula sees the number behind a date, not that it is shown as one. */
export const dateForFigure: IndicatorRule = {
  id: 'date-for-figure',
  severity: 'error',
  voids: true,
  basis: {
    zh: '输入 3-5 会被表格软件改成日期，背后的数字是四万多。',
    en: 'Spreadsheets turn 3-5 into a date, and the number behind it is over forty thousand.',
  },
  message: {
    zh: '“{column}”变成了日期。请把单元格格式改为“常规”，再填数字。',
    en: '{column} has become a date. Set the cell’s format to General and enter the number.',
  },
  example: { column: '本期完成值' },
  ofEntry,
  check: ({ row }) => checkEntries(ofEntry, toFigureKeys(row.issued), row.entries),
};
