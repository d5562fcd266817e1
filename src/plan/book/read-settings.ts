import type { Book } from '../../workbook/book/book';
import type { Words } from '../../workbook/book/words';
import { type Settings, settingsSchema } from '../plan';
import { planSheets, scheduleWords, settingColumns, type SettingKey, settingLabels } from './plan-columns';
import { demand, reader } from './read-plan-sheet';

/** The sheet 设置; what it does not say, and workbooks from before it, go by what is usual. */
export function readSettings(book: Book, problems: Words[]): Settings {
  const usual = settingsSchema.parse({});
  if (!book.sheets.some(({ name }) => name === planSheets.settings)) return usual;
  const table = demand(book, planSheets.settings, settingColumns, ['name', 'value']);
  const read = reader<SettingKey>(planSheets.settings, table, problems);
  const rowOf = (key: keyof Settings) => table.rows.find((row) => read.name(row, 'name') === settingLabels[key]);
  const pointsOf = (key: 'behindFrom' | 'farBehindBeyond'): number => {
    const row = rowOf(key);
    const points = row ? read.figure(row, 'value') : null;
    if (!row || points === null) return usual[key];
    if (points < 0 || points > 100)
      read.complain(
        row,
        'value',
        `${settingLabels[key]}应为 0～100 的百分点数。`,
        `${settingLabels[key]} takes 0 to 100 points.`,
      );
    return points;
  };
  const schedule = rowOf('schedule');
  const settings = {
    schedule: schedule ? read.word(schedule, 'value', scheduleWords, usual.schedule) : usual.schedule,
    behindFrom: pointsOf('behindFrom'),
    farBehindBeyond: pointsOf('farBehindBeyond'),
  };
  const far = rowOf('farBehindBeyond');
  if (far && settings.farBehindBeyond < settings.behindFrom) {
    read.complain(
      far,
      'value',
      '严重滞后的界限不能小于滞后的界限。',
      'The bound of 严重滞后 cannot be below that of 滞后.',
    );
  }
  return settings;
}
