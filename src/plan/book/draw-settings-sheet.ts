import type { Sheet } from '../../workbook/book/book';
import { columnOf, type Contents, type Frame, rangeOf } from '../../workbook/book/table';
import { tableSheet } from './draw-sheet';
import type { Settings } from '../plan';
import { planSheets, scheduleWords, settingColumns, type SettingKey, settingLabels } from './plan-columns';

const notes: Readonly<Record<keyof Settings, string>> = {
  schedule:
    '到期末完成的累计指标，方案没有写分年度目标的，按已过天数推算本期应达的进度；“不推算”的，到期以前一律未到期。',
  behindFrom: '落后序时进度满这么多个百分点，就是滞后；不满的，序时推进。',
  farBehindBeyond: '落后超过这么多个百分点，就是严重滞后。',
};

/** `设置`: how figures are judged before they are due. */
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
    '未到期的指标怎样判定进度。改完保存，从下一次下发和汇总起照此办理。',
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
      {
        ranges: [cellOf(frame, 'behindFrom'), cellOf(frame, 'farBehindBeyond')],
        rule: { kind: 'decimal', operator: 'between', first: '0', second: '100' },
        alert: { severity: 'stop', title: '应为 0～100', text: '请填百分点数，例如 10。' },
      },
    ],
  );
}
