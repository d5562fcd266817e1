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

function toFont({ bold, italic, underline, size, colour }: Style): FontStyle | undefined {
  if (!bold && !italic && !underline && size === undefined && colour === undefined) return undefined;
  return {
    ...defaultFont,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(size === undefined ? {} : { size }),
    ...(colour === undefined ? {} : { color: { rgb: colour.toUpperCase() } }),
  };
}

function toBorder(style: NonNullable<Style['border']>): NonNullable<CellStyle['border']> {
  const side = { style, color: { rgb: '808080' } };
  return { top: side, right: side, bottom: side, left: side };
}

function toAlignment({ align, verticalAlign, wrap }: Style): CellStyle['alignment'] {
  if (!align && !verticalAlign && !wrap) return undefined;
  return {
    ...(align ? { horizontal: align } : {}),
    ...(verticalAlign ? { vertical: verticalAlign } : {}),
    ...(wrap ? { wrapText: true } : {}),
  };
}

function toHucreStyle(style: Style, guarded: boolean): CellStyle {
  const { numberFormat, fill, border, locked } = style;
  const [font, alignment] = [toFont(style), toAlignment(style)];
  return {
    ...(font && { font }),
    ...(fill !== undefined && { fill: solid(fill) }),
    ...(border && { border: toBorder(border) }),
    ...(alignment && { alignment }),
    ...(numberFormat !== undefined && numberFormat !== 'General' && { numFmt: numberFormat }),
    ...((locked === false || guarded) && {
      protection: { locked: locked !== false, ...(guarded ? { hidden: true } : {}) },
    }),
  };
}

/** A fill that cells and conditional formats show alike: the first take the foreground, the second the background. */
export function solid(colour: string): NonNullable<CellStyle['fill']> {
  const color = { rgb: colour.toUpperCase() };
  return { type: 'pattern', pattern: 'solid', fgColor: color, bgColor: color };
}
