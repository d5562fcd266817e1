import type { CSSProperties } from 'react';
import type { Value } from '../../workbook/book/book';
import { showArea } from '@district-ledger/excel-stand-in/workbook/cells/address';
import { type Area, cellArea } from '@district-ledger/excel-stand-in/workbook/cells/area';
import type { BorderLine, CellStyle } from '@district-ledger/excel-stand-in/workbook/styles/cell-style';
import { displayText } from '@district-ledger/excel-stand-in/workbook/cells/display-text';
import type { Sheet } from '@district-ledger/excel-stand-in/workbook/sheets/workbook-model';
import { drawFormats, type Drawn } from './draw-formats';
import { pixelsPerPoint, type SheetLayout } from './sheet-layout';

/** One cell as it is drawn. */
export interface CellView {
  readonly address: string;
  readonly text: string;
  readonly box: CSSProperties;
  readonly words: CSSProperties;
  /** Its text runs over blank cells. */
  readonly runsOver?: boolean;
  readonly isLink: boolean;
  readonly isLocked: boolean;
}

const across = { Left: 'flex-start', Center: 'center', Right: 'flex-end' } as const;

function toUpright({ vertical }: CellStyle): CSSProperties['alignItems'] {
  if (vertical === 'Top') return 'flex-start';
  return vertical === 'Center' ? 'center' : 'flex-end';
}

/** A cell as it shows; `null` where a merge of another cell covers it. */
export function viewCell(sheet: Sheet, layout: SheetLayout, row: number, column: number): CellView | null {
  const merge = sheet.merges.length > 0 ? sheet.mergeAt(row, column) : undefined;
  return merge && (merge.top !== row || merge.left !== column) ? null : drawCell(sheet, layout, row, column, merge);
}

function drawCell(sheet: Sheet, layout: SheetLayout, row: number, column: number, merge: Area | undefined): CellView {
  const cell = sheet.cell(row, column);
  const style = cell?.style ?? sheet.styleAt(row, column);
  const drawn = drawFormats(sheet, row, column);
  const side = toSide(style, cell?.value);
  const text = displayText(cell?.value, style.numberFormat);
  const { bottom, right } = merge ?? cellArea(row, column);
  const width = layout.columns.size(column, right);
  const flow = toFlow(sheet, layout, style, row, column, cell?.value, width);
  return {
    address: showArea(cellArea(row, column)),
    text,
    isLink: cell?.link !== undefined,
    isLocked: sheet.protection !== null && style.locked,
    box: {
      width,
      height: layout.rows.size(row, bottom),
      ...toFill(style, drawn),
      ...toBorders(style),
      // over the cells that it covers
      ...((merge ?? flow.runsOver) && { zIndex: column < layout.frozen.columns ? 3 : 1 }),
      justifyContent: across[side],
      alignItems: toUpright(style),
    },
    words: { ...toFont(style, drawn), textAlign: side.toLowerCase() as 'left', ...flow.words },
    ...(flow.runsOver && { runsOver: true }),
  };
}

function toSide({ horizontal }: CellStyle, value: Value | undefined): 'Left' | 'Center' | 'Right' {
  if (horizontal === 'Left' || horizontal === 'Right') return horizontal;
  if (horizontal === 'Center' || horizontal === 'CenterAcrossSelection') return 'Center';
  return typeof value === 'number' ? 'Right' : typeof value === 'string' || value === undefined ? 'Left' : 'Center';
}

function toFill({ fill }: CellStyle, drawn: Drawn): CSSProperties {
  const colour = drawn.fill ?? fill;
  return colour === '' ? {} : { backgroundColor: colour };
}

const lines: Readonly<Record<string, string>> = {
  Continuous: 'solid',
  Dash: 'dashed',
  DashDot: 'dashed',
  DashDotDot: 'dashed',
  Dot: 'dotted',
  Double: 'double',
  SlantDashDot: 'dashed',
};
const weights: Readonly<Record<string, number>> = { Medium: 2, Thick: 3 };

function toLine(line: BorderLine | undefined): string | undefined {
  if (!line || line.style === 'None') return undefined;
  return `${String(line.style === 'Double' ? 3 : (weights[line.weight] ?? 1))}px ${lines[line.style] ?? 'solid'} ${line.color}`;
}

/** A cell draws its right and lower edge, so that two neighbours have one line between them. */
function toBorders({ borders }: CellStyle): CSSProperties {
  const [right, bottom] = [toLine(borders.right), toLine(borders.bottom)];
  return { ...(right !== undefined && { borderRight: right }), ...(bottom !== undefined && { borderBottom: bottom }) };
}

function toFont(style: CellStyle, drawn: Drawn): CSSProperties {
  const strokes = [
    (drawn.underline ?? style.underline) !== 'None' ? 'underline' : '',
    (drawn.strikethrough ?? style.strikethrough) ? 'line-through' : '',
  ].filter((each) => each !== '');
  return {
    fontSize: Math.round(style.fontSize * pixelsPerPoint * 100) / 100,
    color: drawn.fontColor ?? style.fontColor,
    ...((drawn.bold ?? style.bold) && { fontWeight: 600 }),
    ...((drawn.italic ?? style.italic) && { fontStyle: 'italic' }),
    ...(strokes.length > 0 && { textDecoration: strokes.join(' ') }),
    ...(style.indent > 0 && { paddingInlineStart: 4 + style.indent * 9 }),
  };
}

/**
 * Text breaks in its cell, is cut off at the next filled one, or runs over blank ones: out of the frozen columns
 * only while none is scrolled away.
 */
function toFlow(
  sheet: Sheet,
  layout: SheetLayout,
  style: CellStyle,
  row: number,
  column: number,
  value: Value | undefined,
  width: number,
): { readonly words: CSSProperties; readonly runsOver: boolean } {
  if (style.wrap)
    return { words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: width }, runsOver: false };
  const words: CSSProperties = { whiteSpace: 'pre', overflow: 'hidden', maxWidth: width };
  if (typeof value !== 'string' || toSide(style, value) !== 'Left' || value.length < 6)
    return { words, runsOver: false };
  const { columns, frozen } = layout;
  let room = width;
  for (let next = column + 1; next < columns.count && room < farthest; next += 1) {
    const neighbour = sheet.cell(row, next);
    if (neighbour?.value !== undefined || neighbour?.formula !== undefined || sheet.mergeAt(row, next)) break;
    room += columns.size(next);
  }
  const held = column < frozen.columns ? columns.start(frozen.columns) - columns.start(column) : room;
  return {
    words: { ...words, maxWidth: room, '--held-room': `${String(Math.min(room, held))}px` } as CSSProperties,
    runsOver: room > width,
  };
}

/** Pixels; no text is longer. */
const farthest = 2_000;
