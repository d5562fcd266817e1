import { taskColumns } from '../../ledger/ledger-columns';
import { headerOf, taskTextKeys } from '../entry-columns';
import type { TaskRule } from '../rule';

export const taskExcelError: TaskRule = {
  id: 'task-excel-error',
  severity: 'error',
  basis: {
    zh: '文字以“-”开头时，表格软件会当成公式。',
    en: 'Spreadsheets take text that starts with - for a formula.',
  },
  message: {
    zh: '“{column}”里的公式出错了，读不出内容。请直接填文字，不要用“=”或“-”开头。',
    en: 'The formula in {column} ends in an error. Enter the text itself, and do not start it with = or -.',
  },
  example: { column: '进展情况' },
  check: ({ row }) =>
    taskTextKeys.flatMap((column) => {
      const entry = row.entries[column];
      return entry?.kind === 'unreadable' && entry.reason === 'excelError'
        ? [{ column, facts: { column: headerOf(column, taskColumns) } }]
        : [];
    }),
  cell: () =>
    taskTextKeys.map((key) => ({ fault: `ISERROR([${key}])`, facts: { column: `"${headerOf(key, taskColumns)}"` } })),
};
