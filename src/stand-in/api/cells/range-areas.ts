import { cellsOf, intersect, isEntireColumn, type Area } from '../../workbook/cells/area';
import { lastColumn, lastRow } from '../../../workbook/book/a1';
import { showAddress } from '../../workbook/cells/address';
import { clearCells, clearKinds } from '../../workbook/cells/clear-cells';
import { copyCells, copyTypes } from '../../workbook/cells/copy-cells';
import { specialCells } from '../../workbook/cells/explore';
import { toRange } from './to-range';
import { LiveAreas } from '../../workbook/cells/live-range';
import { shared, stylesOf } from '../../workbook/cells/place';
import type { Arguments } from '../../protocol/arguments';
import { isA, refer, type Reference } from '../refer';
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

function special(target: LiveAreas, given: Arguments): Reference | null {
  const found = target.areas.flatMap((area) => specialCells(target.sheet, area, given.text(0), given.textOr(1, 'All')));
  return areasOrNull(target.sheet, found);
}

export const rangeAreas = define('RangeAreas', {
  kept: true,
  read: {
    address: ({ sheet, areas }) => areas.map((area) => showAddress(sheet.name, area)).join(','),
    areaCount: ({ areas }) => areas.length,
    cellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellsOf(area), 0),
    isEntireColumn: ({ areas }) => areas.every(isEntireColumn),
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
    getSpecialCells: (target, given) => special(target, given) ?? missing(),
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
});
