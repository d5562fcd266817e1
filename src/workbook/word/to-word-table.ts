import {
  HeightRule,
  Paragraph,
  ShadingType,
  Table as WordTable,
  TableCell as WordCell,
  TableLayoutType,
  TableRow as WordRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Table, TableCell, TableRow } from './document';
import { forms, fromPoints, textWidth } from './paper-form';
import {
  cellMargins,
  measureRow,
  mostWhole,
  type TableSetting,
  toCellWidths,
  toLeftLines,
  toWidths,
} from './table-layout';
import { toRuns } from './to-runs';

const labelFill = 'F2F2F2';

type Look = TableCell['look'] | 'header';

function isCentred(look: Look, table: Table): boolean {
  return look === 'header' || (look === 'label' && table.look === 'form');
}

interface Laid {
  readonly table: Table;
  readonly setting: TableSetting;
  readonly widths: readonly number[];
}

function toCell(cell: TableCell, look: Look, width: number, { table, setting }: Laid): WordCell {
  const { across, down } = cellMargins[setting];
  return new WordCell({
    children: [
      new Paragraph({
        style: setting,
        children: toRuns(cell.text),
        ...(isCentred(look, table) && { alignment: 'center' as const }),
        // what it stands over follows it to the next page
        ...(look === 'band' && { keepNext: true }),
      }),
    ],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: {
      top: fromPoints(down),
      bottom: fromPoints(down),
      left: fromPoints(across),
      right: fromPoints(across),
    },
    ...(cell.span !== undefined && { columnSpan: cell.span }),
    ...(look !== undefined && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: labelFill } }),
  });
}

function toRow(row: TableRow, laid: Laid, isHeader: boolean): WordRow {
  const { widths, setting } = laid;
  const { cells, lines, repeats } = row;
  return new WordRow({
    children: toCellWidths(cells, widths).map(([cell, width]) =>
      toCell(cell, isHeader ? 'header' : cell.look, width, laid),
    ),
    ...(measureRow(row, widths, setting) <= mostWhole && { cantSplit: true }),
    ...((isHeader || repeats) && { tableHeader: true }),
    ...(lines !== undefined && {
      height: {
        value: fromPoints(toLeftLines(lines, setting) * forms[setting].pitch + 2 * cellMargins[setting].down),
        rule: HeightRule.ATLEAST,
      },
    }),
  });
}

/** No row is split between pages but one that is very long, and the header stands on each. */
export function toWordTable(table: Table, setting: TableSetting): WordTable {
  const widths = toWidths(table.widths);
  const laid = { table, setting, widths };
  const header = table.header && [toRow({ cells: table.header.map((text) => ({ text })) }, laid, true)];
  return new WordTable({
    rows: [...(header ?? []), ...table.rows.map((row) => toRow(row, laid, false))],
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
  });
}
