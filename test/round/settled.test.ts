import { checkLedger } from '../../src/round/check-ledger';
import { indicatorOf, planOf } from '../kit/plan-of';
import { appVersion, roundOf } from '../kit/round-of';
import { typeIntoSummary } from '../kit/type-into-summary';

const plan = () => planOf({ indicators: [indicatorOf({ id: 'T01-1' })] });
const unmet = { 甲局: { indicators: { 'T01-1': { actual: 4 } } } };

test('a line that the bureau wrote on is settled once its reason is gone, and says the same a third time', () => {
  const first = roundOf(plan(), unmet);
  const written = typeIntoSummary(first.book, {
    followUp: { 'figure|T01-1': { remedy: '已约谈' } },
    details: { 'T01-1|甲局': { correction: 10 } },
  });
  const second = roundOf(plan(), unmet, { existing: written });
  const lines = ({ summary }: typeof second) =>
    summary.followUp.filter(({ indicator }) => indicator === 'T01-1').map(({ kind, remedy }) => [kind, remedy]);
  expect(lines(second)).toEqual([['settled', '已约谈']]);
  expect(lines(roundOf(plan(), unmet, { existing: second.book }))).toEqual([['settled', '已约谈']]);
});

test('a 更正值 that lights the lamp green answers the query for an explanation', () => {
  const first = roundOf(plan(), unmet);
  const corrected = roundOf(plan(), unmet, {
    existing: typeIntoSummary(first.book, { details: { 'T01-1|甲局': { correction: 10 } } }),
  });
  const kinds = ({ summary }: typeof first) =>
    summary.followUp.filter(({ indicator }) => indicator === 'T01-1').map(({ kind }) => kind);
  expect([kinds(first), kinds(corrected)]).toEqual([['unmet'], []]);
});

test('a summary among the returns is called a summary', () => {
  const { book } = roundOf(plan(), unmet);
  expect(() => checkLedger(book, { plan: plan(), appVersion })).toThrow(
    expect.objectContaining({ code: 'summary' }) as Error,
  );
});
