import { ruleBook } from '../../src/findings/rule-book';
import type { Rule } from '../../src/findings/rule';
import { toSentence } from '../../src/findings/to-sentence';
import { toEnglish } from '../../src/taskpane/bureau/to-english';
import { planOf } from '../kit/plan-of';
import { roundOf } from '../kit/round-of';

const rules = Object.values<readonly Rule<never, unknown>[]>(ruleBook).flat();

test.each(rules.map((rule) => [rule.id, rule] as const))('a sentence of %s is read back into English', (_, { message, example = {} }) => {
  const [zh, en] = [toSentence(message, example, 'zh'), toSentence(message, example, 'en')];
  expect([toEnglish(zh), toEnglish(`待核实：${zh}`)]).toEqual([en, `To be checked: ${en}`]);
});

test('every matter of a summary is said in English as the core says it', () => {
  const { summary } = roundOf(planOf(), { 甲局: { tasks: { T01: { status: '推进中' } }, indicators: { 'T01-1': { actual: 3 } } } });
  expect(summary.followUp.map(({ reason }) => toEnglish(reason.zh))).toEqual(summary.followUp.map(({ reason }) => reason.en));
});

test('what somebody else wrote stays as it is', () => {
  expect(toEnglish('请尽快办理')).toBe('请尽快办理');
});
