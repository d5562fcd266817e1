import type { ReturnRule } from '../rule';

export const rowShared: ReturnRule = {
  id: 'row-shared',
  severity: 'query',
  basis: {
    zh: '单位拆分以后几家都有的任务，拆分前填的数分不清是哪一家的。',
    en: 'Where several units carry on a task, nobody can tell whose the figure from before is.',
  },
  message: {
    zh: '拆分前的单位填的是“{shown}”，这一行现在不止一家有，分不清是谁的，没有计入。请各家在自己的台账里填报。',
    en:
      'The unit reported “{shown}” before it was split. Several units have this row now, so the figure ' +
      'does not count. Each of them reports it in its own ledger.',
  },
  example: { shown: '12' },
  check: ({ unitReturn: { sharedRows } }) =>
    sharedRows
      .filter(({ shown }) => shown !== '')
      .map(({ id, column, location, shown }) => ({ row: id, column, location, facts: { shown } })),
};
