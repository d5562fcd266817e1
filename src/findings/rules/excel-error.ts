import { headerOf, toWrittenKeys } from '../entry-columns';
import type { IndicatorRule } from '../rule';

export const excelError: IndicatorRule = {
  id: 'excel-error',
  severity: 'error',
  voids: true,
  basis: {
    zh: '出错的公式没有结果；文字以“-”开头时，表格软件会当成公式。',
    en: 'A formula that fails has no result to read, and spreadsheets take text that starts with - for a formula.',
  },
  message: {
    zh: '“{column}”里的公式出错了，读不出内容。请直接填写；文字不要用“=”或“-”开头。',
    en: 'The formula in {column} ends in an error. Enter the content itself; text should not start with = or -.',
  },
  example: { column: '本期完成值' },
  check: ({ row }) =>
    toWrittenKeys(row.issued).flatMap((column) => {
      const entry = row.entries[column];
      return entry?.kind === 'unreadable' && entry.reason === 'excelError'
        ? [{ column, facts: { column: headerOf(column) } }]
        : [];
    }),
  cell: (row) =>
    toWrittenKeys(row).map((key) => ({
      column: key,
      fault: `ISERROR([${key}])`,
      facts: { column: `"${headerOf(key)}"` },
    })),
};
