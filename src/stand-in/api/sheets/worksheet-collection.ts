import { addSheet } from '../../workbook/sheets/sheet-list';
import type { Sheet, WorkbookModel } from '../../workbook/sheets/workbook-model';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import { refer, referOrNull } from '../refer';

function listed({ sheets }: WorkbookModel, visibleOnly: boolean): readonly Sheet[] {
  return visibleOnly ? sheets.filter(({ visibility }) => visibility === 'Visible') : sheets;
}

function missing(): never {
  throw new HostError('ItemNotFound');
}

export const worksheetCollection = define('WorksheetCollection', {
  items: ({ sheets }) => sheets.map((sheet) => refer('Worksheet', sheet)),
  call: {
    add: (workbook, given) => refer('Worksheet', addSheet(workbook, given.textOr(0, null))),
    getActiveWorksheet: ({ activeSheet }) => refer('Worksheet', activeSheet),
    getCount: (workbook, given) => listed(workbook, given.flag(0, false)).length,
    getFirst: (workbook, given) => refer('Worksheet', listed(workbook, given.flag(0, false))[0] ?? missing()),
    getLast: (workbook, given) => refer('Worksheet', listed(workbook, given.flag(0, false)).at(-1) ?? missing()),
    getItem: (workbook, given) => refer('Worksheet', workbook.findSheet(given.text(0)) ?? missing()),
    getItemOrNullObject: (workbook, given) => referOrNull('Worksheet', workbook.findSheet(given.text(0))),
  },
});
