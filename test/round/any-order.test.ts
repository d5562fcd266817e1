import fc from 'fast-check';
import type { Book } from '../../src/workbook/book/book';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { toPeriod } from '../../src/plan/period';
import { Consolidation } from '../../src/round/consolidation';
import { fillLedger } from '../kit/fill-ledger';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { appVersion, issueOne } from '../kit/round-of';
import { sumOfTowns } from '../kit/sum-of-towns';
import { typeIntoSummary } from '../kit/type-into-summary';
import { orASixth } from '../kit/thorough';

const plan = planOf({
  tasks: [taskOf({ number: 1, supporting: ['镇(街)'] })],
  indicators: [
    indicatorOf({ id: 'T01-1' }),
    indicatorOf({ id: 'T01-2', ...sumOfTowns }),
    indicatorOf({ id: 'T01-3', ...sumOfTowns, measure: 'ratio', entry: 'parts', unitOfMeasure: '%', target: 98 }),
    indicatorOf({ id: 'T01-4', ...sumOfTowns, collect: 'each', target: 4 }),
    indicatorOf({
      id: 'T01-5',
      ...sumOfTowns,
      collect: 'each',
      target: 9,
      due: '2025-12-31',
      milestones: [{ period: '2023', target: 5 }],
    }),
  ],
});
const period = toPeriod('2023');

function fill(unit: string, actual: number, filledOn = 45275): Book {
  return fillLedger(issueOne(plan, unit), {
    cover: { filledOn },
    tasks: { T01: { status: '推进中', progress: `=${unit}进展` } },
    indicators: {
      'T01-1': { actual, explanation: '说明' },
      'T01-2': { actual },
      'T01-3': { numerator: actual, denominator: 12 },
      'T01-4': { actual },
      'T01-5': { actual, explanation: actual === 3 ? '征地晚了两个月' : '' },
    },
  });
}

const files: readonly (readonly [string, Book])[] = [
  ['甲局.xlsx', fill('甲局', 11)],
  ['甲局 (补报).xlsx', fill('甲局', 12, 45276)],
  ['乙局.xlsx', fill('乙局', 9)],
  ['甲镇.xlsx', fill('甲镇', 3)],
  ['甲镇-副本.xlsx', fill('甲镇', 3)],
  ['乙镇.xlsx', fill('乙镇', 4)],
  ['乙镇-2.xlsx', fill('乙镇', 5)],
  ['别的.xlsx', { names: [], sheets: [] }],
  ['去年.xlsx', issueOne(plan, '乙局', '2022')],
];

function consolidate(given: readonly (readonly [string, Book])[], existing?: Book) {
  const consolidation = new Consolidation({
    plan,
    appVersion,
    period,
    deadline: '2023-12-15',
    asOf: '2023-12-31',
    use: [],
  });
  for (const [file, book] of given) consolidation.add({ file, book });
  return consolidation.finish(existing);
}

describe('consolidating', () => {
  const { book } = consolidate(files);

  test('in any order gives the same book', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...files], { minLength: files.length }), (shuffled) => {
        expect(consolidate(shuffled).book).toEqual(book);
      }),
      { numRuns: orASixth(25) },
    );
  });

  test('onto its own result gives the same bytes', async () => {
    const again = consolidate([...files].reverse(), book).book;
    expect(Buffer.from(await writeXlsx(again)).equals(Buffer.from(await writeXlsx(book)))).toBe(true);
  });

  test('in any batches, each onto the summary of those before, gives the same book', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...files], { minLength: files.length }),
        fc.array(fc.nat(files.length), { maxLength: 3 }),
        (shuffled, cuts) => {
          const before = cuts.reduce<Book | undefined>(
            (existing, cut) => consolidate(shuffled.slice(0, cut), existing).book,
            undefined,
          );
          expect(consolidate(shuffled, before).book).toEqual(book);
        },
      ),
      { numRuns: orASixth(15) },
    );
  });

  test('over what the bureau typed, in any order and after any round with fewer files, gives the same book', () => {
    const { details, followUp } = consolidate(files).summary;
    const typed = <Entry>(keys: readonly string[], entry: fc.Arbitrary<Entry>) =>
      fc
        .record(Object.fromEntries(keys.map((key) => [key, fc.option(entry)])))
        .map((rows) =>
          Object.fromEntries(Object.entries(rows).flatMap(([key, row]) => (row === null ? [] : [[key, row]]))),
        );
    const anyDetails = typed(
      details.map(({ key }) => key),
      fc.record({
        correction: fc.constantFrom<number | string>('', 0.5, 4, 12, '不适用', '约三所'),
        correctionReason: fc.constantFrom('', '漏报'),
        instruction: fc.constantFrom('', '核实'),
      }),
    );
    const anyFollowUp = typed(
      followUp.map(({ key }) => key),
      fc.record({
        remedyBy: fc.constantFrom<number | string>('', 45322, '春节前'),
        remedy: fc.constantFrom('', '已约谈'),
      }),
    );
    fc.assert(
      fc.property(
        anyDetails,
        anyFollowUp,
        fc.shuffledSubarray([...files], { minLength: files.length }),
        fc.nat(files.length),
        (rows, lines, shuffled, cut) => {
          const written = typeIntoSummary(book, { details: rows, followUp: lines });
          const whole = consolidate(files, written).book;
          expect(consolidate(shuffled, written).book).toEqual(whole);
          expect(consolidate(files, consolidate(shuffled.slice(0, cut), written).book).book).toEqual(whole);
          expect(consolidate(files, whole).book).toEqual(whole);
        },
      ),
      { numRuns: orASixth(10) },
    );
  });

  test('with any copies changes no number', () => {
    const { results, progress } = consolidate(files).summary;
    fc.assert(
      fc.property(fc.subarray([...files], { minLength: 1 }), (copied) => {
        // copies come last, so that the file that counts keeps its name
        const copies = copied.map(([file, each]) => [`龘 ${file}`, each] as const);
        const { summary } = consolidate([...copies, ...files]);
        expect(summary.results).toEqual(results);
        expect(summary.progress).toEqual(progress);
      }),
      { numRuns: orASixth(15) },
    );
  });

  test('one more return changes only its own lines', () => {
    const before = consolidate(files.filter(([file]) => file !== '乙局.xlsx')).summary;
    const { summary } = consolidate(files);
    const others = ({ unit }: { readonly unit: string | null }) => unit !== '乙局';
    expect(summary.reporting.filter(others)).toEqual(before.reporting.filter(others));
    expect(summary.details.filter(others)).toEqual(before.details.filter(others));
    expect(summary.progress.filter(others)).toEqual(before.progress.filter(others));
    expect(summary.findings.filter(({ finding }) => others(finding.place))).toEqual(
      before.findings.filter(({ finding }) => others(finding.place)),
    );
    expect(summary.followUp.filter(others)).toEqual(before.followUp.filter(others));
    // what it says against a figure that counts is open there
    const rated = (results: typeof summary.results) =>
      results.map(({ contributions, ...rest }) => [{ ...rest, openQueries: null }, contributions.filter(others)]);
    expect(rated(summary.results)).toEqual(rated(before.results));
    expect(summary.details.filter(({ unit }) => unit === '乙局').map(({ key, counted }) => [key, counted])).toEqual([
      ['T01-1|乙局', false],
      ['T01-2|乙局', false],
      ['T01-3|乙局', false],
      ['T01-4|乙局', false],
      ['T01-5|乙局', false],
    ]);
  });
});
