import { toMainKey } from '../entry-columns';
import type { ReturnRule } from '../rule';
import { showChanges } from '../words/show-changes';

export const rowRedefined: ReturnRule = {
  id: 'row-redefined',
  severity: 'error',
  voids: true,
  basis: {
    zh: '计量单位、口径或填报方式一变，原来填的就是另一个数。',
    en: 'In another unit of measure, by another definition or entered otherwise, it is another figure.',
  },
  message: {
    zh: '方案现在的要求同这份台账写的不一样：{changes}。在这份台账里填的数不能用，这一行请在新下发的台账里填报，其他行照常计入。',
    en:
      'The plan asks otherwise today than this ledger says: {changes}. A figure entered ' +
      'here cannot be used; report this row in the ledger that is issued now. Other rows ' +
      'count as usual.',
  },
  example: { changes: '计量单位 万元→亿元' },
  check: ({ unitReturn: { indicators } }) =>
    indicators.rows.flatMap((row) => {
      const changes = showChanges(row.changes ?? [], ['redefined']);
      const column = toMainKey(row.issued);
      return changes === ''
        ? []
        : [{ row: row.issued.id, column, location: row.locationOf(column), facts: { changes } }];
    }),
};
