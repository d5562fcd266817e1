import { bounding, cellArea, cellsOf, everything, intersect, isUnbounded, type Area } from '../../workbook/cells/area';
import { lastColumn, lastRow } from '../../../workbook/book/a1';
import { mergedAreas, rangeEdge, specialCells, surroundingRegion, type Direction } from '../../workbook/cells/explore';
import { checkedRange } from '../../workbook/cells/find-range';
import { toRange } from './to-range';
import type { LiveRange } from '../../workbook/cells/live-range';
import { LiveAreas } from '../../workbook/cells/live-range';
import { dependentsOf, precedentsOf } from '../../workbook/formulas/precedents';
import { visibleLines } from '../../workbook/cells/visible-lines';
import type { ClassDefinition } from '../define';
import type { Arguments } from '../../protocol/arguments';
import { HostError } from '../../protocol/host-error';
import { refer, referOrNull, type Reference } from '../refer';

const directions = ['Left', 'Right', 'Up', 'Down'] as const;

/** Ranges that are found from a range. */
export const rangePlaces: NonNullable<ClassDefinition<LiveRange>['call']> = {
  getCell: ({ sheet, area }, given) => at(sheet, { ...corner(area, given.whole(0), given.whole(1)) }),
  getRow: ({ sheet, area }, given) =>
    at(sheet, { ...area, top: area.top + given.whole(0), bottom: area.top + given.whole(0) }),
  getColumn: ({ sheet, area }, given) =>
    at(sheet, { ...area, left: area.left + given.whole(0), right: area.left + given.whole(0) }),
  getLastRow: ({ sheet, area }) => at(sheet, { ...area, top: area.bottom }),
  getLastColumn: ({ sheet, area }) => at(sheet, { ...area, left: area.right }),
  getLastCell: ({ sheet, area }) => at(sheet, { ...area, top: area.bottom, left: area.right }),
  getEntireRow: ({ sheet, area }) => at(sheet, { ...area, left: 0, right: lastColumn }),
  getEntireColumn: ({ sheet, area }) => at(sheet, { ...area, top: 0, bottom: lastRow }),
  getOffsetRange: ({ sheet, area }, given) => at(sheet, moved(area, given.whole(0), given.whole(1))),
  getResizedRange: ({ sheet, area }, given) => at(sheet, stretched(area, given.whole(0), given.whole(1))),
  getAbsoluteResizedRange: ({ sheet, area }, given) =>
    at(sheet, { ...area, bottom: area.top + given.whole(0) - 1, right: area.left + given.whole(1) - 1 }),
  getRowsAbove: ({ sheet, area }, given) => at(sheet, beside(area, 'rows', -given.wholeOr(0, 1))),
  getRowsBelow: ({ sheet, area }, given) => at(sheet, beside(area, 'rows', given.wholeOr(0, 1))),
  getColumnsBefore: ({ sheet, area }, given) => at(sheet, beside(area, 'columns', -given.wholeOr(0, 1))),
  getColumnsAfter: ({ sheet, area }, given) => at(sheet, beside(area, 'columns', given.wholeOr(0, 1))),
  getBoundingRect: ({ sheet, area }, given) => {
    const other = sameSheet(toRange(given.raw(0), sheet), sheet);
    return at(sheet, bounding([area, other.area]) ?? area);
  },
  getIntersection: (range, given) => intersection(range, given) ?? missing(),
  getIntersectionOrNullObject: (range, given) => intersection(range, given),
  getUsedRange: (range, given) => used(range, given) ?? at(range.sheet, topLeft(range.area)),
  getUsedRangeOrNullObject: (range, given) => used(range, given),
  getSurroundingRegion: ({ sheet, area }) => at(sheet, surroundingRegion(sheet, area)),
  getRangeEdge: ({ sheet, area }, given) =>
    at(sheet, topLeft(rangeEdge(sheet, startCell(area, given, sheet), given.oneOf(0, directions)))),
  getExtendedRange: ({ sheet, area }, given) => {
    const direction: Direction = given.oneOf(0, directions);
    return at(sheet, bounding([area, rangeEdge(sheet, startCell(area, given, sheet), direction)]) ?? area);
  },
  getSpecialCells: (range, given) => special(range, given) ?? missing(),
  getMergedAreasOrNullObject: ({ sheet, area }) =>
    referOrNull('RangeAreas', liveAreas(sheet, mergedAreas(sheet, area))),
  getDirectPrecedents: (range) => related(precedentsOf(range, true)),
  getPrecedents: (range) => related(precedentsOf(range, false)),
  getDirectDependents: (range) => related(dependentsOf(range, true)),
  getDependents: (range) => related(dependentsOf(range, false)),
  getPivotTables: ({ sheet }) => refer('PivotTableScopedCollection', sheet.workbook),
  getSpillingToRange: (range) => spread(range, 'area') ?? missing(),
  getSpillingToRangeOrNullObject: (range) => spread(range, 'area'),
  getSpillParent: (range) => spread(range, 'parent') ?? missing(),
  getSpillParentOrNullObject: (range) => spread(range, 'parent'),
  getVisibleView: (range) => refer('RangeView', { range, ...visibleLines(range.sheet, range.area), index: -1 }),
  _ValidateArraySize: ({ area }, given) => {
    if (given.whole(0) !== area.bottom - area.top + 1 || given.whole(1) !== area.right - area.left + 1) {
      throw new HostError(
        'InvalidArgument',
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
    return null;
  },
};

function at(sheet: LiveRange['sheet'], area: Area): Reference {
  return refer('Range', checkedRange(sheet, area));
}

function related(areas: readonly LiveAreas[]): Reference {
  return areas.length === 0 ? missing() : refer('WorkbookRangeAreas', { areas });
}

function missing(): never {
  throw new HostError('ItemNotFound');
}

/** Off the range is allowed, off the sheet is not. */
function corner(area: Area, down: number, across: number): Area {
  return { top: area.top + down, bottom: area.top + down, left: area.left + across, right: area.left + across };
}

function moved(area: Area, down: number, across: number): Area {
  return { top: area.top + down, bottom: area.bottom + down, left: area.left + across, right: area.right + across };
}

/** The bottom right corner moved; beyond the top left one it makes the range grow upwards or to the left. */
function stretched({ top, left, bottom, right }: Area, down: number, across: number): Area {
  const [row, column] = [bottom + down, right + across];
  return {
    top: Math.min(top, row),
    left: Math.min(left, column),
    bottom: Math.max(top, row),
    right: Math.max(left, column),
  };
}

function topLeft({ top, left }: Area): Area {
  return { top, left, bottom: top, right: left };
}

function beside(area: Area, along: 'rows' | 'columns', count: number): Area {
  if (count === 0) throw new HostError('InvalidArgument');
  if (along === 'rows')
    return count > 0
      ? { ...area, top: area.bottom + 1, bottom: area.bottom + count }
      : { ...area, top: area.top + count, bottom: area.top - 1 };
  return count > 0
    ? { ...area, left: area.right + 1, right: area.right + count }
    : { ...area, left: area.left + count, right: area.left - 1 };
}

function sameSheet(range: LiveRange, sheet: LiveRange['sheet']): LiveRange {
  if (range.sheet !== sheet) throw new HostError('InvalidArgument');
  return range;
}

/** Where one cell's formula spreads its result to, or which cell's formula gives it. @throws InvalidArgument for more cells. */
function spread({ sheet, area }: LiveRange, wanted: 'area' | 'parent'): Reference | null {
  if (cellsOf(area) > 1) throw new HostError('InvalidArgument');
  const found = sheet.workbook.calculation.spillAt(sheet, area.top, area.left);
  if (!found) return null;
  const { spill } = found;
  if (wanted === 'parent') return at(sheet, cellArea(spill.row, spill.column));
  return spill.row === area.top && spill.column === area.left ? at(sheet, found.area) : null;
}

function intersection({ sheet, area }: LiveRange, given: Arguments): Reference | null {
  const other = toRange(given.raw(0), sheet);
  const common = other.sheet === sheet ? intersect(area, other.area) : null;
  return common && at(sheet, common);
}

function used({ sheet, area }: LiveRange, given: Arguments): Reference | null {
  const found = sheet.cells.used(given.flag(0, false), area);
  return found && at(sheet, found);
}

function startCell(area: Area, given: Arguments, sheet: LiveRange['sheet']): Area {
  return given.has(1) ? topLeft(toRange(given.raw(1), sheet).area) : topLeft(area);
}

const cellTypes = [
  'ConditionalFormats',
  'DataValidations',
  'Blanks',
  'Constants',
  'Formulas',
  'SameConditionalFormat',
  'SameDataValidation',
  'Visible',
] as const;
const valueKinds = [
  'All',
  'Errors',
  'ErrorsLogical',
  'ErrorsNumbers',
  'ErrorsText',
  'ErrorsLogicalNumber',
  'ErrorsLogicalText',
  'ErrorsNumberText',
  'Logical',
  'LogicalNumbers',
  'LogicalText',
  'LogicalNumbersText',
  'Numbers',
  'NumbersText',
  'Text',
] as const;

function special({ sheet, area }: LiveRange, given: Arguments): Reference | null {
  const found = specialCells(
    sheet,
    isUnbounded(area) ? (intersect(area, sheet.usedArea ?? everything) ?? area) : area,
    given.oneOf(0, cellTypes),
    given.oneOf(1, valueKinds, 'All'),
  );
  return referOrNull('RangeAreas', liveAreas(sheet, found));
}

function liveAreas(sheet: LiveRange['sheet'], areas: readonly Area[]): LiveAreas | null {
  return areas.length === 0 ? null : new LiveAreas(sheet, areas);
}
