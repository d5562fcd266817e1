import { define } from '../define';
import { below } from './chart-look';
import { amount, keep, word } from '../kept-fields';
import type { ChartPart } from '../targets';

export const chartPlotArea = define('ChartPlotArea', {
  ...keep<ChartPart>({
    left: amount(6),
    top: amount(36),
    width: amount(({ chart }) => chart.width - 12),
    height: amount(({ chart }) => chart.height - 70),
    position: word('Automatic Custom', 'Automatic'),
  }),
  open: { format: below('ChartPlotAreaFormat', 'format') },
});
