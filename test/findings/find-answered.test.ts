import { checkLedger } from '../../src/round/check-ledger';
import { bookGiven, type Given, planGiven } from '../kit/findings-of';

/** Rules of the queries that are answered, and of those that stand. */
function answeredIn(given: Given) {
  const { findings, answered } = checkLedger(bookGiven(given), { plan: planGiven(given), appVersion: '0.0.0' });
  const show = (each: typeof findings) => each.map(({ rule, place }) => [rule, place.row, place.column]);
  return { open: show(findings), answered: show(answered) };
}

test('an explained miss is answered, at the cell where it would be asked for', () => {
  expect(answeredIn({ row: { actual: 8, explanation: '两所尚未竣工' } })).toEqual({
    open: [],
    answered: [['unmet-without-explanation', 'T01-1', 'explanation']],
  });
});

test('words that are too short answer nothing', () => {
  expect(answeredIn({ row: { actual: 8, explanation: '未完' } })).toEqual({
    open: [['explanation-too-short', 'T01-1', 'explanation']],
    answered: [],
  });
});

test('an error stays an error, whatever is explained', () => {
  expect(answeredIn({ row: { actual: '8所', explanation: '两所尚未竣工' } })).toEqual({
    open: [['figure-as-text', 'T01-1', 'actual']],
    answered: [],
  });
});

test('存在问题 answers for a task', () => {
  expect(answeredIn({ task: { due: '2023-06-30' }, taskRow: { status: '推进中', problems: '资金未到位' } })).toEqual({
    open: [],
    answered: [['task-overdue', 'T01', 'problems']],
  });
});

test('words where nothing was asked answer nothing', () => {
  expect(
    answeredIn({ row: { actual: 10, explanation: '全部竣工' }, taskRow: { status: '推进中', problems: '无' } }),
  ).toEqual({ open: [], answered: [] });
});
