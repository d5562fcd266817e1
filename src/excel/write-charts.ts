import type { Chart, ChartRange, Sheet } from '../workbook/book/book';
import { toA1 } from '../workbook/book/a1';
import { toAreaAddress } from './area-addresses';
import { commandBytes, type RequestBudget } from './request-budget';

const kinds = { bar: 'BarClustered', stackedBar: 'BarStacked' } as const;

function toRange(target: Excel.Worksheet, range: ChartRange): Excel.Range {
  return target.context.workbook.worksheets.getItem(range.sheet).getRange(toAreaAddress(range));
}

function clearLooks(chart: Excel.Chart, { name, area, most }: Chart): void {
  chart.name = name;
  chart.title.visible = false;
  chart.legend.visible = false;
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.visible = false;
  categoryAxis.reversePlotOrder = true;
  valueAxis.visible = false;
  valueAxis.majorGridlines.visible = false;
  valueAxis.minimum = 0;
  if (most !== undefined) valueAxis.maximum = most;
  chart.setPosition(toA1(area.top, area.left), toA1(area.bottom, area.right));
}

/** The charts of a sheet that goes by its own name already, with the cells that they read. */
export async function writeCharts(
  target: Excel.Worksheet,
  { charts = [] }: Sheet,
  budget: RequestBudget,
): Promise<void> {
  for (const each of charts) {
    const [first] = each.series;
    if (!first) continue;
    await budget.spend((12 + 9 * each.series.length) * commandBytes);
    const chart = target.charts.add(kinds[each.kind], toRange(target, first.values), 'Columns');
    clearLooks(chart, each);
    each.series.forEach(({ name, values, colour, numberColour }, at) => {
      // the first came with the chart
      const series = at === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
      series.name = name;
      series.setValues(toRange(target, values));
      series.setXAxisValues(toRange(target, each.categories));
      series.gapWidth = 40;
      series.format.fill.setSolidColor(`#${colour}`);
      series.hasDataLabels = true;
      series.dataLabels.numberFormat = each.numberFormat;
      series.dataLabels.format.font.color = `#${numberColour}`;
    });
  }
}
