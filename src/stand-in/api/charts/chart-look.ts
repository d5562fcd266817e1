import { toColor } from '../../workbook/styles/color';
import { define } from '../define';
import { refer, type Reference } from '../refer';
import { amount, color, flag, keep, text, word } from '../kept-fields';
import type { ChartPart } from '../targets';

const lineStyles = 'None Continuous Dash DashDot DashDotDot Dot Grey25 Grey50 Grey75 Automatic RoundDot';

type PartClass =
  | 'ChartFill'
  | 'ChartBorder'
  | 'ChartLineFormat'
  | 'ChartFont'
  | 'ChartAreaFormat'
  | 'ChartTitleFormat'
  | 'ChartLegendFormat'
  | 'ChartDataLabelFormat'
  | 'ChartDataTableFormat'
  | 'ChartAxisFormat'
  | 'ChartAxisTitleFormat'
  | 'ChartAxisTitle'
  | 'ChartGridlines'
  | 'ChartGridlinesFormat'
  | 'ChartSeriesFormat'
  | 'ChartPointFormat'
  | 'ChartPlotAreaFormat'
  | 'ChartTrendlineFormat'
  | 'ChartTrendlineLabel'
  | 'ChartTrendlineLabelFormat'
  | 'ChartPlotArea';

/** A part of a part, which keeps its own settings under a name. */
export function below<Name extends PartClass>(className: Name, name: string) {
  return (part: ChartPart): Reference => refer(className, { ...part, settings: part.settings.part(name) });
}

export const chartFill = define('ChartFill', {
  call: {
    clear: ({ settings }) => {
      settings.set('color', '');
    },
    setSolidColor: ({ settings, sheet }, given) => {
      settings.set('color', toColor(given.raw(0)));
      sheet.workbook.isDirty = true;
    },
  },
});

export const chartBorder = define('ChartBorder', {
  ...keep({ color: color('#D9D9D9'), lineStyle: word(lineStyles, 'Continuous'), weight: amount(0.75, 0, 1_584) }),
  call: {
    clear: ({ settings }) => {
      settings.set('lineStyle', 'None');
    },
  },
});

export const chartLineFormat = define('ChartLineFormat', {
  ...keep({ color: color('#4472C4'), lineStyle: word(lineStyles, 'Continuous'), weight: amount(2.25, 0, 1_584) }),
  call: {
    clear: ({ settings }) => {
      settings.set('lineStyle', 'None');
    },
  },
});

export const chartFont = define('ChartFont', {
  ...keep({
    bold: flag(false),
    color: color('#595959'),
    italic: flag(false),
    name: text('Calibri'),
    size: amount(10, 1, 409),
    underline: word('None Single', 'None'),
  }),
});

const fill = below('ChartFill', 'fill');
const font = below('ChartFont', 'font');
const border = below('ChartBorder', 'border');
const line = below('ChartLineFormat', 'line');

const palettes = ['Colorful', 'Monochromatic']
  .flatMap((kind) => Array.from({ length: kind === 'Colorful' ? 4 : 13 }, (_, at) => `${kind}Palette${String(at + 1)}`))
  .join(' ');

export const chartAreaFormat = define('ChartAreaFormat', {
  ...keep({ colorScheme: word(palettes, 'ColorfulPalette1') }),
  open: { border, fill, font },
});
export const chartTitleFormat = define('ChartTitleFormat', { open: { border, fill, font } });
export const chartLegendFormat = define('ChartLegendFormat', { open: { border, fill, font } });
export const chartDataLabelFormat = define('ChartDataLabelFormat', { open: { border, fill, font } });
export const chartDataTableFormat = define('ChartDataTableFormat', { open: { border, fill, font } });
export const chartAxisTitleFormat = define('ChartAxisTitleFormat', { open: { border, fill, font } });
export const chartTrendlineLabelFormat = define('ChartTrendlineLabelFormat', { open: { border, fill, font } });
export const chartAxisFormat = define('ChartAxisFormat', { open: { fill, font, line } });
export const chartGridlinesFormat = define('ChartGridlinesFormat', { open: { line } });
export const chartSeriesFormat = define('ChartSeriesFormat', { open: { fill, line } });
export const chartPointFormat = define('ChartPointFormat', { open: { border, fill } });
export const chartPlotAreaFormat = define('ChartPlotAreaFormat', { open: { border, fill } });
export const chartTrendlineFormat = define('ChartTrendlineFormat', { open: { line } });
