import type { Words } from '../../../workbook/book/words';
import { readFacts } from '../../../findings/words/read-facts';
import { ruleBook } from '../../../findings/rule-book';

/** What stands in 督办清单, with `{fact}` for what differs. */
const reasons: readonly Words[] = [
  { zh: '未达标：{name}（目标{target}），未说明原因', en: 'Target missed: {name} ({target}), not explained' },
  { zh: '未达标：{name}（目标{target}）', en: 'Target missed: {name} ({target})' },
  {
    zh: '严重滞后：{name}（序时推算：时间已过 {elapsed}%，应达 {expected}），未说明原因',
    en: 'Far behind: {name} (Reckoned by schedule: {elapsed}% of the time is gone, {expected} would be due), not explained',
  },
  {
    zh: '严重滞后：{name}（序时推算：时间已过 {elapsed}%，应达 {expected}）',
    en: 'Far behind: {name} (Reckoned by schedule: {elapsed}% of the time is gone, {expected} would be due)',
  },
  {
    zh: '严重滞后：{name}（本期目标{target}），未说明原因',
    en: 'Far behind: {name} ({target} this period), not explained',
  },
  { zh: '严重滞后：{name}（本期目标{target}）', en: 'Far behind: {name} ({target} this period)' },
  {
    zh: '滞后：{name}（序时推算：时间已过 {elapsed}%，应达 {expected}），未说明原因',
    en: 'Behind: {name} (Reckoned by schedule: {elapsed}% of the time is gone, {expected} would be due), not explained',
  },
  {
    zh: '滞后：{name}（序时推算：时间已过 {elapsed}%，应达 {expected}）',
    en: 'Behind: {name} (Reckoned by schedule: {elapsed}% of the time is gone, {expected} would be due)',
  },
  { zh: '滞后：{name}（本期目标{target}），未说明原因', en: 'Behind: {name} ({target} this period), not explained' },
  { zh: '滞后：{name}（本期目标{target}）', en: 'Behind: {name} ({target} this period)' },
  { zh: '临近时限：{name}（本期目标{target}）', en: 'Due soon: {name} ({target} this period)' },
  { zh: '任务逾期：{title}（{status}）', en: 'Task overdue: {title} ({status})' },
  { zh: '节点逾期：{title}（{status}）', en: 'Node overdue: {title} ({status})' },
  { zh: '有差错，不计入：{name}。请改正后重报。', en: 'In error, not counted: {name}. Correct it and report again.' },
  {
    zh: '对不上，不计入：{name}（{sides}）。请核对后选定以哪一份为准。',
    en: 'Ledgers disagree, not counted: {name} ({sides}). Compare them and say which counts.',
  },
  { zh: '未报送台账', en: 'Has not reported' },
  { zh: '台账迟报', en: 'Reported late' },
  { zh: '差{size}个百分点', en: '{size} points short' },
  { zh: '超出{size}个百分点', en: '{size} points over' },
  { zh: '差{size}', en: '{size} short' },
  { zh: '超出{size}', en: '{size} over' },
];

const rules: readonly Words[] = Object.values<readonly { readonly message: Words }[]>(ruleBook).flatMap((own) =>
  own.map(({ message }) => message),
);

// longer beginnings first: a rule's sentence may begin with a fact
const sentences = [
  ...reasons,
  ...rules.map(({ zh, en }) => ({ zh: `待核实：${zh}`, en: `To be checked: ${en}` })),
  ...rules,
];

/** A sentence of the summary, which is Chinese, in English; as it is where nobody knows who wrote it. */
export function toEnglish(sentence: string): string {
  for (const { zh, en } of sentences) {
    const facts = readFacts(zh, sentence);
    if (facts) return en.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');
  }
  return sentence;
}
