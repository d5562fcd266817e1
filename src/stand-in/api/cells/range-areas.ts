import { cellsOf, intersect, isEntireColumn, isEntireRow, isOnSheet, type Area } from '../../workbook/cells/area';
import { lastColumn, lastRow } from '../../../workbook/book/a1';
import { showAddress } from '../../workbook/cells/address';
import { clearCells, clearKinds } from '../../workbook/cells/clear-cells';
import { copyCells, copyTypes } from '../../workbook/cells/copy-cells';
import { specialCells } from '../../workbook/cells/explore';
import { toRange } from './to-range';
import { LiveAreas } from '../../workbook/cells/live-range';
import { shared, stylesOf } from '../../workbook/cells/place';
import type { Arguments } from '../../protocol/arguments';
import { isA, refer, type Reference, referOrNull } from '../refer';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import { rangeShape } from './range-shape';

function missing(): never {
  throw new HostError('ItemNotFound');
}

function areasOrNull(sheet: LiveAreas['sheet'], areas: readonly Area[]): Reference | null {
  return areas.length === 0 ? null : refer('RangeAreas', new LiveAreas(sheet, areas));
}

function others(given: Arguments, target: LiveAreas): Area[] {
  const other = given.raw(0);
  return isA(other, 'RangeAreas') ? other.target.areas : [toRange(other, target.sheet).area];
}

function intersection(target: LiveAreas, given: Arguments): Reference | null {
  return areasOrNull(
    target.sheet,
    target.areas.flatMap((area) => others(given, target).flatMap((other) => intersect(area, other) ?? [])),
  );
}

function used(target: LiveAreas, given: Arguments): Reference | null {
  return areasOrNull(
    target.sheet,
    target.areas.flatMap((area) => target.sheet.cells.used(given.flag(0, false), area) ?? []),
  );
}

function special(target: LiveAreas, given: Arguments): Reference | null {
  const found = target.areas.flatMap((area) => specialCells(target.sheet, area, given.text(0), given.textOr(1, 'All')));
  return areasOrNull(target.sheet, found);
}

export const rangeAreas = define('RangeAreas', {
  kept: true,
  read: {
    address: ({ sheet, areas }) => areas.map((area) => showAddress(sheet.name, area)).join(','),
    addressLocal: ({ sheet, areas }) => areas.map((area) => showAddress(sheet.name, area)).join(','),
    areaCount: ({ areas }) => areas.length,
    cellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellsOf(area), 0),
    isEntireColumn: ({ areas }) => areas.every(isEntireColumn),
    isEntireRow: ({ areas }) => areas.every(isEntireRow),
    style: (target) => shared([...stylesOf(target)].map(({ styleName }) => styleName)),
  },
  write: {
    style: ({ ranges }, given, host) => {
      for (const range of ranges) rangeShape.write?.['style']?.(range, given, host);
    },
  },
  open: {
    areas: ({ ranges }) => refer('RangeCollection', ranges),
    format: (place) => refer('RangeFormat', { place }),
    dataValidation: (place) => refer('DataValidation', { place }),
    conditionalFormats: (place) => refer('ConditionalFormatCollection', { place }),
    worksheet: ({ sheet }) => refer('Worksheet', sheet),
  },
  call: {
    calculate: ({ sheet }) => {
      sheet.workbook.calculation.calculate();
    },
    setDirty: ({ sheet }) => {
      sheet.workbook.calculation.touch();
    },
    clear: ({ sheet, areas }, given) => {
      for (const area of areas) clearCells(sheet, area, given.oneOf(0, clearKinds, 'All'));
    },
    copyFrom: ({ sheet, areas }, given) => {
      const from = toRange(given.raw(0), sheet);
      for (const area of areas)
        copyCells(from.sheet, from.area, sheet, area, {
          type: given.oneOf(1, copyTypes, 'All'),
          skipBlanks: given.flag(2, false),
          transpose: given.flag(3, false),
        });
    },
    getEntireRow: ({ sheet, areas }) =>
      refer(
        'RangeAreas',
        new LiveAreas(
          sheet,
          areas.map((area) => ({ ...area, left: 0, right: lastColumn })),
        ),
      ),
    getEntireColumn: ({ sheet, areas }) =>
      refer(
        'RangeAreas',
        new LiveAreas(
          sheet,
          areas.map((area) => ({ ...area, top: 0, bottom: lastRow })),
        ),
      ),
    getIntersection: (target, given) => intersection(target, given) ?? missing(),
    getIntersectionOrNullObject: intersection,
    getOffsetRangeAreas: ({ sheet, areas }, given) => {
      const [down, across] = [given.whole(0), given.whole(1)];
      const moved = areas.map((area) => ({
        top: area.top + down,
        bottom: area.bottom + down,
        left: area.left + across,
        right: area.right + across,
      }));
      if (!moved.every(isOnSheet)) throw new HostError('InvalidArgument');
      return refer('RangeAreas', new LiveAreas(sheet, moved));
    },
    getSpecialCells: (target, given) => special(target, given) ?? missing(),
    getSpecialCellsOrNullObject: special,
    getTables: ({ sheet, areas }) =>
      refer('TableScopedCollection', {
        tables: sheet.workbook.tables.filter(
          (table) => table.sheet === sheet && areas.some((area) => intersect(area, table.area)),
        ),
      }),
    getUsedRangeAreas: (target, given) => used(target, given) ?? missing(),
    getUsedRangeAreasOrNullObject: used,
  },
});

export const rangeCollection = define('RangeCollection', {
  items: (ranges) => ranges.map((range) => refer('Range', range)),
  call: {
    getCount: (ranges) => ranges.length,
    getItemAt: (ranges, given) => refer('Range', ranges[given.whole(0)] ?? missing()),
  },
});

export const rangeAreasCollection = define('RangeAreasCollection', {
  items: (all) => all.map((each) => refer('RangeAreas', each)),
  call: {
    getCount: (all) => all.length,
    getItemAt: (all, given) => refer('RangeAreas', all[given.whole(0)] ?? missing()),
  },
});

export const workbookRangeAreas = define('WorkbookRangeAreas', {
  kept: true,
  read: {
    addresses: ({ areas }) =>
      areas.flatMap(({ sheet, areas: each }) => each.map((area) => showAddress(sheet.name, area))),
  },
  open: {
    areas: ({ areas }) => refer('RangeAreasCollection', areas),
    ranges: ({ areas }) =>
      refer(
        'RangeCollection',
        areas.flatMap(({ ranges }) => ranges),
      ),
  },
  call: {
    getRangeAreasBySheet: ({ areas }, given) =>
      refer('RangeAreas', areas.find(({ sheet }) => [sheet.name, sheet.id].includes(given.text(0))) ?? missing()),
    getRangeAreasOrNullObjectBySheet: ({ areas }, given) =>
      referOrNull(
        'RangeAreas',
        areas.find(({ sheet }) => [sheet.name, sheet.id].includes(given.text(0))),
      ),
  },
});
