import { openBook } from './kit/open-office';

test('places are found from places', async () => {
  const { Excel } = await openBook();
  const addresses = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('B2:D4');
    const found = [
      range.getCell(0, 0),
      range.getCell(5, 5),
      range.getRow(1),
      range.getColumn(2),
      range.getLastRow(),
      range.getLastColumn(),
      range.getLastCell(),
      range.getEntireRow(),
      range.getEntireColumn(),
      range.getOffsetRange(1, -1),
      range.getResizedRange(2, 1),
      range.getAbsoluteResizedRange(1, 2),
      range.getRowsAbove(1),
      range.getRowsBelow(2),
      range.getColumnsBefore(1),
      range.getColumnsAfter(2),
      range.getBoundingRect('F9'),
      range.getIntersection('C3:Z99'),
      sheet.getRangeByIndexes(4, 0, 2, 3),
      sheet.getCell(9, 9),
      sheet.getRange('C:D'),
      sheet.getRange('3:5'),
      sheet.getRange(),
    ];
    for (const each of found) each.load('address');
    await context.sync();
    return found.map(({ address }) => address.replace('Sheet1!', ''));
  });
  expect(addresses).toEqual([
    'B2',
    'G7',
    'B3:D3',
    'D2:D4',
    'B4:D4',
    'D2:D4',
    'D4',
    '2:4',
    'B:D',
    'A3:C5',
    'B2:E6',
    'B2:C2',
    'B1:D1',
    'B5:D6',
    'A2:A4',
    'E2:F4',
    'B2:F9',
    'C3:D4',
    'A5:C6',
    'J10',
    'C:D',
    '3:5',
    '1:1048576',
  ]);
});

test('what is entered becomes what Excel makes of it', async () => {
  const { Excel } = await openBook(undefined, { language: 'zh-CN' });
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A14');
    range.values = [
      ['12'],
      ['98%'],
      ['1,234.5'],
      ['2025-3-1'],
      ['2025年3月1日'],
      ['12:30'],
      ["'12"],
      ['TRUE'],
      ['1e5'],
      ['=1/0'],
      ['三'],
      [''],
      ['+1+2'],
      ['-5'],
    ];
    range.load('values,text,numberFormat,valueTypes');
    await context.sync();
    return range.values.map(([value], at) => [
      value,
      range.text[at]?.[0],
      range.numberFormat[at]?.[0],
      range.valueTypes[at]?.[0],
    ]);
  });
  expect(read).toEqual([
    [12, '12', 'General', 'Double'],
    [0.98, '98%', '0%', 'Double'],
    [1234.5, '1,234.50', '#,##0.00', 'Double'],
    [45717, '2025/3/1', 'yyyy/m/d', 'Double'],
    [45717, '2025年3月1日', 'yyyy"年"m"月"d"日"', 'Double'],
    [12.5 / 24, '12:30', 'h:mm', 'Double'],
    ['12', '12', 'General', 'String'],
    [true, 'TRUE', 'General', 'Boolean'],
    [100000, '1.00E+05', '0.00E+00', 'Double'],
    ['#DIV/0!', '#DIV/0!', 'General', 'Error'],
    ['三', '三', 'General', 'String'],
    ['', '', 'General', 'Empty'],
    [3, '3', 'General', 'Double'],
    [-5, '-5', 'General', 'Double'],
  ]);
});

test('cells formatted as text keep everything as text', async () => {
  const { Excel } = await openBook();
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:D1');
    range.numberFormat = [['@']];
    range.values = [['=1+1', '012', '+5', '@x']];
    range.load('values,formulas');
    await context.sync();
    return [range.values, range.formulas];
  });
  expect(values).toEqual([[['=1+1', '012', '+5', '@x']], [['=1+1', '012', '+5', '@x']]]);
});

test('one value stands for all, null leaves a cell, another shape is refused and changes nothing', async () => {
  const { Excel, OfficeExtension } = await openBook();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
    range.values = 7 as unknown as number[][];
    await context.sync();
    range.values = [
      [null, 1],
      ['', null],
    ];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([
      [7, 1],
      ['', 7],
    ]);
    range.values = [[1, 2, 3]];
    const failed = await context.sync().catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(OfficeExtension.Error);
    expect(failed).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } });
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([
      [7, 1],
      ['', 7],
    ]);
  });
});

test('whole columns have no values to read, and the used range ends where cells end', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const nothing = sheet.getUsedRangeOrNullObject();
    await context.sync();
    expect(nothing.isNullObject).toBe(true);
    sheet.getRange('B2:C3').values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange('E9').format.fill.color = 'red';
    const column = sheet.getRange('B:B').load('values,cellCount,address');
    const used = sheet.getUsedRange().load('address');
    const withValues = sheet.getUsedRange(true).load('address');
    const inColumn = sheet.getRange('C:C').getUsedRange().load('address');
    await context.sync();
    expect([
      column.values,
      column.cellCount,
      column.address,
      used.address,
      withValues.address,
      inColumn.address,
    ]).toEqual([null, 1_048_576, 'Sheet1!B:B', 'Sheet1!B2:E9', 'Sheet1!B2:C3', 'Sheet1!C2:C3']);
  });
});

test('inserting and deleting cells takes formulas, names and held ranges along', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    sheet.getRange('C1').formulas = [['=SUM(A1:A3)']];
    context.workbook.names.add('Inputs', sheet.getRange('A1:A3'));
    const held = sheet.getRange('A3').load('address');
    await context.sync();
    sheet.getRange('2:2').insert('Down');
    held.load('address,values');
    const total = sheet.getRange('C1').load('formulas,values');
    const name = context.workbook.names.getItem('Inputs').load('formula,value');
    await context.sync();
    expect([held.address, held.values, total.formulas, total.values, name.formula, name.value]).toEqual([
      'Sheet1!A4',
      [[3]],
      [['=SUM(A1:A4)']],
      [[6]],
      '=Sheet1!$A$1:$A$4',
      'Sheet1!$A$1:$A$4',
    ]);
    sheet.getRange('A1:A4').delete('Up');
    total.load('formulas,values');
    await context.sync();
    expect([total.formulas, total.values]).toEqual([[['=SUM(#REF!)']], [['#REF!']]]);
    const dead = await (async () => {
      held.load('values');
      await context.sync();
    })().catch((error: unknown) => error);
    expect(dead).toMatchObject({ code: 'InvalidReference' });
    held.untrack();
  });
});

test('cells are copied, moved, merged, sorted, found and replaced', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:C3').values = [
      ['b', 2, '=B1*10'],
      ['a', 3, '=B2*10'],
      ['c', 1, '=B3*10'],
    ];
    sheet.getRange('E1').copyFrom('A1:C3');
    sheet.getRange('A5').copyFrom('A1:C3', 'Values', false, true);
    const copied = sheet.getRange('E1:G1').load('formulas');
    const turned = sheet.getRange('A5:C7').load('values');
    await context.sync();
    expect(copied.formulas).toEqual([['b', 2, '=F1*10']]);
    expect(turned.values).toEqual([
      ['b', 'a', 'c'],
      [2, 3, 1],
      [20, 30, 10],
    ]);
    sheet.getRange('A1:C3').sort.apply([{ key: 1, ascending: false }]);
    const sorted = sheet.getRange('A1:C3').load('values,formulas');
    await context.sync();
    expect(sorted.values).toEqual([
      ['a', 3, 30],
      ['b', 2, 20],
      ['c', 1, 10],
    ]);
    const found = sheet.findAllOrNullObject('b', { completeMatch: true, matchCase: false }).load('address');
    const none = sheet.findAllOrNullObject('nowhere', { completeMatch: false });
    const first = sheet.getRange('A1:C3').find('C', { completeMatch: true, matchCase: false }).load('address');
    const count = sheet.getRange('A1:A3').replaceAll('a', 'z', {});
    await context.sync();
    expect([found.address, none.isNullObject, first.address, count.value]).toEqual([
      'Sheet1!E1,Sheet1!A2,Sheet1!A5',
      true,
      'Sheet1!A3',
      1,
    ]);
    const merged = sheet.getRange('J1:K2');
    merged.values = [
      [1, 2],
      [3, 4],
    ];
    merged.merge();
    merged.load('values');
    sheet.getRange('E1:G3').moveTo('M1');
    const moved = sheet.getRange('M1:O1').load('formulas');
    await context.sync();
    expect(merged.values).toEqual([
      [1, ''],
      ['', ''],
    ]);
    expect(moved.formulas).toEqual([['b', 2, '=N1*10']]);
  });
});

test('cells are cleared by kind, filled, and rid of duplicates', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A1:A2');
    range.values = [[1], [2]];
    range.format.font.bold = true;
    range.autoFill('A1:A6', 'FillDefault');
    const filled = sheet.getRange('A1:A6').load('values');
    await context.sync();
    expect(filled.values.flat()).toEqual([1, 2, 3, 4, 5, 6]);
    range.clear('Contents');
    range.load('values,format/font/bold');
    await context.sync();
    expect([range.values, range.format.font.bold]).toEqual([[[''], ['']], true]);
    range.clear();
    range.load('format/font/bold');
    sheet.getRange('C1:D4').values = [
      ['x', 1],
      ['y', 2],
      ['x', 1],
      ['x', 3],
    ];
    const result = sheet.getRange('C1:D4').removeDuplicates([0, 1], false).load('removed,uniqueRemaining');
    const left = sheet.getRange('C1:D4').load('values');
    await context.sync();
    expect([range.format.font.bold, result.removed, result.uniqueRemaining, left.values]).toEqual([
      false,
      1,
      3,
      [
        ['x', 1],
        ['y', 2],
        ['x', 3],
        ['', ''],
      ],
    ]);
  });
});

test.each([
  ['Mar', 'FillDefault', ['Mar', 'Apr', 'May']],
  ['sunday', 'FillDefault', ['sunday', 'monday', 'tuesday']],
  ['十二月', 'FillSeries', ['十二月', '一月', '二月']],
  ['Term 9', 'FillDefault', ['Term 9', 'Term 10', 'Term 11']],
  ['Term 9', 'FillCopy', ['Term 9', 'Term 9', 'Term 9']],
  ['1/31/2024', 'FillMonths', ['1/31/2024', '2/29/2024', '3/31/2024']],
  ['2/29/2024', 'FillYears', ['2/29/2024', '2/28/2025', '2/28/2026']],
  ['6/13/2025', 'FillWeekdays', ['6/13/2025', '6/16/2025', '6/17/2025']],
  ['12/31/2024', 'FillDefault', ['12/31/2024', '1/1/2025', '1/2/2025']],
  [7, 'FillDefault', ['7', '7', '7']],
  [7, 'FillSeries', ['7', '8', '9']],
])('%p is continued with %s', async (first, type, shown) => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B2').values = [[first]];
    sheet.getRange('B2').autoFill('B2:B4', type as Excel.AutoFillType);
    const filled = sheet.getRange('B2:B4').load('text');
    await context.sync();
    expect(filled.text.flat()).toEqual(shown);
  });
});

test('a copy that is turned turns its formulas too', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:C2').formulas = [
      [1, 2, '=SUM(A1:B1)*$A$1'],
      [3, 4, '=A2+B2'],
    ];
    sheet.getRange('E5').copyFrom('A1:C2', Excel.RangeCopyType.all, false, true);
    const turned = sheet.getRange('E5:F7').load('formulas,values');
    await context.sync();
    expect(turned.formulas).toEqual([
      [1, 3],
      [2, 4],
      ['=SUM(E5:E6)*$A$1', '=F5+F6'],
    ]);
    expect(turned.values[2]).toEqual([3, 7]);
  });
});

test('mixed numbers are shown as fractions', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:D1');
    range.values = [['1 1/2', '-2 3/16', 4, 0.333]];
    range.getCell(0, 2).getResizedRange(0, 1).numberFormat = [['# ?/?', '# ?/?']];
    range.load('values,text');
    await context.sync();
    expect([range.values, range.text]).toEqual([[[1.5, -2.1875, 4, 0.333]], [['1 1/2', '-2  3/16', '4    ', ' 1/3']]]);
  });
});

test.each([
  ['Jan 5, 2024', 45296, '5-Jan-24'],
  ['January 5, 2024', 45296, '5-Jan-24'],
  ['15 January 2024', 45306, '15-Jan-24'],
  ['15-Jan-2024', 45306, '15-Jan-24'],
  ['15-Jan-24', 45306, '15-Jan-24'],
  ['January 2024', 45292, 'Jan-24'],
  ['Jun 5', 45813, '5-Jun'],
  ['5-Jun', 45813, '5-Jun'],
  ['May be 5', 'May be 5', 'May be 5'],
  ['Feb 30, 2024', 'Feb 30, 2024', 'Feb 30, 2024'],
  ['10:30 PM', 0.9375, '10:30 PM'],
])('%p is entered as %p and shown as %p', async (entry, value, shown) => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    cell.values = [[entry]];
    cell.load('values,text');
    await context.sync();
    expect([cell.values, cell.text]).toEqual([[[value]], [[shown]]]);
  });
});
