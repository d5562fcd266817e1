import { actionColumns } from '../../ledger/ledger-columns';
import { headerOf, actionTextKeys } from '../entry-columns';
import type { ActionRule } from '../rule';

const keys = [...actionTextKeys, 'due'] as const;

export const actionExcelError: ActionRule = {
  id: 'action-excel-error',
  severity: 'error',
  basis: {
    zh: '文字以“-”开头时，表格软件会当成公式。',
    en: 'Spreadsheets take text that starts with - for a formula.',
  },
  message: {
    zh: '“{column}”里的公式出错了，读不出内容。请直接填写，文字不要用“=”或“-”开头。',
    en: 'The formula in {column} ends in an error. Enter the content itself; text should not start with = or -.',
  },
  example: { column: '举措' },
  check: ({ row }) =>
    keys.flatMap((column) => {
      const entry = row.entries[column];
      return entry?.kind === 'unreadable' && entry.reason === 'excelError'
        ? [{ column, facts: { column: headerOf(column, actionColumns) } }]
        : [];
    }),
  cell: () =>
    keys.map((key) => ({ fault: `ISERROR([${key}])`, facts: { column: `"${headerOf(key, actionColumns)}"` } })),
};
