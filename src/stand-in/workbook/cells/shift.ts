import { type Area } from './area';
import { lastColumn, lastRow } from '../../../workbook/book/a1';

/** Cells inserted into, or deleted out of, an area; those below or to its right move. */
export interface Shift {
  readonly kind: 'insert' | 'delete';
  /** Which way the others move: along rows (up, down) or along columns (left, right). */
  readonly along: 'rows' | 'columns';
  readonly area: Area;
}

/** Where an area is after the shift; null where its cells are gone. An area that the shift meets only in part across stays. */
export function moveArea(area: Area, { kind, along, area: hole }: Shift): Area | null {
  if (along === 'rows') {
    if (area.left < hole.left || area.right > hole.right) return area;
    const moved = moveSpan([area.top, area.bottom], [hole.top, hole.bottom], lastRow, kind);
    return moved && { ...area, top: moved[0], bottom: moved[1] };
  }
  if (area.top < hole.top || area.bottom > hole.bottom) return area;
  const moved = moveSpan([area.left, area.right], [hole.left, hole.right], lastColumn, kind);
  return moved && { ...area, left: moved[0], right: moved[1] };
}

type Span = readonly [first: number, last: number];

function moveSpan(span: Span, hole: Span, edge: number, kind: Shift['kind']): Span | null {
  const [first, last] = span;
  const [from, to] = hole;
  const count = to - from + 1;
  if (first === 0 && last === edge) return span;
  if (kind === 'insert') {
    const moved: Span = [first >= from ? first + count : first, Math.min(edge, last >= from ? last + count : last)];
    return moved[0] > edge ? null : moved;
  }
  const newFirst = first < from ? first : first <= to ? from : first - count;
  const newLast = last < from ? last : last <= to ? from - 1 : last - count;
  return newLast < newFirst ? null : [newFirst, newLast];
}
