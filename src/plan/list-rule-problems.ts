import type { Words } from '../workbook/book/words';
import type { RuleSetting } from './plan';
import type { RuleLine } from './rule-line';

/** Something wrong with one of the settings, and in which of its fields. */
export interface RuleProblem extends Words {
  readonly at: number;
  readonly field: keyof RuleSetting;
}

function overlap(a: RuleSetting, b: RuleSetting): boolean {
  return a.rule === b.rule && (b.until === null || a.since <= b.until) && (a.until === null || b.since <= a.until);
}

/** Settings of rules that nobody knows, bounds that a rule does not take, dates that contradict each other. */
export function listRuleProblems(settings: readonly RuleSetting[], lines: readonly RuleLine[]): RuleProblem[] {
  return settings.flatMap((setting, at): RuleProblem[] => {
    const { rule, bound, since, until } = setting;
    const line = lines.find(({ id }) => id === rule);
    if (!line) {
      return [
        {
          at,
          field: 'rule',
          zh: `没有“${rule}”这条规则。规则编号照“规则”表里列出的写。`,
          en: `There is no rule “${rule}”. Use the ids that the sheet 规则 lists.`,
        },
      ];
    }
    const problems: RuleProblem[] = [];
    if (bound !== null && !line.bound)
      problems.push({
        at,
        field: 'bound',
        zh: `规则 ${rule} 没有界限可改，请空着。`,
        en: `The rule ${rule} goes by no bound; leave it blank.`,
      });
    if (bound !== null && line.bound && (bound < line.bound.least || bound > line.bound.most)) {
      const { least, most, unit } = line.bound;
      problems.push({
        at,
        field: 'bound',
        zh: `规则 ${rule} 的界限应在 ${String(least)} 到 ${String(most)}（${unit.zh}）之间，现在是 ${String(bound)}。`,
        en: `The bound of the rule ${rule} lies between ${String(least)} and ${String(most)} (${unit.en}); it says ${String(bound)}.`,
      });
    }
    if (until !== null && until < since)
      problems.push({
        at,
        field: 'until',
        zh: `停止日期 ${until} 早于开始日期 ${since}。`,
        en: `It ends (${until}) before it begins (${since}).`,
      });
    if (settings.slice(0, at).some((other) => overlap(other, setting))) {
      problems.push({
        at,
        field: 'since',
        zh: `规则 ${rule} 的两条设置日期重叠，不知道以哪条为准。`,
        en: `Two settings of the rule ${rule} overlap, and nobody can tell which counts.`,
      });
    }
    return problems;
  });
}
