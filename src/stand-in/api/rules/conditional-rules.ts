import { toColor } from '../../workbook/styles/color';
import type { ConditionalFormat } from '../../workbook/rules/conditional-format';
import { toRecord, toText, toWord } from '../../protocol/arguments';
import { define, type ClassDefinition } from '../define';
import { HostError } from '../../protocol/host-error';
import { refer } from '../refer';
import type { ConditionalTarget } from '../targets';

/** A setting that is kept and given back as it is. */
function setting(name: string, initial: unknown, check: (given: unknown) => unknown = (given) => given) {
  return {
    read: ({ format }: ConditionalTarget) => format.settings[name] ?? initial,
    write: ({ sheet, format }: ConditionalTarget, given: unknown) => {
      const value = check(given);
      format.settings = { ...format.settings, [name]: value };
      sheet.workbook.emit({ kind: 'formatChanged', sheet, area: firstArea(format) });
    },
  };
}

function firstArea({ areas }: ConditionalFormat) {
  return areas[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };
}

function settings(
  all: Readonly<Record<string, ReturnType<typeof setting>>>,
): Pick<ClassDefinition<ConditionalTarget>, 'read' | 'write'> {
  return {
    read: Object.fromEntries(Object.entries(all).map(([name, { read }]) => [name, read])),
    write: Object.fromEntries(Object.entries(all).map(([name, { write }]) => [name, write])),
  };
}

const openFormat: ClassDefinition<ConditionalTarget>['open'] = {
  format: (target) => refer('ConditionalRangeFormat', target),
};

const cellOperators = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;
const textOperators = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const;
const ranks = ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'] as const;
const presets = [
  'Blanks',
  'NonBlanks',
  'Errors',
  'NonErrors',
  'Yesterday',
  'Today',
  'Tomorrow',
  'LastSevenDays',
  'LastWeek',
  'ThisWeek',
  'NextWeek',
  'LastMonth',
  'ThisMonth',
  'NextMonth',
  'AboveAverage',
  'BelowAverage',
  'EqualOrAboveAverage',
  'EqualOrBelowAverage',
  'OneStdDevAboveAverage',
  'OneStdDevBelowAverage',
  'TwoStdDevAboveAverage',
  'TwoStdDevBelowAverage',
  'ThreeStdDevAboveAverage',
  'ThreeStdDevBelowAverage',
  'UniqueValues',
  'DuplicateValues',
] as const;

export const cellValueConditionalFormat = define('CellValueConditionalFormat', {
  ...settings({
    rule: setting('rule', null, (given) => {
      const { formula1, formula2, operator } = toRecord(given);
      const word = toWord(operator, cellOperators);
      if (formula1 === undefined || formula1 === null) throw new HostError('InvalidArgument');
      if (/between/i.test(word) && (formula2 === undefined || formula2 === null))
        throw new HostError('InvalidArgument');
      const shown = (each: unknown) => (String(each).startsWith('=') ? String(each) : `=${String(each)}`);
      return {
        formula1: shown(formula1),
        ...(formula2 !== undefined && formula2 !== null && { formula2: shown(formula2) }),
        operator: word,
      };
    }),
  }),
  open: openFormat,
});

export const textConditionalFormat = define('TextConditionalFormat', {
  ...settings({
    rule: setting('rule', null, (given) => ({
      operator: toWord(toRecord(given)['operator'], textOperators),
      text: toText(toRecord(given)['text']),
    })),
  }),
  open: openFormat,
});

export const topBottomConditionalFormat = define('TopBottomConditionalFormat', {
  ...settings({
    rule: setting('rule', { rank: 10, type: 'TopItems' }, (given) => {
      const { rank, type } = toRecord(given);
      if (typeof rank !== 'number' || rank < 1 || rank > 1_000) throw new HostError('InvalidArgument');
      return { rank, type: toWord(type, ranks) };
    }),
  }),
  open: openFormat,
});

export const presetCriteriaConditionalFormat = define('PresetCriteriaConditionalFormat', {
  ...settings({
    rule: setting('rule', null, (given) => ({ criterion: toWord(toRecord(given)['criterion'], presets) })),
  }),
  open: openFormat,
});

const iconStyles = [
  'ThreeArrows',
  'ThreeArrowsGray',
  'ThreeFlags',
  'ThreeTrafficLights1',
  'ThreeTrafficLights2',
  'ThreeSigns',
  'ThreeSymbols',
  'ThreeSymbols2',
  'FourArrows',
  'FourArrowsGray',
  'FourRedToBlack',
  'FourRating',
  'FourTrafficLights',
  'FiveArrows',
  'FiveArrowsGray',
  'FiveRating',
  'FiveQuarters',
  'ThreeStars',
  'ThreeTriangles',
  'FiveBoxes',
] as const;

function standardCriteria(style: string): unknown[] {
  const count = style.startsWith('Five') ? 5 : style.startsWith('Four') ? 4 : 3;
  return Array.from({ length: count }, (_, at) => ({
    type: 'Percent',
    formula: `=${String(Math.round((100 * at) / count))}`,
    operator: 'GreaterThanOrEqual',
    customIcon: null,
  }));
}

const iconStyle = setting('style', 'ThreeTrafficLights1', (given) => toWord(given, iconStyles));

export const iconSetConditionalFormat = define('IconSetConditionalFormat', {
  read: {
    style: iconStyle.read,
    criteria: ({ format }) => format.settings['criteria'] ?? standardCriteria(String(format.settings['style'] ?? '')),
  },
  write: {
    style: (target, given, host) => {
      iconStyle.write(target, given);
      const { format } = target;
      format.settings = Object.fromEntries(Object.entries(format.settings).filter(([name]) => name !== 'criteria'));
      host.workbook.isDirty = true;
    },
    criteria: setting('criteria', null, (given) => {
      if (!Array.isArray(given)) throw new HostError('InvalidArgument');
      return given as unknown[];
    }).write,
  },
});

export const colorScaleConditionalFormat = define('ColorScaleConditionalFormat', {
  read: {
    criteria: setting('criteria', {
      minimum: { type: 'LowestValue', color: '#F8696B', formula: null },
      maximum: { type: 'HighestValue', color: '#63BE7B', formula: null },
    }).read,
    threeColorScale: ({ format }) => toRecord(format.settings['criteria'] ?? {})['midpoint'] != null,
  },
  write: {
    criteria: setting('criteria', null, (given) => {
      const { minimum, midpoint, maximum } = toRecord(given);
      const point = (each: unknown) => ({ ...toRecord(each), color: toColor(toRecord(each)['color']) });
      return {
        minimum: point(minimum),
        ...(midpoint !== undefined && midpoint !== null && { midpoint: point(midpoint) }),
        maximum: point(maximum),
      };
    }).write,
  },
});

export const dataBarConditionalFormat = define('DataBarConditionalFormat', {
  ...settings({
    barDirection: setting('barDirection', 'Context', (given) =>
      toWord(given, ['Context', 'LeftToRight', 'RightToLeft'] as const),
    ),
  }),
});

export const customConditionalFormat = define('CustomConditionalFormat', {
  open: { ...openFormat, rule: (target) => refer('ConditionalFormatRule', target) },
});

const showFormula = ({ sheet, format }: ConditionalTarget) =>
  format.formula === '' ? '' : sheet.workbook.formulas.toA1(format.formula, format.home.row, format.home.column);

function setFormula(target: ConditionalTarget, given: unknown): void {
  const { sheet, format } = target;
  const text = toText(given);
  format.formula = sheet.workbook.formulas.fromA1(
    text.startsWith('=') ? text : `=${text}`,
    format.home.row,
    format.home.column,
  );
  sheet.workbook.emit({ kind: 'formatChanged', sheet, area: firstArea(format) });
}

export const conditionalFormatRule = define('ConditionalFormatRule', {
  read: {
    formula: showFormula,
  },
  write: {
    formula: setFormula,
  },
});
