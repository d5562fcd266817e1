import { HostError } from '../../protocol/host-error';
import { cellsOf, columnsOf, intersect, isOnSheet, isUnbounded, rowsOf, subtract, type Area } from './area';
import { clearConditionalFormats, clearValidations } from './clear-cells';
import type { CellRecord } from './cells';
import { guardContents, guardPermission } from './guard';
import type { Sheet } from '../sheets/workbook-model';
import { announceEdit } from './write-cells';

export const copyTypes = ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const;

export interface CopyOptions {
  readonly type: (typeof copyTypes)[number];
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** Copies an area onto another; a target that is a multiple of the source is filled with it, any other is as large as the source. */
export function copyCells(
  from: Sheet,
  source: Area,
  to: Sheet,
  target: Area,
  { type, skipBlanks, transpose }: CopyOptions,
): Area {
  const used = usedPart(from, source);
  const [height, width] = transpose ? [columnsOf(used), rowsOf(used)] : [rowsOf(used), columnsOf(used)];
  const area = areaOfCopy(target, { row: used.top - source.top, column: used.left - source.left }, height, width);
  if (!isOnSheet(area)) throw new HostError('InvalidArgument');
  guardContents(to, area);
  if (type === 'Formats') guardPermission(to, 'allowFormatCells');
  const { workbook } = to;
  from.workbook.calculation.settle();
  const before = cellsOf(area) === 1 ? to.valueAt(area.top, area.left) : undefined;
  const taken = transpose ? takeTurned(from, used) : take(from, used);
  for (let down = 0; down < rowsOf(area); down += 1) {
    for (let across = 0; across < columnsOf(area); across += 1) {
      const found = taken[down % height]?.[across % width];
      if (!found || (skipBlanks && isBlank(found))) continue;
      const place = { row: area.top + down, column: area.left + across };
      to.setCell(place.row, place.column, copied(found, to.cell(place.row, place.column), type, from, to, place));
    }
  }
  if (type === 'All' || type === 'Formats') carryRules(from, used, to, area, height, width, transpose, type);
  if (type === 'Formats') workbook.emit({ kind: 'formatChanged', sheet: to, area });
  else announceEdit(to, area, before);
  return area;
}

/** Whole rows and columns as far as they are used; at least their first cell. */
function usedPart(from: Sheet, source: Area): Area {
  if (!isUnbounded(source)) return source;
  const first = { ...source, bottom: source.top, right: source.left };
  return intersect(source, from.usedArea ?? first) ?? first;
}

/** The cells that a copy of some height and width takes, moved from the target's corner. */
function areaOfCopy(
  target: Area,
  shift: { readonly row: number; readonly column: number },
  height: number,
  width: number,
): Area {
  const [top, left] = [target.top + shift.row, target.left + shift.column];
  const fits = !isUnbounded(target) && rowsOf(target) % height === 0 && columnsOf(target) % width === 0;
  const size = fits ? { height: rowsOf(target), width: columnsOf(target) } : { height, width };
  return { top, left, bottom: top + size.height - 1, right: left + size.width - 1 };
}

/** A cell as it was before anything was copied. */
interface Taken {
  readonly cell: CellRecord | undefined;
  readonly style: CellRecord['style'];
  readonly row: number;
  readonly column: number;
}

function takeCell(from: Sheet, row: number, column: number): Taken {
  return { cell: from.cell(row, column), style: from.styleAt(row, column), row, column };
}

function take(from: Sheet, used: Area): Taken[][] {
  return Array.from({ length: rowsOf(used) }, (_, down) =>
    Array.from({ length: columnsOf(used) }, (__, across) => takeCell(from, used.top + down, used.left + across)),
  );
}

/** Rows as columns; relative references turn with them. */
function takeTurned(from: Sheet, used: Area): Taken[][] {
  const { formulas } = from.workbook;
  return Array.from({ length: columnsOf(used) }, (_, down) =>
    Array.from({ length: rowsOf(used) }, (__, across) => {
      const found = takeCell(from, used.top + across, used.left + down);
      const formula = found.cell?.formula;
      return formula === undefined
        ? found
        : { ...found, cell: { ...found.cell, formula: formulas.transposed(formula) } };
    }),
  );
}

function isBlank({ cell }: Taken): boolean {
  return cell?.value === undefined && cell?.formula === undefined;
}

function copied(
  found: Taken,
  own: CellRecord | undefined,
  type: CopyOptions['type'],
  from: Sheet,
  to: Sheet,
  place: { row: number; column: number },
): CellRecord {
  const { cell, style } = found;
  switch (type) {
    case 'Values':
      return { ...own, value: cell?.value, formula: undefined };
    case 'Formats':
      return { ...own, style };
    case 'Link':
      return { ...own, value: undefined, formula: linkTo(from, to, found, place) };
    default: {
      // a relative formula says the same in its new place; names of sheets stay as they were
      const content = { value: cell?.value, formula: cell?.formula };
      return type === 'Formulas' ? { ...own, ...content } : { ...content, style, link: cell?.link };
    }
  }
}

function linkTo(
  from: Sheet,
  to: Sheet,
  source: { row: number; column: number },
  place: { row: number; column: number },
): string {
  const line = (letter: string, by: number) => (by === 0 ? letter : `${letter}[${String(by)}]`);
  const sheet = from === to ? '' : `'${from.name.replaceAll("'", "''")}'!`;
  return sheet + line('R', source.row - place.row) + line('C', source.column - place.column);
}

/** Merges, validations and conditional formats come along. */
function carryRules(
  from: Sheet,
  used: Area,
  to: Sheet,
  area: Area,
  height: number,
  width: number,
  transpose: boolean,
  type: 'All' | 'Formats',
): void {
  if (transpose) return;
  const place = (each: Area, down: number, across: number): Area => {
    const by = { row: area.top + down * height - used.top, column: area.left + across * width - used.left };
    return {
      top: each.top + by.row,
      bottom: each.bottom + by.row,
      left: each.left + by.column,
      right: each.right + by.column,
    };
  };
  const repeat = (each: Area) => {
    const common = intersect(each, used);
    if (!common) return [];
    const areas: Area[] = [];
    for (let down = 0; down < rowsOf(area) / height; down += 1)
      for (let across = 0; across < columnsOf(area) / width; across += 1) areas.push(place(common, down, across));
    return areas;
  };
  const merges = from.merges
    .filter(
      (merge) =>
        merge.top >= used.top && merge.bottom <= used.bottom && merge.left >= used.left && merge.right <= used.right,
    )
    .flatMap(repeat);
  const validations = from.validations
    .map((record) => ({ record, areas: record.areas.flatMap(repeat) }))
    .filter(({ areas }) => areas.length > 0);
  const formats = from.conditionalFormats
    .map((format) => ({ format, areas: format.areas.flatMap(repeat) }))
    .filter(({ areas }) => areas.length > 0);
  to.merges = [
    ...to.merges.flatMap((merge) => (subtract(merge, area).length === 1 && !intersect(merge, area) ? [merge] : [])),
    ...merges,
  ];
  if (type === 'All') {
    clearValidations(to, area);
    for (const { record, areas } of validations) {
      if (from === to) record.areas = [...record.areas, ...areas];
      else to.validations.push({ ...record, areas });
    }
  }
  clearConditionalFormats(to, area);
  for (const { format, areas } of formats) {
    if (from === to) {
      format.areas = [...format.areas, ...areas];
      if (!to.conditionalFormats.includes(format)) to.conditionalFormats.push(format);
    } else to.conditionalFormats.push({ ...format, id: to.workbook.nextGuid('format'), areas });
  }
}
