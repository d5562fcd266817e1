import type { Book } from '../../workbook/book/book';
import type { Words } from '../../workbook/book/words';
import { listRuleProblems } from '../list-rule-problems';
import type { RuleSetting } from '../plan';
import { ruleColumns, type RuleKey, ruleWords } from './plan-columns';
import { planSheets } from './plan-sheets';
import { demand, reader } from './read-plan-sheet';
import type { RuleLine } from '../rule-line';

const writtenKeys: readonly RuleKey[] = ['bound', 'since', 'until', 'reason'];

/** The rows of the sheet 规则 on which the bureau wrote something. Workbooks from before it had the sheet have no settings. */
export function readRuleSettings(book: Book, rules: readonly RuleLine[], problems: Words[]): RuleSetting[] {
  if (!book.sheets.some(({ name }) => name === planSheets.rules)) return [];
  const table = demand(book, planSheets.rules, ruleColumns, ['rule', 'isOn', 'bound', 'since', 'until', 'reason']);
  const read = reader<RuleKey>(planSheets.rules, table, problems);
  const written = table.rows.flatMap((row) => {
    const isOn = read.word(row, 'isOn', ruleWords, 'on') === 'on';
    if (isOn && writtenKeys.every((key) => read.text(row, key).trim() === '')) return [];
    if (read.name(row, 'rule') === '') {
      read.complain(row, 'rule', '规则编号空着。', 'The rule’s id is blank.');
      return [];
    }
    const [since, reason] = [read.date(row, 'since'), read.text(row, 'reason')];
    if (read.text(row, 'since').trim() === '')
      read.complain(
        row,
        'since',
        '停用规则或者改界限，要写明自何日起。',
        'State the date from which the rule is off or goes by another bound.',
      );
    if (reason.trim() === '')
      read.complain(
        row,
        'reason',
        '停用规则或者改界限，要写明原因。',
        'State the reason why the rule is off or goes by another bound.',
      );
    const setting: RuleSetting = {
      rule: read.name(row, 'rule'),
      isOn,
      bound: read.figure(row, 'bound'),
      since: since ?? '',
      until: read.date(row, 'until'),
      reason,
    };
    return [{ row, setting }];
  });
  for (const { at, field, zh, en } of listRuleProblems(
    written.map(({ setting }) => setting),
    rules,
  )) {
    const found = written[at];
    if (found) read.complain(found.row, field, zh, en);
  }
  return written.map(({ setting }) => setting);
}
