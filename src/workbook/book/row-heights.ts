import type { Cell, RowShape } from './book';
import type { Column } from './table';

/** Points. */
const line = 13.5;
const padding = 2.5;
const least = 20;
const most = 300;

/** Width in characters of the default font: Chinese ones take nearly two. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character > '\u2e7f' ? 1.9 : 1.05), 0);
}

function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(widthOf(paragraph) / Math.max(width - 1, 1))), 0);
}

/** Heights that show the wrapped text of every row under the header; hosts may fit them again as people type. */
export function toRowHeights(cells: readonly Cell[], columns: readonly Column[], headerRow: number): RowShape[] {
  const lines = new Map<number, number>();
  for (const { row, column, value, style } of cells) {
    const shape = columns[column];
    if (row <= headerRow || !shape || shape.hidden) continue;
    const isDate = typeof value === 'number' && style?.numberFormat?.includes('yyyy') === true;
    const text = typeof value === 'string' ? value : isDate ? style.numberFormat.replace(/"/g, '') : '';
    lines.set(row, Math.max(lines.get(row) ?? 1, shape.lines ?? 1, style?.wrap ? linesOf(text, shape.width) : 1));
  }
  return [...lines].map(([row, count]) => ({
    row,
    height: Math.min(most, Math.max(least, count * line + padding)),
    grows: true,
  }));
}
