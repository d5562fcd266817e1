import type { Book, Value } from '../../src/workbook/book/book';
import { readTable } from '../../src/workbook/book/read-table';
import { toSummaryJson } from '../../src/cli/to-json';
import type { DistrictSummary } from '../../src/summary/district-summary';
import { detailColumns, type DetailKey } from '../../src/summary/sheets/summary-columns';
import { summarySheets } from '../../src/summary/sheets/summary-sheets';
import { indicatorOf, planOf } from '../kit/plan-of';
import { roundOf } from '../kit/round-of';
import { typeIntoSummary } from '../kit/type-into-summary';

type Typed = Partial<Record<DetailKey, Value>>;

const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1', target: 84 })] });
const reports = (actual: Value) => ({ 甲局: { indicators: { 'T01-1': { actual, explanation: '在办' } } } });

/** The bureau types beside the only figure; the unit then reports `then`. */
function checked(typed: Typed, first: Value = 72, then: Value = first) {
  const book = typeIntoSummary(roundOf(plan, reports(first)).book, { details: { 'T01-1|甲局': typed } });
  const { summary, book: again } = roundOf(plan, reports(then), { existing: book });
  return { typed: book, book: again, summary };
}

function cellsOf(book: Book, ...keys: readonly DetailKey[]) {
  const sheet = book.sheets.find(({ name }) => name === summarySheets.details);
  const row = (sheet && readTable(sheet, detailColumns, 'rowId'))?.rows[0];
  return keys.map((key) => row?.cells[key]?.value);
}

const result = ({ results: [first] }: DistrictSummary) => [first?.actual?.toNumber() ?? null, first?.rating];
const rules = ({ findings }: DistrictSummary) =>
  findings.map(({ finding }) => finding.rule).filter((rule) => /^(?:check|correction)-/.test(rule));
const credibility = (summary: DistrictSummary) => {
  const [unit] = toSummaryJson(summary, (name) => name).units;
  return [unit?.agreed, unit?.checked, unit?.credibility];
};

describe('核查', () => {
  test('70 beside 自评 72: rated by 70, both shown, credibility counted', () => {
    const { book, typed, summary } = checked({
      check: 70,
      checker: '王核',
      checkedOn: 45_286,
      checkBasis: '现场清点',
    });
    expect(cellsOf(typed, 'value', 'check', 'checkState', 'finalValue')).toEqual([72, 70, '采用', 70]);
    expect(cellsOf(book, 'checker', 'checkedOn', 'checkBasis')).toEqual(['王核', 45_286, '现场清点']);
    expect(result(summary)).toEqual([70, 'unmet']);
    expect(credibility(summary)).toEqual([0, 1, 0]);
    expect(rules(summary)).toEqual([]);
  });

  test('that finds what was reported makes the unit credible', () => {
    expect(credibility(checked({ check: 72 }).summary)).toEqual([1, 1, 100]);
  });

  test('wins over a 更正值, which asks nothing beside it', () => {
    const { book, summary } = checked({ correction: 84, check: 70 }, 72, 75);
    expect(result(summary)).toEqual([70, 'unmet']);
    expect(cellsOf(book, 'decision')).toEqual(['核查']);
    expect(rules(summary)).toEqual(['check-outlived']);
  });

  test('stays in force where the unit reports another figure, with a query', () => {
    const { book, summary } = checked({ check: 70 }, 72, 84);
    expect(result(summary)).toEqual([70, 'unmet']);
    expect(rules(summary)).toEqual(['check-outlived']);
    expect(cellsOf(book, 'checkedAgainst')).toEqual([72]);
  });

  test('that the row cannot take is refused with a sentence, and the 更正值 counts', () => {
    const { summary } = checked({ correction: 84, check: '七十' });
    expect(result(summary)).toEqual([84, 'met']);
    expect(rules(summary)).toEqual(['check-unusable']);
  });

  test('that no unit may report is in error, and nothing counts', () => {
    const { summary } = checked({ check: -3 });
    expect(result(summary)).toEqual([null, 'inError']);
    expect(rules(summary)).toEqual(['check-in-error']);
  });

  test('of a ratio keeps its denominator', () => {
    const ratio = planOf({
      indicators: [indicatorOf({ id: 'T01-1', measure: 'ratio', unitOfMeasure: '%', entry: 'parts', target: 98 })],
    });
    const given = { 甲局: { indicators: { 'T01-1': { numerator: 393, denominator: 400 } } } };
    const typed = typeIntoSummary(roundOf(ratio, given).book, { details: { 'T01-1|甲局': { check: 0.97 } } });
    const { summary } = roundOf(ratio, given, { existing: typed });
    const [first] = summary.results;
    expect([first?.numerator?.toNumber(), first?.denominator?.toNumber(), first?.rating]).toEqual([388, 400, 'unmet']);
    expect(cellsOf(typed, 'finalNumerator', 'finalDenominator')).toEqual([388, 400]);
  });

  test('is kept when the round is consolidated again and again', () => {
    const { book, summary } = checked({ check: 70, checker: '王核', checkBasis: '台账' });
    const third = roundOf(plan, reports(72), { existing: roundOf(plan, reports(72), { existing: book }).book });
    expect(third.summary.details.map(({ remarks }) => remarks)).toEqual(summary.details.map(({ remarks }) => remarks));
  });
});
