import { openBook } from './kit/open-office';

async function withTable() {
  const opened = await openBook();
  await opened.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const table = sheet.tables.add('A1:C1', true);
    table.name = 'Figures';
    table.getHeaderRowRange().values = [['Unit', 'Kind', 'Amount']];
    table.rows.add(undefined, [
      ['East', 'x', 10],
      ['West', 'y', 30],
      ['North', 'x', 20],
    ]);
    await context.sync();
  });
  return opened;
}

test('rows and columns are added and taken away', async () => {
  const { Excel } = await withTable();
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Figures');
    table.rows.add(0, [['First', 'z', 1]]);
    table.columns.add(undefined, [['Double'], ['=[@Amount]*2'], ['=[@Amount]*2'], ['=[@Amount]*2'], ['=[@Amount]*2']]);
    const body = table.getDataBodyRange().load('values,address');
    const columns = table.columns.load('items/name,items/id');
    table.rows.load('count');
    await context.sync();
    expect(body.address).toBe('Sheet1!A2:D5');
    expect(body.values).toEqual([
      ['First', 'z', 1, 2],
      ['East', 'x', 10, 20],
      ['West', 'y', 30, 60],
      ['North', 'x', 20, 40],
    ]);
    expect(columns.items.map(({ name, id }) => [name, id])).toEqual([
      ['Unit', 1],
      ['Kind', 2],
      ['Amount', 3],
      ['Double', 4],
    ]);
    expect(table.rows.count).toBe(4);
    table.columns.getItem('Kind').delete();
    table.rows.getItemAt(1).delete();
    const left = table.getRange().load('values');
    await context.sync();
    expect(left.values).toEqual([
      ['Unit', 'Amount', 'Double'],
      ['First', 1, 2],
      ['West', 30, 60],
      ['North', 20, 40],
    ]);
  });
});

test('rows are sorted and filtered, and totals are shown', async () => {
  const { Excel } = await withTable();
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Figures');
    table.sort.apply([{ key: 2, ascending: false }]);
    table.columns.getItem('Kind').filter.applyValuesFilter(['x']);
    const view = table.getDataBodyRange().getVisibleView().load('values');
    await context.sync();
    expect(view.values).toEqual([
      ['North', 'x', 20],
      ['East', 'x', 10],
    ]);
    table.clearFilters();
    table.showTotals = true;
    const totals = table.getTotalRowRange().load('values,formulas');
    const sum = context.workbook.worksheets.getActiveWorksheet().getRange('F1');
    sum.formulas = [['=SUM(Figures[Amount])']];
    sum.load('values,formulas');
    await context.sync();
    expect([totals.values, totals.formulas, sum.values, sum.formulas]).toEqual([
      [['Total', '', 60]],
      [['Total', '', '=SUBTOTAL(109,Figures[Amount])']],
      [[60]],
      [['=SUM(Figures[Amount])']],
    ]);
  });
});

test('a table has a style, a size, its own events, and can become a range again', async () => {
  const { Excel, host } = await withTable();
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Figures');
    const changes: unknown[] = [];
    table.onChanged.add(async (event) => {
      changes.push([event.address, event.changeType, event.tableId]);
      await Promise.resolve();
    });
    table.style = 'TableStyleLight9';
    table.showBandedRows = false;
    table.load('id,style,showBandedRows,showHeaders,name');
    await context.sync();
    host.type('Sheet1', 1, 2, '99');
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(changes).toEqual([['C2', 'RangeEdited', table.id]]);
    expect(table.toJSON()).toMatchObject({
      style: 'TableStyleLight9',
      showBandedRows: false,
      showHeaders: true,
      name: 'Figures',
    });
    table.resize('A1:C3');
    const column = table.columns.getItem('Amount').getDataBodyRange().load('address,values');
    await context.sync();
    expect([column.address, column.values]).toEqual(['Sheet1!C2:C3', [[99], [30]]]);
    table.convertToRange();
    const gone = context.workbook.tables.getItemOrNullObject('Figures');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test('tables are made from cells, and one does not overlap another', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    const table = sheet.tables.add('A1:B2', false);
    const range = table.getRange().load('values,address');
    await context.sync();
    expect([range.address, range.values]).toEqual([
      'Sheet1!A1:B3',
      [
        ['Column1', 'Column2'],
        [1, 2],
        [3, 4],
      ],
    ]);
    sheet.tables.add('B2:C3', true);
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

test('columns come in anywhere, and are called what the header says', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B2:C4').values = [
      ['Name', 'Count'],
      ['a', 1],
      ['b', 2],
    ];
    const table = sheet.tables.add('B2:C4', true);
    table.columns.add(1, [['Kind'], ['x'], ['y']] as never);
    table.columns.add(0, undefined, 'Number');
    table.resize('B2:G4');
    const all = table.getRange().load('values,address');
    table.columns.load('items/name');
    await context.sync();
    expect([all.address, all.values]).toEqual([
      'Sheet1!B2:G4',
      [
        ['Number', 'Name', 'Kind', 'Count', 'Column1', 'Column2'],
        ['', 'a', 'x', 1, '', ''],
        ['', 'b', 'y', 2, '', ''],
      ],
    ]);
    expect(table.columns.items.map(({ name }) => name)).toEqual([
      'Number',
      'Name',
      'Kind',
      'Count',
      'Column1',
      'Column2',
    ]);
  });
});

test('a name may speak of a table, and follows its rows', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B3').values = [
      ['Unit', 'Amount'],
      ['a', 10],
      ['b', 20],
    ];
    const table = sheet.tables.add('A1:B3', true);
    table.name = 'Costs';
    context.workbook.names.add('AllCosts', '=SUM(Costs[AMOUNT])');
    sheet.getRange('D1').formulas = [['=AllCosts/2']];
    const result = sheet.getRange('D1').load('values');
    await context.sync();
    expect(result.values).toEqual([[15]]);
    table.rows.add(undefined, [['c', 30]]);
    result.load('values');
    await context.sync();
    expect(result.values).toEqual([[30]]);
  });
});

test.each([
  ['a month of a year', { filterOn: 'Values', values: [{ date: '2025-03', specificity: 'Month' }] }, ['b']],
  ['a year', { filterOn: 'Values', values: [{ date: '2024-01-01', specificity: 'Year' }] }, ['a']],
  [
    'a day, and a figure that is shown',
    { filterOn: 'Values', values: ['6/15/2025', { date: '2024-12-31', specificity: 'Day' }] },
    ['a', 'c'],
  ],
  ['any June', { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodJune' }, ['c', 'd']],
  ['the second quarter of a year', { filterOn: 'Dynamic', dynamicCriteria: 'AllDatesInPeriodQuarter2' }, ['c', 'd']],
  ['today', { filterOn: 'Dynamic', dynamicCriteria: 'Today' }, ['c']],
  ['last week', { filterOn: 'Dynamic', dynamicCriteria: 'LastWeek' }, ['d']],
  ['this year', { filterOn: 'Dynamic', dynamicCriteria: 'ThisYear' }, ['b', 'c', 'd']],
])('dates are filtered by %s', async (_, criteria, left) => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B5').values = [
      ['Name', 'Due'],
      ['a', '12/31/2024'],
      ['b', '3/1/2025'],
      ['c', '6/15/2025'],
      ['d', '6/9/2025'],
    ];
    const table = sheet.tables.add('A1:B5', true);
    table.columns.getItem('Due').filter.apply(criteria as never);
    const view = table.columns.getItem('Name').getDataBodyRange().getVisibleView().load('values');
    await context.sync();
    expect(view.values.flat()).toEqual(left);
  });
});

test('formulas follow a table and its columns when they are called something else', async () => {
  const { Excel, host } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:C3').formulas = [
      ['Price', 'Count', 'Total'],
      [2, 3, ''],
      [4, 5, ''],
    ];
    const table = sheet.tables.add('A1:C3', true);
    table.name = 'Orders';
    sheet.getRange('C2:C3').formulas = [['=[@Price]*[@Count]'], ['=[@Price]*[@Count]']];
    sheet.getRange('E1').formulas = [['=SUM(Orders[Total])+SUM(Orders[[Price]:[Count]])']];
    context.workbook.names.add('All', '=SUM(Orders[Total])');
    await context.sync();
    table.name = 'Sales';
    host.type('Sheet1', 0, 0, 'Unit price');
    table.columns.getItem('Total').name = 'Sum';
    sheet.getRange('B:B').insert('Right');
    const inside = sheet.getRange('D2').load('formulas,values');
    const outside = sheet.getRange('F1').load('formulas,values');
    const name = context.workbook.names.getItem('All').load('formula,value');
    table.columns.load('items/name,items/id');
    await context.sync();
    expect([inside.formulas, inside.values]).toEqual([[['=[@[Unit price]]*[@Count]']], [[6]]]);
    expect([outside.formulas, outside.values]).toEqual([
      [['=SUM(Sales[Sum])+SUM(Sales[[Unit price]:[Count]])']],
      [[40]],
    ]);
    expect([name.formula, name.value]).toEqual(['=SUM(Sales[Sum])', 26]);
    expect(table.columns.items.map(({ name: each, id }) => [each, id])).toEqual([
      ['Unit price', 1],
      ['Column1', 4],
      ['Count', 2],
      ['Sum', 3],
    ]);
    sheet.getRange('B:B').delete('Left');
    table.columns.load('items/name,items/id');
    await context.sync();
    expect(table.columns.items.map(({ name: each, id }) => [each, id])).toEqual([
      ['Unit price', 1],
      ['Count', 2],
      ['Sum', 3],
    ]);
  });
});
