import type { Cell, Sheet, Style, Value } from '../book/book';
import { toAreaAddresses } from './area-addresses';
import { groupCells } from './group-cells';

/** What Excel is given for a constant: text always with its mark, so that = + - @ and 007 stay text. */
function toConstant(value: Value | undefined): string | number | boolean {
  if (value === undefined) return '';
  if (typeof value === 'string') return `'${value}`;
  if (typeof value === 'object') return value.error;
  return value;
}

function toEntry({ formula, value }: Cell): string | number | boolean {
  return formula === undefined ? toConstant(value) : `=${formula}`;
}

function toGrid<T>(cells: readonly Cell[], blank: T, pick: (cell: Cell) => T): T[][] {
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, () => blank));
  for (const cell of cells) {
    const row = grid[cell.row];
    if (row) row[cell.column] = pick(cell);
  }
  return grid;
}

/** All values and formulas of a sheet in one array, number formats before them. */
export function writeCells(target: Excel.Worksheet, { cells }: Sheet): void {
  if (cells.length === 0) return;
  for (const [format, ranges] of groupCells(cells, ({ style }) => style?.numberFormat)) {
    for (const range of ranges) {
      const [height, width] = [range.bottom - range.top + 1, range.right - range.left + 1];
      target.getRangeByIndexes(range.top, range.left, height, width).numberFormat = Array.from({ length: height }, () => Array.from({ length: width }, () => format));
    }
  }
  const filled = cells.filter(({ value, formula }) => value !== undefined || formula !== undefined);
  if (filled.length === 0) return;
  const grid = toGrid(filled, '' as string | number | boolean, toEntry);
  target.getRangeByIndexes(0, 0, grid.length, grid[0]?.length ?? 1).formulasR1C1 = grid;
}

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;
const horizontal = { left: 'Left', center: 'Center', right: 'Right' } as const;
const vertical = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function applyStyle(areas: Excel.RangeAreas, style: Style): void {
  const { format } = areas;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.underline) format.font.underline = 'Single';
  if (style.size !== undefined) format.font.size = style.size;
  if (style.colour !== undefined) format.font.color = `#${style.colour}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.align) format.horizontalAlignment = horizontal[style.align];
  if (style.verticalAlign) format.verticalAlignment = vertical[style.verticalAlign];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.locked !== undefined) format.protection.locked = style.locked;
  if (style.border) {
    for (const edge of edges) {
      const border = format.borders.getItem(edge);
      border.style = 'Continuous';
      border.color = '#808080';
    }
  }
}

/** Styles, one set of properties for all cells that share one. */
export function writeStyles(target: Excel.Worksheet, { cells }: Sheet): void {
  const plain = ({ style }: Cell): string | undefined => {
    if (!style) return undefined;
    const marks = Object.entries(style).filter(([key]) => key !== 'numberFormat');
    return marks.length === 0 ? undefined : JSON.stringify(marks.sort());
  };
  for (const [mark, ranges] of groupCells(cells, plain)) {
    const style = Object.fromEntries(JSON.parse(mark) as [string, unknown][]) as Style;
    for (const address of toAreaAddresses(ranges)) applyStyle(target.getRanges(address), style);
  }
}
