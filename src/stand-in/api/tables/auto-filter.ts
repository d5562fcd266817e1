import { applyFilter } from '../../workbook/tables/apply-filter';
import type { Area } from '../../workbook/cells/area';
import { toRange } from '../cells/to-range';
import { guardPermission } from '../../workbook/cells/guard';
import { LiveRange } from '../../workbook/cells/live-range';
import { bodyArea } from '../../workbook/tables/table-areas';
import type { FilterCriteria } from '../../workbook/tables/sheet-filter';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import { refer } from '../refer';
import { clearTableFilters, filterTable } from './table';
import type { FilterTarget } from '../targets';

function areaOf({ sheet, table }: FilterTarget): Area | null {
  if (table) return table.showFilterButton ? { ...bodyArea(table), top: table.area.top } : null;
  return sheet.filter?.area ?? null;
}

/** Criteria by column, blanks in between as Excel lists them. */
function criteriaOf(target: FilterTarget): unknown[] {
  const area = areaOf(target);
  if (!area) return [];
  return Array.from(
    { length: area.right - area.left + 1 },
    (_, at) =>
      (target.table ? target.table.columns[at]?.criteria : target.sheet.filter?.criteria.get(at)) ?? { filterOn: '' },
  );
}

function refilter({ sheet, table }: FilterTarget): void {
  if (table) filterTable(table);
  else if (sheet.filter)
    applyFilter(sheet, { ...sheet.filter.area, top: sheet.filter.area.top + 1 }, sheet.filter.criteria);
}

function setCriteria({ sheet, table }: FilterTarget, column: number, criteria: FilterCriteria | null): void {
  if (table) {
    const own = table.columns[column];
    if (!own) throw new HostError('InvalidArgument');
    own.criteria = criteria;
  } else if (sheet.filter) {
    const { area } = sheet.filter;
    if (column < 0 || column > area.right - area.left) throw new HostError('InvalidArgument');
    const all = new Map(sheet.filter.criteria);
    if (criteria) all.set(column, criteria);
    else all.delete(column);
    sheet.filter = { area, criteria: all };
  }
}

function isFiltered({ sheet, table }: FilterTarget): boolean {
  return table ? table.columns.some(({ criteria }) => criteria !== null) : (sheet.filter?.criteria.size ?? 0) > 0;
}

export const autoFilter = define('AutoFilter', {
  read: {
    enabled: (target) => areaOf(target) !== null,
    isDataFiltered: isFiltered,
    criteria: criteriaOf,
  },
  call: {
    apply: (target, given) => {
      const { sheet, table } = target;
      guardPermission(sheet, 'allowAutoFilter');
      if (!table) {
        const { area } = toRange(given.raw(0), sheet);
        if (sheet.protection && !sheet.filter) throw new HostError('AccessDenied');
        sheet.filter =
          sheet.filter && JSON.stringify(sheet.filter.area) === JSON.stringify(area)
            ? sheet.filter
            : { area, criteria: new Map() };
      }
      if (given.has(1) && given.has(2)) setCriteria(target, given.whole(1), given.record(2));
      refilter(target);
    },
    clearColumnCriteria: (target, given) => {
      setCriteria(target, given.whole(0), null);
      refilter(target);
    },
    reapply: refilter,
    remove: (target) => {
      guardPermission(target.sheet, 'allowAutoFilter');
      if (target.table) {
        clearTableFilters(target.table);
        target.table.showFilterButton = false;
      } else if (target.sheet.filter) {
        target.sheet.filter = { ...target.sheet.filter, criteria: new Map() };
        refilter(target);
        target.sheet.filter = null;
      }
    },
    getRange: (target) => {
      const area = areaOf(target);
      if (!area) throw new HostError('ItemNotFound');
      return refer('Range', new LiveRange(target.sheet, area));
    },
  },
});
