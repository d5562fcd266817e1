import type { ReturnRule } from '../rule';
import { listCopiedSheets } from '../sheet-copies';

export const sheetDoubled: ReturnRule = {
  id: 'sheet-doubled',
  severity: 'error',
  basis: {
    zh: '同一张表有两份，填的又不一样，就不知道以哪一份为准。',
    en: 'With two copies of one sheet that say different things nobody knows which holds.',
  },
  message: {
    zh: '“{sheet}”不止一张（{sheets}），有 {count} 处填的不一样（{differing}），不知道以哪一张为准，都没有计入。请核对后留下对的一张，删去其余的。',
    en:
      'There is more than one sheet {sheet} ({sheets}), and in {count} places they differ ' +
      '({differing}); nobody can tell which holds, and none counts. Keep the right one and ' +
      'delete the others.',
  },
  example: { sheet: '指标填报', sheets: '“指标填报”“指标填报 (2)”', count: '2', differing: 'T08-3、T08-4' },
  check: ({ unitReturn }) =>
    listCopiedSheets(unitReturn).flatMap(({ facts, location, isContradicted }) =>
      isContradicted ? [{ row: null, column: null, location, facts }] : [],
    ),
};
