import { toWireValue } from './range-cells';
import type { WorkbookModel } from '../model/workbook-model';
import { writeCells } from '../model/write-cells';
import { toRecord } from '../protocol/arguments';
import { define } from '../protocol/class-definition';
import { HostError } from '../protocol/host-error';

/** `Office.context.document.getSelectedDataAsync` and its sister, which the library sends as a batch. */
export const v1Api = define('_V1Api', {
  call: {
    getSelectedData: (workbook) => {
      const { sheet, area } = selected(workbook);
      workbook.calculation.settle();
      const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, down) =>
        Array.from({ length: area.right - area.left + 1 }, (__, across) => toWireValue(sheet.valueAt(area.top + down, area.left + across))),
      );
      return { status: 0, headers: null, rows };
    },
    setSelectedData: (workbook, given) => {
      const { sheet, area } = selected(workbook);
      const rows = toRows(given.record(0)['data']);
      const width = rows[0]?.length ?? 0;
      if (width === 0) throw new HostError('InvalidArgument');
      writeCells(sheet, { ...area, bottom: area.top + rows.length - 1, right: area.left + width - 1 }, rows);
      return { status: 0 };
    },
  },
});

function selected(workbook: WorkbookModel) {
  const sheet = workbook.activeSheet;
  const [area] = workbook.selectionOn(sheet).areas;
  if (!area) throw new HostError('InvalidSelection');
  return { sheet, area };
}

/** Text, rows of values, or a table with headers. */
function toRows(data: unknown): unknown[][] {
  if (typeof data === 'string') return data.split(/\r?\n/).map((line) => line.split('\t'));
  if (Array.isArray(data)) return (data as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const { headers, rows } = toRecord(data);
  const lines = (part: unknown) => (Array.isArray(part) ? toRows(part) : []);
  return [...(Array.isArray(headers) ? [(headers as unknown[]).flat()] : []), ...lines(rows)];
}
