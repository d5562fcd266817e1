import type { Area } from '../../workbook/cells/area';
import { cellArea, columnsOf, rowsOf } from '../../workbook/cells/area';
import { lastColumn, lastRow } from '../../../workbook/book/a1';
import type { BorderLine, BorderSide, CellStyle } from '../../workbook/styles/cell-style';
import { toColor } from '../../workbook/styles/color';
import { guardPermission } from '../../workbook/cells/guard';
import { patchStyles } from '../../workbook/styles/patch-styles';
import { areasOf, shared } from '../../workbook/cells/place';
import type { Sheet } from '../../workbook/sheets/workbook-model';
import { toWord } from '../../protocol/arguments';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import { refer, type Reference } from '../refer';
import type { Targets } from '../targets';

const edges = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
const lineStyles = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const weights = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

type Edge = (typeof edges)[number];
type Strip = { readonly area: Area; readonly side: BorderSide };

const none: BorderLine = { style: 'None', weight: 'Thin', color: '#000000' };

/** The cells, and which of their sides, that an edge of an area is. */
function stripsOf(area: Area, edge: Edge): Strip[] {
  switch (edge) {
    case 'EdgeTop':
      return [{ area: { ...area, bottom: area.top }, side: 'top' }];
    case 'EdgeBottom':
      return [{ area: { ...area, top: area.bottom }, side: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: { ...area, right: area.left }, side: 'left' }];
    case 'EdgeRight':
      return [{ area: { ...area, left: area.right }, side: 'right' }];
    case 'InsideVertical':
      return columnsOf(area) > 1
        ? [
            { area: { ...area, right: area.right - 1 }, side: 'right' },
            { area: { ...area, left: area.left + 1 }, side: 'left' },
          ]
        : [];
    case 'InsideHorizontal':
      return rowsOf(area) > 1
        ? [
            { area: { ...area, bottom: area.bottom - 1 }, side: 'bottom' },
            { area: { ...area, top: area.top + 1 }, side: 'top' },
          ]
        : [];
    case 'DiagonalDown':
      return [{ area, side: 'diagonalDown' }];
    case 'DiagonalUp':
      return [{ area, side: 'diagonalUp' }];
  }
}

/** The same line seen from the cell beyond it. */
function beyond({ area, side }: Strip): Strip | null {
  switch (side) {
    case 'top':
      return area.top > 0 ? { area: { ...area, top: area.top - 1, bottom: area.bottom - 1 }, side: 'bottom' } : null;
    case 'bottom':
      return area.bottom < lastRow
        ? { area: { ...area, top: area.top + 1, bottom: area.bottom + 1 }, side: 'top' }
        : null;
    case 'left':
      return area.left > 0 ? { area: { ...area, left: area.left - 1, right: area.right - 1 }, side: 'right' } : null;
    case 'right':
      return area.right < lastColumn
        ? { area: { ...area, left: area.left + 1, right: area.right + 1 }, side: 'left' }
        : null;
    default:
      return null;
  }
}

function linesOf({ place, index }: Targets['RangeBorder']): BorderLine[] {
  const { sheet } = place;
  return areasOf(place).flatMap((area) => stripsOf(area, index as Edge).flatMap((strip) => stripLines(sheet, strip)));
}

function stripLines(sheet: Sheet, strip: Strip): BorderLine[] {
  const own = [...sheet.stylesWithin(strip.area)].map(({ borders }) => borders[strip.side]);
  const opposite = own.every((line) => line !== undefined) ? null : beyond(strip);
  const fallback =
    opposite && shared([...sheet.stylesWithin(opposite.area)].map(({ borders }) => borders[opposite.side] ?? none));
  return own.map((line) => line ?? fallback ?? none);
}

function draw({ place, index }: Targets['RangeBorder'], patch: (line: BorderLine) => BorderLine): void {
  const { sheet } = place;
  guardPermission(sheet, 'allowFormatCells');
  for (const area of areasOf(place)) {
    for (const strip of stripsOf(area, index as Edge)) {
      patchStyles(sheet, strip.area, (style) => drawn(style, strip.side, patch));
      const opposite = beyond(strip);
      const isErased = patch(none).style === 'None' && patch({ ...none, style: 'Continuous' }).style === 'None';
      if (opposite && isErased) erase(sheet, opposite);
    }
    sheet.workbook.emit({ kind: 'formatChanged', sheet, area });
  }
}

function erase(sheet: Sheet, { area, side }: Strip): void {
  for (const { row, column, cell } of [...sheet.cells.within(area)]) {
    if (cell.style?.borders[side]) patchStyles(sheet, cellArea(row, column), (style) => drawn(style, side, () => none));
  }
}

function drawn(style: CellStyle, side: BorderSide, patch: (line: BorderLine) => BorderLine): CellStyle {
  const line = patch(style.borders[side] ?? none);
  const others = Object.fromEntries(Object.entries(style.borders).filter(([each]) => each !== side));
  return { ...style, borders: line.style === 'None' ? others : { ...others, [side]: line } };
}

export const rangeBorder = define('RangeBorder', {
  identity: () => ({}),
  read: {
    sideIndex: ({ index }) => index,
    style: (border) =>
      shared(linesOf(border).map(({ style }) => style)) ?? (linesOf(border).length === 0 ? 'None' : null),
    color: (border) => shared(linesOf(border).map(({ color }) => color)) ?? '#000000',
    weight: (border) => shared(linesOf(border).map(({ weight }) => weight)) ?? 'Thin',
    tintAndShade: () => 0,
  },
  write: {
    style: (border, given) => {
      const style = toWord(given, lineStyles);
      draw(border, (line) => ({ ...line, style }));
    },
    color: (border, given) => {
      const color = toColor(given);
      draw(border, (line) => ({ ...line, color, style: line.style === 'None' ? 'Continuous' : line.style }));
    },
    weight: (border, given) => {
      const weight = toWord(given, weights);
      draw(border, (line) => ({ ...line, weight, style: line.style === 'None' ? 'Continuous' : line.style }));
    },
  },
});

export const rangeBorderCollection = define('RangeBorderCollection', {
  items: ({ place }) => edges.map((index) => refer('RangeBorder', { place, index })),
  read: { count: () => edges.length },
  call: {
    getItem: ({ place }, given): Reference => refer('RangeBorder', { place, index: given.oneOf(0, edges) }),
    getItemAt: ({ place }, given): Reference => {
      const index = edges[given.whole(0)];
      if (!index) throw new HostError('InvalidArgument');
      return refer('RangeBorder', { place, index });
    },
  },
});
