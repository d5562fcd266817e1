import { toSerial } from '../../workbook/book/date';
import { isNumber } from '../../ledger/rating-formula';
import { endOfDates, firstDate } from '../../returns/read-entry';
import type { ActionRule } from '../rule';

export const actionDateOutsidePlan: ActionRule = {
  id: 'action-date-outside-plan',
  severity: 'query',
  points: 'due',
  basis: { zh: '举措要在方案期内完成。', en: 'Actions are finished within the plan’s time.' },
  message: {
    zh: '举措时限不在方案期内（{start} 至 {end}）。请核对年份，例如 2023-9-30。',
    en: 'The action’s date lies outside the plan’s time ({start} to {end}). Check the year; a date looks like 2023-9-30.',
  },
  example: { start: '2021-01-01', end: '2025-12-31' },
  check: ({ row: { entries }, ledger: { planSpan } }) => {
    const { due } = entries;
    if (due?.kind !== 'date' || typeof due.typed !== 'number') return [];
    return due.date < planSpan.start || due.date > planSpan.end ? [{ column: 'due', facts: { ...planSpan } }] : [];
  },
  cell: (_, { planSpan: { start, end } }) => [
    {
      fault:
        `IF(${isNumber('due')},AND([due]>=${String(firstDate)},[due]<${String(endOfDates)},` +
        `OR([due]<${String(toSerial(start))},INT([due])>${String(toSerial(end))})),FALSE)`,
      facts: { start: `"${start}"`, end: `"${end}"` },
    },
  ],
};
