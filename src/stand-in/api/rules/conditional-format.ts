import { intersect } from '../../workbook/cells/area';
import { conditionalTypes, plainLook, type ConditionalFormat } from '../../workbook/rules/conditional-format';
import { guardPermission } from '../../workbook/cells/guard';
import { clearConditionalFormats } from '../../workbook/cells/clear-cells';
import { LiveAreas, LiveRange } from '../../workbook/cells/live-range';
import { areasOf } from '../../workbook/cells/place';
import { toFlag, toWhole, type Arguments } from '../../protocol/arguments';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import { refer, type Reference } from '../refer';
import type { ConditionalTarget, Looked } from '../targets';

function missing(): never {
  throw new HostError('ItemNotFound');
}

function listed(place: Looked): ConditionalFormat[] {
  const areas = areasOf(place);
  return place.sheet.conditionalFormats.filter((format) =>
    format.areas.some((own) => areas.some((area) => intersect(own, area))),
  );
}

function find({ place }: { readonly place: Looked }, given: Arguments): ConditionalFormat | undefined {
  return listed(place).find(({ id }) => id === given.text(0));
}

/** A part that only one type has. */
function part<
  Name extends
    | 'CellValueConditionalFormat'
    | 'ColorScaleConditionalFormat'
    | 'CustomConditionalFormat'
    | 'DataBarConditionalFormat'
    | 'IconSetConditionalFormat'
    | 'PresetCriteriaConditionalFormat'
    | 'TextConditionalFormat'
    | 'TopBottomConditionalFormat',
>(className: Name, type: ConditionalFormat['type']) {
  return {
    strict: (target: ConditionalTarget): Reference => {
      if (target.format.type !== type) throw new HostError('InvalidOperation');
      return refer(className, target);
    },
    orNull: (target: ConditionalTarget): Reference | null =>
      target.format.type === type ? refer(className, target) : null,
  };
}

const cellValue = part('CellValueConditionalFormat', 'CellValue');
const colorScale = part('ColorScaleConditionalFormat', 'ColorScale');
const custom = part('CustomConditionalFormat', 'Custom');
const dataBar = part('DataBarConditionalFormat', 'DataBar');
const iconSet = part('IconSetConditionalFormat', 'IconSet');
const preset = part('PresetCriteriaConditionalFormat', 'PresetCriteria');
const textComparison = part('TextConditionalFormat', 'ContainsText');
const topBottom = part('TopBottomConditionalFormat', 'TopBottom');

export const conditionalFormat = define('ConditionalFormat', {
  identity: ({ format }) => ({ Id: format.id }),
  read: {
    id: ({ format }) => format.id,
    type: ({ format }) => format.type,
    priority: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
    stopIfTrue: ({ format }) => (['DataBar', 'ColorScale', 'IconSet'].includes(format.type) ? null : format.stopIfTrue),
  },
  write: {
    priority: ({ sheet, format }, given) => {
      const wanted = toWhole(given);
      const last = sheet.conditionalFormats.length - 1;
      // a negative one counts from the back; beyond the bounds is the bound
      const to = wanted < 0 ? Math.max(0, last + 1 + wanted) : Math.min(last, wanted);
      sheet.conditionalFormats.splice(sheet.conditionalFormats.indexOf(format), 1);
      sheet.conditionalFormats.splice(to, 0, format);
    },
    stopIfTrue: ({ format }, given) => {
      format.stopIfTrue = toFlag(given);
    },
  },
  open: {
    cellValue: cellValue.strict,
    cellValueOrNullObject: cellValue.orNull,
    colorScale: colorScale.strict,
    colorScaleOrNullObject: colorScale.orNull,
    custom: custom.strict,
    customOrNullObject: custom.orNull,
    dataBar: dataBar.strict,
    dataBarOrNullObject: dataBar.orNull,
    iconSet: iconSet.strict,
    iconSetOrNullObject: iconSet.orNull,
    preset: preset.strict,
    presetOrNullObject: preset.orNull,
    textComparison: textComparison.strict,
    textComparisonOrNullObject: textComparison.orNull,
    topBottom: topBottom.strict,
    topBottomOrNullObject: topBottom.orNull,
  },
  call: {
    delete: ({ sheet, format }) => {
      guardPermission(sheet, 'allowFormatCells');
      sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
      sheet.workbook.emit({
        kind: 'formatChanged',
        sheet,
        area: format.areas[0] ?? { top: 0, left: 0, bottom: 0, right: 0 },
      });
    },
    getRange: ({ sheet, format }) => {
      const [area, ...rest] = format.areas;
      if (!area || rest.length > 0) throw new HostError('InvalidOperation');
      return refer('Range', new LiveRange(sheet, area));
    },
    getRanges: ({ sheet, format }) => refer('RangeAreas', new LiveAreas(sheet, format.areas)),
  },
});

export const conditionalFormatCollection = define('ConditionalFormatCollection', {
  items: ({ place }) => listed(place).map((format) => refer('ConditionalFormat', { sheet: place.sheet, format })),
  call: {
    add: ({ place }, given) => {
      const { sheet } = place;
      guardPermission(sheet, 'allowFormatCells');
      const areas = areasOf(place);
      const [first] = areas;
      const format: ConditionalFormat = {
        id: sheet.workbook.nextGuid('format'),
        type: given.oneOf(0, conditionalTypes),
        areas,
        home: { row: first?.top ?? 0, column: first?.left ?? 0 },
        stopIfTrue: false,
        look: plainLook(),
        formula: '',
        settings: {},
      };
      // the newest comes first, as in Excel
      sheet.conditionalFormats.unshift(format);
      if (first) sheet.workbook.emit({ kind: 'formatChanged', sheet, area: first });
      return refer('ConditionalFormat', { sheet, format });
    },
    clearAll: ({ place }) => {
      guardPermission(place.sheet, 'allowFormatCells');
      for (const area of areasOf(place)) clearConditionalFormats(place.sheet, area);
    },
    getCount: ({ place }) => listed(place).length,
    getItem: (target, given) =>
      refer('ConditionalFormat', { sheet: target.place.sheet, format: find(target, given) ?? missing() }),
    getItemAt: ({ place }, given) =>
      refer('ConditionalFormat', { sheet: place.sheet, format: listed(place)[given.whole(0)] ?? missing() }),
    getItemOrNullObject: (target, given) => {
      const format = find(target, given);
      return format ? refer('ConditionalFormat', { sheet: target.place.sheet, format }) : null;
    },
  },
});
