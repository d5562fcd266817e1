import { displayText } from '../../workbook/cells/display-text';
import { findAreas } from '../../workbook/cells/find-range';
import { guardPermission } from '../../workbook/cells/guard';
import type { Arguments } from '../../protocol/arguments';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import { refer } from '../refer';
import { below } from './chart-look';
import { amount, flag, keep, readOnly, text, whole, word } from '../kept-fields';
import { seriesName } from './series-name';
import type { ChartPart } from '../targets';

const horizontal = 'Center Left Right Justify Distributed';
const vertical = 'Center Bottom Top Justify Distributed';
const labelPositions = 'Invalid None Center InsideEnd InsideBase OutsideEnd Left Right Top Bottom BestFit Callout';

/** A text that a cell gives: what the cell shows now. */
function takeFormula({ settings, sheet }: ChartPart, given: Arguments): void {
  guardPermission(sheet, 'allowEditObjects');
  const found = findAreas(given.text(0).replace(/^=/, '').replaceAll('$', ''), sheet.workbook, sheet);
  const [area] = found.areas;
  if (!area) throw new HostError('InvalidArgument');
  sheet.workbook.calculation.settle();
  settings.set(
    'text',
    displayText(found.sheet.valueAt(area.top, area.left), found.sheet.styleAt(area.top, area.left).numberFormat),
  );
}

/** A chart of one series is called what the series is called. */
function initialTitle({ chart }: ChartPart): string {
  const [only, ...others] = chart.series;
  return only && others.length === 0 ? seriesName(chart, only) : 'Chart Title';
}

export const chartTitle = define('ChartTitle', {
  ...keep<ChartPart>({
    visible: flag(true),
    text: text(initialTitle),
    horizontalAlignment: word(horizontal, 'Center'),
    verticalAlignment: word(vertical, 'Center'),
    textOrientation: whole(0, -90, 180),
    position: word('Automatic Top Bottom Left Right', 'Top'),
    showShadow: flag(false),
    top: amount(7),
    left: amount(({ chart }) => chart.width / 2),
    width: readOnly(
      ({ settings, chart }) =>
        String(settings.get('text') ?? initialTitle({ chart, settings, sheet: chart.sheet })).length * 7,
    ),
    height: readOnly(22),
  }),
  open: { format: below('ChartTitleFormat', 'format') },
  call: {
    getSubstring: (part, given) =>
      refer('ChartFormatString', {
        ...part,
        settings: part.settings.part(`letters ${String(given.whole(0))} ${String(given.whole(1))}`),
      }),
    setFormula: takeFormula,
  },
});

export const chartFormatString = define('ChartFormatString', { open: { font: below('ChartFont', 'font') } });

export const chartAxisTitle = define('ChartAxisTitle', {
  ...keep<ChartPart>({
    text: text('Axis Title'),
    visible: flag(({ settings }) => settings.get('text') !== undefined),
    textOrientation: whole(0, -90, 180),
  }),
  open: { format: below('ChartAxisTitleFormat', 'format') },
  call: { setFormula: takeFormula },
});

export const chartLegend = define('ChartLegend', {
  ...keep<ChartPart>({
    visible: flag(({ chart }) => chart.series.length > 1 || /pie|doughnut/i.test(chart.type)),
    position: word('Invalid Top Bottom Left Right Corner Custom', 'Bottom'),
    showShadow: flag(false),
    left: amount(({ chart }) => chart.width / 4),
    top: amount(({ chart }) => chart.height - 28),
    width: amount(({ chart }) => chart.width / 2),
    height: amount(21),
  }),
  open: {
    format: below('ChartLegendFormat', 'format'),
  },
});

const written = {
  numberFormat: text<ChartPart>('General'),
  textOrientation: whole<ChartPart>(0, -90, 180),
  horizontalAlignment: word<ChartPart>(horizontal, 'Center'),
  verticalAlignment: word<ChartPart>(vertical, 'Center'),
};

const labels = {
  ...written,
  position: word<ChartPart>(labelPositions, 'OutsideEnd'),
  showValue: flag<ChartPart>(true),
  showSeriesName: flag<ChartPart>(false),
  showCategoryName: flag<ChartPart>(false),
  showLegendKey: flag<ChartPart>(false),
  showPercentage: flag<ChartPart>(false),
  showBubbleSize: flag<ChartPart>(false),
  separator: text<ChartPart>(', '),
};

const labelPlace = {
  top: amount<ChartPart>(0),
  left: amount<ChartPart>(0),
  width: readOnly<ChartPart>(30),
  height: readOnly<ChartPart>(17),
};

export const chartDataLabels = define('ChartDataLabels', {
  ...keep(labels),
  open: { format: below('ChartDataLabelFormat', 'format') },
});

export const chartDataLabel = define('ChartDataLabel', {
  ...keep<ChartPart>({ ...labels, ...labelPlace, formula: text(''), text: text('') }),
  open: { format: below('ChartDataLabelFormat', 'format') },
});

export const chartTrendlineLabel = define('ChartTrendlineLabel', {
  ...keep<ChartPart>({ ...written, ...labelPlace, formula: text(''), text: text('') }),
  open: { format: below('ChartTrendlineLabelFormat', 'format') },
});

export const chartDataTable = define('ChartDataTable', {
  ...keep<ChartPart>({
    visible: flag(false),
    showLegendKey: flag(true),
    showHorizontalBorder: flag(true),
    showVerticalBorder: flag(true),
    showOutlineBorder: flag(true),
  }),
  open: { format: below('ChartDataTableFormat', 'format') },
});
