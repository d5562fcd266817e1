import type { Fault } from '../../src/book/fault';
import type { Book, Value } from '../../src/book/book';
import { readTable } from '../../src/book/read-table';
import type { Indicator } from '../../src/plan/plan';
import { resultColumns, summarySheets } from '../../src/summary/columns';
import { indicatorOf, planOf } from '../kit/plan-of';
import type { Filling } from '../kit/fill-ledger';
import { type ResultLine, resultsOf, toCoreLines, toSheetLines } from '../kit/results-of';
import { roundOf } from '../kit/round-of';
import { sumOfTowns } from '../kit/sum-of-towns';
import { typeIntoSummary } from '../kit/type-into-summary';

type Fillings = Readonly<Record<string, Filling>>;
const ratio = { measure: 'ratio', unitOfMeasure: '%', target: 98 } as const;

const actuals = (甲镇: Value, 乙镇: Value, 丙街道: Value): Fillings => ({
  甲镇: { indicators: { 'T01-1': { actual: 甲镇 } } },
  乙镇: { indicators: { 'T01-1': { actual: 乙镇 } } },
  丙街道: { indicators: { 'T01-1': { actual: 丙街道 } } },
});
const parts = (...given: readonly (readonly [number, number])[]): Fillings =>
  Object.fromEntries(
    ['甲镇', '乙镇', '丙街道'].map((unit, at) => [unit, { indicators: { 'T01-1': { numerator: given[at]?.[0] ?? '', denominator: given[at]?.[1] ?? '' } } }]),
  );

interface Case {
  readonly name: string;
  readonly indicator: Partial<Indicator>;
  readonly fillings: Fillings;
  readonly correct: Readonly<Record<string, Value>>;
  readonly line: Partial<ResultLine>;
}

const cases: readonly Case[] = [
  { name: 'a count', indicator: sumOfTowns, fillings: actuals(5, 3, 1), correct: { 丙街道: 2 }, line: { actual: 10, gap: 0, rating: '已达标' } },
  { name: 'a count that was blank', indicator: sumOfTowns, fillings: { ...actuals(5, 3, 1), 丙街道: {} }, correct: { 丙街道: 4 }, line: { actual: 12, gap: 2, rating: '已达标' } },
  { name: 'a count nobody sent', indicator: {}, fillings: {}, correct: { 甲局: 7 }, line: { actual: 7, gap: -3, rating: '未达标' } },
  { name: 'a count that was text', indicator: {}, fillings: { 甲局: { indicators: { 'T01-1': { actual: '１２' } } } }, correct: { 甲局: 12 }, line: { actual: 12, gap: 2, rating: '已达标' } },
  { name: 'a count to zero', indicator: {}, fillings: { 甲局: { indicators: { 'T01-1': { actual: 12 } } } }, correct: { 甲局: 0 }, line: { actual: 0, gap: -10, rating: '未达标' } },
  { name: 'a count to half a school', indicator: {}, fillings: { 甲局: { indicators: { 'T01-1': { actual: 12 } } } }, correct: { 甲局: 12.5 }, line: { actual: null, gap: null, rating: '有差错' } },
  { name: 'a count below zero', indicator: {}, fillings: { 甲局: { indicators: { 'T01-1': { actual: 12 } } } }, correct: { 甲局: -3 }, line: { actual: null, gap: null, rating: '有差错' } },
  { name: 'a count to a telephone number', indicator: {}, fillings: { 甲局: { indicators: { 'T01-1': { actual: 12 } } } }, correct: { 甲局: 13_800_138_000 }, line: { actual: null, gap: null, rating: '有差错' } },
  { name: 'a count to a day', indicator: {}, fillings: { 甲局: { indicators: { 'T01-1': { actual: 12 } } } }, correct: { 甲局: 45_009 }, line: { actual: null, gap: null, rating: '有差错' } },
  { name: 'a percentage off by a hundred', indicator: { ...ratio, entry: 'percent' }, fillings: { 甲局: { indicators: { 'T01-1': { actual: 0.97 } } } }, correct: { 甲局: 98 }, line: { actual: null, gap: null, rating: '有差错' } },
  { name: 'a ratio by parts off by a hundred', indicator: { ...ratio, entry: 'parts' }, fillings: { 甲局: { indicators: { 'T01-1': { numerator: 97, denominator: 100 } } } }, correct: { 甲局: 98 }, line: { actual: null, numerator: null, denominator: null, gap: null, rating: '有差错' } },
  { name: 'one of three to half a school', indicator: sumOfTowns, fillings: actuals(5, 3, 9), correct: { 丙街道: 1.5 }, line: { actual: 8, gap: null, rating: '有差错' } },
  { name: 'a figure in error', indicator: {}, fillings: { 甲局: { indicators: { 'T01-1': { actual: 12.5 } } } }, correct: { 甲局: 12 }, line: { actual: 12, gap: 2, rating: '已达标' } },
  { name: 'one of three to 不适用', indicator: sumOfTowns, fillings: actuals(5, 3, 9), correct: { 丙街道: '不适用' }, line: { actual: 8, gap: -2, rating: '未达标' } },
  { name: 'a blank to 不适用', indicator: {}, fillings: { 甲局: {} }, correct: { 甲局: '不适用' }, line: { actual: null, gap: null, rating: '不评定' } },
  { name: '不适用 to a count', indicator: {}, fillings: { 甲局: { indicators: { 'T01-1': { actual: '不适用' } } } }, correct: { 甲局: 10 }, line: { actual: 10, gap: 0, rating: '已达标' } },
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
    line: { prior: 0.42, actual: 0.415, numerator: 415, denominator: 1000, gap: 0, rating: '已达标' },
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

describe('更正值', () => {
  test.each(cases)('$name: the sheet follows, and so does the next consolidation', ({ indicator, fillings, correct, line }) => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...indicator })] });
    const whole: ResultLine = { id: 'T01-1', prior: null, numerator: null, denominator: null, actual: null, gap: null, rating: null, ...line };
    const corrected = typeIntoSummary(roundOf(plan, fillings).book, {
      details: Object.fromEntries(Object.entries(correct).map(([unit, correction]) => [`T01-1|${unit}`, { correction }])),
    });
    expect(toSheetLines(corrected)).toEqual([whole]);
    const again = roundOf(plan, fillings, { existing: corrected });
    expect(toSheetLines(again.book)).toEqual([whole]);
    expect(toCoreLines(again.summary)).toEqual([whole]);
  });

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
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1' }), indicatorOf({ id: 'T01-2', target: 12, repeats: 'T01-1' })] });
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
    const fillings = { 甲局: { indicators: { 'T01-1': { actual: 9 } } }, 乙局: { indicators: { 'T01-1': { actual: 8 } } } };
    const corrected = typeIntoSummary(roundOf(planOf(), fillings).book, { details: { 'T01-1|乙局': { correction: 11 } } });
    const again = roundOf(planOf(), fillings, { existing: corrected });
    expect(resultsOf(again)).toMatchObject([{ actual: 9, contributions: [{ unit: '甲局', correction: null }, { unit: '乙局', value: 8, correction: 11 }] }]);
  });

  test.each([
    ['count', { measure: 'count' }, '十二'],
    ['count', { measure: 'count' }, '12'],
    ['count', { measure: 'count' }, '是'],
    ['ratio', { ...ratio, entry: 'percent' }, '98%'],
    ['yesNo', { measure: 'yesNo', target: null }, 1],
    ['yesNo', { measure: 'yesNo', target: null }, '完成'],
    ['count', { measure: 'count' }, true],
    ['count', { measure: 'count' }, { error: '#N/A' }],
  ] as const)('that %s cannot take stops the consolidation: %s %p', (_, indicator, correction) => {
    const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', ...indicator })] });
    const existing = typeIntoSummary(roundOf(plan, {}).book, { details: { 'T01-1|甲局': { correction } } });
    expect(() => roundOf(plan, {}, { existing })).toThrow(
      expect.objectContaining({ name: 'Fault', code: 'badCorrection', sentence: expect.objectContaining({ zh: expect.stringContaining('T01-1 甲局') as string }) as Fault['sentence'] }) as Fault,
    );
  });
});

describe('what the bureau writes', () => {
  const writing = {
    details: { 'T01-1|甲局': { correction: 9, correctionReason: '多报1所', instruction: '=请核实' } },
    followUp: { 'unmet|T01-1': { remedyBy: 45382, remedy: '正在整改' } },
  };
  const fillings = { 甲局: { indicators: { 'T01-1': { actual: 8, explanation: '在建' } } } };
  const written = (round: ReturnType<typeof roundOf>) => ({
    remarks: round.summary.details.map(({ key, remarks }) => [key, remarks]),
    remedies: round.summary.followUp.filter(({ remedyBy, remedy }) => remedyBy !== '' || remedy !== '').map(({ key, remedyBy, remedy }) => [key, remedyBy, remedy]),
  });
  const expected = {
    remarks: [['T01-1|甲局', { correction: 9, correctionReason: '多报1所', instruction: '=请核实' }]],
    remedies: [['unmet|T01-1', 45382, '正在整改']],
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
    expect(written(second)).toEqual({ ...expected, remarks: [['T01-2|甲局', { correction: null, correctionReason: '', instruction: '' }], ...expected.remarks] });
    const third = roundOf(both, given, { existing: second.book });
    expect(written(third)).toEqual({ ...expected, remarks: [...expected.remarks, ['T01-2|甲局', { correction: null, correctionReason: '', instruction: '' }]] });
  });

  test('stays beside the other entries of its indicator', () => {
    const both = planOf({ indicators: [indicatorOf({ id: 'T01-1' }), indicatorOf({ id: 'T01-2' })] });
    const own = { 甲局: { indicators: { 'T01-1': { actual: 8, explanation: '在建' } } } };
    const first = roundOf(both, { ...own, 乙局: { indicators: { 'T01-1': { actual: 7 } } } });
    const again = roundOf(both, own, { existing: typeIntoSummary(first.book, { details: { 'T01-1|乙局': { instruction: '请核对' } } }) });
    expect(again.summary.details.map(({ key, remarks }) => [key, remarks.instruction])).toEqual([
      ['T01-1|甲局', ''],
      ['T01-1|乙局', '请核对'],
      ['T01-2|甲局', ''],
    ]);
  });

  test('of another period’s summary is refused', () => {
    const last = roundOf(planOf(), {}, { in: '2022' });
    expect(() => roundOf(planOf(), {}, { existing: last.book })).toThrow(expect.objectContaining({ code: 'otherSummary' }) as Fault);
  });

  test('a workbook that is no summary is refused', () => {
    expect(() => roundOf(planOf(), {}, { existing: { names: [], sheets: [] } })).toThrow(expect.objectContaining({ code: 'notSummary' }) as Fault);
  });
});
