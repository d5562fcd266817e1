import type { Book } from '../../src/workbook/book/book';
import { readTable } from '../../src/workbook/book/read-table';
import { toSummaryJson } from '../../src/cli/to-json';
import { resultColumns } from '../../src/summary/sheets/summary-columns';
import type { Filling } from '../kit/fill-ledger';
import { indicatorOf, planOf } from '../kit/plan-of';
import { expectFormulasAgree } from '../kit/results-of';
import { roundOf } from '../kit/round-of';
import { typeIntoSummary } from '../kit/type-into-summary';

const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1' }), indicatorOf({ id: 'T01-2', repeats: 'T01-1' })] });
const filled = (actual: number | string, explanation = ''): Filling => ({
  indicators: { 'T01-1': { actual, explanation } },
});

function shown(book: Book): unknown[] {
  const sheet = book.sheets.find(({ name }) => name === '汇总');
  return (sheet && readTable(sheet, resultColumns, 'id'))?.rows.map(({ cells }) => cells.doubts?.value) ?? [];
}

function open(fillings: Readonly<Record<string, Filling>>, existing?: Book) {
  const round = roundOf(plan, fillings, existing ? { existing } : {});
  expectFormulasAgree(round);
  return {
    round,
    counts: toSummaryJson(round.summary, (name) => name).indicators.map(({ errors, openQueries }) => [
      errors,
      openQueries,
    ]),
    shown: shown(round.book),
  };
}

describe('beside a figure', () => {
  test('an open query, in the row that states it again too', () => {
    expect(open({ 甲局: filled(8) })).toMatchObject({
      counts: [
        [0, 1],
        [0, 1],
      ],
      shown: ['待核实1项', '待核实1项'],
    });
  });

  test('nothing once it is explained, and nothing where nothing is wrong', () => {
    expect(open({ 甲局: filled(8, '两所尚未竣工') })).toMatchObject({
      counts: [
        [0, 0],
        [0, 0],
      ],
      shown: ['', ''],
    });
    expect(open({ 甲局: filled(12) })).toMatchObject({
      counts: [
        [0, 0],
        [0, 0],
      ],
      shown: ['', ''],
    });
  });

  test('errors, and what a figure that does not count says against it', () => {
    expect(open({ 甲局: filled(12.5) })).toMatchObject({
      counts: [
        [1, 0],
        [1, 0],
      ],
      shown: ['差错1项', '差错1项'],
    });
    expect(open({ 甲局: filled(12), 乙局: filled(13) })).toMatchObject({
      counts: [
        [0, 1],
        [0, 1],
      ],
      shown: ['待核实1项', '待核实1项'],
    });
    expect(open({ 甲局: filled(12), 乙局: filled(9.5) })).toMatchObject({
      counts: [
        [0, 0],
        [0, 0],
      ],
    });
    expect(open({ 甲局: { indicators: { 'T01-1': { actual: 8, evidence: '见附件'.repeat(400) } } } })).toMatchObject({
      counts: [
        [1, 1],
        [1, 1],
      ],
      shown: ['差错1项，待核实1项', '差错1项，待核实1项'],
    });
  });

  test('a 更正值 settles what was found in its entry, in the cell at once', () => {
    const { round } = open({ 甲局: filled(12.5) });
    const corrected = typeIntoSummary(round.book, { details: { 'T01-1|甲局': { correction: 12 } } });
    expect(shown(corrected)).toEqual(['', '']);
    expect(open({ 甲局: filled(12.5) }, corrected).counts).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});
