import { showPlaces } from '../doubled-rows';
import type { ReturnRule } from '../rule';

export const columnDoubled: ReturnRule = {
  id: 'column-doubled',
  severity: 'error',
  basis: {
    zh: '列按表头文字识别，同一个表头有两列，就不知道以哪一列为准。',
    en: 'Columns are found by their headers; with one header over two columns nobody knows which holds.',
  },
  message: {
    zh: '“{sheet}”里“{column}”不止一列（{places}），不知道以哪一列为准，里面填的都没有计入。请删去自己加的列，留下原来的那一列。',
    en:
      'The sheet {sheet} has more than one column {column} ({places}); nobody can tell ' +
      'which holds, and what stands in them does not count. Delete the column that was ' +
      'added and keep the one that was issued.',
  },
  example: { sheet: '指标填报', column: '本期完成值', places: 'M4、N4' },
  check: ({ unitReturn: { tasks, actions, indicators } }) =>
    [tasks, actions, indicators].flatMap(({ sheet, doubledColumns }) =>
      doubledColumns.map(({ header, places }) => ({
        row: null,
        column: null,
        location: places[0] ?? null,
        facts: { sheet, column: header, places: showPlaces(places) },
      })),
    ),
};
