import { autoFill, fillTypes } from '../../workbook/cells/auto-fill';
import { cellArea, gather, isEntireColumn, isEntireRow, rowsOf, columnsOf, type Area } from '../../workbook/cells/area';
import { clearCells, clearKinds } from '../../workbook/cells/clear-cells';
import { copyCells, copyTypes } from '../../workbook/cells/copy-cells';
import { findCells, replaceCells, type FindCriteria } from '../../workbook/cells/find-cells';
import { toRange } from './to-range';
import { group, showDetails, ungroup } from '../../workbook/sheets/outline';
import { LiveAreas, LiveRange } from '../../workbook/cells/live-range';
import { mergeCells } from '../../workbook/cells/merge-cells';
import { moveCells } from '../../workbook/cells/move-cells';
import { removeDuplicates } from '../../workbook/cells/remove-duplicates';
import { shiftCells } from '../../workbook/cells/shift-cells';
import type { Sheet } from '../../workbook/sheets/workbook-model';
import { toWhole, type Arguments } from '../../protocol/arguments';
import { isA, refer, type Reference, referOrNull } from '../refer';
import type { ClassDefinition } from '../define';
import { HostError } from '../../protocol/host-error';

/** What can be done with a range. */
export const rangeActions: NonNullable<ClassDefinition<LiveRange>['call']> = {
  clear: ({ sheet, area }, given) => {
    clearCells(sheet, area, given.oneOf(0, clearKinds, 'All'));
  },
  insert: ({ sheet, area }, given) => {
    const along = shiftOf(area, given.oneOf(0, ['Down', 'Right'] as const));
    shiftCells(sheet, { kind: 'insert', along, area });
    return refer('Range', new LiveRange(sheet, area));
  },
  delete: ({ sheet, area }, given) => {
    shiftCells(sheet, { kind: 'delete', along: shiftOf(area, given.oneOf(0, ['Up', 'Left'] as const)), area });
  },
  merge: ({ sheet, area }, given) => {
    mergeCells(sheet, area, given.flag(0, false));
  },
  select: ({ sheet, area }) => {
    if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation');
    sheet.workbook.select(sheet, [area]);
  },
  copyFrom: ({ sheet, area }, given) => {
    const options = {
      type: given.oneOf(1, copyTypes, 'All'),
      skipBlanks: given.flag(2, false),
      transpose: given.flag(3, false),
    };
    const source = given.raw(0);
    if (isA(source, 'RangeAreas')) {
      const [first] = source.target.areas;
      if (!first) throw new HostError('InvalidArgument');
      for (const each of source.target.areas) {
        const to = { top: area.top + each.top - first.top, left: area.left + each.left - first.left };
        copyCells(source.target.sheet, each, sheet, cellArea(to.top, to.left), options);
      }
      return;
    }
    const from = toRange(source, sheet);
    copyCells(from.sheet, from.area, sheet, area, options);
  },
  moveTo: ({ sheet, area }, given) => {
    const to = toRange(given.raw(0), sheet);
    moveCells(sheet, area, to.sheet, to.area);
  },
  autoFill: ({ sheet, area }, given) => {
    autoFill(
      sheet,
      area,
      given.has(0) ? toRange(given.raw(0), sheet).area : area,
      given.oneOf(1, fillTypes, 'FillDefault'),
    );
  },
  removeDuplicates: ({ sheet, area }, given) =>
    refer('RemoveDuplicatesResult', removeDuplicates(sheet, area, given.list(0).map(toWhole), given.flag(1, false))),
  find: (range, given) => findOne(range, given) ?? missing(),
  findOrNullObject: (range, given) => findOne(range, given),
  replaceAll: ({ sheet, area }, given) =>
    replaceCells(sheet, area, given.text(0), given.text(1), toCriteria(given.record(2))),
  calculate: ({ sheet }) => {
    sheet.workbook.calculation.calculate();
  },
  group: ({ sheet, area }, given) => {
    group(sheet, area, given.oneOf(0, ['ByRows', 'ByColumns'] as const), 1);
  },
  showGroupDetails: ({ sheet, area }, given) => {
    showDetails(sheet, area, given.oneOf(0, ['ByRows', 'ByColumns'] as const), true);
  },
  ungroup: ({ sheet, area }, given) => {
    ungroup(sheet, area, given.oneOf(0, ['ByRows', 'ByColumns'] as const));
  },
};

function missing(): never {
  throw new HostError('ItemNotFound');
}

/** Whole columns can only move sideways and whole rows only up and down. */
function shiftOf(area: Area, direction: 'Down' | 'Right' | 'Up' | 'Left'): 'rows' | 'columns' {
  if (isEntireColumn(area) && !isEntireRow(area)) return 'columns';
  if (isEntireRow(area) && !isEntireColumn(area)) return 'rows';
  return direction === 'Down' || direction === 'Up' ? 'rows' : 'columns';
}

export function toCriteria(given: Readonly<Record<string, unknown>>): FindCriteria {
  return { completeMatch: given['completeMatch'] === true, matchCase: given['matchCase'] === true };
}

function findOne({ sheet, area }: LiveRange, given: Arguments): Reference | null {
  const criteria = given.record(1);
  const isBackward = String(criteria['searchDirection'] ?? 'Forward').toLowerCase() === 'backwards';
  const within = rowsOf(area) * columnsOf(area) === 1 ? (sheet.usedArea ?? area) : area;
  const found = findCells(sheet, within, given.text(0), toCriteria(criteria));
  const one = isBackward ? found.at(-1) : found[0];
  return one ? refer('Range', new LiveRange(sheet, cellArea(one.row, one.column))) : null;
}

/** Every match on a sheet. */
export function findEvery(sheet: Sheet, area: Area | null, given: Arguments): Reference | null {
  const found = area ? findCells(sheet, area, given.text(0), toCriteria(given.record(1))) : [];
  return referOrNull('RangeAreas', found.length === 0 ? null : new LiveAreas(sheet, gather(found)));
}
