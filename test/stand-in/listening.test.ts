import { openBook } from './kit/open-office';

const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

test('tables tell of changes, selections and comings and goings', async () => {
  const { Excel, host } = await openBook();
  const heard: unknown[] = [];
  const note = (...what: unknown[]) => {
    heard.push(what);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    context.workbook.tables.onAdded.add((event) => note('added', event.type));
    context.workbook.tables.onDeleted.add((event) => note('deleted', event.tableName));
    context.workbook.tables.onChanged.add((event) => note('some table', event.address));
    await context.sync();
    const table = sheet.tables.add('A1:B3', true);
    table.name = 'Pairs';
    table.onSelectionChanged.add((event) => note('selection', event.isInsideTable, event.address));
    await context.sync();
    host.select('Sheet1', { row: 1, column: 1 });
    host.select('Sheet1', { row: 9, column: 9 });
    host.type('Sheet1', 1, 0, '5');
    await settled();
    table.delete();
    await context.sync();
    await settled();
  });
  expect(heard).toEqual([
    ['added', 'TableAdded'],
    ['selection', true, 'B2'],
    ['selection', false, ''],
    ['some table', 'A2'],
    ['deleted', 'Pairs'],
  ]);
});

test('formats, formulas, sorting, hiding and calculation are heard', async () => {
  const { Excel, host } = await openBook();
  const heard: unknown[] = [];
  const note = (...what: unknown[]) => {
    heard.push(what);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B3').formulas = [
      [3, '=A1*2'],
      [1, '=A2*2'],
      [2, '=A3*2'],
    ];
    await context.sync();
    sheet.onFormatChanged.add((event) => note('format', event.address));
    sheet.onFormulaChanged.add((event) =>
      note('formula', event.formulaDetails[0]?.cellAddress, event.formulaDetails[0]?.previousFormula),
    );
    sheet.onRowSorted.add((event) => note('sorted', event.address));
    sheet.onRowHiddenChanged.add((event) => note('hidden', event.address, event.changeType));
    sheet.onCalculated.add(() => note('calculated'));
    context.workbook.onActivated.add((event) => note(event.type));
    sheet.onVisibilityChanged.add((event) => note(event.visibilityBefore, event.visibilityAfter));
    await context.sync();
    sheet.getRange('A1').format.font.bold = true;
    await context.sync();
    host.type('Sheet1', 0, 1, '=A1*3');
    sheet.getRange('A1:A3').sort.apply([{ key: 0, ascending: true }]);
    sheet.getRange('2:2').rowHidden = true;
    await context.sync();
    host.focus();
    context.workbook.worksheets.add('Other');
    sheet.visibility = 'Hidden';
    await context.sync();
    await settled();
  });
  expect(heard).toEqual([
    ['format', 'A1'],
    ['calculated'],
    ['formula', 'B1', '=A1*2'],
    ['sorted', 'A1:A3'],
    ['hidden', '2:2', 'Hidden'],
    ['WorkbookActivated'],
    ['Visible', 'Hidden'],
  ]);
});

test('a handler that is removed hears nothing, and neither does one whose sheet is another', async () => {
  const { Excel, host } = await openBook();
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const other = context.workbook.worksheets.add('Other');
    const handler = other.onSelectionChanged.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
    host.select('Sheet1', { row: 1, column: 1 });
    host.select('Other', { row: 2, column: 2 });
    await settled();
    handler.remove();
    await context.sync();
    host.select('Other', { row: 3, column: 3 });
    await settled();
  });
  expect(heard).toEqual(['C3']);
});
