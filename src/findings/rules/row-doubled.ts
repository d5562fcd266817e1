import { toDoubledFacts, toDoubledRows } from '../doubled-rows';
import type { ReturnRule } from '../rule';

export const rowDoubled: ReturnRule = {
  id: 'row-doubled',
  severity: 'error',
  basis: {
    zh: '一个编号只能有一行，否则不知道以哪行为准。',
    en: 'One number, one row; otherwise nobody knows which counts.',
  },
  message: {
    zh: '编号 {id} 不止一行（{places}），填的不一样，不知道以哪一行为准，都没有计入。请核对后留下对的一行，删去其余的。',
    en:
      'More than one row bears the number {id} ({places}), with different entries; nobody ' +
      'can tell which holds, and none counts. Keep the right row and delete the others.',
  },
  example: { id: 'T08-4', places: 'A5、A12' },
  check: ({ unitReturn }) =>
    toDoubledRows(unitReturn).flatMap((row) =>
      row.isContradicted
        ? [{ row: row.issued.id, column: 'id', location: row.location, facts: toDoubledFacts(row) }]
        : [],
    ),
};
