import { readTable } from '../../src/workbook/book/read-table';
import type { Book } from '../../src/workbook/book/book';
import { formatText } from '../../src/workbook/formula/format-text';
import { toSummaryJson } from '../../src/cli/to-json';
import type { Indicator } from '../../src/plan/plan';
import { fallenColumns, type FallenKey, resultColumns } from '../../src/summary/sheets/summary-columns';
import { summarySheets } from '../../src/summary/sheets/summary-sheets';
import type { Filling } from '../kit/fill-ledger';
import { indicatorOf, planOf } from '../kit/plan-of';
import { roundAfter } from '../kit/round-after';
import { typeIntoSummary } from '../kit/type-into-summary';

type Given = Partial<Indicator>;
const share: Given = { measure: 'ratio', entry: 'parts', unitOfMeasure: '%', target: 50 };

function toPlan(...indicators: readonly Given[]) {
  return planOf({
    start: '2020-01-01',
    indicators: indicators.map((given, at) =>
      indicatorOf({ id: `T01-${String(at + 1)}`, due: '2025-12-31', ...given }),
    ),
  });
}

const filled = (...rows: readonly Readonly<Record<string, number | string>>[]): Filling => ({
  indicators: Object.fromEntries(rows.map((row, at) => [`T01-${String(at + 1)}`, row])),
});

function linesOf(book: Book, keys: readonly FallenKey[]): unknown[][] {
  const sheet = book.sheets.find(({ name }) => name === summarySheets.fallen);
  const table = sheet && readTable(sheet, fallenColumns, 'id');
  return (table?.rows ?? []).map(({ cells }) => keys.map((key) => cells[key]?.value ?? null));
}

const noteOf = (book: Book) =>
  book.sheets
    .find(({ name }) => name === summarySheets.fallen)
    ?.cells.find(({ row, column }) => row === 1 && column === 0)?.value;

describe('下降清单', () => {
  test('is not there while there is nothing to compare with', () => {
    const first = roundAfter(toPlan({}), '2023', { 甲局: filled({ actual: 3 }) });
    expect(first.book.sheets.map(({ name }) => name)).not.toContain('下降清单');
    expect(first.summary.fallen.leftOut).toMatchObject({ noEarlier: 1 });
  });

  test.each<readonly [name: string, given: Given, before: number, now: number, isFallen: boolean]>([
    ['at least, lower', {}, 5, 4, true],
    ['at least, higher', {}, 4, 5, false],
    ['at least, the same', {}, 4, 4, false],
    ['more than, lower', { comparator: 'moreThan' }, 5, 4, true],
    ['at most, higher', { comparator: 'atMost' }, 4, 5, true],
    ['at most, lower', { comparator: 'atMost' }, 5, 4, false],
    ['less than, higher', { comparator: 'lessThan' }, 4, 5, true],
    ['a promised fall, higher', { comparator: 'fallBy', target: 1 }, 4, 5, true],
    ['a promised rise, lower', { comparator: 'riseBy', target: 1 }, 5, 4, true],
    ['exactly, further above', { comparator: 'exactly', target: 10 }, 11, 12, true],
    ['exactly, nearer from above', { comparator: 'exactly', target: 10 }, 12, 11, false],
    ['between, out below', { comparator: 'between', target: 3, upper: 6 }, 4, 2, true],
    ['between, lower inside', { comparator: 'between', target: 3, upper: 6 }, 6, 3, false],
  ])('%s', (_, given, before, now, isFallen) => {
    const plan = toPlan(given);
    const first = roundAfter(plan, '2023', { 甲局: filled({ actual: before }) });
    const { book, summary } = roundAfter(
      plan,
      '2024',
      { 甲局: filled({ actual: now }) },
      { previous: first.book, carries: true },
    );
    expect(summary.fallen.compared).toBe(1);
    expect(linesOf(book, ['unit', 'id', 'earlier', 'earlierValue', 'instance', 'value', 'change'])).toEqual(
      isFallen ? [['甲局', 'T01-1', '2023', before, '2024', now, now - before]] : [],
    );
  });

  const each: Given = { collect: 'each', reporters: ['甲局', '乙局'] };
  const summed: Given = { ...share, collect: 'sumOf', reporters: ['甲局', '乙局'] };
  const plan = toPlan(
    summed,
    { measure: 'text', target: null },
    { measure: 'yesNo', target: null },
    { target: null },
    { ...each, target: 4, due: '2023-12-31' },
  );
  const first = roundAfter(plan, '2023', {
    甲局: filled(
      { numerator: 40, denominator: 80 },
      { actual: '已建成' },
      { actual: '是' },
      { actual: 9 },
      { actual: 5 },
    ),
    乙局: filled({ numerator: 30, denominator: 40 }, {}, {}, {}, { actual: 4 }),
  });
  const next = {
    甲局: filled(
      { numerator: 45, denominator: 80 },
      { actual: '在建' },
      { actual: '否' },
      { actual: 1 },
      { actual: 3 },
    ),
    乙局: filled({ numerator: 20, denominator: 40 }, {}, {}, {}, { actual: 4 }),
  };
  const second = roundAfter(plan, '2024', next, { previous: first.book, carries: true });

  test('names the district and each unit, ratios with numerator and denominator, and how many were left out', () => {
    expect(
      linesOf(
        second.book,
        fallenColumns.map(({ key }) => key),
      ),
    ).toEqual([
      [
        '全区（汇总）',
        'T01-1',
        '指标T01-1',
        '不低于',
        '2023',
        0.583333333333333,
        70,
        120,
        '2024',
        0.541666666666667,
        65,
        120,
        -4.1666666667,
        '%',
        '已达标',
      ],
      ['乙局', 'T01-1', '指标T01-1', '不低于', '2023', 0.75, 30, 40, '2024', 0.5, 20, 40, -25, '%', '已达标'],
      [
        '全区（汇总）',
        'T01-5',
        '指标T01-5（达标单位占比）',
        '不低于',
        '2023',
        1,
        2,
        2,
        '2024',
        0.5,
        1,
        2,
        -50,
        '%',
        '未达标',
      ],
      ['甲局', 'T01-5', '指标T01-5', '不低于', '2023', 5, null, null, '2024', 3, null, null, -2, '所', '未达标'],
    ]);
    expect(noteOf(second.book)).toBe(
      '比了 6 个数，变差的 4 个（要求不高于、下降的，升了是变差）。只算当期的数同上年同期比，别的同上一次的数比。' +
        '没有比的：没有目标值的 1 个，文字和是否 2 个。更正值改了的，重新汇总后更新。',
    );
    expect(toSummaryJson(second.summary, (name) => name).fallen).toEqual({
      compared: 6,
      leftOut: { words: 2, noTarget: 1, incomparable: 0, noEarlier: 0 },
      figures: expect.arrayContaining([
        {
          unit: '乙局',
          id: 'T01-1',
          name: '指标T01-1',
          unitOfMeasure: '%',
          comparator: 'atLeast',
          isShareOfUnits: false,
          before: { instance: '2023', value: 75, numerator: 30, denominator: 40 },
          now: { instance: '2024', value: 50, numerator: 20, denominator: 40 },
          change: -25,
          rating: 'met',
        },
      ]) as unknown,
    });
  });

  test('a 更正值 counts when it is consolidated again', () => {
    const corrected = typeIntoSummary(second.book, { details: { 'T01-1|乙局': { correction: 0.8 } } });
    const again = roundAfter(plan, '2024', next, { previous: first.book, carries: true, existing: corrected });
    expect(linesOf(again.book, ['unit', 'id'])).toEqual([
      ['全区（汇总）', 'T01-5'],
      ['甲局', 'T01-5'],
    ]);
  });

  test('where no summary was given, the locked 上期 of the ledger is what is compared with', () => {
    const alone = roundAfter(plan, '2024', next, { previous: first.book });
    expect(linesOf(alone.book, ['unit', 'id', 'earlierValue', 'earlierNumerator'])).toEqual([
      ['乙局', 'T01-1', 0.75, 30],
      ['甲局', 'T01-5', 5, null],
    ]);
  });

  test.each<readonly [string, Given, Given]>([
    ['the unit of measure', { unitOfMeasure: '所' }, { unitOfMeasure: '座' }],
    ['the definition', { definition: '含在建' }, { definition: '不含在建' }],
    [
      'the kind',
      { measure: 'ratio', entry: 'parts', unitOfMeasure: '人', target: 5 },
      { unitOfMeasure: '人', target: 5 },
    ],
  ])('what a revision changed (%s) is left out and counted', (_, was, is) => {
    const row = (given: Given, value: number) =>
      filled(given.measure === 'ratio' ? { numerator: value * 10, denominator: 10 } : { actual: value });
    const before = roundAfter(toPlan(was), '2023', { 甲局: row(was, 5) });
    const { summary } = roundAfter(toPlan(is), '2024', { 甲局: row(is, 4) }, { previous: before.book, carries: true });
    expect(summary.fallen).toMatchObject({ lines: [], compared: 0, leftOut: { incomparable: 1 } });
  });

  const quarterly: Given = { cadence: 'quarterly', target: 3 };

  test.each<readonly [name: string, given: Given, expected: unknown[][]]>([
    ['of the period alone with the same quarter a year before', { accrual: 'inPeriod' }, [['2023Q2', 6, '2024Q2', 5]]],
    ['that run on with the quarter before', {}, [['2024Q1', 9, '2024Q2', 5]]],
  ])('figures %s', (_, given, expected) => {
    const own = toPlan({ ...quarterly, ...given });
    const entries = { '2023Q2': 6, '2024Q1': 9, '2024Q2': 5 };
    const last = Object.entries(entries).reduce<ReturnType<typeof roundAfter> | undefined>(
      (before, [period, actual]) =>
        roundAfter(
          own,
          period,
          { 甲局: { indicators: { 'T01-1': { actual } } } },
          { ...(before && { previous: before.book }), carries: true },
        ),
      undefined,
    );
    expect(last && linesOf(last.book, ['earlier', 'earlierValue', 'instance', 'value'])).toEqual(expected);
  });

  test('quarters of one ledger are compared with each other', () => {
    const figures = { 'T01-1@2023Q1': 4, 'T01-1@2023Q2': 5, 'T01-1@2023Q3': 3, 'T01-1@2023Q4': 6 };
    const { book } = roundAfter(toPlan(quarterly), '2023', {
      甲局: { indicators: Object.fromEntries(Object.entries(figures).map(([id, actual]) => [id, { actual }])) },
    });
    expect(linesOf(book, ['id', 'earlier', 'earlierValue', 'instance', 'value'])).toEqual([
      ['T01-1@2023Q3', '2023Q2', 5, '2023Q3', 3],
    ]);
  });

  test('a year that is not over is not held against a whole one', () => {
    const yearly = toPlan({ cadence: 'yearly', target: 3 });
    const before = roundAfter(yearly, '2023', { 甲局: filled({ actual: 9 }) });
    const { summary } = roundAfter(
      yearly,
      '2024Q3',
      { 甲局: filled({ actual: 5 }) },
      { previous: before.book, carries: true },
    );
    expect(summary.fallen).toMatchObject({ lines: [], leftOut: { incomparable: 1 } });
  });

  test('the names jump to 汇总', () => {
    const sheet = second.book.sheets.find(({ name }) => name === '下降清单');
    const table = sheet && readTable(sheet, fallenColumns, 'id');
    expect(table?.rows.map(({ cells }) => cells.name?.link?.row)).toEqual([3, 3, 7, 7]);
  });

  test('汇总 has an arrow and the difference beside 上期, which a 更正值 moves', () => {
    const trendOf = (book: Book) => {
      const sheet = book.sheets.find(({ name }) => name === summarySheets.results);
      const table = sheet && readTable(sheet, resultColumns, 'id');
      return table?.rows.map(({ cells: { trend } }) =>
        typeof trend?.value === 'number' ? formatText(trend.value, trend.style?.numberFormat ?? 'General') : '',
      );
    };
    expect(trendOf(second.book)).toEqual(['↓4.1667个百分点', '', '', '↓8', '']);
    const corrected = typeIntoSummary(second.book, { details: { 'T01-4|甲局': { correction: 11 } } });
    expect(trendOf(corrected)?.[3]).toBe('↑2');
    expect(trendOf(typeIntoSummary(second.book, { details: { 'T01-4|甲局': { correction: 9 } } }))?.[3]).toBe('→');
  });
});
