import type { CellStyle, FontStyle } from 'hucre';
import type { Style } from '../../book/book';

/** On every Windows since Vista, Chinese or not, and what WPS falls back to: widths measured in it hold everywhere. */
export const defaultFont: FontStyle = { name: '微软雅黑', size: 10, family: 2, charset: 134 };

/**
 * Turns Styles into the library's, each object once. `guarded` asks that the text stay text when a person re-enters it:
 * it is carried as the unused "hidden" protection until the parts are mended.
 */
export function hucreStyles(): (style: Style | undefined, guarded: boolean) => CellStyle | undefined {
  const plain = new Map<Style, CellStyle>();
  const guardedOnes = new Map<Style, CellStyle>();
  return (style, guarded) => {
    if (!style) return guarded ? { protection: { hidden: true } } : undefined;
    const known = guarded ? guardedOnes : plain;
    let turned = known.get(style);
    if (!turned) {
      turned = toHucreStyle(style, guarded);
      known.set(style, turned);
    }
    return turned;
  };
}

function toHucreStyle(style: Style, guarded: boolean): CellStyle {
  const { numberFormat, bold, italic, underline, size, colour, fill, border, align, verticalAlign, wrap, locked } =
    style;
  const turned: CellStyle = {};
  if (bold || italic || underline || size !== undefined || colour !== undefined) {
    turned.font = {
      ...defaultFont,
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(underline ? { underline } : {}),
      ...(size === undefined ? {} : { size }),
      ...(colour === undefined ? {} : { color: { rgb: colour.toUpperCase() } }),
    };
  }
  if (fill !== undefined) turned.fill = solid(fill);
  if (border) {
    const side = { style: border, color: { rgb: '808080' } };
    turned.border = { top: side, right: side, bottom: side, left: side };
  }
  if (align || verticalAlign || wrap) {
    turned.alignment = {
      ...(align ? { horizontal: align } : {}),
      ...(verticalAlign ? { vertical: verticalAlign } : {}),
      ...(wrap ? { wrapText: true } : {}),
    };
  }
  if (numberFormat !== undefined && numberFormat !== 'General') turned.numFmt = numberFormat;
  if (locked === false || guarded)
    turned.protection = { locked: locked !== false, ...(guarded ? { hidden: true } : {}) };
  return turned;
}

/** A fill that cells and conditional formats show alike: the first take the foreground, the second the background. */
export function solid(colour: string): NonNullable<CellStyle['fill']> {
  const color = { rgb: colour.toUpperCase() };
  return { type: 'pattern', pattern: 'solid', fgColor: color, bgColor: color };
}
