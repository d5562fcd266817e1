import { openBook } from './kit/open-office';

const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

test('edits by hand are heard with what was there before', async () => {
  const { Excel, host } = await openBook();
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const handler = sheet.onChanged.add(async (event) => {
      const range = await Excel.run(async (inner) => {
        const found = event.getRange(inner).load('values');
        await inner.sync();
        return found.values;
      });
      heard.push([
        event.address,
        event.changeType,
        event.source,
        event.triggerSource,
        event.details?.valueBefore,
        event.details?.valueAfter,
        range,
      ]);
    });
    await context.sync();
    host.type('Sheet1', 1, 1, '5');
    await settled();
    host.type('Sheet1', 1, 1, '=2*3');
    await settled();
    host.paste('Sheet1', 0, 0, '1\t2\n3\t4');
    await settled();
    sheet.getRange('C9').values = [[1]];
    await context.sync();
    await settled();
    sheet.getRange('1:1').delete('Up');
    await context.sync();
    await settled();
    expect(heard).toEqual([
      ['B2', 'RangeEdited', 'Local', 'Unknown', '', 5, [[5]]],
      ['B2', 'RangeEdited', 'Local', 'Unknown', 5, 6, [[6]]],
      [
        'A1:B2',
        'RangeEdited',
        'Local',
        'Unknown',
        undefined,
        undefined,
        [
          [1, 2],
          [3, 4],
        ],
      ],
      ['C9', 'RangeEdited', 'Local', 'ThisLocalAddin', '', 1, [[1]]],
      ['1:1', 'RowDeleted', 'Local', 'ThisLocalAddin', undefined, undefined, null],
    ]);
    handler.remove();
    await context.sync();
    host.type('Sheet1', 5, 5, '7');
    await settled();
    expect(heard).toHaveLength(5);
  });
});

test('sheets and selections tell of themselves', async () => {
  const { Excel, host } = await openBook();
  const heard: string[] = [];
  const note = (text: string) => {
    heard.push(text);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(() => note('added'));
    worksheets.onDeleted.add(() => note('deleted'));
    worksheets.onActivated.add(() => note('activated'));
    worksheets.onDeactivated.add(() => note('deactivated'));
    worksheets.onSelectionChanged.add((event) => note(`selected ${event.address}`));
    worksheets.onNameChanged.add((event) => note(`${event.nameBefore} is now ${event.nameAfter}`));
    worksheets.onProtectionChanged.add((event) => note(`protected ${String(event.isProtected)}`));
    worksheets.onChanged.add((event) => note(`changed ${event.address}`));
    context.workbook.onSelectionChanged.add(() => note('selection'));
    await context.sync();
    const sheet = worksheets.add('Other');
    sheet.name = 'Another';
    sheet.protection.protect();
    await context.sync();
    host.activate('Another');
    host.select('Another', { row: 2, column: 2 });
    await settled();
    context.runtime.enableEvents = false;
    sheet.protection.unprotect();
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    sheet.delete();
    await context.sync();
    await settled();
  });
  expect(heard).toEqual([
    'added',
    'Other is now Another',
    'protected true',
    'deactivated',
    'activated',
    'selection',
    'selected C3',
    'deleted',
    'activated',
  ]);
});

test('rows and columns of a table are told as such, cells of the sheet with their way', async () => {
  const { Excel } = await openBook();
  const heard: unknown[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B2:C4').values = [
      ['Name', 'Count'],
      ['a', 1],
      ['b', 2],
    ];
    const table = sheet.tables.add('B2:C4', true);
    sheet.onChanged.add(({ changeType, address, changeDirectionState }) => {
      heard.push([
        'sheet',
        changeType,
        address,
        changeDirectionState?.insertShiftDirection ?? changeDirectionState?.deleteShiftDirection,
      ]);
      return Promise.resolve();
    });
    table.onChanged.add(({ changeType, address }) => {
      heard.push(['table', changeType, address]);
      return Promise.resolve();
    });
    await context.sync();
    table.rows.add(0);
    table.rows.getItemAt(2).delete();
    table.columns.add(1);
    await context.sync();
    await settled();
  });
  expect(heard).toEqual([
    ['sheet', 'CellInserted', 'B3:C3', 'Down'],
    ['table', 'RowInserted', 'B3:C3'],
    ['sheet', 'CellDeleted', 'B5:C5', 'Up'],
    ['table', 'RowDeleted', 'B5:C5'],
    ['sheet', 'CellInserted', 'C2:C4', 'Right'],
    ['table', 'ColumnInserted', 'C2:C4'],
  ]);
});

test('a click on one cell is told, a drag over many is not', async () => {
  const { Excel, host } = await openBook();
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onSingleClicked.add(({ address }) => {
      heard.push(address);
      return Promise.resolve();
    });
    await context.sync();
    host.select('Sheet1', { row: 2, column: 1 });
    host.select('Sheet1', { row: 2, column: 1 });
    host.select('Sheet1', { top: 0, left: 0, bottom: 3, right: 0 });
    await settled();
  });
  expect(heard).toEqual(['B3', 'B3']);
});
