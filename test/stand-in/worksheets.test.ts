import { openBook } from './kit/open-office';

test('sheets are added, found, renamed, moved, hidden, copied and deleted', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const data = worksheets.add('Data');
    const other = worksheets.add();
    data.getRange('A1').values = [[5]];
    other.getRange('A1').formulas = [['=Data!A1*2']];
    data.tabColor = '#FF0000';
    data.name = 'My data';
    data.position = 0;
    const formula = other.getRange('A1').load('formulas,values');
    worksheets.load('items/name,items/position');
    await context.sync();
    expect(worksheets.items.map(({ name, position }) => [name, position])).toEqual([
      ['My data', 0],
      ['Sheet1', 1],
      ['Sheet3', 2],
    ]);
    expect([formula.formulas, formula.values]).toEqual([[["='My data'!A1*2"]], [[10]]]);
    const copy = data.copy('After', data);
    copy.load('name,position,tabColor');
    const value = copy.getRange('A1').load('values');
    other.visibility = 'Hidden';
    const count = worksheets.getCount(true);
    const missing = worksheets.getItemOrNullObject('Nope');
    const next = data.getNext().load('name');
    await context.sync();
    expect([
      copy.name,
      copy.position,
      copy.tabColor,
      value.values,
      count.value,
      missing.isNullObject,
      next.name,
    ]).toEqual(['My data (2)', 1, '#FF0000', [[5]], 3, true, 'My data (2)']);
    data.delete();
    formula.load('formulas');
    worksheets.load('items/name');
    await context.sync();
    expect(formula.formulas).toEqual([['=#REF!*2']]);
    expect(worksheets.items.map(({ name }) => name)).toEqual(['My data (2)', 'Sheet1', 'Sheet3']);
  });
});

test.each([
  ['', 'InvalidArgument'],
  ['a/b', 'InvalidArgument'],
  ['x'.repeat(32), 'InvalidArgument'],
  ['sheet1', 'ItemAlreadyExists'],
])('a sheet cannot be called %p', async (name, code) => {
  const { Excel } = await openBook();
  const failed = await Excel.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  }).catch((error: unknown) => error);
  expect(failed).toMatchObject({ code, debugInfo: { errorLocation: 'WorksheetCollection.add' } });
});

test('a sheet that is not there is ItemNotFound, with the statement', async () => {
  const { Excel } = await openBook();
  const failed = await Excel.run({ extendedErrorLogging: true } as never, async (context: Excel.RequestContext) => {
    context.workbook.worksheets.getItem('Nope').getRange('A1').values = [[1]];
    await context.sync();
  }).catch((error: unknown) => error);
  expect(failed).toMatchObject({
    code: 'ItemNotFound',
    message: "The requested resource doesn't exist.",
    debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
  });
});

test('the last visible sheet stays', async () => {
  const { Excel } = await openBook();
  const failed = await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().delete();
    await context.sync();
  }).catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: 'InvalidOperation' });
});

test('panes freeze', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    const both = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect(both.address).toBe('Sheet1!A1:B3');
    sheet.freezePanes.freezeRows(2);
    const rows = sheet.freezePanes.getLocation().load('address');
    await context.sync();
    expect(rows.address).toBe('Sheet1!1:2');
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test('a protected sheet keeps its locked cells', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B2').format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true }, 'secret');
    sheet.protection.load('protected,options');
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options).toMatchObject({
      allowFormatColumns: true,
      allowSort: false,
      selectionMode: 'Normal',
    });
    const attempt = async (change: () => void) => {
      change();
      return context.sync().then(
        () => 'done',
        (error: unknown) => (error as { code: string }).code,
      );
    };
    expect(await attempt(() => (sheet.getRange('A1').values = [[1]]))).toBe('AccessDenied');
    expect(await attempt(() => (sheet.getRange('B2').values = [[1]]))).toBe('done');
    expect(await attempt(() => (sheet.getRange('B2').format.fill.color = 'red'))).toBe('AccessDenied');
    expect(await attempt(() => (sheet.getRange('B:B').format.columnWidth = 99))).toBe('done');
    expect(await attempt(() => sheet.getRange('3:3').insert('Down'))).toBe('AccessDenied');
    expect(await attempt(() => sheet.getRange('A1:B1').merge())).toBe('AccessDenied');
    expect(await attempt(() => sheet.protection.unprotect('wrong'))).toBe('AccessDenied');
    expect(await attempt(() => sheet.protection.unprotect('secret'))).toBe('done');
    expect(await attempt(() => (sheet.getRange('A1').values = [[1]]))).toBe('done');
  });
});

test('a page is laid out', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const { pageLayout } = sheet;
    pageLayout.orientation = Excel.PageOrientation.landscape;
    pageLayout.paperSize = Excel.PaperType.a4;
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintArea('A1:D20');
    pageLayout.setPrintTitleRows('$1:$2');
    pageLayout.setPrintMargins('Centimeters', { top: 2.54 });
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
    sheet.horizontalPageBreaks.add('A10');
    pageLayout.load('orientation,paperSize,zoom,centerHorizontally,topMargin');
    const area = pageLayout.getPrintArea().load('address');
    const titles = pageLayout.getPrintTitleRows().load('address');
    const footer = pageLayout.headersFooters.defaultForAllPages.load('centerFooter');
    const breaks = sheet.horizontalPageBreaks.load('items/rowIndex');
    await context.sync();
    expect([
      pageLayout.orientation,
      pageLayout.paperSize,
      pageLayout.zoom,
      pageLayout.centerHorizontally,
      pageLayout.topMargin,
    ]).toEqual(['Landscape', 'A4', { horizontalFitToPages: 1 }, true, 72]);
    expect([area.address, titles.address, footer.centerFooter, breaks.items[0]?.rowIndex]).toEqual([
      'Sheet1!A1:D20',
      'Sheet1!1:2',
      '&P / &N',
      9,
    ]);
  });
});

test('a filter hides rows and shows them again', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B4').values = [
      ['Unit', 'Figure'],
      ['a', 1],
      ['b', 2],
      ['a', 3],
    ];
    sheet.autoFilter.apply(sheet.getRange('A1:B4'), 0, { filterOn: Excel.FilterOn.values, values: ['a'] });
    const view = sheet.getRange('A1:B4').getVisibleView().load('values');
    sheet.autoFilter.load('enabled,isDataFiltered');
    await context.sync();
    expect([view.values, sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([
      [
        ['Unit', 'Figure'],
        ['a', 1],
        ['a', 3],
      ],
      true,
      true,
    ]);
    sheet.autoFilter.remove();
    const all = sheet.getRange('A1:B4').getVisibleView().load('rowCount');
    await context.sync();
    expect(all.rowCount).toBe(4);
  });
});
