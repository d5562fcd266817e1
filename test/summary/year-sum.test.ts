import type { Book, Value } from '../../src/workbook/book/book';
import { readSelfCheck } from '../../src/findings/self/read-self-check';
import { calculate } from '../../src/workbook/formula/calculate';
import type { Indicator } from '../../src/plan/plan';
import { listKindProblems } from '../../src/plan/list-kind-problems';
import { indicatorOf, planOf } from '../kit/plan-of';
import { readCells } from '../kit/read-cells';
import { toCoreLines, toSheetLines } from '../kit/results-of';
import { issueAfter, roundAfter } from '../kit/round-after';
import { roundOf } from '../kit/round-of';
import { typeIntoSummary } from '../kit/type-into-summary';

const quarterly = {
  cadence: 'quarterly',
  accrual: 'inPeriod',
  overPeriods: 'sum',
  due: '2025-12-31',
  unitOfMeasure: '人',
  target: 1000,
} as const;
const planWith = (given: Partial<Indicator> = {}) =>
  planOf({ indicators: [indicatorOf({ ...quarterly, ...given, id: 'T01-1' })] });

function inYear(figures: readonly (Value | Readonly<Record<string, Value>> | undefined)[]) {
  const rows = figures.flatMap((figure, at): [string, Record<string, Value>][] =>
    figure === undefined
      ? []
      : [
          [
            `T01-1@2023Q${String(at + 1)}`,
            typeof figure === 'object' && !('error' in figure) ? { ...figure } : { actual: figure as Value },
          ],
        ],
  );
  return { indicators: Object.fromEntries(rows) };
}

const shownIn = (book: Book) => toSheetLines(book).map(({ actual, rating }) => [actual, rating]);

describe('quarters that the bureau has added up over the year', () => {
  test('each is held against the year’s target with those before it', () => {
    const { book, summary } = roundOf(planWith(), { 甲局: inYear([300, 250, 200, 260]) });
    expect(shownIn(book)).toEqual([
      [300, '未到期'],
      [550, '未到期'],
      [750, '未到期'],
      [1010, '已达标'],
    ]);
    expect(toSheetLines(book)).toEqual(toCoreLines(summary));
  });

  test('units are added too, ratios by numerator and denominator', () => {
    const plan = planWith({
      measure: 'ratio',
      entry: 'parts',
      unitOfMeasure: '%',
      target: 90,
      collect: 'sumOf',
      reporters: ['甲局', '乙局'],
    });
    const of = (numerator: number, denominator: number) => ({ numerator, denominator });
    const { book, summary } = roundOf(plan, {
      甲局: inYear([of(1, 2), of(9, 10), of(9, 10), of(9, 10)]),
      乙局: inYear([of(19, 20), of(10, 10), of(0, 10), of(50, 50)]),
    });
    expect(toSheetLines(book).map(({ numerator, denominator, rating }) => [numerator, denominator, rating])).toEqual([
      [20, 22, '已达标'],
      [39, 42, '已达标'],
      [48, 62, '未到期'],
      [107, 122, '未达标'],
    ]);
    expect(toSheetLines(book)).toEqual(toCoreLines(summary));
  });

  test('the ledger says so in its own cells', () => {
    const { ledgers } = issueAfter(planWith(), '2023', ['甲局']);
    const cells = readCells(calculate(ledgers.get('甲局') as Book));
    expect(cells.get('T01-1@2023Q4')?.periodTarget).toBe('不低于1000人（各期相加）');
  });

  test('nothing is rated where a quarter is missing, in error, or does not count', () => {
    expect(shownIn(roundOf(planWith(), { 甲局: inYear([300, undefined, 900, 260]) }).book)).toEqual([
      [300, '未到期'],
      [null, '未填报'],
      ['无法汇总', '不评定'],
      ['无法汇总', '不评定'],
    ]);
    expect(shownIn(roundOf(planWith(), { 甲局: inYear([-300, 500, 500, 500]) }).book)).toEqual([
      [null, '有差错'],
      ['无法汇总', '不评定'],
      ['无法汇总', '不评定'],
      ['无法汇总', '不评定'],
    ]);
    expect(shownIn(roundOf(planWith(), { 甲局: inYear([300, '不适用', 200, 500]) }).book)).toEqual([
      [300, '未到期'],
      [null, '不评定'],
      [500, '未到期'],
      [1000, '已达标'],
    ]);
  });

  test('a 更正值 of the first quarter goes on into the last one, in the open summary and in the next', () => {
    const plan = planWith();
    const filled = { 甲局: inYear([300, 250, 200, 240]) };
    const corrected = typeIntoSummary(roundOf(plan, filled).book, {
      details: { 'T01-1@2023Q1|甲局': { correction: 310 } },
    });
    expect(shownIn(corrected).at(-1)).toEqual([1000, '已达标']);
    const again = roundOf(plan, filled, { existing: corrected });
    expect([toSheetLines(again.book), toSheetLines(corrected)]).toEqual([
      toCoreLines(again.summary),
      toCoreLines(again.summary),
    ]);
  });

  test('from round to round, each ledger is issued with what the year came to before', () => {
    const plan = planWith();
    const round = (quarter: string, actual: number, previous?: Book) =>
      roundAfter(
        plan,
        `2023${quarter}`,
        { 甲局: { indicators: { 'T01-1': { actual } } } },
        { carries: true, ...(previous && { previous }) },
      ).book;
    const first = round('Q1', 300);
    const second = round('Q2', 250, first);
    const third = round('Q3', 200, second);
    expect([first, second, third, round('Q4', 260, third)].map((book) => shownIn(book)[0])).toEqual([
      [300, '未到期'],
      [550, '未到期'],
      [750, '未到期'],
      [1010, '已达标'],
    ]);
    expect(shownIn(round('Q4', 260, second))[0]).toEqual(['无法汇总', '不评定']);
    const ledger = issueAfter(plan, '2023Q4', ['甲局'], third).ledgers.get('甲局') as Book;
    expect(readSelfCheck(ledger).findings).toEqual([]);
  });
});

test.each([
  ['累计', { accrual: 'cumulative' }, '统计方式'],
  ['每学期', { cadence: 'termly' }, '频次'],
  ['百分数', { measure: 'ratio', entry: 'percent', unitOfMeasure: '%' }, '百分数'],
  ['下降', { comparator: 'fallBy' }, '下降'],
] as const)('what cannot be added up is refused: %s', (_, given, named) => {
  const problems = listKindProblems(indicatorOf({ ...quarterly, ...given, id: 'T01-1' }));
  expect(problems.map(({ zh }) => zh)).toEqual([expect.stringContaining(named)]);
});
