import type { ReturnRule } from '../rule';
import { listCopiedSheets } from '../sheet-copies';

export const sheetRepeated: ReturnRule = {
  id: 'sheet-repeated',
  severity: 'error',
  basis: {
    zh: '同一张表留着两份，以后改了这张忘了那张，就对不上。',
    en: 'Of two copies of one sheet, sooner or later one is changed and the other is not.',
  },
  message: {
    zh: '“{sheet}”不止一张（{sheets}），多出的没有另填内容。请删去多余的，只留一张。',
    en: 'There is more than one sheet {sheet} ({sheets}); the others say nothing else. Delete those that are too many.',
  },
  example: { sheet: '指标填报', sheets: '“指标填报”“指标填报 (2)”' },
  check: ({ unitReturn }) =>
    listCopiedSheets(unitReturn).flatMap(({ facts, location, isContradicted }) =>
      isContradicted ? [] : [{ row: null, column: null, location, facts }],
    ),
};
