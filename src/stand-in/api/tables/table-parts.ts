import { toEntries, writeCells } from '../../workbook/cells/write-cells';
import { LiveRange } from '../../workbook/cells/live-range';
import { bodyArea, headerArea, rowCount, totalsArea } from '../../workbook/tables/table-areas';
import { addColumn, addRows, columnArea, columnAt, deleteColumn, deleteRows } from '../../workbook/tables/tables';
import type { Sheet, TableColumnModel, TableModel } from '../../workbook/sheets/workbook-model';
import type { Area } from '../../workbook/cells/area';
import { toText, type Arguments } from '../../protocol/arguments';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import { refer, referOrNull } from '../refer';
import { filterTable } from './table';
import { toWireValue } from '../cells/range-cells';

function missing(): never {
  throw new HostError('ItemNotFound');
}

function valuesOf(sheet: Sheet, area: Area): unknown[][] {
  sheet.workbook.calculation.settle();
  return Array.from({ length: area.bottom - area.top + 1 }, (_, down) =>
    Array.from({ length: area.right - area.left + 1 }, (__, across) =>
      toWireValue(sheet.valueAt(area.top + down, area.left + across)),
    ),
  );
}

function find(table: TableModel, given: Arguments): TableColumnModel | undefined {
  const key = given.raw(0);
  if (typeof key === 'number') return table.columns.find(({ id }) => id === key);
  const text = given.text(0);
  return (
    table.columns.find(({ name }) => name.toLowerCase() === text.toLowerCase()) ??
    table.columns.find(({ id }) => String(id) === text)
  );
}

export const tableColumnCollection = define('TableColumnCollection', {
  items: (table) => table.columns.map((column) => refer('TableColumn', { table, column })),
  read: { count: ({ columns }) => columns.length },
  call: {
    add: (table, given) =>
      refer('TableColumn', {
        table,
        column: addColumn(table, given.wholeOr(0, null), given.raw(1), given.textOr(2, null)),
      }),
    getCount: ({ columns }) => columns.length,
    getItem: (table, given) => refer('TableColumn', { table, column: find(table, given) ?? missing() }),
    getItemAt: (table, given) => refer('TableColumn', { table, column: table.columns[given.whole(0)] ?? missing() }),
    getItemOrNullObject: (table, given) => {
      const column = find(table, given);
      return referOrNull('TableColumn', column && { table, column });
    },
  },
});

export const tableColumn = define('TableColumn', {
  identity: ({ column }) => ({ Id: column.id }),
  read: {
    id: ({ column }) => column.id,
    index: ({ table, column }) => columnAt(table, column),
    name: ({ table, column }) => table.columns[columnAt(table, column)]?.name ?? column.name,
    values: ({ table, column }) =>
      valuesOf(
        table.sheet,
        columnArea(table, column, ({ area }) => area),
      ),
  },
  write: {
    name: ({ table, column }, given) => {
      const name = toText(given);
      if (
        table.columns.some((other) => other.id !== column.id && other.name.toLowerCase() === name.toLowerCase()) ||
        name === ''
      )
        throw new HostError('InvalidArgument');
      const at = columnAt(table, column);
      if (table.showHeaders)
        writeCells(table.sheet, { ...headerArea(table), left: table.area.left + at, right: table.area.left + at }, [
          [`'${name}`],
        ]);
      const own = table.columns[at];
      if (own) own.name = name;
    },
    values: ({ table, column }, given) => {
      writeCells(
        table.sheet,
        columnArea(table, column, ({ area }) => area),
        given,
      );
    },
  },
  open: {
    filter: ({ table, column }) => refer('Filter', { table, column: table.columns[columnAt(table, column)] ?? column }),
  },
  call: {
    delete: ({ table, column }) => {
      deleteColumn(table, column);
    },
    getRange: ({ table, column }) =>
      refer(
        'Range',
        new LiveRange(
          table.sheet,
          columnArea(table, column, ({ area }) => area),
        ),
      ),
    getDataBodyRange: ({ table, column }) =>
      refer('Range', new LiveRange(table.sheet, columnArea(table, column, bodyArea))),
    getHeaderRowRange: ({ table, column }) =>
      refer('Range', new LiveRange(table.sheet, columnArea(table, column, headerArea))),
    getTotalRowRange: ({ table, column }) =>
      table.showTotals ? refer('Range', new LiveRange(table.sheet, columnArea(table, column, totalsArea))) : missing(),
  },
});

function rowArea(table: TableModel, index: number): Area {
  const body = bodyArea(table);
  if (index < 0 || index >= rowCount(table)) throw new HostError('ItemNotFound');
  return { ...body, top: body.top + index, bottom: body.top + index };
}

export const tableRowCollection = define('TableRowCollection', {
  items: (table) => Array.from({ length: rowCount(table) }, (_, index) => refer('TableRow', { table, index })),
  read: { count: rowCount },
  call: {
    add: (table, given) => {
      const values = given.raw(1);
      const rows = Array.isArray(values) && values.every((row) => !Array.isArray(row)) ? [values] : values;
      if (rows !== null && rows !== undefined && !Array.isArray(rows)) throw new HostError('InvalidArgument');
      const index = given.wholeOr(0, null);
      return refer('TableRow', { table, index: addRows(table, index !== null && index < 0 ? null : index, rows) });
    },
    getCount: rowCount,
    getItemAt: (table, given) => {
      rowArea(table, given.whole(0));
      return refer('TableRow', { table, index: given.whole(0) });
    },
  },
});

export const tableRow = define('TableRow', {
  read: {
    index: ({ index }) => index,
    values: ({ table, index }) => valuesOf(table.sheet, rowArea(table, index)),
  },
  write: {
    values: ({ table, index }, given) => {
      const area = rowArea(table, index);
      writeCells(
        table.sheet,
        area,
        toEntries(Array.isArray(given) && !given.some((row) => Array.isArray(row)) ? [given] : given, area),
      );
    },
  },
  call: {
    delete: ({ table, index }) => {
      deleteRows(table, [index]);
    },
    getRange: ({ table, index }) => refer('Range', new LiveRange(table.sheet, rowArea(table, index))),
  },
});

type Held = { readonly table: TableModel; readonly column: TableColumnModel };

function filter({ table, column }: Held, criteria: Readonly<Record<string, unknown>> | null): void {
  const own = table.columns[columnAt(table, column)];
  if (own) own.criteria = criteria;
  filterTable(table);
}

export const filterOfColumn = define('Filter', {
  read: { criteria: ({ table, column }) => table.columns[columnAt(table, column)]?.criteria ?? null },
  call: {
    apply: (held, given) => {
      filter(held, given.record(0));
    },
    applyValuesFilter: (held, given) => {
      filter(held, { filterOn: 'Values', values: given.list(0) });
    },
    clear: (held) => {
      filter(held, null);
    },
  },
});
