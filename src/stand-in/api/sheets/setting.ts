import type { Sheet } from '../../workbook/sheets/workbook-model';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import { refer } from '../refer';

export const setting = define('Setting', {
  identity: ({ key }) => ({ _Id: key }),
  read: { key: ({ key }) => key, value: ({ key }, { workbook }) => workbook.settings.get(key) },
  write: {
    value: ({ key }, given, { workbook }) => {
      workbook.settings.set(key, given);
      workbook.emit({ kind: 'settingsChanged' });
    },
  },
  call: {
    delete: ({ key }, _, { workbook }) => {
      workbook.settings.delete(key);
      workbook.emit({ kind: 'settingsChanged' });
    },
  },
});

export const settingCollection = define('SettingCollection', {
  items: ({ settings }) => [...settings.keys()].map((key) => refer('Setting', { key })),
  call: {
    add: (workbook, given) => {
      const key = given.text(0);
      workbook.settings.set(key, given.raw(1));
      workbook.emit({ kind: 'settingsChanged' });
      return refer('Setting', { key });
    },
    getCount: ({ settings }) => settings.size,
    getItem: ({ settings }, given) => {
      if (!settings.has(given.text(0))) throw new HostError('ItemNotFound');
      return refer('Setting', { key: given.text(0) });
    },
    getItemOrNullObject: ({ settings }, given) =>
      settings.has(given.text(0)) ? refer('Setting', { key: given.text(0) }) : null,
  },
});

export const worksheetCustomProperty = define('WorksheetCustomProperty', {
  identity: ({ key }) => ({ _Id: key }),
  read: { key: ({ key }) => key, value: ({ sheet, key }) => sheet.customProperties.get(key) },
  write: {
    value: ({ sheet, key }, given) => {
      if (typeof given !== 'string') throw new HostError('InvalidArgument');
      sheet.customProperties.set(key, given);
    },
  },
  call: {
    delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
    },
  },
});

/** Keys are told apart without regard to case. */
function keyIn({ customProperties }: Sheet, key: string): string | undefined {
  return [...customProperties.keys()].find((each) => each.toLowerCase() === key.toLowerCase());
}

export const worksheetCustomPropertyCollection = define('WorksheetCustomPropertyCollection', {
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => refer('WorksheetCustomProperty', { sheet, key })),
  call: {
    add: (sheet, given) => {
      const key = keyIn(sheet, given.text(0)) ?? given.text(0);
      sheet.customProperties.set(key, given.text(1));
      return refer('WorksheetCustomProperty', { sheet, key });
    },
    getCount: ({ customProperties }) => customProperties.size,
    getItem: (sheet, given) => {
      const key = keyIn(sheet, given.text(0));
      if (key === undefined) throw new HostError('ItemNotFound');
      return refer('WorksheetCustomProperty', { sheet, key });
    },
    getItemOrNullObject: (sheet, given) => {
      const key = keyIn(sheet, given.text(0));
      return key === undefined ? null : refer('WorksheetCustomProperty', { sheet, key });
    },
  },
});
