import { showAddress } from '../../workbook/cells/address';
import { cellsOf, columnsOf, intersect, isEntireColumn, rowsOf, type Area } from '../../workbook/cells/area';
import { lastColumn, lastRow } from '../../../workbook/book/a1';
import type { CellLink } from '../../workbook/cells/cells';
import { guardContents, guardPermission } from '../../workbook/cells/guard';
import { findStyle, lookOf } from '../../workbook/styles/named-styles';
import { leftOf, topOf } from '../../workbook/styles/line-size';
import type { LiveRange } from '../../workbook/cells/live-range';
import { patchStyles } from '../../workbook/styles/patch-styles';
import type { Sheet } from '../../workbook/sheets/workbook-model';
import { writeCells } from '../../workbook/cells/write-cells';
import { toFlag, toRecord, toText } from '../../protocol/arguments';
import { HostError } from '../../protocol/host-error';
import type { ClassDefinition } from '../define';

const cellCountLimit = 2 ** 31 - 1;

/** Where a range is, how large, and what belongs to it as a whole. */
export const rangeShape: Pick<ClassDefinition<LiveRange>, 'read' | 'write'> = {
  read: {
    address: ({ sheet, area }) => showAddress(sheet.name, area),
    rowIndex: ({ area }) => area.top,
    columnIndex: ({ area }) => area.left,
    rowCount: ({ area }) => rowsOf(area),
    columnCount: ({ area }) => columnsOf(area),
    cellCount: ({ area }) => (cellsOf(area) > cellCountLimit ? -1 : cellsOf(area)),
    isEntireColumn: ({ area }) => isEntireColumn(area),
    rowHidden: ({ sheet, area }) => same(lines(sheet.rows, area.top, area.bottom)),
    columnHidden: ({ sheet, area }) => same(lines(sheet.columns, area.left, area.right)),
    hidden: ({ sheet, area }) =>
      same(lines(sheet.rows, area.top, area.bottom)) === true ||
      same(lines(sheet.columns, area.left, area.right)) === true,
    hyperlink: ({ sheet, area }) => showLink(sheet, area),
    style: ({ sheet, area }) => {
      const names = new Set([...sheet.stylesWithin(area)].map(({ styleName }) => styleName));
      return names.size === 1 ? [...names][0] : null;
    },
    hasSpill: ({ sheet, area }) => spills(sheet, area),
    left: ({ sheet, area }) => leftOf(sheet, area.left),
    top: ({ sheet, area }) => topOf(sheet, area.top),
    width: ({ sheet, area }) => leftOf(sheet, area.right + 1) - leftOf(sheet, area.left),
    height: ({ sheet, area }) => topOf(sheet, area.bottom + 1) - topOf(sheet, area.top),
  },
  write: {
    rowHidden: ({ sheet, area }, value) => {
      guardPermission(sheet, 'allowFormatRows');
      hide(sheet.rows, area.top, Math.min(area.bottom, lastRow), toFlag(value));
      sheet.workbook.emit({
        kind: 'rowHiddenChanged',
        sheet,
        area: { ...area, left: 0, right: lastColumn },
        hidden: toFlag(value),
      });
    },
    columnHidden: ({ sheet, area }, value) => {
      guardPermission(sheet, 'allowFormatColumns');
      hide(sheet.columns, area.left, area.right, toFlag(value));
      sheet.workbook.emit({ kind: 'formatChanged', sheet, area });
    },
    hyperlink: setLink,
    style: ({ sheet, area }, value) => {
      guardPermission(sheet, 'allowFormatCells');
      const named = findStyle(sheet.workbook, toText(value));
      if (!named) throw new HostError('InvalidArgument');
      patchStyles(sheet, area, lookOf(named));
      sheet.workbook.emit({ kind: 'formatChanged', sheet, area });
    },
  },
};

/** Whether all cells belong to spread results; null where only some do. */
function spills(sheet: Sheet, area: Area): boolean | null {
  sheet.workbook.calculation.settle();
  const used = sheet.usedArea;
  const common = used && intersect(area, used);
  if (!common) return false;
  const found = [...sheet.cells.within(common)].filter(({ row, column }) =>
    sheet.workbook.calculation.spillAt(sheet, row, column),
  ).length;
  return found === 0 ? false : found === cellsOf(area) ? true : null;
}

function lines(shapes: Sheet['rows'], from: number, to: number): Set<boolean> {
  const hidden = [...shapes].filter(([at, shape]) => at >= from && at <= to && shape.hidden === true).length;
  if (hidden === 0) return new Set([false]);
  return hidden === to - from + 1 ? new Set([true]) : new Set([true, false]);
}

function same(values: ReadonlySet<boolean>): boolean | null {
  const [only, ...rest] = values;
  return rest.length === 0 ? (only ?? false) : null;
}

function hide(shapes: Sheet['rows'], from: number, to: number, hidden: boolean): void {
  if (!hidden) {
    for (const [at, shape] of [...shapes]) if (at >= from && at <= to) shapes.set(at, { ...shape, hidden: false });
    return;
  }
  for (let at = from; at <= to; at += 1) shapes.set(at, { ...shapes.get(at), hidden });
}

function showLink(sheet: Sheet, area: Area): unknown {
  const link = sheet.cell(area.top, area.left)?.link;
  if (!link) return null;
  const { address, documentReference, screenTip } = link;
  const text = sheet.valueAt(area.top, area.left);
  return {
    ...(address !== undefined && { address }),
    ...(documentReference !== undefined && { documentReference }),
    ...(screenTip !== undefined && { screenTip }),
    textToDisplay: text === undefined ? '' : typeof text === 'object' ? text.error : String(text),
  };
}

function isWritten(given: unknown): given is string {
  return typeof given === 'string' && given !== '';
}

function toLink({ address, documentReference, screenTip }: Readonly<Record<string, unknown>>): CellLink {
  return {
    ...(isWritten(address) && { address }),
    ...(isWritten(documentReference) && { documentReference }),
    ...(isWritten(screenTip) && { screenTip }),
  };
}

function setLink({ sheet, area }: LiveRange, given: unknown): void {
  guardContents(sheet, area);
  if (given === null) {
    for (const { row, column, cell } of [...sheet.cells.within(area)])
      if (cell.link) sheet.setCell(row, column, { ...cell, link: undefined });
    return;
  }
  if (sheet.protection) guardPermission(sheet, 'allowInsertHyperlinks');
  const record = toRecord(given);
  const link = toLink(record);
  const { textToDisplay } = record;
  const shown = isWritten(textToDisplay) ? textToDisplay : (link.address ?? link.documentReference ?? '');
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      sheet.setCell(row, column, { ...sheet.cell(row, column), link });
      if (sheet.valueAt(row, column) === undefined || typeof textToDisplay === 'string') {
        writeCells(sheet, { top: row, left: column, bottom: row, right: column }, [[`'${shown}`]]);
      }
    }
  }
  patchStyles(sheet, area, (style) => ({ ...style, fontColor: '#0563C1', underline: 'Single', styleName: 'Hlink' }));
}
