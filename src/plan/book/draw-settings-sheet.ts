import type { Sheet, Validation } from '../../workbook/book/book';
import { columnOf, type Contents, type Frame, rangeOf } from '../../workbook/book/table';
import { tableSheet } from './draw-sheet';
import { type Settings, settingsSchema } from '../plan';
import { numericSettings, settingBounds } from './setting-bounds';
import { scheduleWords, settingColumns, type SettingKey, settingLabels } from './plan-columns';
import { planSheets } from './plan-sheets';

const usualSettings = settingsSchema.parse({});

const notes: Readonly<Record<keyof Settings, string>> = {
  schedule:
    '到期末完成的累计指标，方案没有写分年度目标的，按已过天数推算本期应达的进度；“不推算”的，到期以前一律未到期。',
  behindFrom: '落后序时进度满这么多个百分点，就是滞后；不满的，序时推进。',
  farBehindBeyond: '落后超过这么多个百分点，就是严重滞后。',
  blueWithin: '报告期结束后这么多天以内到期、还没有达标的，亮蓝灯提醒；填 0 不提醒。',
  daysToReply: '立案时没有填整改期限的，从截至日期起给这么多个工作日。',
  remindFrom: '连续亮红灯这么多次起，建议提醒；填 0，滞后的也建议提醒。',
  circulateFrom: '连续亮红灯这么多次起，建议通报。',
  talkFrom: '连续亮红灯这么多次起，建议约谈。',
  holdToAccountFrom: '连续亮红灯这么多次起，建议问责。只是建议，由人决定。',
};

/** `设置`: how figures are judged before they are due, and how matters are followed up. */
export function drawSettingsSheet(settings: Settings): Sheet {
  const rows = (Object.keys(settingLabels) as (keyof Settings)[]).map((key): Contents<SettingKey> => ({
    name: settingLabels[key],
    value: key === 'schedule' ? scheduleWords[settings.schedule] : settings[key],
    note: notes[key],
  }));
  const cellOf = (frame: Frame<SettingKey>, key: keyof Settings) => {
    const { top } = rangeOf(frame, 'value');
    const row = top + Object.keys(settingLabels).indexOf(key);
    return { top: row, bottom: row, left: columnOf(frame, 'value'), right: columnOf(frame, 'value') };
  };
  return tableSheet(
    planSheets.settings,
    settingColumns,
    rows,
    '未到期的指标怎样判定进度，督办事项怎样办。改完保存，从下一次下发和汇总起照此办理。',
    (frame) => [
      {
        ranges: [cellOf(frame, 'schedule')],
        rule: { kind: 'list', items: Object.values(scheduleWords) },
        alert: {
          severity: 'stop',
          title: '不在列表中',
          text: `请从下拉列表中选择：${Object.values(scheduleWords).join('、')}。`,
        },
      },
      ...numericSettings.map((key): Validation => {
        const { from, to, isWhole } = settingBounds[key];
        return {
          ranges: [cellOf(frame, key)],
          rule: { kind: isWhole ? 'whole' : 'decimal', operator: 'between', first: String(from), second: String(to) },
          alert: {
            severity: 'stop',
            title: `应为 ${String(from)}～${String(to)}`,
            text: `请填${isWhole ? '整数' : '百分点数'}，例如 ${String(usualSettings[key])}。`,
          },
        };
      }),
    ],
  );
}
