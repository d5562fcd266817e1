import fc from 'fast-check';
import type { Book } from '../../src/workbook/book/book';
import { readTable } from '../../src/workbook/book/read-table';
import { correctionWords, detailColumns } from '../../src/summary/sheets/summary-columns';
import { summarySheets } from '../../src/summary/sheets/summary-sheets';
import { anyRound } from '../kit/any-round';
import { expectFormulasAgree, toCoreLines, toSheetLines } from '../kit/results-of';
import { roundOf } from '../kit/round-of';
import { typeIntoSummary } from '../kit/type-into-summary';
import { orASixth } from '../kit/thorough';

function toSheetStates(book: Book): unknown[] {
  const sheet = book.sheets.find(({ name }) => name === summarySheets.details);
  return ((sheet && readTable(sheet, detailColumns, 'rowId'))?.rows ?? []).map(({ cells }) => [
    cells.key?.value,
    cells.correctionState?.value,
  ]);
}

function toCoreStates({ summary: { details } }: ReturnType<typeof roundOf>): unknown[] {
  return details.map(({ key, correctionState }) => [
    key,
    correctionState === 'none' ? '' : correctionWords[correctionState],
  ]);
}

describe('汇总 over 明细', () => {
  test('whatever the plan and the entries, the formulas give what the core gives, before and after corrections', () => {
    fc.assert(
      fc.property(anyRound, ({ plan, fillings, corrections }) => {
        const round = roundOf(plan, fillings);
        expectFormulasAgree(round);
        const corrected = typeIntoSummary(round.book, { details: corrections });
        const again = roundOf(plan, fillings, { existing: corrected });
        expectFormulasAgree(again);
        expect(toSheetLines(corrected)).toEqual(toCoreLines(again.summary));
        expect([toSheetStates(corrected), toSheetStates(again.book)]).toEqual([
          toCoreStates(again),
          toCoreStates(again),
        ]);
      }),
      { numRuns: orASixth(30) },
    );
  }, 60_000);

  test(
    'whatever the units send later, corrections that they outlive rest on both sides, ' +
      'whether there was a consolidation in between or not',
    () => {
      fc.assert(
        fc.property(anyRound, ({ plan, fillings, corrections, later }) => {
          const corrected = typeIntoSummary(roundOf(plan, fillings).book, { details: corrections });
          const after = roundOf(plan, later, { existing: corrected });
          expectFormulasAgree(after);
          expect(toSheetStates(after.book)).toEqual(toCoreStates(after));
          expect(
            roundOf(plan, later, { existing: roundOf(plan, fillings, { existing: corrected }).book }).book,
          ).toEqual(after.book);
          expect(roundOf(plan, later, { existing: after.book }).book).toEqual(after.book);
        }),
        { numRuns: orASixth(12) },
      );
    },
    60_000,
  );
});
