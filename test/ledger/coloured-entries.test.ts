import type { Book, Cell } from '../../src/workbook/book/book';
import { toA1 } from '../../src/workbook/book/a1';
import { calculate } from '../../src/workbook/formula/calculate';
import { actionsSheet, bookGiven, findingsOf, type Given, indicatorsSheet, tasksSheet } from '../kit/findings-of';

/** The cells of a sheet whose entry a conditional format fills, by its colour. */
function colouredOn(book: Book, name: string): Record<string, string> {
  const sheet = book.sheets.find((each) => each.name === name);
  const beyond = 1 + Math.max(...(sheet?.cells ?? []).map(({ column }) => column));
  const tests = (sheet?.highlights ?? []).flatMap(({ ranges, formula, style }, at) =>
    ranges.flatMap(({ left, top, bottom }) =>
      Array.from({ length: bottom - top + 1 }, (_, row) => ({
        place: toA1(top + row, left),
        fill: style.fill ?? '',
        cell: { row: top + row, column: beyond + at, formula } satisfies Cell,
        isMark: formula.startsWith('MID'),
      })),
    ),
  );
  const asked = {
    ...book,
    sheets: book.sheets.map((each) =>
      each.name === name ? { ...each, cells: [...each.cells, ...tests.map(({ cell }) => cell)] } : each,
    ),
  };
  const answers = new Map(
    calculate(asked)
      .sheets.find((each) => each.name === name)
      ?.cells.map(({ row, column, value }) => [`${String(row)} ${String(column)}`, value]),
  );
  const colours = { FFC7CE: 'red', FFEB9C: 'yellow' } as Record<string, string>;
  return Object.fromEntries(
    tests
      .filter(({ cell: { row, column }, isMark }) => isMark && answers.get(`${String(row)} ${String(column)}`) === true)
      .map(({ place, fill }) => [`${name}!${place}`, colours[fill] ?? fill]),
  );
}

function coloured(given: Given): Record<string, string> {
  const book = bookGiven(given);
  return Object.assign(
    {},
    ...[tasksSheet, actionsSheet, indicatorsSheet].map((name) => colouredOn(book, name)),
  ) as Record<string, string>;
}

const inParts = { measure: 'ratio', entry: 'parts', unitOfMeasure: '%', target: 98, accrual: 'inPeriod' } as const;

test.each<readonly [string, Given, Record<string, string>]>([
  ['nothing, where nothing is wrong', {}, {}],
  ['nothing, where nothing was entered yet', { row: {}, taskRow: {} }, {}],
  ['the denominator that is missing', { indicator: inParts, row: { numerator: 5 } }, { '指标填报!E5': 'red' }],
  [
    'the numerator that is none, and the explanation that is too long',
    { indicator: inParts, row: { numerator: '五', denominator: 10, explanation: '长'.repeat(1001) } },
    { '指标填报!D5': 'red', '指标填报!J5': 'red' },
  ],
  ['本期完成值 below 上期', { row: { prior: 14, actual: 12 } }, { '指标填报!F5': 'yellow' }],
  ['情况说明 where the target is missed', { row: { actual: 9 } }, { '指标填报!J5': 'yellow' }],
  ['佐证材料 of what is done', { taskRow: { status: '已完成' } }, { '任务台账!G5': 'yellow' }],
  [
    'the status that is none and the text with a character that nobody sees',
    { taskRow: { status: '完成', problems: '缺\u000b地' } },
    { '任务台账!C5': 'red', '任务台账!E5': 'red' },
  ],
  [
    'the action without a person, the day that is none',
    { actionRow: { action: '培训', due: '九月底' } },
    { '举措分解!D5': 'yellow', '举措分解!E5': 'red' },
  ],
])('colours %s', (_, given, places) => {
  expect(coloured(given)).toEqual(places);
  const pointed = (findingsOf(given) as { rule: string; cell: string }[])
    .filter(({ rule }) => rule !== 'required-blank' && rule !== 'task-status-missing')
    .map(({ cell }) => cell);
  expect(new Set(pointed)).toEqual(new Set(Object.keys(places)));
});
