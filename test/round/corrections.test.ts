import type { Fault } from '../../src/workbook/book/fault';
import type { Book, Value } from '../../src/workbook/book/book';
import { readTable } from '../../src/workbook/book/read-table';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import type { Indicator } from '../../src/plan/plan';
import { noCheck } from '../../src/summary/result/collect-details';
import { detailColumns, resultColumns } from '../../src/summary/sheets/summary-columns';
import { summarySheets } from '../../src/summary/sheets/summary-sheets';
import { indicatorOf, planOf } from '../kit/plan-of';
import type { Filling } from '../kit/fill-ledger';
import { type ResultLine, resultsOf, toCoreLines, toSheetLines } from '../kit/results-of';
import { roundOf } from '../kit/round-of';
import { sumOfTowns } from '../kit/sum-of-towns';
import { typeIntoSummary } from '../kit/type-into-summary';
import { shownText } from '../kit/shown-text';

type Fillings = Readonly<Record<string, Filling>>;
const ratio = { measure: 'ratio', unitOfMeasure: '%', target: 98 } as const;

const actuals = (甲镇: Value, 乙镇: Value, 丙街道: Value): Fillings => ({
  甲镇: { indicators: { 'T01-1': { actual: 甲镇 } } },
  乙镇: { indicators: { 'T01-1': { actual: 乙镇 } } },
  丙街道: { indicators: { 'T01-1': { actual: 丙街道 } } },
});
const parts = (...given: readonly (readonly [number, number])[]): Fillings =>
  Object.fromEntries(
    ['甲镇', '乙镇', '丙街道'].map((unit, at) => [
      unit,
      { indicators: { 'T01-1': { numerator: given[at]?.[0] ?? '', denominator: given[at]?.[1] ?? '' } } },
    ]),
  );

const rowsOf = (book: Book) => {
  const sheet = book.sheets.find(({ name }) => name === summarySheets.details);
  return (sheet && readTable(sheet, detailColumns, 'rowId'))?.rows ?? [];
};

interface Case {
  readonly name: string;
  readonly indicator: Partial<Indicator>;
  readonly fillings: Fillings;
  readonly correct: Readonly<Record<string, Value>>;
  readonly line: Partial<ResultLine>;
}

const cases: readonly Case[] = [
  {
    name: 'a count',
    indicator: sumOfTowns,
    fillings: actuals(5, 3, 1),
    correct: { 丙街道: 2 },
    line: { actual: 10, gap: 0, rating: '已达标' },
  },
  {
    name: 'a count that was blank',
    indicator: sumOfTowns,
    fillings: { ...actuals(5, 3, 1), 丙街道: {} },
    correct: { 丙街道: 4 },
    line: { actual: 12, gap: 2, rating: '已达标' },
  },
  {
    name: 'a count nobody sent',
    indicator: {},
    fillings: {},
    correct: { 甲局: 7 },
    line: { actual: 7, gap: -3, rating: '未达标' },
  },
  {
    name: 'a count that was text',
    indicator: {},
    fillings: { 甲局: { indicators: { 'T01-1': { actual: '１２' } } } },
    correct: { 甲局: 12 },
    line: { actual: 12, gap: 2, rating: '已达标' },
  },
  {
    name: 'a count to zero',
    indicator: {},
    fillings: { 甲局: { indicators: { 'T01-1': { actual: 12 } } } },
    correct: { 甲局: 0 },
    line: { actual: 0, gap: -10, rating: '未达标' },
  },
  {
    name: 'a count to half a school',
    indicator: {},
    fillings: { 甲局: { indicators: { 'T01-1': { actual: 12 } } } },
    correct: { 甲局: 12.5 },
    line: { actual: null, gap: null, rating: '有差错' },
  },
  {
    name: 'a count below zero',
    indicator: {},
    fillings: { 甲局: { indicators: { 'T01-1': { actual: 12 } } } },
    correct: { 甲局: -3 },
    line: { actual: null, gap: null, rating: '有差错' },
  },
  {
    name: 'a count to a telephone number',
    indicator: {},
    fillings: { 甲局: { indicators: { 'T01-1': { actual: 12 } } } },
    correct: { 甲局: 13_800_138_000 },
    line: { actual: null, gap: null, rating: '有差错' },
  },
  {
    name: 'a count to a day',
    indicator: {},
    fillings: { 甲局: { indicators: { 'T01-1': { actual: 12 } } } },
    correct: { 甲局: 45_009 },
    line: { actual: null, gap: null, rating: '有差错' },
  },
  {
    name: 'a percentage off by a hundred',
    indicator: { ...ratio, entry: 'percent' },
    fillings: { 甲局: { indicators: { 'T01-1': { actual: 0.97 } } } },
    correct: { 甲局: 98 },
    line: { actual: null, gap: null, rating: '有差错' },
  },
  {
    name: 'a ratio by parts off by a hundred',
    indicator: { ...ratio, entry: 'parts' },
    fillings: { 甲局: { indicators: { 'T01-1': { numerator: 97, denominator: 100 } } } },
    correct: { 甲局: 98 },
    line: { actual: null, numerator: null, denominator: null, gap: null, rating: '有差错' },
  },
  {
    name: 'one of three to half a school',
    indicator: sumOfTowns,
    fillings: actuals(5, 3, 9),
    correct: { 丙街道: 1.5 },
    line: { actual: 8, gap: null, rating: '有差错' },
  },
  {
    name: 'a figure in error',
    indicator: {},
    fillings: { 甲局: { indicators: { 'T01-1': { actual: 12.5 } } } },
    correct: { 甲局: 12 },
    line: { actual: 12, gap: 2, rating: '已达标' },
  },
  {
    name: 'one of three to 不适用',
    indicator: sumOfTowns,
    fillings: actuals(5, 3, 9),
    correct: { 丙街道: '不适用' },
    line: { actual: 8, gap: -2, rating: '未达标' },
  },
  {
    name: 'a blank to 不适用',
    indicator: {},
    fillings: { 甲局: {} },
    correct: { 甲局: '不适用' },
    line: { actual: null, gap: null, rating: '不评定' },
  },
  {
    name: '不适用 to a count',
    indicator: {},
    fillings: { 甲局: { indicators: { 'T01-1': { actual: '不适用' } } } },
    correct: { 甲局: 10 },
    line: { actual: 10, gap: 0, rating: '已达标' },
  },
  {
    name: 'a ratio by parts keeps its denominator',
    indicator: { ...ratio, ...sumOfTowns, entry: 'parts' },
    fillings: parts([90, 100], [98, 100], [196, 200]),
    correct: { 甲镇: 0.98 },
    line: { actual: 0.98, numerator: 392, denominator: 400, gap: 0, rating: '已达标' },
  },
  {
    name: 'one of several ratios without parts',
    indicator: { ...ratio, ...sumOfTowns, entry: 'parts' },
    fillings: { ...parts([90, 100], [98, 100]), 丙街道: {} },
    correct: { 丙街道: 0.98 },
    line: { actual: '无法汇总', numerator: null, denominator: null, gap: null, rating: '不评定' },
  },
  {
    name: 'a percentage',
    indicator: { ...ratio, entry: 'percent' },
    fillings: { 甲局: { indicators: { 'T01-1': { actual: 0.97 } } } },
    correct: { 甲局: 0.985 },
    line: { actual: 0.985, gap: 0.5, rating: '已达标' },
  },
  {
    name: 'a ratio of one unit that was blank',
    indicator: { ...ratio, entry: 'parts' },
    fillings: { 甲局: {} },
    correct: { 甲局: 0.985 },
    line: { actual: 0.985, numerator: null, denominator: null, gap: 0.5, rating: '已达标' },
  },
  {
    name: 'a fall of half a point',
    indicator: { measure: 'ratio', unitOfMeasure: '百分点', comparator: 'fallBy', target: 0.5, entry: 'parts' },
    fillings: { 甲局: { indicators: { 'T01-1': { prior: 0.42, numerator: 420, denominator: 1000 } } } },
    correct: { 甲局: 0.415 },
    line: { prior: 0.42, trend: -0.5, actual: 0.415, numerator: 415, denominator: 1000, gap: 0, rating: '已达标' },
  },
  {
    name: 'yes to no',
    indicator: { measure: 'yesNo', target: null, unitOfMeasure: '', ...sumOfTowns },
    fillings: actuals('是', '是', '是'),
    correct: { 乙镇: '否' },
    line: { actual: 0.666666666667, numerator: 2, denominator: 3, rating: '未达标' },
  },
  {
    name: 'blank to yes, with a space',
    indicator: { measure: 'yesNo', target: null, unitOfMeasure: '' },
    fillings: { 甲局: {} },
    correct: { 甲局: '是 ' },
    line: { actual: '是', rating: '已达标' },
  },
  {
    name: 'words',
    indicator: { measure: 'text', target: null, unitOfMeasure: '', ...sumOfTowns },
    fillings: actuals('已建', '在建', '未建'),
    correct: { 乙镇: '建成' },
    line: { actual: '已建；建成；未建', rating: '不评定' },
  },
  {
    name: 'words to a number',
    indicator: { measure: 'text', target: null, unitOfMeasure: '' },
    fillings: { 甲局: {} },
    correct: { 甲局: 3 },
    line: { actual: '3', rating: '不评定' },
  },
];

const blankLine: ResultLine = {
  id: 'T01-1',
  prior: null,
  trend: null,
  numerator: null,
  denominator: null,
  actual: null,
  gap: null,
  rating: null,
};

describe('更正值', () => {
  test.each(cases)(
    '$name: the sheet follows, and so does the next consolidation',
    ({ indicator, fillings, correct, line }) => {
      const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...indicator })] });
      const whole: ResultLine = { ...blankLine, ...line };
      const corrected = typeIntoSummary(roundOf(plan, fillings).book, {
        details: Object.fromEntries(
          Object.entries(correct).map(([unit, correction]) => [`T01-1|${unit}`, { correction }]),
        ),
      });
      expect(toSheetLines(corrected)).toEqual([whole]);
      const again = roundOf(plan, fillings, { existing: corrected });
      expect(toSheetLines(again.book)).toEqual([whole]);
      expect(toCoreLines(again.summary)).toEqual([whole]);
    },
  );

  test('takes away the note that there was no figure', () => {
    const noteOf = (book: Book) => {
      const sheet = book.sheets.find(({ name }) => name === summarySheets.results);
      return (sheet && readTable(sheet, resultColumns, 'id'))?.rows.map(({ cells }) => cells.note?.value);
    };
    const { book } = roundOf(planOf(), { 甲局: {} });
    expect(noteOf(book)).toEqual(['甲局未填报']);
    expect(noteOf(typeIntoSummary(book, { details: { 'T01-1|甲局': { correction: 12 } } }))).toEqual(['']);
  });

  test('a repeat follows too', () => {
    const plan = planOf({
      indicators: [indicatorOf({ id: 'T01-1' }), indicatorOf({ id: 'T01-2', target: 12, repeats: 'T01-1' })],
    });
    const fillings = { 甲局: { indicators: { 'T01-1': { actual: 9 } } } };
    const corrected = typeIntoSummary(roundOf(plan, fillings).book, { details: { 'T01-1|甲局': { correction: 11 } } });
    const lines = toSheetLines(corrected);
    expect(lines.map(({ id, actual, gap, rating }) => [id, actual, gap, rating])).toEqual([
      ['T01-1', 11, 1, '已达标'],
      ['T01-2', 11, -1, '未达标'],
    ]);
    expect(toCoreLines(roundOf(plan, fillings, { existing: corrected }).summary)).toEqual(lines);
  });

  test('of an entry that does not count changes nothing', () => {
    const fillings = {
      甲局: { indicators: { 'T01-1': { actual: 9 } } },
      乙局: { indicators: { 'T01-1': { actual: 8 } } },
    };
    const corrected = typeIntoSummary(roundOf(planOf(), fillings).book, {
      details: { 'T01-1|乙局': { correction: 11 } },
    });
    const again = roundOf(planOf(), fillings, { existing: corrected });
    expect(resultsOf(again)).toMatchObject([
      {
        actual: 9,
        contributions: [
          { unit: '甲局', correction: null },
          { unit: '乙局', value: 8, correction: 11, corrects: 8 },
        ],
      },
    ]);
  });

  describe('that the row cannot take', () => {
    const day = 45_280;
    /** A spreadsheet gives the cell a date's format as somebody types 2023-12-20. */
    const dated = (book: Book): Book => ({
      ...book,
      sheets: book.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          cell.value === day ? { ...cell, style: { ...cell.style, numberFormat: 'yyyy-mm-dd' } } : cell,
        ),
      })),
    });
    test.each([
      ['count', { measure: 'count' }, '十二', '十二'],
      ['count', { measure: 'count' }, '12', '12'],
      ['count', { measure: 'count' }, '是', '是'],
      ['count', { measure: 'count' }, true, 'TRUE'],
      ['count', { measure: 'count' }, { error: '#N/A' }, '#N/A'],
      ['count', { measure: 'count' }, day, '2023-12-20'],
      ['count', { measure: 'count' }, '=1+1', '=1+1'],
      ['ratio', { ...ratio, entry: 'percent', target: 10 }, '98%', '98%'],
      ['ratio by parts', { ...ratio, entry: 'parts', target: 10 }, '98/100', '98/100'],
      ['yesNo', { measure: 'yesNo', target: null, unitOfMeasure: '' }, 1, '1'],
      ['yesNo', { measure: 'yesNo', target: null, unitOfMeasure: '' }, '完成', '完成'],
      ['text', { measure: 'text', target: null, unitOfMeasure: '' }, true, 'TRUE'],
      ['text', { measure: 'text', target: null, unitOfMeasure: '' }, { error: '#DIV/0!' }, '#DIV/0!'],
    ] as const)(
      '%s: it alone is not taken, is listed where it stands, and stays as typed: %j',
      async (_, indicator, correction, shown) => {
        const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...indicator }), indicatorOf({ id: 'T01-2' })] });
        const own = {
          count: { actual: 12 },
          ratio: { actual: 0.2, numerator: 20, denominator: 100 },
          yesNo: { actual: '是' },
          text: { actual: '建成' },
        } as const;
        const entry =
          'entry' in indicator && indicator.entry === 'parts'
            ? { numerator: 20, denominator: 100 }
            : { actual: own[indicator.measure].actual };
        const fillings = {
          甲局: { indicators: { 'T01-1': entry, 'T01-2': { actual: 9, explanation: '还有一所在建' } } },
        };
        const before = roundOf(plan, fillings);
        const existing = dated(
          typeIntoSummary(before.book, { details: { 'T01-1|甲局': { correction }, 'T01-2|甲局': { correction: 10 } } }),
        );
        const again = roundOf(plan, fillings, { existing });
        const [first] = toSheetLines(before.book);
        const expected = [first, { ...blankLine, id: 'T01-2', actual: 10, gap: 0, rating: '已达标' }];
        // a date is a number to formulas, until it stands there as the text that it shows
        if (shown !== '2023-12-20') expect(toSheetLines(existing)).toEqual(expected);
        expect(toSheetLines(again.book)).toEqual(expected);
        expect(toCoreLines(again.summary)).toEqual(expected);
        const name = '指标T01-1';
        const refusals = ({ summary }: typeof again) =>
          summary.findings.filter(({ finding }) => finding.rule === 'correction-unusable');
        expect(refusals(again)).toEqual([
          {
            file: '',
            typed: shown,
            explanation: '',
            finding: {
              rule: 'correction-unusable',
              severity: 'error',
              place: { unit: '甲局', row: 'T01-1', column: 'correction' },
              location: { sheet: '明细', row: 3, column: 12 },
              facts: { unit: '甲局', name, shown },
              repairs: [],
            },
          },
        ]);
        const saved = readXlsx(await writeXlsx(again.book));
        const kept = rowsOf(saved).find(({ cells }) => cells.key?.value === 'T01-1|甲局')?.cells;
        expect([kept?.correction?.value, kept?.correction?.formula, kept?.correctionState?.value]).toEqual([
          correction === 1 ? 1 : shown,
          undefined,
          '用不了',
        ]);
        const third = roundOf(plan, fillings, { existing: saved });
        expect(third.book).toEqual(again.book);
        expect(refusals(third)).toEqual(refusals(again));
      },
    );
  });
});

describe('a 更正值 is tied to what it corrects', () => {
  const sent = (actual: Value): Fillings => ({
    甲局: { indicators: { 'T01-1': { actual, explanation: '已逐校核对' } } },
  });
  const plan = planOf();
  const type = (book: Book, given: Readonly<Record<string, Value>>) =>
    typeIntoSummary(book, { details: { 'T01-1|甲局': given } });
  const line = (book: Book) =>
    rowsOf(book).map(({ cells }) => [
      cells.value?.value,
      cells.correction?.value,
      cells.corrects?.value,
      cells.correctionState?.value,
    ]);
  const told = ({ summary }: ReturnType<typeof roundOf>) =>
    summary.findings
      .filter(({ finding }) => finding.place.column === 'correction')
      .map(({ finding }) => [finding.rule, finding.facts.corrects, finding.facts.reported]);
  const actualOf = (round: ReturnType<typeof roundOf>) =>
    resultsOf(round).map(({ actual, rating }) => [actual, rating]);
  const corrected = type(roundOf(plan, sent(4)).book, { correction: 7 });
  const first = roundOf(plan, sent(4), { existing: corrected });
  const outlived = roundOf(plan, sent(8), { existing: first.book });

  test('it counts while the unit reports what was corrected', () => {
    expect([line(corrected), line(first.book)]).toEqual([[[4, 7, undefined, '采用']], [[4, 7, 4, '采用']]]);
    expect([actualOf(first), told(first)]).toEqual([[[7, 'unmet']], []]);
  });

  test('where the unit has sent another figure since, that one counts, and somebody is asked', () => {
    expect([line(outlived.book), actualOf(outlived), told(outlived)]).toEqual([
      [[8, 7, 4, '待确认']],
      [[8, 'unmet']],
      [['correction-outlived', '4', '8']],
    ]);
    // the bureau settles it in 明细, the unit has nothing to answer
    expect(outlived.summary.followUp.filter(({ kind, indicator }) => kind === 'query' && indicator !== null)).toEqual(
      [],
    );
    // also where it was typed since the last consolidation
    const atOnce = roundOf(plan, sent(8), { existing: corrected });
    expect(atOnce.book).toEqual(outlived.book);
    expect(roundOf(plan, sent(8), { existing: outlived.book }).book).toEqual(outlived.book);
  });

  test.each<[string, Readonly<Record<string, Value>>, [Value, Value], [number, string]]>([
    ['更正针对 cleared: for what stands there now', { corrects: '' }, [7, 8], [7, 'unmet']],
    ['更正针对 with what is reported now', { corrects: 8 }, [7, 8], [7, 'unmet']],
    ['the same as words', { corrects: ' 8 ' }, [7, '8'], [7, 'unmet']],
    ['another 更正值', { correction: 11 }, [11, 8], [11, 'met']],
    ['不适用', { correction: '不适用' }, ['不适用', 8], [null as never, 'notRated']],
  ])('it is confirmed by %s', (_, given, [correction, corrects], actual) => {
    const confirmed = type(outlived.book, given);
    const again = roundOf(plan, sent(8), { existing: confirmed });
    expect([line(confirmed).map((cells) => cells[3]), line(again.book), actualOf(again), told(again)]).toEqual([
      ['采用'],
      [[8, correction, corrects, '采用']],
      [actual],
      [],
    ]);
    expect(toSheetLines(confirmed)).toEqual(toSheetLines(again.book));
    // and outlived once more
    expect(told(roundOf(plan, sent(9), { existing: again.book }))).toEqual([['correction-outlived', '8', '9']]);
  });

  test('what is typed into 更正针对 and is not reported leaves it open', () => {
    const again = roundOf(plan, sent(8), { existing: type(outlived.book, { corrects: 5 }) });
    expect([line(again.book), told(again)]).toEqual([[[8, 7, 5, '待确认']], [['correction-outlived', '5', '8']]]);
  });

  test('back at what was corrected, it counts again', () => {
    expect(roundOf(plan, sent(4), { existing: outlived.book }).book).toEqual(first.book);
  });

  test('a unit whose ledger is not among the files has sent nothing else', () => {
    const without = roundOf(plan, {}, { existing: first.book });
    expect([line(without.book), actualOf(without), told(without)]).toEqual([
      [[undefined, 7, 4, '采用']],
      [[7, 'unmet']],
      [],
    ]);
    expect(roundOf(plan, sent(8), { existing: without.book }).book).toEqual(outlived.book);
  });

  test('one that was made for a unit that had sent nothing is asked about when it does', () => {
    const early = roundOf(plan, {}, { existing: type(roundOf(plan, {}).book, { correction: 7 }) });
    const late = roundOf(plan, sent(8), { existing: early.book });
    expect([line(early.book), line(late.book), actualOf(late), told(late)]).toEqual([
      [[undefined, 7, '未报', '采用']],
      [[8, 7, '未报', '待确认']],
      [[8, 'unmet']],
      [['correction-outlived', '未报', '8']],
    ]);
  });

  test.each<[string, Partial<Indicator>, Record<string, Value>, Record<string, Value>, Value, Value]>([
    [
      'the parts of a ratio, though it stays the same',
      { ...ratio, entry: 'parts' },
      { numerator: 3, denominator: 4 },
      { numerator: 75, denominator: 100 },
      0.8,
      '3/4',
    ],
    [
      'a yes that became a no',
      { measure: 'yesNo', target: null, unitOfMeasure: '' },
      { actual: '是' },
      { actual: '否' },
      '是',
      '是',
    ],
    [
      'words',
      { measure: 'text', target: null, unitOfMeasure: '' },
      { actual: '在建' },
      { actual: '建成' },
      '停建',
      '在建',
    ],
    [
      'long words with the same beginning',
      { measure: 'text', target: null, unitOfMeasure: '' },
      { actual: `${'建'.repeat(80)}成` },
      { actual: `${'建'.repeat(80)}完` },
      '停建',
      expect.stringMatching(/^建{40}……（共81字 /) as never,
    ],
    ['what could not be read', {}, { actual: '１２' }, { actual: '１５' }, 12, '１２'],
    ['a figure in error', {}, { actual: 12.5 }, { actual: 13.5 }, 12, 12.5],
    ['a blank', {}, {}, { actual: 8 }, 12, '空'],
    ['不适用', {}, { actual: '不适用' }, { actual: 8 }, 12, '不适用'],
    ['a figure that was cleared', {}, { actual: 8 }, {}, 12, 8],
  ])('%s', (_, indicator, before, after, correction, corrects) => {
    const own = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...indicator })] });
    const fill = (entry: Record<string, Value>): Fillings => ({ 甲局: { indicators: { 'T01-1': entry } } });
    const kept = roundOf(own, fill(before), { existing: type(roundOf(own, fill(before)).book, { correction }) });
    const again = roundOf(own, fill(after), { existing: kept.book });
    const state = (book: Book) =>
      rowsOf(book).map(({ cells }) => [cells.corrects?.value, cells.correctionState?.value]);
    expect([state(kept.book), state(again.book)]).toEqual([[[corrects, '采用']], [[corrects, '待确认']]]);
    expect(told(again).map(([rule]) => rule)).toEqual(['correction-outlived']);
    const { book, summary } = roundOf(own, fill(after));
    expect(toSheetLines(again.book)).toEqual(toSheetLines(book));
    expect(toCoreLines(again.summary)).toEqual(toCoreLines(summary));
  });

  test('in a summary of a former version it is tied to the figure that stood there', () => {
    const former = ({ sheets, ...book }: Book): Book => ({
      ...book,
      sheets: sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          ['更正针对', '更正状态', '现报数', '原更正值'].includes(shownText(cell.value))
            ? { ...cell, value: '' }
            : cell,
        ),
      })),
    });
    const [same, other] = [4, 8].map((actual) => roundOf(plan, sent(actual), { existing: former(corrected) }));
    expect([same?.book, other?.book]).toEqual([first.book, outlived.book]);
  });
});

describe('what the bureau writes', () => {
  const writing = {
    details: { 'T01-1|甲局': { correction: 9, correctionReason: '多报1所', instruction: '=请核实' } },
    followUp: { 'figure|T01-1': { remedyBy: 45382, remedy: '正在整改' } },
  };
  const fillings = { 甲局: { indicators: { 'T01-1': { actual: 8, explanation: '在建' } } } };
  const written = (round: ReturnType<typeof roundOf>) => ({
    remarks: round.summary.details.map(({ key, remarks }) => [key, remarks]),
    remedies: round.summary.followUp
      .filter(({ remedyBy, remedy }) => remedyBy !== '' || remedy !== '')
      .map(({ key, remedyBy, remedy }) => [key, remedyBy, remedy]),
  });
  const expected = {
    remarks: [
      [
        'T01-1|甲局',
        { correction: 9, corrects: 8, correctionReason: '多报1所', check: noCheck, instruction: '=请核实' },
      ],
    ],
    remedies: [['figure|T01-1', 45382, '正在整改']],
  };

  test('survives a second and a third time', () => {
    const first = typeIntoSummary(roundOf(planOf(), fillings).book, writing);
    const second = roundOf(planOf(), fillings, { existing: first });
    const third = roundOf(planOf(), fillings, { existing: second.book });
    expect(written(second)).toEqual(expected);
    expect(written(third)).toEqual(expected);
    expect(third.book).toEqual(second.book);
  });

  test('stays in a row of its own after its entry or reason is gone, and comes back with it', () => {
    const both = planOf({ indicators: [indicatorOf({ id: 'T01-1' }), indicatorOf({ id: 'T01-2' })] });
    const given = { 甲局: { indicators: { 'T01-1': { actual: 8, explanation: '在建' }, 'T01-2': { actual: 12 } } } };
    const first = typeIntoSummary(roundOf(both, given).book, writing);
    const without = planOf({ indicators: [indicatorOf({ id: 'T01-2' })] });
    const second = roundOf(without, { 甲局: { indicators: { 'T01-2': { actual: 12 } } } }, { existing: first });
    expect(written(second)).toEqual({
      ...expected,
      remarks: [
        ['T01-2|甲局', { correction: null, corrects: null, correctionReason: '', check: noCheck, instruction: '' }],
        ...expected.remarks,
      ],
    });
    const third = roundOf(both, given, { existing: second.book });
    expect(written(third)).toEqual({
      ...expected,
      remarks: [
        ...expected.remarks,
        ['T01-2|甲局', { correction: null, corrects: null, correctionReason: '', check: noCheck, instruction: '' }],
      ],
    });
  });

  test('stays beside the other entries of its indicator', () => {
    const both = planOf({ indicators: [indicatorOf({ id: 'T01-1' }), indicatorOf({ id: 'T01-2' })] });
    const own = { 甲局: { indicators: { 'T01-1': { actual: 8, explanation: '在建' } } } };
    const first = roundOf(both, { ...own, 乙局: { indicators: { 'T01-1': { actual: 7 } } } });
    const again = roundOf(both, own, {
      existing: typeIntoSummary(first.book, { details: { 'T01-1|乙局': { instruction: '请核对' } } }),
    });
    expect(again.summary.details.map(({ key, remarks }) => [key, remarks.instruction])).toEqual([
      ['T01-1|甲局', ''],
      ['T01-1|乙局', '请核对'],
      ['T01-2|甲局', ''],
    ]);
  });

  test('of another period’s summary is refused', () => {
    const last = roundOf(planOf(), {}, { in: '2022' });
    expect(() => roundOf(planOf(), {}, { existing: last.book })).toThrow(
      expect.objectContaining({ code: 'otherSummary' }) as Fault,
    );
  });

  test('a workbook that is no summary is refused', () => {
    expect(() => roundOf(planOf(), {}, { existing: { names: [], sheets: [] } })).toThrow(
      expect.objectContaining({ code: 'notSummary' }) as Fault,
    );
  });
});
