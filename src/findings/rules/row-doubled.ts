import { toAddress } from '../../book/address';
import type { ReturnRule } from '../rule';

export const rowDoubled: ReturnRule = {
  id: 'row-doubled',
  severity: 'error',
  basis: { zh: '一个编号只能有一行，否则不知道以哪行为准。', en: 'One number, one row; otherwise nobody knows which counts.' },
  message: {
    zh: '编号 {id} 有不止一行，另一行在 {other}。现在按最上面一行读，请删去多余的行。',
    en: '{id} has more than one row; another is at {other}. The topmost is read for now; delete the other.',
  },
  example: { id: 'T08-4', other: 'A12' },
  check: ({ unitReturn: { tasks, actions, indicators } }) =>
    [...tasks.rows, ...actions.rows, ...indicators.rows].flatMap(({ issued, location, doubles }) =>
      doubles.map((double) => ({
        row: issued.id,
        column: 'id',
        location,
        facts: { id: issued.id, other: toAddress(double.row, double.column) },
      })),
    ),
};
