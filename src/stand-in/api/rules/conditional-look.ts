import { toColor } from '../../workbook/styles/color';
import type { ConditionalLook } from '../../workbook/rules/conditional-format';
import { toFlag, toText, toWord } from '../../protocol/arguments';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import { refer } from '../refer';
import type { ConditionalTarget } from '../targets';

type Plain = Exclude<keyof ConditionalLook, 'borders'>;

function look<Key extends Plain>(key: Key, convert: (given: unknown) => ConditionalLook[Key], initial: unknown = null) {
  return {
    read: ({ format }: ConditionalTarget) => format.look[key] ?? initial,
    write: ({ sheet, format }: ConditionalTarget, given: unknown) => {
      format.look[key] = convert(given);
      const [area] = format.areas;
      if (area) sheet.workbook.emit({ kind: 'formatChanged', sheet, area });
    },
  };
}

const numberFormat = look('numberFormat', toText);
const fontColor = look('fontColor', toColor, '');
const bold = look('bold', toFlag);
const italic = look('italic', toFlag);
const underline = look('underline', (given) => toWord(given, ['None', 'Single', 'Double'] as const));
const fill = look('fill', toColor, '');

export const conditionalRangeFormat = define('ConditionalRangeFormat', {
  read: { numberFormat: numberFormat.read },
  write: { numberFormat: numberFormat.write },
  open: {
    font: (target) => refer('ConditionalRangeFont', target),
    fill: (target) => refer('ConditionalRangeFill', target),
    borders: (target) => refer('ConditionalRangeBorderCollection', target),
  },
});

export const conditionalRangeFont = define('ConditionalRangeFont', {
  read: {
    color: fontColor.read,
    bold: bold.read,
    italic: italic.read,
    underline: underline.read,
  },
  write: {
    color: fontColor.write,
    bold: bold.write,
    italic: italic.write,
    underline: underline.write,
  },
  call: {
    clear: ({ format }) => {
      Object.assign(format.look, { fontColor: null, bold: null, italic: null, strikethrough: null, underline: null });
    },
  },
});

export const conditionalRangeFill = define('ConditionalRangeFill', {
  read: { color: fill.read },
  write: { color: fill.write },
  call: {
    clear: ({ format }) => {
      format.look.fill = null;
    },
  },
});

const sides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const lineStyles = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;

function side(target: ConditionalTarget, name: (typeof sides)[number]) {
  return refer('ConditionalRangeBorder', { ...target, side: name });
}

export const conditionalRangeBorderCollection = define('ConditionalRangeBorderCollection', {
  items: (target) => sides.map((name) => side(target, name)),
  read: { count: () => sides.length },
  open: {
    top: (target) => side(target, 'EdgeTop'),
    bottom: (target) => side(target, 'EdgeBottom'),
    left: (target) => side(target, 'EdgeLeft'),
    right: (target) => side(target, 'EdgeRight'),
  },
  call: {
    getItem: (target, given) => side(target, given.oneOf(0, sides)),
    getItemAt: (target, given) => {
      const name = sides[given.whole(0)];
      if (!name) throw new HostError('InvalidArgument');
      return side(target, name);
    },
  },
});

export const conditionalRangeBorder = define('ConditionalRangeBorder', {
  read: {
    sideIndex: (target) => target.side,
    style: ({ format, side: name }) => format.look.borders[name]?.style ?? 'None',
    color: ({ format, side: name }) => format.look.borders[name]?.color ?? '',
  },
  write: {
    style: ({ format, side: name }, given) => {
      format.look.borders[name] = { color: '#000000', ...format.look.borders[name], style: toWord(given, lineStyles) };
    },
    color: ({ format, side: name }, given) => {
      format.look.borders[name] = { style: 'Continuous', ...format.look.borders[name], color: toColor(given) };
    },
  },
});
