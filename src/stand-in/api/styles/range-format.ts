import { autofitColumns, autofitRows } from '../../workbook/styles/autofit';
import type { Area } from '../../workbook/cells/area';
import type { CellStyle } from '../../workbook/styles/cell-style';
import { toColor } from '../../workbook/styles/color';
import { guardPermission } from '../../workbook/cells/guard';
import { charactersToPoints, columnWidth, defaultRowHeight, rowHeight } from '../../workbook/styles/line-size';
import { patchStyles } from '../../workbook/styles/patch-styles';
import { areasOf, shared, stylesOf } from '../../workbook/cells/place';
import type { Sheet } from '../../workbook/sheets/workbook-model';
import { toFlag, toNumber, toText, toWhole, toWord } from '../../protocol/arguments';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import { refer } from '../refer';
import type { Looked } from '../targets';

type Held = { readonly place: Looked };

/** Changes the look of cells, if the sheet's protection lets it. */
export function restyle({ place }: Held, patch: (style: CellStyle) => CellStyle): void {
  guardPermission(place.sheet, 'allowFormatCells');
  for (const area of areasOf(place)) {
    patchStyles(place.sheet, area, patch);
    place.sheet.workbook.emit({ kind: 'formatChanged', sheet: place.sheet, area });
  }
}

function styleOf<Key extends keyof CellStyle>({ place }: Held, key: Key): CellStyle[Key] | null {
  return shared([...stylesOf(place)].map((style) => style[key]));
}

/** The property of a style, read and written as it is. */
function plain<Key extends keyof CellStyle>(key: Key, convert: (given: unknown) => CellStyle[Key]) {
  return {
    read: (held: Held) => styleOf(held, key),
    write: (held: Held, given: unknown) => {
      const value = convert(given);
      restyle(held, (style) => ({ ...style, [key]: value }));
    },
  };
}

const horizontals = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const verticals = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
const orders = ['Context', 'LeftToRight', 'RightToLeft'] as const;
const underlines = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;
const patterns = [
  'None',
  'Solid',
  'Gray50',
  'Gray75',
  'Gray25',
  'Horizontal',
  'Vertical',
  'Down',
  'Up',
  'Checker',
  'SemiGray75',
  'LightHorizontal',
  'LightVertical',
  'LightDown',
  'LightUp',
  'Grid',
  'CrissCross',
  'Gray16',
  'Gray8',
  'LinearGradient',
  'RectangularGradient',
] as const;

const wrapText = plain('wrap', toFlag);
const horizontalAlignment = plain('horizontal', (given) => toWord(given, horizontals));
const verticalAlignment = plain('vertical', (given) => toWord(given, verticals));
const textOrientation = plain('orientation', (given) => within(toWhole(given), -90, 180));
const readingOrder = plain('readingOrder', (given) => toWord(given, orders));
const shrinkToFit = plain('shrink', toFlag);
const autoIndent = plain('autoIndent', toFlag);

export const rangeFormat = define('RangeFormat', {
  read: {
    wrapText: wrapText.read,
    horizontalAlignment: horizontalAlignment.read,
    verticalAlignment: verticalAlignment.read,
    textOrientation: textOrientation.read,
    readingOrder: readingOrder.read,
    shrinkToFit: shrinkToFit.read,
    autoIndent: autoIndent.read,
    columnWidth: ({ place }) => shared(areasOf(place).flatMap((area) => sizes(place.sheet, area, 'columns'))),
    rowHeight: ({ place }) => shared(areasOf(place).flatMap((area) => sizes(place.sheet, area, 'rows'))),
  },
  write: {
    wrapText: wrapText.write,
    horizontalAlignment: horizontalAlignment.write,
    verticalAlignment: verticalAlignment.write,
    textOrientation: textOrientation.write,
    readingOrder: readingOrder.write,
    shrinkToFit: shrinkToFit.write,
    autoIndent: autoIndent.write,
    columnWidth: ({ place }, given) => {
      const size = within(toNumber(given), 0, 1_342);
      for (const area of areasOf(place)) setSizes(place.sheet, area, 'columns', size);
    },
    rowHeight: ({ place }, given) => {
      const size = within(toNumber(given), 0, 409.5);
      for (const area of areasOf(place)) setSizes(place.sheet, area, 'rows', size);
    },
  },
  open: {
    fill: ({ place }) => refer('RangeFill', { place }),
    font: ({ place }) => refer('RangeFont', { place }),
    borders: ({ place }) => refer('RangeBorderCollection', { place }),
    protection: ({ place }) => refer('FormatProtection', { place }),
  },
  call: {
    autofitColumns: ({ place }) => {
      guardPermission(place.sheet, 'allowFormatColumns');
      for (const area of areasOf(place)) autofitColumns(place.sheet, area);
    },
    autofitRows: ({ place }) => {
      guardPermission(place.sheet, 'allowFormatRows');
      for (const area of areasOf(place)) autofitRows(place.sheet, area);
    },
  },
});

function within(value: number, least: number, most: number): number {
  if (value < least || value > most) throw new HostError('InvalidArgument');
  return value;
}

function sizes(sheet: Sheet, area: Area, along: 'rows' | 'columns'): number[] {
  const [from, to] = along === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  const lines = along === 'rows' ? sheet.rows : sheet.columns;
  const size = (at: number) => (along === 'rows' ? rowHeight(sheet, at) : columnWidth(sheet, at));
  const shaped = [...lines.keys()].filter((at) => at >= from && at <= to);
  const standard = along === 'rows' ? defaultRowHeight : charactersToPoints(sheet.standardWidth);
  return [...shaped.map(size), ...(shaped.length < to - from + 1 ? [standard] : [])];
}

function setSizes(sheet: Sheet, area: Area, along: 'rows' | 'columns', size: number | undefined): void {
  guardPermission(sheet, along === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  const [from, to] = along === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  const lines = along === 'rows' ? sheet.rows : sheet.columns;
  for (let at = from; at <= to; at += 1)
    lines.set(at, { ...lines.get(at), size, isSet: size !== undefined, hidden: size === 0 });
  sheet.workbook.emit({ kind: 'formatChanged', sheet, area });
}

const locked = plain('locked', toFlag);

export const formatProtection = define('FormatProtection', {
  read: { locked: locked.read },
  write: { locked: locked.write },
});

const bold = plain('bold', toFlag);
const italic = plain('italic', toFlag);
const name = plain('fontName', toText);
const size = plain('fontSize', (given) => within(toNumber(given), 1, 409));
const underline = plain('underline', (given) => toWord(given, underlines));
const color = plain('fontColor', toColor);

export const rangeFont = define('RangeFont', {
  read: {
    bold: bold.read,
    italic: italic.read,
    name: name.read,
    size: size.read,
    underline: underline.read,
    color: (held) => styleOf(held, 'fontColor') ?? '',
  },
  write: {
    bold: bold.write,
    italic: italic.write,
    name: name.write,
    size: size.write,
    underline: underline.write,
    color: color.write,
  },
});

export const rangeFill = define('RangeFill', {
  read: {
    /** White where there is no fill, empty where there are several. */
    color: (held) => {
      const fill = styleOf(held, 'fill');
      return fill === null ? '' : fill === '' ? '#FFFFFF' : fill;
    },
    pattern: (held) => {
      const found = [...stylesOf(held.place)].map(({ pattern, fill }) =>
        pattern === '' ? (fill === '' ? 'None' : 'Solid') : pattern,
      );
      return shared(found);
    },
  },
  write: {
    color: (held, given) => {
      const fill = given === '' ? '' : toColor(given);
      restyle(held, (style) => ({ ...style, fill }));
    },
    pattern: (held, given) => {
      const pattern = toWord(given, patterns);
      restyle(held, (style) => ({
        ...style,
        pattern: pattern === 'None' || pattern === 'Solid' ? '' : pattern,
        ...(pattern === 'None' && { fill: '' }),
      }));
    },
  },
  call: {
    clear: (held) => {
      restyle(held, (style) => ({ ...style, fill: '', pattern: '' }));
    },
  },
});
