import { writeBook } from '../../src/excel/write-book';
import { summarySheets } from '../../src/summary/sheets/summary-sheets';
import { toChartReference } from '../../src/workbook/xlsx/write/to-hucre-chart';
import { indicatorOf, planOf } from '../kit/plan-of';
import { roundOf } from '../kit/round-of';
import { openBook } from '../stand-in/kit/open-office';

const plan = planOf({ indicators: [indicatorOf({ id: 'T01-1' }), indicatorOf({ id: 'T01-2' })] });
const filling = { cover: { filledOn: 45280 }, indicators: { 'T01-1': { actual: 12 }, 'T01-2': { actual: 3 } } };

test('the charts of 总览 stand in the open workbook over the cells of the new sheet, once, however often it is written', async () => {
  const { book } = roundOf(plan, { 甲局: filling });
  const drawn = book.sheets.find(({ name }) => name === summarySheets.overview)?.charts ?? [];
  expect(drawn.length).toBeGreaterThan(1);
  const { Excel } = await openBook(undefined, { apiSet: '1.15' });
  for (const round of [1, 2]) {
    await Excel.run((context) => writeBook(context, book));
    const shown = await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem(summarySheets.overview);
      charts.load('items/name,items/chartType,items/series/items/name');
      await context.sync();
      const sources = charts.items.map(({ series }) =>
        series.items.map((each) => each.getDimensionDataSourceString('Values')),
      );
      await context.sync();
      return charts.items.map(({ name, chartType, series }, at) => ({
        name,
        chartType,
        series: series.items.map((each, place) => [each.name, sources[at]?.[place]?.value]),
      }));
    });
    expect([round, shown]).toEqual([
      round,
      drawn.map(({ name, kind, series }) => ({
        name,
        chartType: kind === 'stackedBar' ? 'BarStacked' : 'BarClustered',
        series: series.map(({ name: of, values }) => [of, toChartReference(values).replaceAll("'", '')]),
      })),
    ]);
  }
});
