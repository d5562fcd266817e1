import type { Book } from '../../workbook/book/book';
import type { Words } from '../../workbook/book/words';
import { type Settings, settingsSchema } from '../plan';
import { scheduleWords, settingColumns, type SettingKey, settingLabels } from './plan-columns';
import { planSheets } from './plan-sheets';
import { demand, reader } from './read-plan-sheet';
import { numericSettings, settingBounds } from './setting-bounds';

/** The sheet 设置; what it does not say, and workbooks from before it, go by what is usual. */
export function readSettings(book: Book, problems: Words[]): Settings {
  const usual = settingsSchema.parse({});
  if (!book.sheets.some(({ name }) => name === planSheets.settings)) return usual;
  const table = demand(book, planSheets.settings, settingColumns, ['name', 'value']);
  const read = reader<SettingKey>(planSheets.settings, table, problems);
  const rowOf = (key: keyof Settings) => table.rows.find((row) => read.name(row, 'name') === settingLabels[key]);
  const numberOf = (key: keyof typeof settingBounds): number => {
    const row = rowOf(key);
    const found = row ? read.figure(row, 'value') : null;
    if (!row || found === null) return usual[key];
    const { from, to, isWhole } = settingBounds[key];
    if (found >= from && found <= to && (!isWhole || Number.isInteger(found))) return found;
    const [name, span] = [settingLabels[key], `${String(from)}～${String(to)}`];
    read.complain(
      row,
      'value',
      `${name}应为 ${span} 的${isWhole ? '整数' : '百分点数'}。`,
      `${name} takes ${isWhole ? 'a whole number' : 'points'} from ${String(from)} to ${String(to)}.`,
    );
    return usual[key];
  };
  const schedule = rowOf('schedule');
  const settings: Settings = {
    ...usual,
    schedule: schedule ? read.word(schedule, 'value', scheduleWords, usual.schedule) : usual.schedule,
    ...Object.fromEntries(numericSettings.map((key) => [key, numberOf(key)])),
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
