import { openBook } from './kit/open-office';

test('a sheet that may be there is replaced, filled as a table, sorted and filtered', async () => {
  const { Excel } = await openBook();
  for (let round = 0; round < 2; round += 1) {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject('Works').delete();
      const sheet = context.workbook.worksheets.add('Works');
      const table = sheet.tables.add('A1:D1', true);
      table.name = `Spending${String(round)}`;
      table.getHeaderRowRange().values = [['When', 'Payee', 'Kind', 'Amount']];
      table.rows.add(undefined, [
        ['1/15/2025', 'Power', 'Utility', '$120'],
        ['1/2/2025', 'Books', 'Teaching', '$142.10'],
        ['2/1/2025', 'Chalk', 'Teaching', '9.5'],
      ]);
      table.columns.getItemAt(3).getRange().numberFormat = [['€#,##0.00']];
      table.getRange().format.autofitColumns();
      table.getRange().format.autofitRows();
      table.sort.apply([{ key: 0, ascending: true }]);
      table.columns.getItem('Kind').filter.applyValuesFilter(['Teaching']);
      sheet.activate();
      sheet.freezePanes.freezeRows(1);
      const visible = table.getDataBodyRange().getVisibleView().load('text,values');
      await context.sync();
      expect(visible.text).toEqual([
        ['1/2/2025', 'Books', 'Teaching', '€142.10'],
        ['2/1/2025', 'Chalk', 'Teaching', '€9.50'],
      ]);
    });
  }
});

test('properties are set together, and null objects stay quiet', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('B2:C3');
    range.set({
      numberFormat: [['0.0']] as never,
      values: [
        [1, 2],
        [3, 4],
      ],
      format: { fill: { color: 'blue' }, font: { bold: true, color: 'white' } },
    });
    const nowhere = sheet.getRange('A1').getIntersectionOrNullObject('C5:D6');
    nowhere.load('address');
    const below = nowhere.getRow(0).load('address');
    await context.sync();
    expect([nowhere.isNullObject, below.isNullObject]).toEqual([true, true]);
    range.load('text,format/font/bold');
    await context.sync();
    expect([range.text, range.format.font.bold]).toEqual([
      [
        ['1.0', '2.0'],
        ['3.0', '4.0'],
      ],
      true,
    ]);
  });
});

test('a report is laid out in one go', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Report');
    sheet.getRange('B2:E2').merge();
    sheet.getRange('B2').values = [['Pupils by term']];
    sheet.getRange('B2').format.font.size = 20;
    sheet.getRange('B4:E7').formulas = [
      ['School', 'Spring', 'Autumn', 'Change'],
      ['East', 100, 120, '=(D5-C5)/C5'],
      ['West', 80, 60, '=(D6-C6)/C6'],
      ['All', '=SUM(C5:C6)', '=SUM(D5:D6)', '=IFERROR((D7-C7)/C7,"")'],
    ];
    sheet.getRange('E5:E7').numberFormat = [['0.0%'], ['0.0%'], ['0.0%']];
    const borders = sheet.getRange('B4:E7').format.borders;
    for (const edge of ['EdgeTop', 'EdgeBottom', 'InsideHorizontal'] as const)
      borders.getItem(edge).style = 'Continuous';
    const text = sheet.getRange('E5:E7').load('text');
    const region = sheet.getRange('C5').getSurroundingRegion().load('address');
    const merged = sheet.getRange('A1:F9').getMergedAreasOrNullObject().load('address');
    const edge = sheet.getRange('B4').getRangeEdge('Down').load('address');
    const extended = sheet.getRange('B4').getExtendedRange('Right').load('address');
    await context.sync();
    expect([text.text, region.address, merged.address, edge.address, extended.address]).toEqual([
      [['20.0%'], ['-25.0%'], ['0.0%']],
      'Report!B4:E7',
      'Report!B2:E2',
      'Report!B7',
      'Report!B4:E4',
    ]);
  });
});

test('dates are numbers that look like dates', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
    range.values = [[45658.5, '=A1+1']];
    range.numberFormat = [['[$-409]m/d/yy h:mm AM/PM;@', 'yyyy-mm-dd']];
    range.load('text,values');
    await context.sync();
    expect([range.text, range.values]).toEqual([[['1/1/25 12:00 PM', '2025-01-02']], [[45658.5, 45659.5]]]);
  });
});

test('rows are grouped and hidden by their level', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('2:4').group(Excel.GroupOption.byRows);
    sheet.showOutlineLevels(1, 0);
    const row = sheet.getRange('3:3').load('rowHidden');
    await context.sync();
    expect(row.rowHidden).toBe(true);
    sheet.getRange('2:4').showGroupDetails(Excel.GroupOption.byRows);
    row.load('rowHidden');
    await context.sync();
    expect(row.rowHidden).toBe(false);
  });
});

test('structured references with odd names are calculated', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:C3').formulas = [
      ['Unit price', 'Count', 'Total'],
      [2, 3, ''],
      [4, 5, ''],
    ];
    sheet.tables.add('A1:C3', true).name = 'Orders';
    sheet.getRange('C2:C3').formulas = [['=[@[Unit price]]*[@Count]'], ['=[@[Unit price]]*[@Count]']];
    sheet.getRange('E1').formulas = [['=SUM(Orders[Total])+COUNTA(Orders[#Headers])+ROWS(Orders)']];
    const result = sheet.getRange('E1').load('values,formulas');
    await context.sync();
    expect(result.values).toEqual([[26 + 3 + 2]]);
  });
});

test('the workbook can be told to be quiet, and loads reach across objects', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/protection/protected,items/pageLayout/orientation');
    const range = worksheets.getActiveWorksheet().getRange('A1').load('address, worksheet/name, format/font/name');
    await context.sync();
    expect(
      worksheets.items.map(({ name, protection, pageLayout }) => [name, protection.protected, pageLayout.orientation]),
    ).toEqual([['Sheet1', false, 'Portrait']]);
    expect([range.address, range.worksheet.name, range.format.font.name]).toEqual(['Sheet1!A1', 'Sheet1', 'Calibri']);
  });
});

test('what a range tells can be given to another, and what is not there can be asked for', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const source = sheet.getRange('A1:B1');
    source.values = [['a', 1]];
    sheet.getRange('A1').hyperlink = { address: 'https://example.org/', textToDisplay: 'a' };
    const other = sheet.getRange('A5:B5').load('hyperlink,format/wrapText');
    await context.sync();
    source.set({ ...(other.toJSON() as object), values: [['b', 2]] } as Excel.Interfaces.RangeUpdateData);
    context.workbook.pivotTables.refreshAll();
    const { pivotTables, slicers } = sheet;
    pivotTables.load('items/name');
    const count = slicers.getCount();
    const none = pivotTables.getItemOrNullObject('Any');
    source.load('values,hyperlink');
    await context.sync();
    expect([source.values, source.hyperlink, pivotTables.items, count.value, none.isNullObject]).toEqual([
      [['b', 2]],
      null,
      [],
      0,
      true,
    ]);
  });
});
