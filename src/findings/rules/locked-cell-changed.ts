import { actionColumns, indicatorColumns, taskColumns } from '../../ledger/ledger-columns';
import { openIndicatorKeys } from '../../ledger/indicator-sheet';
import { toPlainText } from '../../ledger/row-print';
import type { ReturnRow } from '../../returns/unit-return';
import type { Column } from '../../workbook/book/table';
import type { ReturnHit, ReturnRule } from '../rule';

/** 计量单位 has a rule of its own. */
const ownRules = new Set<string>(['unitOfMeasure', ...openIndicatorKeys.flat()]);

function compare<Row extends { readonly id: string }, Key extends string>(
  row: ReturnRow<Row, Key>,
  columns: readonly Column<Key>[],
): ReturnHit[] {
  const { isUntouched, isContradicted, lockedAs: constants } = row;
  if (isUntouched !== false || isContradicted || !constants) return [];
  return columns.flatMap(({ key, header }) => {
    const issued = toPlainText(constants[key]);
    if (!(key in constants) || ownRules.has(key) || issued === toPlainText(row.cells[key]?.value)) return [];
    return [{ row: row.issued.id, column: key, location: row.locationOf(key), facts: { column: header, issued } }];
  });
}

export const lockedCellChanged: ReturnRule = {
  id: 'locked-cell-changed',
  severity: 'error',
  basis: {
    zh: '任务、口径和目标以方案为准，填报时不能改。',
    en: 'Tasks, definitions and targets are the plan’s; a return does not change them.',
  },
  message: {
    zh: '“{column}”被改动了，原来是“{issued}”。请改回；对内容有意见，请写到“情况说明”里。',
    en: '{column} was changed; it said “{issued}”. Restore it, and put objections into 情况说明.',
  },
  example: { column: '目标值', issued: '0.98' },
  check: ({ unitReturn: { tasks, actions, indicators } }) => [
    ...tasks.rows.flatMap((row) => compare(row, taskColumns)),
    ...actions.rows.flatMap((row) => compare(row, actionColumns)),
    ...indicators.rows.flatMap((row) => compare(row, indicatorColumns)),
  ],
};
