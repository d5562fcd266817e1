import { define } from '../define';
import { below } from './chart-look';
import { amount, flag, keep, whole, word } from '../kept-fields';
import type { ChartPart } from '../targets';

export const chartPivotOptions = define('ChartPivotOptions', {
  ...keep<ChartPart>({
    showAxisFieldButtons: flag(true),
    showLegendFieldButtons: flag(true),
    showReportFilterFieldButtons: flag(true),
    showValueFieldButtons: flag(true),
  }),
});

export const chartBinOptions = define('ChartBinOptions', {
  ...keep<ChartPart>({
    type: word('Category Auto BinWidth BinCount', 'Auto'),
    width: amount(0, 0),
    count: whole(0, 0),
    allowOverflow: flag(false),
    allowUnderflow: flag(false),
    overflowValue: amount(0),
    underflowValue: amount(0),
  }),
});

export const chartBoxwhiskerOptions = define('ChartBoxwhiskerOptions', {
  ...keep<ChartPart>({
    showInnerPoints: flag(false),
    showOutlierPoints: flag(true),
    showMeanMarker: flag(true),
    showMeanLine: flag(false),
    quartileCalculation: word('Inclusive Exclusive', 'Exclusive'),
  }),
});

export const chartMapOptions = define('ChartMapOptions', {
  ...keep<ChartPart>({
    level: word('Automatic DataOnly City County State Country Continent World', 'Automatic'),
    labelStrategy: word('None BestFit ShowAll', 'None'),
    projectionType: word('Automatic Mercator Miller Robinson Albers', 'Automatic'),
  }),
});

export const chartPlotArea = define('ChartPlotArea', {
  ...keep<ChartPart>({
    left: amount(6),
    top: amount(36),
    width: amount(({ chart }) => chart.width - 12),
    height: amount(({ chart }) => chart.height - 70),
    insideLeft: amount(36),
    insideTop: amount(40),
    insideWidth: amount(({ chart }) => chart.width - 48),
    insideHeight: amount(({ chart }) => chart.height - 100),
    position: word('Automatic Custom', 'Automatic'),
  }),
  open: { format: below('ChartPlotAreaFormat', 'format') },
});
