import fc from 'fast-check';
import { packJson, unpackJson } from '../../src/workbook/package/pack-json';
import { toPeriod } from '../../src/plan/period';
import { Consolidation } from '../../src/round/consolidation';
import { judgeFile } from '../../src/round/judge-file';
import type { Detail } from '../../src/summary/district-summary';
import { returnExtractSchema } from '../../src/summary/reporting/return-extract';
import { anyRound } from '../kit/any-round';
import { fillLedger } from '../kit/fill-ledger';
import { appVersion, issueOne } from '../kit/round-of';
import { typeIntoSummary } from '../kit/type-into-summary';
import { orASixth } from '../kit/thorough';

const period = toPeriod('2023');
const byKey = (a: Detail, b: Detail) => (a.key < b.key ? -1 : 1);

test('listed one by one from packed returns, the entries are those of the summary, corrections too', () => {
  fc.assert(
    fc.property(anyRound, ({ plan, fillings, corrections }) => {
      const order = { plan, appVersion, period };
      const whole = new Consolidation({ ...order, deadline: null, asOf: period.end, use: [] });
      const packed = new Consolidation({ ...order, deadline: null, asOf: period.end, use: [] });
      for (const [unit, filling] of Object.entries(fillings)) {
        const file = `${unit}.xlsx`;
        const book = fillLedger(issueOne(plan, unit), filling);
        whole.add({ file, book });
        const examined = judgeFile(() => book, order);
        if (examined.kind === 'rejected') throw new Error(examined.reason.en);
        for (const { extract } of examined.shares)
          expect(returnExtractSchema.parse(unpackJson(packJson(extract)))).toEqual(extract);
        const shares = examined.shares.map((share) => ({ ...share, extract: packJson(share.extract) }));
        packed.take(file, { kind: 'return', shares });
      }
      const typed = typeIntoSummary(whole.finish().book, { details: corrections });
      const summary = whole.summarize(typed);
      const { reporting, details } = packed.list(typed);
      expect([...details].sort(byKey)).toEqual([...summary.details].sort(byKey));
      expect(reporting).toEqual(summary.reporting);
      expect(packed.summarize(typed)).toEqual(summary);
    }),
    { numRuns: orASixth(25) },
  );
});
