import { sheetBeside } from '../../workbook/sheets/sheet-order';
import { cellArea, everything, type Area } from '../../workbook/cells/area';
import { toColor } from '../../workbook/styles/color';
import { checkedRange, findAreas } from '../../workbook/cells/find-range';
import { replaceCells } from '../../workbook/cells/find-cells';
import { LiveAreas, LiveRange } from '../../workbook/cells/live-range';
import { showLevels } from '../../workbook/sheets/outline';
import { copySheet, deleteSheet, moveSheet, renameSheet, showSheet } from '../../workbook/sheets/sheet-list';
import type { Sheet } from '../../workbook/sheets/workbook-model';
import { toFlag, toText, toWhole, toWord, type Arguments } from '../../protocol/arguments';
import { toCopyPosition } from './copy-position';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import { refer, referOrNull } from '../refer';
import { findEvery, toCriteria } from '../cells/range-actions';

const visibilities = ['Visible', 'Hidden', 'VeryHidden'] as const;

function alive(sheet: Sheet): Sheet {
  if (sheet.isDeleted) throw new HostError('ItemNotFound');
  return sheet;
}

/** The cells in use, those among them over which results have spread. */
function used(sheet: Sheet, given: Arguments): Area | null {
  sheet.workbook.calculation.settle();
  return alive(sheet).cells.used(given.flag(0, false));
}

export const worksheet = define('Worksheet', {
  identity: ({ id }) => ({ Id: id }),
  read: {
    id: ({ id }) => id,
    name: (sheet) => alive(sheet).name,
    position: (sheet) => alive(sheet).position,
    visibility: (sheet) => alive(sheet).visibility,
    tabColor: ({ tabColor }) => tabColor,
    showGridlines: ({ showGridlines }) => showGridlines,
  },
  write: {
    name: (sheet, given) => {
      renameSheet(alive(sheet), toText(given));
    },
    position: (sheet, given) => {
      moveSheet(alive(sheet), toWhole(given));
    },
    visibility: (sheet, given) => {
      showSheet(alive(sheet), toWord(given, visibilities));
    },
    tabColor: (sheet, given) => {
      sheet.tabColor = given === '' ? '' : toColor(given);
      sheet.workbook.emit({ kind: 'formatChanged', sheet, area: cellArea(0, 0) });
    },
    showGridlines: (sheet, given) => {
      sheet.showGridlines = toFlag(given);
    },
  },
  open: {
    protection: (sheet) => refer('WorksheetProtection', sheet),
    freezePanes: (sheet) => refer('WorksheetFreezePanes', sheet),
    names: (scope) => refer('NamedItemCollection', { scope }),
    tables: (sheet) => refer('TableCollection', { sheet }),
    charts: (sheet) => refer('ChartCollection', sheet),
    pivotTables: ({ workbook }) => refer('PivotTableCollection', workbook),
    slicers: ({ workbook }) => refer('SlicerCollection', workbook),
    shapes: (sheet) => refer('ShapeCollection', sheet),
    comments: (sheet) => refer('CommentCollection', { sheet }),
    pageLayout: (sheet) => refer('PageLayout', sheet),
    customProperties: (sheet) => refer('WorksheetCustomPropertyCollection', sheet),
    horizontalPageBreaks: (sheet) => refer('PageBreakCollection', { sheet, kind: 'horizontal' }),
    autoFilter: (sheet) => refer('AutoFilter', { sheet, table: null }),
  },
  call: {
    activate: (sheet) => {
      if (alive(sheet).visibility !== 'Visible') throw new HostError('InvalidOperation');
      sheet.workbook.activate(sheet);
    },
    delete: (sheet) => {
      deleteSheet(alive(sheet));
    },
    copy: (sheet, given) => refer('Worksheet', copySheet(alive(sheet), toCopyPosition(sheet, given))),
    calculate: ({ workbook }) => {
      workbook.calculation.calculate();
    },
    getRange: (sheet, given) => {
      if (!given.has(0)) return refer('Range', new LiveRange(alive(sheet), everything));
      const found = findAreas(given.text(0), sheet.workbook, alive(sheet));
      const [area, ...rest] = found.areas;
      if (!area || rest.length > 0 || found.sheet !== sheet) throw new HostError('InvalidArgument');
      return refer('Range', new LiveRange(sheet, area));
    },
    getCell: (sheet, given) => refer('Range', checkedRange(alive(sheet), cellArea(given.whole(0), given.whole(1)))),
    getRangeByIndexes: (sheet, given) => {
      const [top, left, rows, columns] = [given.whole(0), given.whole(1), given.whole(2), given.whole(3)];
      return refer(
        'Range',
        checkedRange(alive(sheet), { top, left, bottom: top + rows - 1, right: left + columns - 1 }),
      );
    },
    getRanges: (sheet, given) => {
      if (!given.has(0)) return refer('RangeAreas', new LiveAreas(alive(sheet), [everything]));
      return refer('RangeAreas', new LiveAreas(sheet, findAreas(given.text(0), sheet.workbook, alive(sheet)).areas));
    },
    getUsedRange: (sheet, given) => refer('Range', new LiveRange(sheet, used(sheet, given) ?? cellArea(0, 0))),
    getUsedRangeOrNullObject: (sheet, given) => {
      const area = used(sheet, given);
      return referOrNull('Range', area && new LiveRange(sheet, area));
    },
    getNext: (sheet, given) => refer('Worksheet', sheetBeside(sheet, 1, given.flag(0, false)) ?? missing()),
    getPrevious: (sheet, given) => refer('Worksheet', sheetBeside(sheet, -1, given.flag(0, false)) ?? missing()),
    findAll: (sheet, given) => findEvery(sheet, sheet.usedArea, given) ?? missing(),
    findAllOrNullObject: (sheet, given) => findEvery(sheet, sheet.usedArea, given),
    replaceAll: (sheet, given) =>
      sheet.usedArea
        ? replaceCells(sheet, sheet.usedArea, given.text(0), given.text(1), toCriteria(given.record(2)))
        : 0,
    showOutlineLevels: (sheet, given) => {
      if (given.whole(0) > 0) showLevels(sheet, 'ByRows', given.whole(0));
      if (given.whole(1) > 0) showLevels(sheet, 'ByColumns', given.whole(1));
    },
    _GetAnotherWorksheetById: (sheet, given) =>
      refer('Worksheet', sheet.workbook.findSheet(given.text(0)) ?? missing()),
    _GetSheetById: (sheet, given) => refer('Worksheet', sheet.workbook.findSheet(given.text(0)) ?? missing()),
  },
});

function missing(): never {
  throw new HostError('ItemNotFound');
}
