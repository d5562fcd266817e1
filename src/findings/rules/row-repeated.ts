import { toDoubledFacts, toDoubledRows } from '../doubled-rows';
import type { ReturnRule } from '../rule';

export const rowRepeated: ReturnRule = {
  id: 'row-repeated',
  severity: 'error',
  basis: {
    zh: '一个编号只能有一行；多出的一行以后改了这行忘了那行，就对不上。',
    en: 'One number, one row; sooner or later one of two is changed and the other is not.',
  },
  message: {
    zh: '编号 {id} 不止一行（{places}），填的一样，只计一次。请删去多余的行。',
    en: 'More than one row bears the number {id} ({places}), with the same entries; they count once. Delete those that are too many.',
  },
  example: { id: 'T08-4', places: 'A5、A12' },
  check: ({ unitReturn }) =>
    toDoubledRows(unitReturn).flatMap((row) =>
      row.isContradicted
        ? []
        : [{ row: row.issued.id, column: 'id', location: row.location, facts: toDoubledFacts(row) }],
    ),
};
