import { openBook } from './kit/open-office';

const settled = () => new Promise((resolve) => setTimeout(resolve, 10));
const figures = [
  ['School', 'Spring', 'Autumn'],
  ['East', 100, 120],
  ['West', 80, 60],
  ['North', 40, 70],
];

async function openFigures() {
  const opened = await openBook();
  opened.host.paste(
    'Sheet1',
    0,
    0,
    figures.map((row) => row.map(String)),
  );
  return opened;
}

test.each([
  ['columns of figures', 'A1:C4', 'Auto', ['Spring', 'Autumn'], ['East', 'West', 'North'], [100, 80, 40]],
  ['rows, where asked', 'A1:C4', 'Rows', ['East', 'West', 'North'], ['Spring', 'Autumn'], [100, 120]],
  ['rows, where these are longer', 'A1:C2', 'Auto', ['East'], ['Spring', 'Autumn'], [100, 120]],
  ['figures without names', 'B2:C4', 'Columns', ['Series1', 'Series2'], [], [100, 80, 40]],
  [
    'figures with categories and without a header',
    'A2:C4',
    'Columns',
    ['Series1', 'Series2'],
    ['East', 'West', 'North'],
    [100, 80, 40],
  ],
])('a chart reads %s', async (_, address, by, names, categories, values) => {
  const { Excel } = await openFigures();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const { series } = sheet.charts.add(
      Excel.ChartType.columnClustered,
      sheet.getRange(address),
      by as Excel.ChartSeriesBy,
    );
    series.load('items/name,count');
    const first = series.getItemAt(0);
    const shown = first.getDimensionValues('Values');
    const along = first.getDimensionValues('Categories');
    await context.sync();
    expect([series.items.map(({ name }) => name), along.value, shown.value, series.count]).toEqual([
      names,
      categories,
      values,
      names.length,
    ]);
  });
});

test('a chart is named, placed, worded and coloured, and read back', async () => {
  const { Excel } = await openFigures();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const chart = sheet.charts.add('Line', sheet.getRange('A1:C4'), 'Auto');
    chart.name = 'Pupils';
    chart.setPosition('B6', 'E15');
    chart.title.text = 'Pupils by term';
    chart.title.format.font.color = 'navy';
    chart.legend.position = 'right' as Excel.ChartLegendPosition;
    chart.legend.format.fill.setSolidColor('white');
    chart.axes.valueAxis.maximum = 150;
    chart.axes.valueAxis.title.text = 'Pupils';
    const point = chart.series.getItemAt(0).points.getItemAt(1);
    point.format.fill.setSolidColor('pink');
    point.markerStyle = 'Diamond';
    chart.load(
      'name,left,top,width,height,chartType,title/text,title/format/font/color,' +
        'legend/position,axes/valueAxis/maximum,axes/valueAxis/majorUnit,axes/categoryAxis/maximum',
    );
    chart.axes.valueAxis.title.load('text,visible');
    point.load('value,markerStyle');
    await context.sync();
    expect(chart.toJSON()).toEqual({
      ...{
        name: 'Pupils',
        left: 48,
        top: 75,
        width: 192,
        height: 150,
        chartType: 'Line',
        id: expect.any(String) as string,
      },
      title: { text: 'Pupils by term', format: { font: { color: '#000080' } } },
      legend: expect.objectContaining({ position: 'Right' }) as object,
      axes: {
        valueAxis: { maximum: 150, majorUnit: 20, title: { text: 'Pupils', visible: true } },
        categoryAxis: { maximum: '' },
      },
      series: expect.anything() as object,
    });
    expect(point.toJSON()).toMatchObject({ value: 80, markerStyle: 'Diamond' });
    const again = sheet.charts.getItem('pupils').load('id');
    const none = sheet.charts.getItemOrNullObject('Chart 1');
    await context.sync();
    expect([again.id, none.isNullObject]).toEqual([chart.id, true]);
  });
});

test('series are added, led elsewhere and taken away; trendlines are kept', async () => {
  const { Excel } = await openFigures();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const { series } = sheet.charts.add('XYScatter', sheet.getRange('A1:B4'), 'Columns');
    const added = series.add('Later');
    added.setValues(sheet.getRange('C2:C4'));
    added.setXAxisValues(sheet.getRange('A2:A4'));
    added.trendlines.add('Polynomial').polynomialOrder = 3;
    const line = added.trendlines.getItem(0).load('type,polynomialOrder,name');
    const from = added.getDimensionDataSourceString('Values');
    await context.sync();
    expect([line.toJSON(), from.value]).toEqual([
      { type: 'Polynomial', polynomialOrder: 3, name: 'Polynomial (Later)' },
      'Sheet1!$C$2:$C$4',
    ]);
    sheet.getRange('1:1').insert('Down');
    sheet.getRange('B2').values = [['First']];
    const moved = series.getItemAt(1).getDimensionValues('Values');
    series.load('items/name');
    await context.sync();
    expect([moved.value, series.items.map(({ name }) => name)]).toEqual([
      [120, 60, 70],
      ['First', 'Later'],
    ]);
    series.getItemAt(0).delete();
    series.load('items/name');
    await context.sync();
    expect(series.items.map(({ name }) => name)).toEqual(['Later']);
  });
});

test('charts tell of themselves, go with their sheet, and are copied with it', async () => {
  const { Excel, host } = await openFigures();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const heard: string[] = [];
    const note = ({ type }: { type: string }) => {
      heard.push(type);
      return Promise.resolve();
    };
    sheet.charts.onAdded.add(note);
    sheet.charts.onDeleted.add(note);
    sheet.charts.onActivated.add(note);
    sheet.charts.onDeactivated.add(note);
    await context.sync();
    const chart = sheet.charts.add('Pie', sheet.getRange('A1:B4'), 'Auto');
    chart.activate();
    const active = context.workbook.getActiveChartOrNullObject().load('chartType');
    chart.title.load('text');
    await context.sync();
    host.select('Sheet1', { row: 8, column: 8 });
    const copy = sheet.copy('End');
    copy.charts.load('items/name');
    await context.sync();
    copy.charts.items[0]?.series.getItemAt(0).getDimensionDataSourceString('Values');
    const from = copy.charts.getItemAt(0).series.getItemAt(0).getDimensionDataSourceString('Values');
    chart.delete();
    const left = sheet.charts.getCount();
    await context.sync();
    await settled();
    expect([
      active.chartType,
      chart.title.text,
      copy.charts.items.map(({ name }) => name),
      from.value,
      left.value,
    ]).toEqual(['Pie', 'Spring', ['Chart 1'], "'Sheet1 (2)'!$B$2:$B$4", 0]);
    expect(heard).toEqual(['ChartAdded', 'ChartActivated', 'ChartDeactivated', 'ChartDeleted']);
  });
});

test.each([
  [
    'an unknown type',
    'InvalidArgument',
    'ChartCollection.add',
    (sheet: Excel.Worksheet) => sheet.charts.add('Cloud' as Excel.ChartType, sheet.getRange('A1:B2')),
  ],
  [
    'a picture',
    'NotImplemented',
    'Chart.getImage',
    (sheet: Excel.Worksheet) => sheet.charts.add('Line', sheet.getRange('A1:B2')).getImage(),
  ],
  [
    'a chart that is not there',
    'ItemNotFound',
    'ChartCollection.getItem',
    (sheet: Excel.Worksheet) => sheet.charts.getItem('Nope').load('name'),
  ],
  [
    'a point beyond the last',
    'InvalidArgument',
    'ChartPointsCollection.getItemAt',
    (sheet: Excel.Worksheet) =>
      sheet.charts.add('Line', sheet.getRange('A1:C4')).series.getItemAt(0).points.getItemAt(3).load('value'),
  ],
])('%s ends in %s', async (_, code, errorLocation, ask) => {
  const { Excel } = await openFigures();
  const failed = await Excel.run(async (context) => {
    ask(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  }).catch((error: unknown) => error);
  expect(failed).toMatchObject({ code, debugInfo: { errorLocation } });
});
