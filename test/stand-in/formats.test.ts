import { openBook } from './kit/open-office';

test('formats are set for all cells and read as one, or as null where they differ', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A1:C3');
    range.format.fill.color = '#4472C4';
    range.format.font.color = 'white';
    range.format.font.size = 14;
    range.format.horizontalAlignment = 'Center';
    range.format.wrapText = true;
    range.format.protection.locked = false;
    sheet.getRange('B2').format.font.bold = true;
    range.format.load('horizontalAlignment,verticalAlignment,wrapText');
    range.format.fill.load('color');
    range.format.font.load('color,size,bold,name');
    range.format.protection.load('locked');
    await context.sync();
    expect(range.format.toJSON()).toMatchObject({
      horizontalAlignment: 'Center',
      verticalAlignment: 'Bottom',
      wrapText: true,
      fill: { color: '#4472C4' },
      font: { color: '#FFFFFF', size: 14, bold: null, name: 'Calibri' },
      protection: { locked: false },
    });
    range.format.fill.clear();
    range.format.fill.load('color');
    await context.sync();
    expect(range.format.fill.color).toBe('#FFFFFF');
  });
});

test('borders are edges of ranges', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('B2:D4');
    range.format.borders.getItem('EdgeBottom').style = 'Double';
    range.format.borders.getItem('EdgeBottom').color = 'red';
    range.format.borders.getItem('InsideHorizontal').style = Excel.BorderLineStyle.dash;
    const bottom = sheet.getRange('C4').format.borders.getItem('EdgeBottom').load('style,color,weight');
    const beneath = sheet.getRange('C5').format.borders.getItem('EdgeTop').load('style');
    const between = sheet.getRange('C3').format.borders.getItem('EdgeTop').load('style');
    const outer = range.format.borders.getItem('EdgeTop').load('style');
    range.format.borders.load('items/sideIndex,items/style');
    await context.sync();
    expect([bottom.style, bottom.color, beneath.style, between.style, outer.style]).toEqual([
      'Double',
      '#FF0000',
      'Double',
      'Dash',
      'None',
    ]);
    expect(range.format.borders.items.map(({ sideIndex, style }) => `${sideIndex} ${style}`)).toContain(
      'InsideHorizontal Dash',
    );
  });
});

test('columns and rows have sizes, hide, and fit their content', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A:B').format.columnWidth = 100;
    sheet.getRange('3:3').format.rowHeight = 40;
    sheet.getRange('D:D').columnHidden = true;
    sheet.getRange('C1').values = [['a text that is wider than a column']];
    sheet.getRange('C:C').format.autofitColumns();
    const wide = sheet.getRange('A1:B1').format.load('columnWidth');
    const mixed = sheet.getRange('A1:C1').format.load('columnWidth');
    const fitted = sheet.getRange('C1').format.load('columnWidth');
    const tall = sheet.getRange('A3').format.load('rowHeight');
    const hidden = sheet.getRange('D1').load('columnHidden,hidden');
    await context.sync();
    expect([wide.columnWidth, mixed.columnWidth, tall.rowHeight, hidden.columnHidden, hidden.hidden]).toEqual([
      100,
      null,
      40,
      true,
      true,
    ]);
    expect(fitted.columnWidth).toBeGreaterThan(150);
  });
});

test('a colour that is none is refused, with the place of the mistake', async () => {
  const { Excel } = await openBook();
  const failed = await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').format.fill.color = 'no such colour';
    await context.sync();
  }).catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'RangeFill.color' } });
});

test('properties of many cells come and go in one call', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
    range.setCellProperties([
      [{ format: { fill: { color: '#00FF00' }, font: { bold: true } } }, { format: { fill: { color: '#0000FF' } } }],
    ]);
    const cells = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
    await context.sync();
    expect(cells.value).toEqual([
      [
        { address: 'Sheet1!A1', format: { fill: { color: '#00FF00' }, font: { bold: true } } },
        { address: 'Sheet1!B1', format: { fill: { color: '#0000FF' }, font: { bold: false } } },
      ],
    ]);
  });
});

test('several areas are formatted together', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const areas = sheet.getRanges('A1:A2, C3');
    areas.format.font.italic = true;
    areas.load('address,areaCount,cellCount');
    areas.areas.load('items/address');
    const cell = sheet.getRange('C3').format.font.load('italic');
    await context.sync();
    expect([
      areas.address,
      areas.areaCount,
      areas.cellCount,
      cell.italic,
      areas.areas.items.map(({ address }) => address),
    ]).toEqual(['Sheet1!A1:A2,Sheet1!C3', 2, 3, true, ['Sheet1!A1:A2', 'Sheet1!C3']]);
    sheet.getRange('F1:F3').values = [[1], ['x'], ['=1/0']];
    const constants = sheet.getRange('F1:F3').getSpecialCells('Constants').load('address');
    const errors = sheet.getRange('F1:F3').getSpecialCells('Formulas', 'Errors').load('address');
    await context.sync();
    expect([constants.address, errors.address]).toEqual(['Sheet1!F1:F2', 'Sheet1!F3']);
  });
});

test('what is cleared shows no format of its column or sheet', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A:A').format.fill.color = 'red';
    sheet.getRange('A2').clear('Formats');
    const cleared = sheet.getRange('A2').format.fill.load('color');
    const kept = sheet.getRange('A3').format.fill.load('color');
    await context.sync();
    expect([cleared.color, kept.color]).toEqual(['#FFFFFF', '#FF0000']);
    sheet.getRange().clear();
    kept.load('color');
    await context.sync();
    expect(kept.color).toBe('#FFFFFF');
  });
});
