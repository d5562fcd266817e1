import { openBook } from './kit/open-office';

/** What Excel takes, though it looks odd: each was refused here once. */
test('panes freeze at a range that does not begin at A1, and nothing at all lets them go', async () => {
  const { Excel, host } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.freezePanes.freezeAt(sheet.getRange('H2:K5'));
    const place = sheet.freezePanes.getLocation().load('address');
    await context.sync();
    expect(place.address).toBe('Sheet1!H2:K5');
    expect(host.book().sheets[0]?.freeze).toEqual({ rows: 5, columns: 11 });
    sheet.freezePanes.freezeAt('B3');
    const cell = sheet.freezePanes.getLocation().load('address');
    await context.sync();
    expect(cell.address).toBe('Sheet1!B3');
    sheet.freezePanes.freezeAt(null as never);
    const none = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test.each([
  [2, 1, 'Sheet1!C4:E7'],
  [-1, -1, 'Sheet1!C4'],
  [-2, 0, 'Sheet1!C3:D4'],
  [-4, -3, 'Sheet1!A1:C4'],
  [0, -3, 'Sheet1!A4:C5'],
])('C4:D5 stretched by %d rows and %d columns is %s', async (rows, columns, address) => {
  const { Excel } = await openBook();
  const found = await Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getActiveWorksheet()
      .getRange('C4:D5')
      .getResizedRange(rows, columns)
      .load('address');
    await context.sync();
    return range.address;
  });
  expect(found).toBe(address);
});

test('a range stretched off the sheet is refused', async () => {
  const { Excel } = await openBook();
  const failed = await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('C4:D5').getResizedRange(-5, 0).load('address');
    await context.sync();
  }).catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.getResizedRange' } });
});

test.each([
  [1, ['Custom', 'CellValue']],
  [9, ['Custom', 'CellValue']],
  [-1, ['Custom', 'CellValue']],
  [0, ['CellValue', 'Custom']],
  [-2, ['CellValue', 'Custom']],
  [-9, ['CellValue', 'Custom']],
] as const)('a conditional format takes the priority %d, or the bound next to it', async (priority, order) => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A5');
    const only = conditionalFormats.add('CellValue');
    only.cellValue.rule = { formula1: '=0', operator: 'LessThan' };
    only.priority = 1;
    only.load('priority');
    await context.sync();
    expect(only.priority).toBe(0);
    const second = conditionalFormats.add('Custom');
    second.custom.rule.formula = '=A1>1';
    only.priority = priority;
    conditionalFormats.load('items/type');
    await context.sync();
    expect(conditionalFormats.items.map(({ type }) => type)).toEqual(order);
  });
});

test('a series takes the first place in the order of plotting, written 0', async () => {
  const { Excel, host } = await openBook();
  host.paste('Sheet1', 0, 0, [
    ['School', 'Pupils'],
    ['East', '100'],
    ['West', '80'],
  ]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const series = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'), 'Auto').series.getItemAt(0);
    series.plotOrder = 0;
    series.load('plotOrder');
    await context.sync();
    expect(series.plotOrder).toBe(0);
  });
});
