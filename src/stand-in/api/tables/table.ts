import { applyFilter } from '../../workbook/tables/apply-filter';
import { toRange } from '../cells/to-range';
import { LiveRange } from '../../workbook/cells/live-range';
import { sortCells } from '../../workbook/cells/sort-cells';
import { bodyArea, headerArea, totalsArea } from '../../workbook/tables/table-areas';
import {
  addTable,
  convertToRange,
  deleteTable,
  renameTable,
  resizeTable,
  showHeaders,
  showTotals,
} from '../../workbook/tables/tables';
import type { Sheet, TableModel, WorkbookModel } from '../../workbook/sheets/workbook-model';
import { toFlag, toText, type Arguments } from '../../protocol/arguments';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import { refer, referOrNull } from '../refer';
import { toSortFields } from '../cells/range-sort';

function missing(): never {
  throw new HostError('ItemNotFound');
}

function alive(table: TableModel): TableModel {
  if (!table.sheet.workbook.tables.includes(table)) throw new HostError('ItemNotFound');
  return table;
}

export function filterTable(table: TableModel): void {
  const criteria = new Map(table.columns.flatMap(({ criteria: each }, at) => (each ? [[at, each] as const] : [])));
  applyFilter(table.sheet, bodyArea(table), criteria);
}

export function clearTableFilters(table: TableModel): void {
  for (const column of table.columns) column.criteria = null;
  filterTable(table);
}

export const table = define('Table', {
  identity: ({ id }) => ({ Id: id }),
  read: {
    id: ({ id }) => id,
    name: (target) => alive(target).name,
    style: ({ style }) => style,
    showHeaders: (target) => target.showHeaders,
    showTotals: (target) => target.showTotals,
    showBandedRows: ({ showBandedRows }) => showBandedRows,
  },
  write: {
    name: (target, given) => {
      renameTable(alive(target), toText(given));
    },
    style: (target, given) => {
      const style = toText(given);
      if (
        style !== '' &&
        !/^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/.test(style)
      )
        throw new HostError('InvalidArgument');
      target.style = style;
    },
    showHeaders: (target, given) => {
      showHeaders(target, toFlag(given));
    },
    showTotals: (target, given) => {
      showTotals(target, toFlag(given));
    },
    showBandedRows: (table, given) => {
      table.showBandedRows = toFlag(given);
      table.sheet.workbook.emit({ kind: 'formatChanged', sheet: table.sheet, area: table.area });
    },
  },
  open: {
    columns: (target) => refer('TableColumnCollection', target),
    rows: (target) => refer('TableRowCollection', target),
    sort: (target) => refer('TableSort', target),
    worksheet: ({ sheet }) => refer('Worksheet', sheet),
    autoFilter: (target) => refer('AutoFilter', { sheet: target.sheet, table: target }),
  },
  call: {
    getRange: (target) => refer('Range', new LiveRange(target.sheet, alive(target).area)),
    getDataBodyRange: (target) => refer('Range', new LiveRange(target.sheet, bodyArea(alive(target)))),
    getHeaderRowRange: (target) =>
      target.showHeaders ? refer('Range', new LiveRange(target.sheet, headerArea(alive(target)))) : missing(),
    getTotalRowRange: (target) =>
      target.showTotals ? refer('Range', new LiveRange(target.sheet, totalsArea(alive(target)))) : missing(),
    convertToRange: (target) => {
      convertToRange(alive(target));
      return refer('Range', new LiveRange(target.sheet, target.area));
    },
    delete: (target) => {
      deleteTable(alive(target));
    },
    resize: (target, given) => {
      resizeTable(alive(target), toRange(given.raw(0), target.sheet).area);
    },
    clearFilters: (target) => {
      clearTableFilters(target);
    },
  },
});

function listed({ tables }: WorkbookModel, sheet: Sheet | null): TableModel[] {
  return sheet ? tables.filter((each) => each.sheet === sheet) : tables;
}

function find(workbook: WorkbookModel, sheet: Sheet | null, given: Arguments): TableModel | undefined {
  const wanted = given.text(0);
  return (
    listed(workbook, sheet).find(({ id }) => id === wanted) ??
    listed(workbook, sheet).find(({ name }) => name.toLowerCase() === wanted.toLowerCase())
  );
}

export const tableCollection = define('TableCollection', {
  eventTarget: ({ sheet }) => sheet?.id ?? 'Workbook',
  items: ({ sheet }, { workbook }) => listed(workbook, sheet).map((each) => refer('Table', each)),
  read: { count: ({ sheet }, { workbook }) => listed(workbook, sheet).length },
  call: {
    add: ({ sheet }, given, { workbook }) => {
      const range = toRange(given.raw(0), sheet ?? workbook.activeSheet);
      return refer('Table', addTable(range.sheet, range.area, given.flag(1, true)));
    },
    getCount: ({ sheet }, _, { workbook }) => listed(workbook, sheet).length,
    getItem: ({ sheet }, given, { workbook }) => refer('Table', find(workbook, sheet, given) ?? missing()),
    getItemAt: ({ sheet }, given, { workbook }) => refer('Table', listed(workbook, sheet)[given.whole(0)] ?? missing()),
    getItemOrNullObject: ({ sheet }, given, { workbook }) => referOrNull('Table', find(workbook, sheet, given)),
  },
});

export const tableSort = define('TableSort', {
  read: {
    fields: ({ sorted }) => sorted?.fields ?? [],
    matchCase: ({ sorted }) => sorted?.matchCase ?? false,
    method: ({ sorted }) => sorted?.method ?? 'PinYin',
  },
  call: {
    apply: (target, given) => {
      const fields = given.list(0);
      const matchCase = given.flag(1, false);
      sortCells(target.sheet, bodyArea(target), {
        fields: toSortFields(fields),
        matchCase,
        hasHeaders: false,
        orientation: 'Rows',
      });
      target.sorted = { fields, matchCase, method: given.textOr(2, 'PinYin') };
    },
    clear: (target) => {
      target.sorted = null;
    },
    reapply: (target) => {
      if (!target.sorted) throw new HostError('InvalidOperation');
      sortCells(target.sheet, bodyArea(target), {
        fields: toSortFields(target.sorted.fields),
        matchCase: target.sorted.matchCase,
        hasHeaders: false,
        orientation: 'Rows',
      });
    },
  },
});
