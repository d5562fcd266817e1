import fc from 'fast-check';
import { anyRound } from '../kit/any-round';
import { expectFormulasAgree, toCoreLines, toSheetLines } from '../kit/results-of';
import { roundOf } from '../kit/round-of';
import { typeIntoSummary } from '../kit/type-into-summary';

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
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
