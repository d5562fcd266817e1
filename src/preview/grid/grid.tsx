import { type PointerEvent, type UIEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from '../../taskpane/state/use-store';
import { bounding, cellArea, holds, intersect, type Area } from '@district-ledger/excel-stand-in/workbook/cells/area';
import { lastColumn, lastRow, toColumnLetters } from '../../workbook/book/a1';
import { useWords } from '../words/use-words';
import { CellEditor } from './cell-editor';
import { ChartLayer } from './chart-layer';
import type { GridDesk } from './grid-desk';
import { GridRow } from './grid-row';
import { type Lines } from './lines';
import { headings } from './sheet-layout';
import type { Place } from './steps';

interface Port {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** What a pointer that is held down does. */
type Pull =
  | { readonly kind: 'select' }
  | { readonly kind: 'rows' | 'columns'; readonly from: number }
  | { readonly kind: 'fill'; readonly source: Area };

/** The sheet in front: only what shows is drawn. The keyboard works in the editor over the active cell. */
export function Grid({ desk }: { readonly desk: GridDesk }) {
  const { revision, filling } = useStore(desk.store);
  const say = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLTextAreaElement>(null);
  const pull = useRef<Pull | null>(null);
  const scrolled = useRef(new Map<string, Pick<Port, 'top' | 'left'>>());
  const [port, setPort] = useState<Port>({ top: 0, left: 0, width: 1_200, height: 800 });
  const { sheet, layout, selection, active, activeArea } = desk;
  const { rows, columns, frozen } = layout;
  const shown = toShown(desk, port);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const measure = () => {
      setPort((known) => ({ ...known, width: box.clientWidth, height: box.clientHeight }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    measure();
    return () => {
      observer.disconnect();
    };
  }, []);

  // each sheet is left and found where it was scrolled to
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const { top, left } = scrolled.current.get(sheet.id) ?? { top: 0, left: 0 };
    box.scrollTop = top;
    box.scrollLeft = left;
  }, [sheet.id]);

  const target = `${sheet.id} ${String(desk.revealed)} ${String(active.row)} ${String(active.column)}`;
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const place = desk.active;
    if (place.row >= frozen.rows)
      box.scrollTop = toScroll(rows, frozen.rows, place.row, box.scrollTop, box.clientHeight - headings.height);
    if (place.column >= frozen.columns)
      box.scrollLeft = toScroll(
        columns,
        frozen.columns,
        place.column,
        box.scrollLeft,
        box.clientWidth - headings.width,
      );
    // only where something else is selected
  }, [target]);

  useEffect(() => {
    editor.current?.focus({ preventScroll: true });
  }, [desk]);

  /** What is under the pointer: a place, or a heading (-1). */
  const placeAt = (event: PointerEvent): Place | null => {
    const box = scroller.current?.getBoundingClientRect();
    if (!box || !scroller.current) return null;
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    if (x > scroller.current.clientWidth || y > scroller.current.clientHeight) return null;
    return {
      row: y < headings.height ? -1 : toLine(rows, frozen.rows, y - headings.height, scroller.current.scrollTop),
      column:
        x < headings.width ? -1 : toLine(columns, frozen.columns, x - headings.width, scroller.current.scrollLeft),
    };
  };

  const press = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const place = placeAt(event);
    if (!place) return;
    event.preventDefault();
    editor.current?.focus({ preventScroll: true });
    if (desk.store.get().draft) desk.enter('stay');
    if (desk.store.get().draft) return;
    scroller.current?.setPointerCapture(event.pointerId);
    if ((event.target as HTMLElement).classList.contains('handle'))
      pull.current = { kind: 'fill', source: desk.selection };
    else if (place.row < 0 && place.column < 0)
      desk.select({ top: 0, left: 0, bottom: lastRow, right: lastColumn }, desk.active);
    else if (place.row < 0) take({ kind: 'columns', from: place.column }, place);
    else if (place.column < 0) take({ kind: 'rows', from: place.row }, place);
    else if (event.shiftKey) {
      pull.current = { kind: 'select' };
      desk.extendTo(place);
    } else {
      pull.current = { kind: 'select' };
      desk.click(place);
    }
  };

  const take = (how: Pull, place: Place) => {
    pull.current = how;
    reach(how, place);
  };

  const reach = (how: Pull, place: Place) => {
    const [row, column] = [Math.max(0, place.row), Math.max(0, place.column)];
    switch (how.kind) {
      case 'select': {
        desk.extendTo({ row, column });
        return;
      }
      case 'columns': {
        desk.select(
          { top: 0, bottom: lastRow, left: Math.min(how.from, column), right: Math.max(how.from, column) },
          { row: 0, column: how.from },
        );
        return;
      }
      case 'rows': {
        desk.select(
          { left: 0, right: lastColumn, top: Math.min(how.from, row), bottom: Math.max(how.from, row) },
          { row: how.from, column: 0 },
        );
        return;
      }
      case 'fill': {
        desk.store.set({ filling: toFilled(how.source, { row, column }) });
        return;
      }
    }
  };

  const drag = (event: PointerEvent) => {
    const place = pull.current && placeAt(event);
    if (pull.current && place) reach(pull.current, place);
  };

  const release = (event: PointerEvent) => {
    const how = pull.current;
    pull.current = null;
    const place = placeAt(event);
    if (how?.kind === 'fill') desk.fill(how.source, desk.store.get().filling ?? how.source);
    else if (
      how?.kind === 'select' &&
      place &&
      place.row >= 0 &&
      place.column >= 0 &&
      holds(desk.activeArea, place.row, place.column)
    ) {
      const { top, left, bottom, right } = desk.selection;
      const { activeArea: only } = desk;
      if (top === only.top && left === only.left && bottom === only.bottom && right === only.right)
        desk.follow({ row: only.top, column: only.left });
    }
  };

  const follow = (event: UIEvent<HTMLDivElement>) => {
    const { scrollTop: top, scrollLeft: left } = event.currentTarget;
    scrolled.current.set(sheet.id, { top, left });
    setPort((known) => ({ ...known, top, left }));
  };

  const across = [...span(0, Math.min(frozen.columns, columns.count) - 1), ...span(shown.left, shown.right)].filter(
    (column) => columns.size(column) > 0,
  );
  const down = [...span(0, Math.min(frozen.rows, rows.count) - 1), ...span(shown.top, shown.bottom)];
  const row = (at: number) => (
    <GridRow
      key={at}
      desk={desk}
      revision={revision}
      row={at}
      columns={across}
      selection={selection}
      active={activeArea}
      filling={filling}
      isHeld={at < frozen.rows}
    />
  );
  const width = headings.width + columns.length;
  return (
    <div className="grid-frame">
      <div
        ref={scroller}
        className={`grid-scroller${port.left > 0 ? ' scrolled' : ''}`}
        onScroll={follow}
        onPointerDown={press}
        onPointerMove={drag}
        onPointerUp={release}
        onDoubleClick={() => desk.edit(null)}
      >
        <CellEditor
          ref={editor}
          desk={desk}
          box={toBox(desk, port)}
          pageRows={Math.max(1, shown.bottom - shown.top - 6)}
        />
        <div
          role="grid"
          id="grid"
          className="grid"
          style={{ width }}
          aria-label={say('sheetNamed', { name: sheet.name })}
          aria-multiselectable
          aria-rowcount={rows.count + 1}
          aria-colcount={columns.count + 1}
        >
          <div role="rowgroup" className="grid-head" style={{ height: headings.height + rows.start(frozen.rows) }}>
            <div role="row" className="grid-row" aria-rowindex={1} style={{ width, height: headings.height, top: 0 }}>
              <div role="columnheader" aria-colindex={1} className="heading corner" style={headings}>
                <span className="unseen">{say('rowNumbers')}</span>
              </div>
              {across.map((column) => (
                <div
                  key={column}
                  role="columnheader"
                  aria-colindex={column + 2}
                  className={[
                    'heading',
                    column < frozen.columns ? ' held' : '',
                    column >= selection.left && column <= selection.right ? ' chosen' : '',
                  ].join('')}
                  style={{
                    width: columns.size(column),
                    height: headings.height,
                    left: headings.width + columns.start(column),
                  }}
                >
                  {toColumnLetters(column)}
                </div>
              ))}
            </div>
            {down.filter((at) => at < frozen.rows).map(row)}
          </div>
          <div role="rowgroup" className="grid-body" style={{ height: rows.length - rows.start(frozen.rows) }}>
            {down.filter((at) => at >= frozen.rows).map(row)}
            <ChartLayer desk={desk} />
          </div>
        </div>
      </div>
    </div>
  );
}

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}

/** The lines that are drawn beside the frozen ones. A merge that begins above or to the left is drawn from there. */
function toShown({ sheet, layout: { rows, columns, frozen } }: GridDesk, port: Port): Area {
  const [top, bottom] = rows.between(port.top + rows.start(frozen.rows), port.top + port.height, 6);
  const [left, right] = columns.between(port.left + columns.start(frozen.columns), port.left + port.width, 2);
  const merges = sheet.merges.filter((merge) => intersect(merge, { top, bottom, left, right }) !== null);
  return {
    top: Math.max(frozen.rows, Math.min(top, ...merges.map((merge) => merge.top))),
    left: Math.max(frozen.columns, Math.min(left, ...merges.map((merge) => merge.left))),
    bottom,
    right,
  };
}

/** The line under a pixel of the port. */
function toLine(lines: Lines, frozen: number, pixel: number, scrolled: number): number {
  return pixel < lines.start(frozen) ? lines.at(pixel) : lines.at(pixel + scrolled);
}

/** How far to scroll, as little as need be, so that a line shows. */
function toScroll(lines: Lines, frozen: number, at: number, scrolled: number, room: number): number {
  const [start, end, held] = [lines.start(at), lines.start(at + 1), lines.start(frozen)];
  if (start < scrolled + held) return start - held;
  return end > scrolled + room ? Math.min(end - room, start - held) : scrolled;
}

/** Where the active cell stands in the frame. */
function toBox(desk: GridDesk, port: Port) {
  const { layout, activeArea } = desk;
  const { rows, columns, frozen } = layout;
  const { top, left, bottom, right } = activeArea;
  return {
    top: headings.height + rows.start(top) - (top < frozen.rows ? 0 : port.top),
    left: headings.width + columns.start(left) - (left < frozen.columns ? 0 : port.left),
    width: columns.size(left, right),
    height: rows.size(top, bottom),
  };
}

/** Filling goes one way: the one in which the pointer is farther off. */
function toFilled(source: Area, { row, column }: Place): Area {
  const [down, across] = [
    Math.max(row - source.bottom, source.top - row),
    Math.max(column - source.right, source.left - column),
  ];
  if (down <= 0 && across <= 0) return source;
  const end = down >= across ? cellArea(row, source.left) : cellArea(source.top, column);
  return bounding([source, end]) ?? source;
}
