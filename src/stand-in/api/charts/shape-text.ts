import { guardPermission } from '../../workbook/cells/guard';
import { toText } from '../../protocol/arguments';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import { refer } from '../refer';
import { amount, color, flag, keep, readOnly, text, word } from '../kept-fields';
import type { Targets } from '../targets';

type Frame = Targets['TextFrame'];
type Span = Targets['TextRange'];

const isBox = ({ shape }: Frame) => shape.settings.get('isTextBox') === true;

export const textFrame = define('TextFrame', {
  ...keep<Frame>({
    topMargin: amount(3.6, 0),
    horizontalAlignment: word('Left Center Right Justify JustifyLow Distributed ThaiDistributed', 'Left'),
    verticalAlignment: word('Top Middle Bottom Justified Distributed', (frame) => (isBox(frame) ? 'Top' : 'Middle')),
    orientation: word(
      'Horizontal Vertical Vertical270 WordArtVertical EastAsianVertical MongolianVertical WordArtVerticalRTL',
      'Horizontal',
    ),
    readingOrder: word('LeftToRight RightToLeft', 'LeftToRight'),
    hasText: readOnly(({ shape }) => shape.text !== ''),
    autoSizeSetting: word('AutoSizeNone AutoSizeTextToFitShape AutoSizeShapeToFitText AutoSizeMixed', 'AutoSizeNone'),
  }),
  open: {
    textRange: ({ shape, settings }) =>
      refer('TextRange', { shape, settings: settings.part('text'), start: 0, length: null }),
  },
  call: {
    deleteText: ({ shape }) => {
      guardPermission(shape.sheet, 'allowEditObjects');
      shape.text = '';
    },
  },
});

function end({ shape, start, length }: Span): number {
  return length === null ? shape.text.length : Math.min(shape.text.length, start + length);
}

export const textRange = define('TextRange', {
  read: { text: (span) => span.shape.text.slice(span.start, end(span)) },
  write: {
    text: (span, given) => {
      guardPermission(span.shape.sheet, 'allowEditObjects');
      span.shape.text = span.shape.text.slice(0, span.start) + toText(given) + span.shape.text.slice(end(span));
    },
  },
  open: { font: ({ shape, settings }) => refer('ShapeFont', { sheet: shape.sheet, settings: settings.part('font') }) },
  call: {
    getSubstring: (span, given) => {
      const start = given.whole(0);
      const length = given.wholeOr(1, span.shape.text.length - start);
      if (start < 0 || length < 0 || start + length > end(span) - span.start) throw new HostError('InvalidArgument');
      return refer('TextRange', {
        shape: span.shape,
        settings: span.settings.part(`letters ${String(start)} ${String(length)}`),
        start: span.start + start,
        length,
      });
    },
  },
});

export const shapeFont = define('ShapeFont', {
  ...keep({
    size: amount(11, 1, 409),
    name: text('Calibri'),
    color: color('#000000'),
    bold: flag(false),
    italic: flag(false),
    underline: word(
      'None Single Double Heavy Dotted DottedHeavy Dash DashHeavy DashLong DashLongHeavy ' +
        'DotDash DotDashHeavy DotDotDash DotDotDashHeavy Wavy WavyHeavy WavyDouble',
      'None',
    ),
  }),
});
