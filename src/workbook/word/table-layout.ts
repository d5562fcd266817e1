import { toVisibleText } from '../book/visible-text';
import { toBlankText } from './blank-text';
import type { Block, Table, TableCell, TableRow, Text } from './document';
import { forms, type Form, textHeight, textWidth, toPoints } from './paper-form';

/** How a table is set; a form is set tight where it would not fit its page. */
export type TableSetting = Table['look'] | 'tight';

/** Points between a cell's border and its text. */
export const cellMargins: Readonly<Record<TableSetting, { readonly across: number; readonly down: number }>> = {
  form: { across: 4, down: 3 },
  tight: { across: 3, down: 1 },
  list: { across: 2, down: 1 },
};

/** Whole twentieths of a point that add up to the text area's width. */
export function toWidths(shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const ends = shares.map((_, at) =>
    Math.round((shares.slice(0, at + 1).reduce((sum, share) => sum + share, 0) / all) * textWidth),
  );
  return ends.map((end, at) => end - (ends[at - 1] ?? 0));
}

/** The cells with the width of each. */
export function toCellWidths(cells: readonly TableCell[], widths: readonly number[]): [TableCell, number][] {
  let column = 0;
  return cells.map((cell) => {
    const span = cell.span ?? 1;
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    column += span;
    return [cell, width];
  });
}

/** Lines to leave room for; a tight form leaves half of them. */
export function toLeftLines(lines: number, setting: TableSetting): number {
  return setting === 'tight' ? Math.ceil(lines / 2) : lines;
}

function toPlainText(text: Text): string {
  const pieces = typeof text === 'string' ? [text] : text;
  return toVisibleText(pieces.map((piece) => (typeof piece === 'string' ? piece : toBlankText(piece))).join(''));
}

/** Chinese letters and marks are square, others half as wide, or a little more. */
function measureText(line: string, size: number): number {
  return Array.from(line, (letter) => (letter > '\u00ff' ? 1 : 0.6)).reduce((sum, each) => sum + each, 0) * size;
}

/** Lines that a text takes in so many points; one letter a line is given away to what must not begin or end a line. */
function countLines(text: Text, width: number, { size }: Form): number {
  return toPlainText(text)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(measureText(line, size) / (width - size))), 0);
}

const border = 0.5;

/** Points that a row is high, as far as can be told without the fonts. */
export function measureRow({ cells, lines = 0 }: TableRow, widths: readonly number[], setting: TableSetting): number {
  const { across, down } = cellMargins[setting];
  const most = toCellWidths(cells, widths).map(([{ text }, width]) =>
    countLines(text, toPoints(width) - 2 * across, forms[setting]),
  );
  return Math.max(toLeftLines(lines, setting), ...most) * forms[setting].pitch + 2 * down + border;
}

/** A row that is higher than this may go on on the next page; any other is moved there whole. */
export const mostWhole = toPoints(textHeight) / 3;

function measureTable({ rows, widths }: Table, setting: TableSetting): number {
  const inTwips = toWidths(widths);
  return rows.reduce((sum, row) => sum + measureRow(row, inTwips, setting), 0);
}

function measureBlock(block: Block, setting: TableSetting): number {
  if (block.kind === 'table') return measureTable(block, setting);
  const form = forms[block.kind];
  return countLines(block.text, toPoints(textWidth), form) * form.pitch + (form.after ?? 0);
}

/** How each table of a document is set: a form that is too long for what is left of its page tight. */
export function chooseSettings(blocks: readonly Block[]): Map<Table, TableSetting> {
  const settings = new Map<Table, TableSetting>();
  // Word ends a document with a paragraph
  const room = toPoints(textHeight) - forms.body.pitch;
  let used = 0;
  for (const block of blocks) {
    if (block.kind !== 'table') {
      used = (block.startsPage ? 0 : used) + measureBlock(block, 'form');
      continue;
    }
    const isTight = block.look === 'form' && used + measureTable(block, 'form') > room;
    const setting = isTight ? 'tight' : block.look;
    settings.set(block, setting);
    used += measureTable(block, setting);
  }
  return settings;
}
