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
import { toRuns } from './to-runs';

const labelFill = 'F2F2F2';

/** Points between a cell's border and its text. */
const margins = { form: { across: 4, down: 3 }, list: { across: 2, down: 1 } } as const;

type Look = TableCell['look'] | 'header';

/** Whole twentieths of a point that add up to the text area's width. */
function toWidths(shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const ends = shares.map((_, at) =>
    Math.round((shares.slice(0, at + 1).reduce((sum, share) => sum + share, 0) / all) * textWidth),
  );
  return ends.map((end, at) => end - (ends[at - 1] ?? 0));
}

function isCentred(look: Look, table: Table): boolean {
  return look === 'header' || (look === 'label' && table.look === 'form');
}

function toCell(cell: TableCell, look: Look, width: number, table: Table): WordCell {
  const { across, down } = margins[table.look];
  return new WordCell({
    children: [
      new Paragraph({
        style: table.look,
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

function toRow({ cells, lines }: TableRow, widths: readonly number[], table: Table, isHeader: boolean): WordRow {
  let column = 0;
  const children = cells.map((cell) => {
    const span = cell.span ?? 1;
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    column += span;
    return toCell(cell, isHeader ? 'header' : cell.look, width, table);
  });
  const { pitch } = forms[table.look];
  return new WordRow({
    children,
    cantSplit: true,
    ...(isHeader && { tableHeader: true }),
    ...(lines !== undefined && {
      height: { value: fromPoints(lines * pitch + 2 * margins[table.look].down), rule: HeightRule.ATLEAST },
    }),
  });
}

/** No row is split between pages, and the header stands on each. */
export function toWordTable(table: Table): WordTable {
  const widths = toWidths(table.widths);
  const header = table.header && [toRow({ cells: table.header.map((text) => ({ text })) }, widths, table, true)];
  return new WordTable({
    rows: [...(header ?? []), ...table.rows.map((row) => toRow(row, widths, table, false))],
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
  });
}
