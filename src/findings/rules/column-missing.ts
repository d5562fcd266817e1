import type { ReturnRule } from '../rule';

export const columnMissing: ReturnRule = {
  id: 'column-missing',
  severity: 'error',
  basis: { zh: '列按表头文字识别。', en: 'Columns are found by their headers.' },
  message: {
    zh: '“{sheet}”少了列：{columns}。请把表头改回原来的文字，或者从下发的台账里找回这一列。',
    en: '{sheet} lacks the columns {columns}. Restore their headers, or take the columns from the ledger that was issued.',
  },
  example: { sheet: '指标填报', columns: '分子、分母' },
  check: ({ unitReturn }) =>
    [unitReturn.tasks, unitReturn.actions, unitReturn.indicators].flatMap(({ missingColumns, sheet }) =>
      missingColumns.length === 0
        ? []
        : [{ row: null, column: null, location: null, facts: { sheet, columns: missingColumns.join('、') } }],
    ),
};
