import type { Sheet } from '../../workbook/book/book';
import type { Contents } from '../../workbook/book/table';
import { choice, date, dates, tableSheet } from './draw-sheet';
import type { RuleSetting } from '../plan';
import { ruleColumns, type RuleKey, ruleWords } from './plan-columns';
import { planSheets } from './plan-sheets';
import type { RuleLine } from '../rule-line';

function toLine({ id, says, bound }: RuleLine, setting?: RuleSetting): Contents<RuleKey> {
  return {
    rule: id,
    says,
    isOn: setting?.isOn === false ? ruleWords.off : ruleWords.on,
    usual: bound ? `${String(bound.usual)} ${bound.unit.zh}` : undefined,
    bound: setting?.bound ?? undefined,
    since: setting && date(setting.since),
    until: setting && setting.until !== null ? date(setting.until) : undefined,
    reason: setting?.reason,
  };
}

/** `规则`: every rule, and what the bureau decided about it. Settings come first, in their order. */
export function drawRuleSheet(settings: readonly RuleSetting[], rules: readonly RuleLine[]): Sheet {
  const set = new Set(settings.map(({ rule }) => rule));
  const rows = [
    ...settings.map((setting) =>
      toLine(rules.find(({ id }) => id === setting.rule) ?? { id: setting.rule, says: '', bound: null }, setting),
    ),
    ...rules.filter(({ id }) => !set.has(id)).map((line) => toLine(line)),
  ];
  const note =
    '校验规则。停用某条规则，或者改用别的界限，要写明自何日起和原因；报告期末在起止日期之内的，下发、校验和汇总都照此办理。';
  return tableSheet(planSheets.rules, ruleColumns, rows, note, (frame) => [
    choice(frame, 'isOn', ruleWords),
    dates(frame, ['since', 'until']),
  ]);
}
