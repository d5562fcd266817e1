import ExcelJS from 'exceljs';
import { type PlainCell, plainMerge } from './plain-merge';

function toPlain(value: ExcelJS.CellValue): PlainCell {
  if (typeof value === 'object' && value !== null && 'result' in value) return toPlain(value.result);
  return typeof value === 'object' ? null : value;
}

void plainMerge(async (bytes, name) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const rows: PlainCell[][] = [];
  workbook.getWorksheet(name)?.eachRow({ includeEmpty: false }, (row) => {
    const cells: PlainCell[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      cells[column] = toPlain(cell.value);
    });
    rows.push(cells);
  });
  return rows;
});
