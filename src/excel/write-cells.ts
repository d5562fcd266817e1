import type { Cell, Sheet, Style, Value } from '../workbook/book/book';
import { toVisibleText } from '../workbook/book/visible-text';
import { toAreaAddresses } from './area-addresses';
import { groupCells } from './group-cells';
import { readBack } from './read-back';
import { commandBytes, type RequestBudget, toBytes } from './request-budget';

/** What Excel is given for a constant: text always with its mark, so that = + - @ and 007 stay text. */
function toConstant(value: Value | undefined): string | number | boolean {
  if (value === undefined) return '';
  if (typeof value === 'string') return `'${toVisibleText(value)}`;
  if (typeof value === 'object') return value.error;
  return value;
}

function toEntry({ formula, value }: Cell): string | number | boolean {
  return formula === undefined ? toConstant(value) : `=${formula}`;
}

/** Rows of entries, as wide as the widest, blank where there is no cell. */
function toGrid(cells: readonly Cell[]): (string | number | boolean)[][] {
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  const top = Math.min(...rows);
  const width = Math.max(...columns) + 1;
  const grid = Array.from({ length: Math.max(...rows) - top + 1 }, () =>
    Array.from<unknown, string | number | boolean>({ length: width }, () => ''),
  );
  for (const cell of cells) {
    const row = grid[cell.row - top];
    if (row) row[cell.column] = toEntry(cell);
  }
  return grid;
}

/** Rows that go into one array. */
const blockRows = 20;

/** Values and formulas of a sheet in few arrays, number formats before them; what was written is read back. */
export async function writeCells(
  target: Excel.Worksheet,
  { name, cells }: Sheet,
  budget: RequestBudget,
): Promise<void> {
  for (const [format, ranges] of groupCells(cells, ({ style }) => style?.numberFormat)) {
    for (const range of ranges) {
      const [height, width] = [range.bottom - range.top + 1, range.right - range.left + 1];
      await budget.spend(commandBytes + height * width * toBytes(format));
      target.getRangeByIndexes(range.top, range.left, height, width).numberFormat = Array.from({ length: height }, () =>
        Array.from({ length: width }, () => format),
      );
    }
  }
  const blocks = new Map<number, Cell[]>();
  for (const cell of cells) {
    if (cell.value === undefined && cell.formula === undefined) continue;
    const at = Math.floor(cell.row / blockRows);
    const block = blocks.get(at);
    if (block) block.push(cell);
    else blocks.set(at, [cell]);
  }
  for (const block of blocks.values()) {
    const grid = toGrid(block);
    await budget.spend(commandBytes + grid.flat().reduce<number>((sum, entry) => sum + toBytes(String(entry)), 0));
    const top = Math.min(...block.map(({ row }) => row));
    const range = target.getRangeByIndexes(top, 0, grid.length, grid[0]?.length ?? 1);
    range.formulasR1C1 = grid;
    readBack(range, grid, { sheet: name, top }, budget);
  }
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
export async function writeStyles(target: Excel.Worksheet, { cells }: Sheet, budget: RequestBudget): Promise<void> {
  const plain = ({ style }: Cell): string | undefined => {
    if (!style) return undefined;
    const marks = Object.entries(style).filter(([key]) => key !== 'numberFormat');
    return marks.length === 0 ? undefined : JSON.stringify(marks.sort());
  };
  for (const [mark, ranges] of groupCells(cells, plain)) {
    const style = Object.fromEntries(JSON.parse(mark) as [string, unknown][]) as Style;
    for (const address of toAreaAddresses(ranges)) {
      await budget.spend(
        (Object.keys(style).length + (style.border ? 2 * edges.length : 0)) * commandBytes + address.length,
      );
      applyStyle(target.getRanges(address), style);
    }
  }
}
