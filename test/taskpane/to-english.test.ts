import { ruleBook } from '../../src/findings/rule-book';
import type { Rule } from '../../src/findings/rule';
import { toSentence } from '../../src/findings/words/to-sentence';
import { toEnglish } from '../../src/taskpane/bureau/follow-up/to-english';
import { toPeriod } from '../../src/plan/period';
import { Consolidation } from '../../src/round/consolidation';
import { after, fillFor } from '../kit/merged-bureaux';
import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { appVersion, roundOf } from '../kit/round-of';

const rules = Object.values<readonly Rule<never, unknown>[]>(ruleBook).flat();

test.each(rules.map((rule) => [rule.id, rule] as const))(
  'a sentence of %s is read back into English',
  (_, { message, example = {} }) => {
    const [zh, en] = [toSentence(message, example, 'zh'), toSentence(message, example, 'en')];
    expect([toEnglish(zh), toEnglish(`待核实：${zh}`)]).toEqual([en, `To be checked: ${en}`]);
  },
);

function ofMergedBureaux() {
  const period = toPeriod('2023');
  const consolidation = new Consolidation({
    plan: after,
    appVersion,
    period,
    deadline: null,
    asOf: period.end,
    use: [],
  });
  [['科技局', 12] as const, ['文旅局', 13] as const].forEach(([unit, actual]) =>
    consolidation.add({ file: `${unit}.xlsx`, book: fillFor(unit, { indicators: { 'T01-1': { actual } } }) }),
  );
  return consolidation.summarize();
}

test('every matter of a summary is said in English as the core says it', () => {
  const later = indicatorOf({ id: 'T01-1', due: '2025-12-31' });
  const plans = [
    planOf(),
    planOf({ tasks: [taskOf({ number: 1, due: '2023-06-30' })] }),
    planOf({ indicators: [{ ...later, milestones: [{ period: '2023', target: 4 }] }] }),
    planOf({ indicators: [later], settings: { schedule: 'byDay', behindFrom: 10, farBehindBeyond: 30 } }),
  ];
  const fillings = ['', '征地晚了两个月'].map((explanation) => ({
    甲局: { tasks: { T01: { status: '推进中' } }, indicators: { 'T01-1': { actual: 3, explanation } } },
  }));
  const summaries = [
    ...plans.flatMap((plan) => fillings.map((filling) => roundOf(plan, filling).summary)),
    ofMergedBureaux(),
  ];
  const lines = summaries.flatMap(({ followUp }) => followUp);
  expect(lines.map(({ reason }) => toEnglish(reason.zh))).toEqual(lines.map(({ reason }) => reason.en));
  expect(new Set(lines.map(({ kind }) => kind))).toEqual(
    new Set(['unmet', 'behind', 'inError', 'overdue', 'query', 'outstanding']),
  );
});

test('what somebody else wrote stays as it is', () => {
  expect(toEnglish('请尽快办理')).toBe('请尽快办理');
});
