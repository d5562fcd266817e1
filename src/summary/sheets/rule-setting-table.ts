import type { Cell } from '../../workbook/book/book';
import { toSerial } from '../../workbook/book/date';
import { numberFormats, styles } from '../../workbook/book/style';
import { type Content, type Contents, drawCell, drawTable, type Frame } from '../../workbook/book/table';
import { findRule } from '../../findings/rule-book';
import { toSentence } from '../../findings/words/to-sentence';
import type { RuleSetting } from '../../plan/plan';
import { ruleWords } from '../../plan/book/plan-columns';
import { ruleSettingColumns, type RuleSettingKey } from './summary-columns';

const dated = (iso: string): Content => ({ value: toSerial(iso), style: { numberFormat: numberFormats.date } });

/** The rules that were off or went by another bound, as cells from a row on; none where there are none. */
export function drawRuleSettings(settings: readonly RuleSetting[], sheet: string, row: number): Cell[] {
  if (settings.length === 0) return [];
  const frame: Frame<RuleSettingKey> = {
    sheet,
    columns: ruleSettingColumns,
    headerRow: row + 1,
    count: settings.length,
  };
  const rows = settings.map(({ rule, isOn, bound, since, until, reason }): Contents<RuleSettingKey> => {
    const { message, example } = findRule(rule);
    return {
      rule,
      isOn: isOn ? ruleWords.on : ruleWords.off,
      since: dated(since),
      bound: bound ?? undefined,
      until: until === null ? '另行通知' : dated(until),
      reason: `${reason}（规则内容，举例：${toSentence(message, example ?? {}, 'zh')}）`,
    };
  });
  return [
    drawCell(row, 0, '本期停用或者改了界限的校验规则', { ...styles.note, bold: true }),
    ...drawTable(frame, styles.header, rows),
  ];
}
