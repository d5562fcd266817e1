import { toPlanFingerprint } from '../../src/ledger/draw-up-ledger';
import { fingerprint } from '../../src/workbook/book/fingerprint';
import { indicatorOf, planOf } from '../kit/plan-of';

/** What plans did not have when the first ledgers were issued, and what such ledgers never printed. */
const later = ['subjects', 'comparesWith', 'overPeriods', 'nodes', 'revisions', 'ruleSettings', 'settings'];

test('a plan that uses nothing of what came later is still the plan of the ledgers issued before', () => {
  const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1' })] });
  const before = JSON.stringify(plan, (key, value: unknown) => (later.includes(key) ? undefined : value));
  expect(toPlanFingerprint(plan)).toBe(fingerprint(before));
});

test.each(['甲小学', '甲小学、乙中学'])('whom an indicator is about is part of the plan: %s', (subjects) => {
  const [plain, named] = [indicatorOf({ id: 'T01-1' }), indicatorOf({ id: 'T01-1', subjects })];
  expect(toPlanFingerprint(planOf({ indicators: [named] }))).not.toBe(
    toPlanFingerprint(planOf({ indicators: [plain] })),
  );
});
