import type { DroppedRow } from '../../returns/unit-return';
import { nameRows } from '../words/name-rows';
import type { ReturnRule } from '../rule';

function isFilled({ cells: { actual, numerator, denominator, explanation, status } }: DroppedRow): boolean {
  return [actual, numerator, denominator, explanation, status].some(
    (cell) => cell?.value !== undefined && cell.value !== '' && cell.formula === undefined,
  );
}

export const rowsDropped: ReturnRule = {
  id: 'rows-dropped',
  severity: 'query',
  basis: { zh: '方案取消了的，填了也不计入。', en: 'What the plan no longer asks for does not count.' },
  message: {
    zh: '方案已经没有 {rows}，填的内容不计入。请核对是否还要报；不用再报的，不必改。',
    en:
      'The plan has no {rows} any more; what was entered does not count. Check whether it ' +
      'is still to be reported; otherwise nothing is to be done.',
  },
  example: { rows: 'T08-4' },
  check: ({ unitReturn: { droppedRows } }) => {
    const rows = droppedRows.filter(isFilled).map(({ id }) => id);
    return rows.length === 0 ? [] : [{ row: null, column: null, location: null, facts: { rows: nameRows(rows) } }];
  },
};
