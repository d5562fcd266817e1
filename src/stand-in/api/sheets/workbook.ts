import { insertSheets } from '../../workbook/sheets/insert-sheets';
import { cellArea } from '../../workbook/cells/area';
import { LiveAreas, LiveRange } from '../../workbook/cells/live-range';
import { toFlag } from '../../protocol/arguments';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import { refer, referOrNull } from '../refer';

export const workbook = define('Workbook', {
  read: {
    name: ({ name }) => name,
    readOnly: () => false,
    isDirty: ({ isDirty }) => isDirty,
  },
  write: {
    isDirty: (workbook, given) => {
      workbook.isDirty = toFlag(given);
    },
  },
  open: {
    application: (target) => refer('Application', target),
    worksheets: (target) => refer('WorksheetCollection', target),
    names: () => refer('NamedItemCollection', { scope: null }),
    tables: () => refer('TableCollection', { sheet: null }),
    pivotTables: (target) => refer('PivotTableCollection', target),
    slicers: (target) => refer('SlicerCollection', target),
    bindings: (target) => refer('BindingCollection', target),
    comments: () => refer('CommentCollection', { sheet: null }),
    customXmlParts: (target) => refer('CustomXmlPartCollection', target),
    properties: (target) => refer('DocumentProperties', target),
    settings: (target) => refer('SettingCollection', target),
    protection: (target) => refer('WorkbookProtection', target),
    styles: (target) => refer('StyleCollection', target),
    functions: (target) => refer('Functions', target),
    _V1Api: (target) => refer('_V1Api', target),
    _Runtime: (target) => refer('Runtime', target),
  },
  call: {
    getActiveCell: ({ activeSheet }) => {
      const { cell } = activeSheet.workbook.selectionOn(activeSheet);
      return refer('Range', new LiveRange(activeSheet, cellArea(cell.row, cell.column)));
    },
    getSelectedRange: ({ activeSheet }) => {
      const [area, ...rest] = activeSheet.workbook.selectionOn(activeSheet).areas;
      if (!area || rest.length > 0) throw new HostError('InvalidSelection');
      return refer('Range', new LiveRange(activeSheet, area));
    },
    getSelectedRanges: ({ activeSheet }) =>
      refer('RangeAreas', new LiveAreas(activeSheet, activeSheet.workbook.selectionOn(activeSheet).areas)),
    getActiveChartOrNullObject: (_, __, { drawings }) => referOrNull('Chart', drawings.activeChart),
    insertWorksheetsFromBase64: (target, given) => insertSheets(target, given.text(0), given.record(1)),
    save: (_, __, host) => {
      host.saveWorkbook();
    },
    close: (_, __, host) => {
      host.closeWorkbook();
    },
    _GetRangeForEventByReferenceId: (_, given, host) => host.references.find(given.text(0)) ?? missing(),
    _GetRangeOrNullObjectForEventByReferenceId: (_, given, host) => host.references.find(given.text(0)) ?? null,
    _GetRangesForEventByReferenceId: (_, given, host) => host.references.find(given.text(0)) ?? missing(),
    _GetRangesOrNullObjectForEventByReferenceId: (_, given, host) => host.references.find(given.text(0)) ?? null,
    _GetObjectByReferenceId: (_, given, host) => host.references.find(given.text(0)) ?? missing(),
    _RemoveReference: (_, given, host) => {
      host.references.release(given.text(0));
    },
    _RemoveAllReferences: (_, __, host) => {
      host.references.releaseAll();
    },
    _GetReferenceCount: (_, __, host) => host.references.count,
  },
});

function missing(): never {
  throw new HostError('ItemNotFound');
}
