import { bindingTypes, hasHeaders, placeOf, type Binding, type BindingType } from '../workbook/sheets/bindings';
import { columnsOf, rowsOf, type Area } from '../workbook/cells/area';
import { displayText } from '../workbook/cells/display-text';
import { findAreas } from '../workbook/cells/find-range';
import { LiveRange } from '../workbook/cells/live-range';
import { addColumn, addRows, deleteRows } from '../workbook/tables/tables';
import type { Sheet } from '../workbook/sheets/workbook-model';
import { writeCells } from '../workbook/cells/write-cells';
import { toRecord, toText } from '../protocol/arguments';
import { define } from './define';
import { HostError } from '../protocol/host-error';
import type { Surroundings } from './surroundings';
import { selectedPlace } from './sheets/binding';
import { toWireValue } from './cells/range-cells';

/** What the older API answers with where something is wrong: the library has a sentence for each. */
const statuses = {
  done: 0,
  dataMismatch: 2000,
  noBinding: 3002,
  notForThisBinding: 3005,
  noNamedItem: 3006,
  notForThisType: 3008,
  unknownType: 3009,
  cannotGoThere: 7001,
  noSuchId: 7002,
} as const;

type Input = Readonly<Record<string, unknown>>;

/** The names that the older API gives to the types. */
const types: Readonly<Record<string, BindingType>> = { matrix: 'Range', range: 'Range', table: 'Table', text: 'Text' };
const wordOf = (type: BindingType) => ({ Range: 'matrix', Table: 'table', Text: 'text' })[type];

function describe(binding: Binding): object {
  const { area } = placeOf(binding);
  return {
    status: statuses.done,
    bindingId: binding.id,
    bindingType: wordOf(binding.type),
    bindingRowCount: rowsOf(area),
    bindingColumnCount: columnsOf(area),
    hasHeaders: hasHeaders(binding),
  };
}

function bind(input: Input, host: Surroundings, place: LiveRange): object {
  const type = types[String(input['bindingType']).toLowerCase()];
  if (type === undefined || !bindingTypes.includes(type)) return { status: statuses.unknownType };
  const id = typeof input['id'] === 'string' && input['id'] !== '' ? input['id'] : null;
  const made = host.bindings.add(id, type, place);
  if (type !== 'Table' || !(made.target instanceof LiveRange)) return describe(made);
  host.bindings.delete(made.id);
  return { status: statuses.notForThisType };
}

/** `Sheet1!A1:B2`, a name, or a table's name. */
function namedPlace(input: Input, { workbook }: Surroundings): LiveRange | undefined {
  try {
    const found = findAreas(toText(input['itemName']), workbook, workbook.activeSheet);
    const [area] = found.areas;
    return area && new LiveRange(found.sheet, area);
  } catch (thrown) {
    if (thrown instanceof HostError) return undefined;
    throw thrown;
  }
}

function read(sheet: Sheet, area: Area, input: Input): { headers: null; rows: unknown[][] } {
  sheet.workbook.calculation.settle();
  const isFormatted = input['valueFormat'] === 'formatted';
  const onlyVisible = input['filterType'] === 'onlyVisible';
  const rows: unknown[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    if (onlyVisible && sheet.rows.get(row)?.hidden) continue;
    const line: unknown[] = [];
    for (let column = area.left; column <= area.right; column += 1) {
      if (onlyVisible && sheet.columns.get(column)?.hidden) continue;
      const value = sheet.valueAt(row, column);
      line.push(isFormatted ? displayText(value, sheet.styleAt(row, column).numberFormat) : toWireValue(value));
    }
    rows.push(line);
  }
  return { headers: null, rows };
}

/** Part of a binding's cells, where the caller asks for a part. */
function subset(area: Area, input: Input): Area | null {
  const [row, column] = [Number(input['startRow'] ?? 0), Number(input['startColumn'] ?? 0)];
  const wanted = (key: string, all: number) => Number(input[key] ?? 0) || all;
  const part = {
    top: area.top + row,
    left: area.left + column,
    bottom: area.top + row + wanted('rowCount', rowsOf(area) - row) - 1,
    right: area.left + column + wanted('columnCount', columnsOf(area) - column) - 1,
  };
  return row < 0 || column < 0 || part.bottom > area.bottom || part.right > area.right ? null : part;
}

function withBinding(
  input: Input,
  { bindings }: Surroundings,
  use: (binding: Binding, place: { readonly sheet: Sheet; readonly area: Area }) => object,
): object {
  const binding = bindings.find(String(input['id'] ?? ''));
  return binding ? use(binding, placeOf(binding)) : { status: statuses.noBinding };
}

/** The Common API's calls on the document and its bindings, which the library sends as a batch. */
export const v1Api = define('_V1Api', {
  call: {
    getSelectedData: (_, given, host) => {
      const { sheet, area } = selectedPlace(host);
      return { status: statuses.done, ...read(sheet, area, given.record(0)) };
    },
    setSelectedData: (_, given, host) => {
      const { sheet, area } = selectedPlace(host);
      return write(sheet, area, given.record(0)['data']);
    },
    gotoById: (_, given, host) => {
      const { id, goToType } = given.record(0) as { id?: unknown; goToType?: unknown };
      const binding = goToType === 'binding' ? host.bindings.find(String(id)) : undefined;
      const place = binding
        ? placeOf(binding)
        : goToType === 'binding'
          ? undefined
          : namedPlace({ itemName: String(id) }, host);
      if (!place) return { status: goToType === 'binding' ? statuses.noSuchId : statuses.cannotGoThere };
      host.workbook.select(place.sheet, [place.area]);
      return { status: statuses.done };
    },
    getFilePropertiesAsync: () => ({ status: statuses.done, url: 'preview.xlsx' }),
    bindingAddFromSelection: (_, given, host) => bind(given.record(0), host, selectedPlace(host)),
    bindingAddFromNamedItem: (_, given, host) => {
      const place = namedPlace(given.record(0), host);
      return place ? bind(given.record(0), host, place) : { status: statuses.noNamedItem };
    },
    bindingGetAll: (_, __, { bindings }) => ({ status: statuses.done, bindings: bindings.all().map(describe) }),
    bindingGetById: (_, given, host) => withBinding(given.record(0), host, (binding) => describe(binding)),
    bindingReleaseById: (_, given, host) =>
      withBinding(given.record(0), host, ({ id }) => {
        host.bindings.delete(id);
        return { status: statuses.done };
      }),
    bindingGetData: (_, given, host) =>
      withBinding(given.record(0), host, (binding, { sheet, area }) => {
        const part = subset(area, given.record(0));
        if (!part) return { status: statuses.dataMismatch };
        const { target } = binding;
        const headers =
          target instanceof LiveRange || !target.showHeaders
            ? null
            : [target.columns.slice(part.left - area.left, part.right - area.left + 1).map(({ name }) => name)];
        return { status: statuses.done, ...read(sheet, part, given.record(0)), headers };
      }),
    bindingSetData: (_, given, host) =>
      withBinding(given.record(0), host, (_binding, { sheet, area }) => {
        const [row, column] = [Number(given.record(0)['startRow'] ?? 0), Number(given.record(0)['startColumn'] ?? 0)];
        return write(
          sheet,
          { ...area, top: area.top + row, left: area.left + column },
          bodyRows(given.record(0)['data']),
        );
      }),
    bindingAddRows: (_, given, host) =>
      withBinding(given.record(0), host, ({ target }) => {
        if (target instanceof LiveRange) return { status: statuses.notForThisBinding };
        addRows(target, null, bodyRows(given.record(0)['data']));
        return { status: statuses.done };
      }),
    bindingAddColumns: (_, given, host) =>
      withBinding(given.record(0), host, ({ target }) => {
        if (target instanceof LiveRange) return { status: statuses.notForThisBinding };
        const rows = toRows(given.record(0)['data']);
        const width = rows[0]?.length ?? 0;
        for (let at = 0; at < width; at += 1)
          addColumn(
            target,
            null,
            rows.map((line) => [line[at]]),
            null,
          );
        return { status: statuses.done };
      }),
    bindingDeleteAllDataValues: (_, given, host) =>
      withBinding(given.record(0), host, ({ target }, { area }) => {
        if (target instanceof LiveRange) return { status: statuses.notForThisBinding };
        deleteRows(
          target,
          Array.from({ length: rowsOf(area) }, (__, at) => at),
        );
        return { status: statuses.done };
      }),
  },
});

function write(sheet: Sheet, area: Area, data: unknown): object {
  const rows = toRows(data);
  const width = rows[0]?.length ?? 0;
  if (width === 0) throw new HostError('InvalidArgument');
  writeCells(sheet, { ...area, bottom: area.top + rows.length - 1, right: area.left + width - 1 }, rows);
  return { status: statuses.done };
}

/** The rows of a table without its headers; other data as it is. */
function bodyRows(data: unknown): unknown[][] {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
    ? toRows(toRecord(data)['rows'])
    : toRows(data);
}

/** Text, rows of values, or a table with headers. */
function toRows(data: unknown): unknown[][] {
  if (typeof data === 'string') return data.split(/\r?\n/).map((line) => line.split('\t'));
  if (typeof data === 'number' || typeof data === 'boolean') return [[data]];
  if (Array.isArray(data)) return (data as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const { headers, rows } = toRecord(data);
  const lines = (part: unknown) => (Array.isArray(part) ? toRows(part) : []);
  return [...(Array.isArray(headers) ? [(headers as unknown[]).flat()] : []), ...lines(rows)];
}
