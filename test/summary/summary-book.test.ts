import type { Book, Cell } from '../../src/workbook/book/book';
import { readTable } from '../../src/workbook/book/read-table';
import type { Column } from '../../src/workbook/book/table';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { readStyledXlsx } from '../../src/workbook/xlsx/read/read-styled-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import {
  detailColumns,
  findingColumns,
  followUpColumns,
  progressColumns,
  reportingColumns,
  resultColumns,
} from '../../src/summary/sheets/summary-columns';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { roundOf } from '../kit/round-of';

const plan = planOf({
  tasks: [taskOf({ number: 1, due: '2023-06-30' })],
  indicators: [
    indicatorOf({ id: 'T01-1' }),
    indicatorOf({ id: 'T01-2', measure: 'ratio', entry: 'parts', unitOfMeasure: '%', target: 98 }),
  ],
  deadlines: [{ period: '2023', date: '2023-12-20' }],
});
const { book } = roundOf(
  plan,
  {
    甲局: {
      cover: { filledOn: 45281 },
      tasks: { T01: { status: '推进中', progress: '=SUM(A1)', problems: '+86', nextSteps: '@下月', evidence: '-1' } },
      indicators: {
        'T01-1': { actual: 8, explanation: '=HYPERLINK("x")' },
        'T01-2': { numerator: 9796, denominator: 10000 },
      },
    },
  },
  { deadline: '2023-12-20', asOf: '2023-12-31' },
);

function rowsOf(from: Book, name: string, columns: readonly Column[]): Readonly<Record<string, Cell | undefined>>[] {
  const sheet = from.sheets.find((each) => each.name === name);
  const [anchor] = columns;
  const table = sheet && anchor && readTable<string>(sheet, columns, anchor.key);
  return table?.rows.map(({ cells }) => cells) ?? [];
}

const noteOf = (name: string) =>
  book.sheets.find((sheet) => sheet.name === name)?.cells.find(({ row, column }) => row === 1 && column === 0)?.value;

test('whom to ring up stands in 报送情况, a telephone number as text', () => {
  const { book: signed } = roundOf(plan, {
    甲局: { cover: { filledOn: 45281, person: '=张三', phone: '09512070001', reviewer: '李四' }, indicators: {} },
  });
  expect(
    rowsOf(signed, '报送情况', reportingColumns)
      .slice(0, 1)
      .map(({ person, phone, reviewer }) => [person, phone, reviewer].map((cell) => [cell?.value, cell?.formula])),
  ).toEqual([
    [
      ['=张三', undefined],
      ['09512070001', undefined],
      ['李四', undefined],
    ],
  ]);
});

describe('the summary as a workbook', () => {
  test('a page, six sheets, and one that says whose it is', () => {
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['总览', 'visible'],
      ['汇总', 'visible'],
      ['任务进展', 'visible'],
      ['报送情况', 'visible'],
      ['问题清单', 'visible'],
      ['督办清单', 'visible'],
      ['明细', 'visible'],
      ['_summary', 'veryHidden'],
    ]);
  });

  test.each([
    [
      '汇总',
      '截至 2023-12-31：指标 2 项：已达标 0，未达标 2，序时推进 0，滞后 0，严重滞后 0，未到期 0，有差错 0，未填报 0，不评定 0',
    ],
    [
      '报送情况',
      '应报 2 个单位：已报 1（其中迟报 1），未报 1；报送率 50.0%；文件：未采用 0 份，被替代 0 份，待选定 0 份，非台账 0 份；' +
        '达标率按单位自己的数算：已达标 ÷（已达标＋未达标＋有差错＋未填报）',
    ],
  ])('%s says in a line how things stand', (name, line) => {
    expect(noteOf(name)).toBe(line);
  });

  test('every list prints on A4 landscape with its header on each page, filters and keeps its header in view', () => {
    const visible = book.sheets.filter(({ name, visibility }) => visibility === 'visible' && name !== '总览');
    expect(
      visible.map(({ print, filter, freeze }) => [
        print?.landscape,
        print?.titleRows,
        print?.pagesWide,
        filter?.top,
        freeze?.rows,
      ]),
    ).toEqual(visible.map(() => [true, [2, 2], 1, 2, 3]));
  });

  test('ratings are coloured: one colour for each word', () => {
    const results = book.sheets.find(({ name }) => name === '汇总');
    expect(results?.highlights.map(({ formula, style }) => [/"(.*)"/.exec(formula)?.[1], style.fill])).toEqual([
      ['已达标', 'C6EFCE'],
      ['未达标', 'FFC7CE'],
      ['序时推进', 'BDD7EE'],
      ['滞后', 'FFEB9C'],
      ['严重滞后', 'FFC7CE'],
      ['有差错', 'F8CBAD'],
      ['未填报', 'D9D9D9'],
      // errors and open queries beside the figure, by their numbers
      [undefined, 'F8CBAD'],
      [undefined, 'FFEB9C'],
    ]);
  });

  test('a percentage that nearly meets its target does not look as if it did', () => {
    const [, ratio] = rowsOf(book, '汇总', resultColumns);
    expect([ratio?.actual?.value, ratio?.actual?.style?.numberFormat, ratio?.gap?.value]).toEqual([
      0.9796,
      '[<0.97995]0.00%;[<0.98]0.00######%;0.00%',
      -0.04,
    ]);
  });

  test('text from a return is text in the file, whatever it starts with', async () => {
    const saved = readXlsx(await writeXlsx(book));
    const progress = rowsOf(saved, '任务进展', progressColumns).find(({ level }) => level?.value === '单位');
    const [detail] = rowsOf(saved, '明细', detailColumns);
    const [line] = rowsOf(saved, '督办清单', followUpColumns);
    expect(
      [
        progress?.progress,
        progress?.problems,
        progress?.nextSteps,
        progress?.evidence,
        detail?.explanation,
        line?.explanation,
      ].map((cell) => [cell?.value, cell?.formula]),
    ).toEqual([
      ['=SUM(A1)', undefined],
      ['+86', undefined],
      ['@下月', undefined],
      ['-1', undefined],
      ['=HYPERLINK("x")', undefined],
      ['=HYPERLINK("x")', undefined],
    ]);
  });

  test('a finding’s number jumps to its entry, its name to its indicator', () => {
    const finding = rowsOf(book, '问题清单', findingColumns).find(({ row }) => row?.value === 'T01-2');
    expect([
      finding?.row?.link,
      finding?.name?.link,
      finding?.file?.value,
      finding?.sheet?.value,
      finding?.cell?.value,
    ]).toEqual([
      { sheet: '明细', row: 4, column: 0 },
      { sheet: '汇总', row: 4, column: 0 },
      '甲局.xlsx',
      '指标填报',
      'J6',
    ]);
  });

  test('a figure of 汇总 jumps to the first of its entries, in a file and with its formula; 方案依据 gives number and sentence', async () => {
    const styled = readStyledXlsx(await writeXlsx(book));
    const shown = rowsOf(styled, '汇总', resultColumns).map(({ actual, clause }) => [
      actual?.link,
      actual?.formula?.startsWith('IF(COUNTIFS('),
      actual?.value,
      clause?.value,
    ]);
    expect(shown).toEqual([
      [{ sheet: '明细', row: 3, column: 0 }, true, 8, '1. 到2023年达到10所。'],
      [{ sheet: '明细', row: 4, column: 0 }, true, 0.9796, '1. 到2023年达到10所。'],
    ]);
  });

  test('who reported, when, and who did not', () => {
    expect(
      rowsOf(book, '报送情况', reportingColumns).map((cells) =>
        ['unit', 'status', 'filledOn', 'submission', 'file', 'reason'].map((key) => cells[key]?.value ?? null),
      ),
    ).toEqual([
      ['甲局', '迟报', 45281, 1, '甲局.xlsx', '填报日期 2023-12-21 晚于报送截止 2023-12-20。'],
      ['乙局', '未报', null, null, null, '未报。'],
    ]);
  });
});

test.each([20, 21, 200])('the words of %d units with long names fit their cell', async (count) => {
  const members = Array.from({ length: count }, (_, at) => `人力资源和社会保障局第${String(at + 1)}办事处`);
  const wide = planOf({
    units: [
      { name: '甲局', aliases: [], isClass: false, members: [] },
      { name: '各办事处', aliases: [], isClass: true, members },
    ],
    tasks: [taskOf({ number: 1, responsible: ['各办事处'] })],
    indicators: [
      indicatorOf({
        id: 'T01-1',
        cadence: 'termly',
        measure: 'text',
        unitOfMeasure: '',
        target: null,
        collect: 'sumOf',
        reporters: ['各办事处'],
      }),
    ],
  });
  const [first = ''] = members;
  const round = roundOf(wide, { [first]: { indicators: { 'T01-1@2023春': { actual: '已建成' } } } });
  const [spring] = rowsOf(readXlsx(await writeXlsx(round.book)), '汇总', resultColumns);
  expect(spring?.actual?.value).toBe('已建成');
});
