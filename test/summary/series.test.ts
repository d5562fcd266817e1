import fc from 'fast-check';
import type { Book } from '../../src/workbook/book/book';
import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { ratings } from '../../src/ledger/rating';
import { toPeriod } from '../../src/plan/period';
import { comparators, type Plan } from '../../src/plan/plan';
import { comparePlans } from '../../src/plan/revisions/compare-plans';
import { toPlanInForce } from '../../src/plan/revisions/to-plan-in-force';
import { listChanges } from '../../src/summary/changes/list-changes';
import { mergeSeries, toSeriesKey } from '../../src/summary/series/merge-series';
import { readCarriedSeries, readSeries } from '../../src/summary/series/read-series';
import type { SeriesLine } from '../../src/summary/series/series';
import { drawSeriesSheet } from '../../src/summary/series/series-sheet';
import { toChangeWords } from '../../src/summary/changes/to-change-words';
import { seriesColumns } from '../../src/summary/sheets/summary-columns';
import type { Filling } from '../kit/fill-ledger';
import { indicatorOf, planOf } from '../kit/plan-of';
import { issueAfter, roundAfter } from '../kit/round-after';
import { typeIntoSummary } from '../kit/type-into-summary';
import { orASixth } from '../kit/thorough';

const share = {
  measure: 'ratio',
  unitOfMeasure: '%',
  entry: 'parts',
  comparator: 'fallBy',
  target: 0.5,
  cadence: 'yearly',
  due: '2025-12-31',
} as const;
const baseline = { value: 44, numerator: 440, denominator: 1000, date: '2022-12-31' };
const plan = planOf({
  start: '2023-01-01',
  indicators: [indicatorOf({ id: 'T01-1', ...share, baseline }), indicatorOf({ id: 'T01-2', due: '2025-12-31' })],
});

function filled(numerator: number, actual?: number): Readonly<Record<string, Filling>> {
  return {
    甲局: {
      indicators: {
        'T01-1': { numerator, denominator: 1000 },
        ...(actual === undefined ? {} : { 'T01-2': { actual } }),
      },
    },
  };
}

/** What 历年 has of T01-1, short. */
function shortOf(book: Book, of: Plan = plan): (string | number | null)[][] {
  return readSeries(book, of)
    .filter(({ id, unit }) => id === 'T01-1' && unit !== null)
    .map(({ unit, instance, period, numerator }) => [unit, instance, period, numerator]);
}

describe('历年', () => {
  const first = roundAfter(plan, '2023', filled(435, 3));
  const second = roundAfter(plan, '2024', filled(420, 5), { previous: first.book, carries: true });

  test('is not there in the first period', () => {
    expect(first.book.sheets.map(({ name }) => name)).not.toContain('历年');
  });

  test('has the figures of the period before, of the district and of each unit that counted', () => {
    const { print, other } = {
      print: second.summary.series[0]?.definition ?? '',
      other: second.summary.series[1]?.definition ?? '',
    };
    const common = { instance: '2023', period: '2023' };
    const fall = {
      ...common,
      id: 'T01-1',
      name: '指标T01-1',
      value: 0.435,
      numerator: 435,
      denominator: 1000,
      unitOfMeasure: '%',
      definition: print,
      comparator: 'fallBy',
      target: 0.5,
      upper: null,
      rating: 'met',
    };
    const count = {
      ...common,
      id: 'T01-2',
      name: '指标T01-2',
      value: 3,
      numerator: null,
      denominator: null,
      unitOfMeasure: '所',
      definition: other,
      comparator: 'atLeast',
      target: 10,
      upper: null,
      rating: 'notDue',
    };
    expect(readCarriedSeries(second.book)).toEqual([
      { unit: null, ...fall },
      { unit: null, ...count },
      { unit: '甲局', ...fall },
      { unit: '甲局', ...count },
    ]);
    expect(print).not.toBe(other);
  });

  test('a 更正值 typed into the summary after it was made is what is carried on', () => {
    const corrected = typeIntoSummary(first.book, { details: { 'T01-1|甲局': { correction: 0.4 } } });
    expect(
      roundAfter(plan, '2024', filled(390), { previous: corrected, carries: true })
        .summary.series.filter(({ id }) => id === 'T01-1')
        .map(({ unit, numerator }) => [unit, numerator]),
    ).toEqual([
      [null, 400],
      ['甲局', 400],
    ]);
  });

  test('goes on for more than ten years, and grows by one year’s lines each', () => {
    const long = planOf({
      start: '2010-01-01',
      end: '2025-12-31',
      indicators: [indicatorOf({ id: 'T01-1', ...share }), indicatorOf({ id: 'T01-2', due: '2025-12-31' })],
    });
    const years = Array.from({ length: 13 }, (_, at) => 2012 + at);
    let book: Book | undefined;
    const sizes = years.map((year, at) => {
      const round = roundAfter(long, String(year), filled(500 - at, at), {
        ...(book && { previous: book }),
        carries: true,
      });
      book = round.book;
      return round.summary.series.length;
    });
    expect(sizes).toEqual(years.map((_, at) => at * 4));
    expect(book && shortOf(book, long)).toEqual(
      years.map((year, at) => ['甲局', String(year), String(year), 500 - at]),
    );
  });

  test('after ten years each year’s figure, denominator, target then in force and rating are there, of unit and district', () => {
    const years = Array.from({ length: 11 }, (_, at) => 2014 + at);
    const targetOf = (year: number) => 40 + (year - 2014);
    const is = planOf({
      start: '2014-01-01',
      end: '2025-12-31',
      indicators: [
        indicatorOf({ id: 'T01-1', due: '2025-12-31', target: 60 }),
        indicatorOf({
          id: 'T01-2',
          measure: 'ratio',
          entry: 'parts',
          unitOfMeasure: '%',
          cadence: 'yearly',
          due: '2025-12-31',
          target: 60,
          milestones: years.map((year) => ({ period: String(year), target: targetOf(year) })),
        }),
      ],
    });
    const was = {
      ...is,
      indicators: is.indicators.map((each) => (each.id === 'T01-1' ? { ...each, target: 50 } : each)),
    };
    const long: Plan = {
      ...is,
      revisions: comparePlans(was, is, { date: '2020-03-01', number: '教发〔2020〕1号', reason: '调高', from: '2020' }),
    };
    const numeratorOf = (year: number) => 400 + 10 * (year - 2014) - (year % 2);
    const last = years.reduce<ReturnType<typeof roundAfter> | undefined>(
      (before, year, at) =>
        roundAfter(
          toPlanInForce(long, `${String(year)}-12-31`),
          String(year),
          {
            甲局: {
              indicators: {
                'T01-1': { actual: at },
                'T01-2': { numerator: numeratorOf(year), denominator: 1000 + at },
              },
            },
          },
          { ...(before && { previous: before.book }), carries: true },
        ),
      undefined,
    );
    const lines = last ? readCarriedSeries(last.book) : [];
    const before = years.slice(0, -1);
    for (const unit of [null, '甲局']) {
      const own = lines.filter((line) => line.unit === unit);
      expect(
        own
          .filter(({ id }) => id === 'T01-1')
          .map(({ instance, value, target, rating }) => [instance, value, target, rating]),
      ).toEqual(before.map((year, at) => [String(year), at, year < 2020 ? 50 : 60, 'notDue']));
      expect(
        own
          .filter(({ id }) => id === 'T01-2')
          .map(({ instance, numerator, denominator, target, rating }) => [
            instance,
            numerator,
            denominator,
            target,
            rating,
          ]),
      ).toEqual(
        before.map((year, at) => [
          String(year),
          numeratorOf(year),
          1000 + at,
          targetOf(year),
          numeratorOf(year) * 100 >= targetOf(year) * (1000 + at) ? 'met' : 'unmet',
        ]),
      );
    }
    expect(lines.length).toBe(before.length * 4);
  });

  test('is read by its headers, wherever columns and rows went, and blank rows between', () => {
    const sheet = second.book.sheets.find(({ name }) => name === '历年');
    if (!sheet) throw new Error('No 历年');
    const turned = {
      ...sheet,
      cells: sheet.cells.map((cell) => ({
        ...cell,
        column: 40 - cell.column,
        row: cell.row <= 2 ? cell.row : cell.row * 2,
      })),
    };
    expect(readCarriedSeries({ ...second.book, sheets: [turned] })).toEqual(readCarriedSeries(second.book));
  });

  const anyFigure = fc
    .oneof(
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: 0, max: 1e9 }).map((value) => value / 1000),
      fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => Number(value.toPrecision(15))),
    )
    .map((value) => value + 0);
  const anyLine: fc.Arbitrary<SeriesLine> = fc.record({
    unit: fc.constantFrom(null, '甲局', '=乙局', '丙(街道)'),
    id: fc.constantFrom('T01-1', 'T01-2.1', 'G-1'),
    name: fc.constantFrom('', '入学率', '=1+1'),
    instance: fc.constantFrom('2019', '2023', '2023Q1', '2023-05', '2022-2023', '2023秋'),
    period: fc.constantFrom(null, '2023', '2023Q1', '2023H1'),
    value: fc.option(anyFigure),
    numerator: fc.option(anyFigure),
    denominator: fc.option(anyFigure),
    unitOfMeasure: fc.constantFrom('%', '所', ''),
    definition: fc.constantFrom('0123456789abcdef', '12345'),
    comparator: fc.option(fc.constantFrom(...comparators)),
    target: fc.option(anyFigure),
    upper: fc.option(anyFigure),
    rating: fc.option(fc.constantFrom(...ratings)),
  });

  test('reads back from the file what was written, every number exact, and the same bytes in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyLine, { selector: toSeriesKey, maxLength: 25 }),
        fc.nat(),
        async (lines, turn) => {
          const write = async (given: readonly SeriesLine[]) => {
            const sheet = drawSeriesSheet({ ...second.summary, series: mergeSeries(given) });
            return sheet && (await writeXlsx({ names: [], sheets: [sheet] }));
          };
          const bytes = await write(lines);
          expect(bytes ? readCarriedSeries(readXlsx(bytes)) : []).toEqual(mergeSeries(lines));
          const at = lines.length === 0 ? 0 : turn % lines.length;
          expect(await write([...lines.slice(at), ...lines.slice(0, at)])).toEqual(bytes);
        },
      ),
      { numRuns: orASixth(60) },
    );
  }, 60_000);

  test('its headers are all different', () => {
    expect(new Set(seriesColumns.map(({ header }) => header)).size).toBe(seriesColumns.length);
  });

  test.each<readonly [string, readonly (readonly [string | null, number])[], number]>([
    [
      'what was reported last',
      [
        ['2023Q3', 1],
        ['2023Q4', 2],
        ['2023Q2', 3],
      ],
      2,
    ],
    [
      'of one period, the later source',
      [
        ['2023', 1],
        ['2023', 2],
      ],
      2,
    ],
    [
      'what a summary says, before what was only handed on',
      [
        ['2023', 1],
        [null, 2],
      ],
      1,
    ],
  ])('of one instance it keeps %s', (_, sources, kept) => {
    const [line] = second.summary.series;
    if (!line) throw new Error('No series');
    expect(
      mergeSeries(...sources.map(([period, value]) => [{ ...line, period, value }])).map(({ value }) => value),
    ).toEqual([kept]);
  });
});

describe('from one period to the next', () => {
  test(
    '2023, third and fourth quarter of 2024: a yearly fall is held against last year’s ' +
      'figure, also where consolidating was given no summary',
    () => {
      const year = roundAfter(plan, '2023', filled(440));
      const third = roundAfter(plan, '2024Q3', filled(392), { previous: year.book });
      const fourth = roundAfter(plan, '2024Q4', filled(390), { previous: third.book });
      expect(shortOf(fourth.book)).toEqual([
        ['甲局', '2023', null, 440],
        ['甲局', '2024', '2024Q4', 390],
      ]);
      expect(
        fourth.summary.results
          .filter(({ row }) => row.id === 'T01-1')
          .map(({ prior, rating, gap }) => [prior, rating, gap?.toNumber()]),
      ).toEqual([[expect.objectContaining({ kind: 'parts' }), 'met', 4.5]]);
      expect(third.summary.series.map(({ unit, id, instance, numerator }) => [unit, id, instance, numerator])).toEqual([
        ['甲局', 'T01-1', '2023', 440],
      ]);
    },
  );

  test('consolidated again without the earlier summary, 历年 stays', () => {
    const year = roundAfter(plan, '2023', filled(440));
    const next = roundAfter(plan, '2024', filled(430), { previous: year.book, carries: true });
    const again = roundAfter(plan, '2024', filled(430), { previous: year.book, existing: next.book });
    expect(again.book).toEqual(next.book);
  });

  test('a later correction of a past year changes that year alone, and is said', () => {
    const year = roundAfter(plan, '2023', filled(450));
    const last = roundAfter(plan, '2024', filled(440), { previous: year.book, carries: true });
    const next = roundAfter(plan, '2025', filled(430), { previous: last.book, carries: true });
    const corrected = typeIntoSummary(last.book, { details: { 'T01-1|甲局': { correction: 0.438 } } });
    const again = roundAfter(plan, '2025', filled(430), { previous: corrected, carries: true, existing: next.book });
    expect(shortOf(again.book)).toEqual([
      ['甲局', '2023', '2023', 450],
      ['甲局', '2024', '2024', 438],
      ['甲局', '2025', '2025', 430],
    ]);
    const changes = listChanges(next.book, again.book);
    expect(changes.earlier).toEqual([
      { unit: null, id: 'T01-1', instance: '2024', before: '44%', after: '43.8%' },
      { unit: '甲局', id: 'T01-1', instance: '2024', before: '44%', after: '43.8%' },
    ]);
    expect(toChangeWords(changes).zh).toContain(
      '以前各期改了的数 2 个（T01-1 2024 44%→43.8%、T01-1 2024 甲局 44%→43.8%）',
    );
  });

  test('a correction made two years later reaches the summary of today, consolidated again one after the other', () => {
    const first = roundAfter(plan, '2023', filled(450));
    const second = roundAfter(plan, '2024', filled(440), { previous: first.book, carries: true });
    const third = roundAfter(plan, '2025', filled(430), { previous: second.book, carries: true });
    const corrected = typeIntoSummary(first.book, { details: { 'T01-1|甲局': { correction: 0.448 } } });
    const secondAgain = roundAfter(plan, '2024', filled(440), {
      previous: corrected,
      carries: true,
      existing: second.book,
    });
    const thirdAgain = roundAfter(plan, '2025', filled(430), {
      previous: secondAgain.book,
      carries: true,
      existing: third.book,
    });
    expect(shortOf(thirdAgain.book)).toEqual([
      ['甲局', '2023', '2023', 448],
      ['甲局', '2024', '2024', 440],
      ['甲局', '2025', '2025', 430],
    ]);
    expect(toChangeWords(listChanges(third.book, thirdAgain.book)).zh).toContain(
      '以前各期改了的数 2 个（T01-1 2023 45%→44.8%、T01-1 2023 甲局 45%→44.8%）',
    );
  });

  test('上期 that a clerk typed, or that was changed afterwards, is not handed on', () => {
    const open = planOf({ start: '2023-01-01', indicators: [indicatorOf({ id: 'T01-1', ...share })] });
    const typed = roundAfter(open, '2023', {
      甲局: { indicators: { 'T01-1': { prior: 0.45, numerator: 440, denominator: 1000 } } },
    });
    expect(typed.summary.series).toEqual([]);
    const year = roundAfter(open, '2023', filled(440));
    const changed = roundAfter(
      open,
      '2024',
      { 甲局: { indicators: { 'T01-1': { prior: 0.5, numerator: 430, denominator: 1000 } } } },
      { previous: year.book },
    );
    expect(changed.summary.series).toEqual([]);
  });

  test('a summary of a period that ends later is refused, one inside the period is taken', () => {
    const half = roundAfter(plan, '2023H1', filled(440));
    const year = roundAfter(plan, '2023', filled(440));
    expect(issueAfter(plan, '2023', ['甲局'], half.book).ledgers.size).toBe(1);
    expect(() => issueAfter(plan, '2023H1', ['甲局'], year.book)).toThrow(
      '“previous.xlsx” is the summary of p1 2023, which does not come before p1 2023H1.',
    );
    expect(toPeriod('2023').end).toBe(toPeriod('2023Q4').end);
    expect(issueAfter(plan, '2023Q4', ['甲局'], year.book).ledgers.size).toBe(1);
  });
});
