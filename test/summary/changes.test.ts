import type { Book, Cell } from '../../src/workbook/book/book';
import { listChanges } from '../../src/summary/changes/list-changes';
import { toChangeWords } from '../../src/summary/changes/to-change-words';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import type { Filling } from '../kit/fill-ledger';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { roundOf } from '../kit/round-of';
import { typeIntoSummary } from '../kit/type-into-summary';

const plan = planOf({
  tasks: [taskOf({ number: 1 }), taskOf({ number: 2, lead: ['乙局'] })],
  indicators: [
    indicatorOf({ id: 'T01-1', target: 10, due: '2023-12-31' }),
    indicatorOf({
      id: 'T02-1',
      task: 2,
      reporters: ['乙局'],
      measure: 'ratio',
      entry: 'percent',
      unitOfMeasure: '%',
      target: 98,
      due: '2025-12-31',
    }),
  ],
});
const filled = (actual: number, filledOn = 45280): Filling => ({
  cover: { filledOn },
  indicators: { 'T01-1': { actual } },
});
const percent = (actual: number): Filling => ({ cover: { filledOn: 45280 }, indicators: { 'T02-1': { actual } } });
const still = { added: [], gone: [], explained: [], changed: [] };
const nothing = { incomparable: null, reported: [], replaced: [], gone: [], results: [], followUp: still, earlier: [] };
const first = roundOf(plan, { 甲局: filled(8) });

test('a first summary has nothing to compare with', () => {
  expect(first.changes).toBeNull();
});

test('the same returns again change nothing, after a way through a file too', async () => {
  const reopened = readXlsx(await writeXlsx(first.book));
  for (const existing of [first.book, reopened]) {
    const { changes } = roundOf(plan, { 甲局: filled(8) }, { existing });
    expect(changes).toEqual(nothing);
    expect(changes && toChangeWords(changes)).toEqual({ zh: '与上次汇总相同。', en: 'The same as the last time.' });
  }
});

test('a unit that reports, one that reports again, and what became of their indicators', () => {
  const { changes } = roundOf(plan, { 甲局: filled(12, 45290), 乙局: percent(0.965) }, { existing: first.book });
  expect(changes).toEqual({
    incomparable: null,
    reported: ['乙局'],
    replaced: ['甲局'],
    gone: [],
    results: [
      { id: 'T01-1', before: { actual: '8', rating: '未达标' }, after: { actual: '12', rating: '已达标' } },
      { id: 'T02-1', before: { actual: '', rating: '未填报' }, after: { actual: '96.5%', rating: '未到期' } },
    ],
    followUp: {
      ...still,
      added: [{ unit: '乙局', about: 'T02', kind: '待核实' }],
      gone: [{ unit: '甲局', about: 'T01-1', kind: '亮红灯' }],
    },
    earlier: [],
  });
  expect(changes && toChangeWords(changes)).toEqual({
    zh: '与上次汇总相比：新报 1 个（乙局），换了台账的 1 个（甲局），有变化的指标 2 个（T01-1 未达标→已达标、T02-1 未填报→未到期），督办新增 1 项（T02 乙局 待核实），不再督办的 1 项（T01-1 甲局 亮红灯）。',
    en:
      'Since the last time: new returns of 乙局; other ledgers of 甲局; indicators that ' +
      'changed: T01-1 未达标→已达标, T02-1 未填报→未到期; new to follow up: T02 乙局 待核实; no longer ' +
      'followed up: T01-1 甲局 亮红灯.',
  });
});

test('a ledger that is no longer among the files, and a figure without another rating', () => {
  const both = roundOf(plan, { 甲局: filled(8), 乙局: percent(0.9) });
  const { book } = roundOf(plan, { 乙局: percent(0.91) }, { existing: both.book });
  expect(listChanges(both.book, book)).toEqual({
    incomparable: null,
    reported: [],
    replaced: [],
    gone: ['甲局'],
    results: [
      { id: 'T01-1', before: { actual: '8', rating: '未达标' }, after: { actual: '', rating: '未填报' } },
      { id: 'T02-1', before: { actual: '90%', rating: '未到期' }, after: { actual: '91%', rating: '未到期' } },
    ],
    followUp: {
      ...still,
      gone: [
        { unit: '甲局', about: 'T01-1', kind: '亮红灯' },
        { unit: '甲局', about: 'T01', kind: '待核实' },
      ],
    },
    earlier: [],
  });
});

test('a 更正值 is a change, once', () => {
  const corrected = typeIntoSummary(first.book, { details: { 'T01-1|甲局': { correction: 11 } } });
  const second = roundOf(plan, { 甲局: filled(8) }, { existing: corrected });
  expect(listChanges(first.book, second.book).results).toEqual([
    { id: 'T01-1', before: { actual: '8', rating: '未达标' }, after: { actual: '11', rating: '已达标' } },
  ]);
  expect(roundOf(plan, { 甲局: filled(8) }, { existing: second.book }).changes?.results).toEqual([]);
});

describe('what is followed up', () => {
  const late = planOf({
    ...plan,
    indicators: [
      indicatorOf({ id: 'T01-1', target: 10, due: '2025-12-31', milestones: [{ period: '2023', target: 8 }] }),
    ],
  });
  const behind = (explanation: string): Filling => ({
    cover: { filledOn: 45280 },
    tasks: { T01: { status: '推进中' } },
    indicators: { 'T01-1': { actual: 6, explanation } },
  });
  const wording = (filling: Filling, existing: Book) => {
    const { changes } = roundOf(late, { 甲局: filling }, { existing });
    return changes && toChangeWords(changes).zh;
  };

  test('a figure that is explained stays there, and the change is told', () => {
    const { book } = roundOf(late, { 甲局: behind('') });
    expect(wording(behind('征地晚了两个月'), book)).toBe(
      '与上次汇总相比：督办中已说明原因的 1 项（T01-1 甲局 滞后）。',
    );
    const explained = roundOf(late, { 甲局: behind('征地晚了两个月') }, { existing: book });
    expect(wording(behind('征地晚了三个月'), explained.book)).toBe(
      '与上次汇总相比：督办中有变化的 1 项（T01-1 甲局 滞后）。',
    );
    expect(wording(behind('征地晚了两个月'), explained.book)).toBe('与上次汇总相同。');
  });
});

test('a target that is stated again is told once', () => {
  const again = planOf({ ...plan, indicators: [...plan.indicators, indicatorOf({ id: 'T01-2', repeats: 'T01-1' })] });
  const { changes } = roundOf(again, { 甲局: filled(12) }, { existing: roundOf(again, { 甲局: filled(8) }).book });
  expect(changes?.results.map(({ id }) => id)).toEqual(['T01-1']);
});

describe('a summary before whose formulas have no results', () => {
  const strip = (book: Book, isStripped: (cell: Cell) => boolean): Book => ({
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map(({ value, ...cell }) => ({
        ...cell,
        ...(value !== undefined && !(cell.formula !== undefined && isStripped({ ...cell, value })) && { value }),
      })),
    })),
  });
  const changesFrom = (existing: Book) => roundOf(plan, { 甲局: filled(8) }, { existing }).changes;
  const replace = (book: Book, from: string, to: string): Book => ({
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => ({
        ...cell,
        ...(cell.formula !== undefined && { formula: cell.formula.replaceAll(from, to) }),
      })),
    })),
  });

  test('as a script saves it: they are calculated, and compared', () => {
    const stripped = strip(typeIntoSummary(first.book, { details: { 'T01-1|甲局': { correction: 12 } } }), () => true);
    expect(changesFrom(strip(first.book, () => true))).toEqual(nothing);
    expect(changesFrom(stripped)).toEqual({
      ...nothing,
      followUp: { ...still, gone: [{ unit: '甲局', about: 'T01-1', kind: '亮红灯' }] },
    });
    expect(
      roundOf(plan, { 甲局: filled(8) }, { existing: stripped }).summary.results.map(({ rating }) => rating),
    ).toEqual(['met', 'unreported']);
  });

  test('that nobody can calculate, or that fail: one sentence says so', () => {
    const unknown = strip(replace(first.book, 'COUNTIFS(', 'TODAY('), () => true);
    const failing: Book = {
      ...first.book,
      sheets: first.book.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          cell.value === '未达标' && sheet.name === '汇总' ? { ...cell, value: { error: '#REF!' } } : cell,
        ),
      })),
    };
    const wording = (existing: Book) => {
      const changes = changesFrom(existing);
      return changes && toChangeWords(changes).zh;
    };
    expect(wording(unknown)).toBe('没有同上次比较：原汇总表“汇总”里有 2 个公式算不出结果（第一个在 K4）。');
    expect(wording(failing)).toBe('没有同上次比较：原汇总表“汇总”里有 1 个公式算不出结果（第一个在 M4）。');
    expect(wording({ ...first.book, sheets: first.book.sheets.filter(({ name }) => name !== '汇总') })).toBe(
      '没有同上次比较：原汇总表里没有“汇总”，或者它是空的。',
    );
  });
});
