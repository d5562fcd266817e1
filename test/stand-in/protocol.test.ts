import { openBook } from './kit/open-office';

test('reading what was not loaded fails in the library', async () => {
  const { Excel } = await openBook();
  const failed = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    await context.sync();
    return range.values;
  }).catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: 'PropertyNotLoaded' });
});

test('a member beyond the announced set is not found', async () => {
  const { Excel, Office } = await openBook(undefined, { apiSet: '1.9' });
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
  const failed = await Excel.run(async (context) => {
    context.workbook.comments.add('Sheet1!A1', 'x');
    await context.sync();
  }).catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: 'ApiNotFound', debugInfo: { errorLocation: 'Workbook.comments' } });
});

test.each([
  [
    'PivotTableCollection.add',
    (sheet: Excel.Worksheet) => sheet.pivotTables.add('Pivot', sheet.getRange('A1:B2'), 'D1'),
  ],
  ['SlicerCollection.add', (sheet: Excel.Worksheet) => sheet.slicers.add('Table1', 'Column1', sheet)],
  [
    'Range.flashFill',
    (sheet: Excel.Worksheet) => {
      sheet.getRange('A1').flashFill();
    },
  ],
  [
    'Workbook.onAutoSaveSettingChanged',
    ({ context }: Excel.Worksheet) =>
      (context as Excel.RequestContext).workbook.onAutoSaveSettingChanged.add(() => Promise.resolve()),
  ],
])('%s is not implemented, and the error says so', async (member, use) => {
  const { Excel } = await openBook();
  const failed = await Excel.run(async (context) => {
    use(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  }).catch((error: unknown) => error);
  expect(failed).toMatchObject({
    code: 'NotImplemented',
    message: `${member} is not implemented by this preview of Excel.`,
    debugInfo: { errorLocation: member },
  });
});

test('what came before the failing action stays done', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('A2').values = [['=SUM(']];
    sheet.getRange('A3').values = [[3]];
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    const range = sheet.getRange('A1:A3').load('values');
    await context.sync();
    expect(range.values).toEqual([[1], [''], ['']]);
  });
});

test('a request over the limit is refused', async () => {
  const { Excel } = await openBook(undefined, { requestLimit: 10_000 });
  const failed = await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['x'.repeat(20_000)]];
    await context.sync();
  }).catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
});

test('while a cell is edited calls fail, or wait if they ask to', async () => {
  const { Excel, host } = await openBook();
  host.beginCellEdit();
  const failed = await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
    await context.sync();
  }).catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[2]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(host.value('Sheet1', 0, 0)).toBeUndefined();
  host.endCellEdit();
  await waiting;
  expect(host.value('Sheet1', 0, 0)).toBe(2);
});

test('collections are loaded in pages, with what hangs below their items', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    for (const name of ['B', 'C', 'D']) worksheets.add(name).tables.add('A1:B2', true).name = `T${name}`;
    await context.sync();
    worksheets.load({ $top: 2, $skip: 1, name: true, tables: { name: true } } as never);
    await context.sync();
    expect(worksheets.items.map(({ name, tables }) => [name, tables.items.map((table) => table.name)])).toEqual([
      ['B', ['TB']],
      ['C', ['TC']],
    ]);
    const all = worksheets.load();
    await context.sync();
    expect(all.items.map(({ visibility }) => visibility)).toEqual(['Visible', 'Visible', 'Visible', 'Visible']);
  });
});

test('objects that are tracked outlive their run; others are released', async () => {
  const { Excel, host } = await openBook();
  const range = await Excel.run(async (context) => {
    const found = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A2');
    found.track();
    found.load('address');
    await context.sync();
    return found;
  });
  await Excel.run(range, async (context) => {
    range.values = [[1], [2]];
    await context.sync();
  });
  expect(host.value('Sheet1', 1, 0)).toBe(2);
});

test('large writes go out in pieces that the library makes', async () => {
  const { Excel, host } = await openBook();
  host.counters.reset();
  await Excel.run(async (context) => {
    const rows = Array.from({ length: 400 }, (_, row) => Array.from({ length: 10 }, (__, column) => row * 10 + column));
    context.workbook.worksheets.getActiveWorksheet().getRange('A1:J400').values = rows;
    await context.sync();
  });
  expect(host.value('Sheet1', 399, 9)).toBe(3_999);
  expect([host.counters.syncs, host.counters.requests.length]).toEqual([1, 1]);
  expect(host.counters.largestRequest).toBeGreaterThan(10_000);
});

test('a ribbon button reaches its function, and the host hears that it is done', async () => {
  const done: string[] = [];
  const { host, Office } = await openBook(undefined, { onCommandCompleted: (id) => done.push(id), theme: 'dark' });
  Office.actions.associate('check', (event: Office.AddinCommands.Event) => {
    event.completed();
  });
  host.pressButton('Check.Button', 'check');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(done).toHaveLength(1);
  expect(Office.context.officeTheme.bodyBackgroundColor).toBe('#1f1f1f');
});

test('a load passes over names that no Excel has', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/$none');
    const range = worksheets.getActiveWorksheet().getRange('A1').load('nonsense,address');
    await context.sync();
    expect([worksheets.items.length, range.toJSON()]).toEqual([1, { address: 'Sheet1!A1' }]);
    expect(() => worksheets.items[0]?.name).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
  });
});

test('the add-in can be hidden and started with the workbook', async () => {
  const { Office } = await openBook();
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  expect(await Office.addin.getStartupBehavior()).toBe('Load');
});

const write = (value: number) => (context: Excel.RequestContext) => {
  context.workbook.worksheets.getActiveWorksheet().getRange('A1:A2').values = [[value], [value]];
  return context.sync();
};

test.each([
  ['cellEdit', 'InvalidOperationInCellEditMode', undefined],
  ['requestTooLarge', 'RequestPayloadSizeLimitExceeded', undefined],
  ['gone', 'InvalidOrTimedOutSession', undefined],
  ['goneAfter', 'InvalidOrTimedOutSession', 1],
  ['answerTooLarge', 'ResponsePayloadSizeLimitExceeded', 1],
] as const)('trouble on demand: %s', async (trouble, code, left) => {
  const { Excel, host } = await openBook();
  host.trouble({ request: (at) => (at === 0 ? trouble : undefined) });
  await expect(Excel.run(write(1))).rejects.toMatchObject({ code });
  expect(host.value('Sheet1', 0, 0)).toBe(left);
  const second = Excel.run(write(2));
  if (trouble.startsWith('gone')) await expect(second).rejects.toMatchObject({ code });
  else await second;
  host.trouble(null);
  await Excel.run(write(3));
  expect(host.value('Sheet1', 1, 0)).toBe(3);
});

test('a command that fails on demand leaves those before it done', async () => {
  const { Excel, host } = await openBook();
  const failed: unknown[] = [];
  for (let command = 0; ; command += 1) {
    host.trouble({ command: (request, at) => (request === 0 && at === command ? 'GeneralException' : undefined) });
    const thrown = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (const row of [0, 1, 2]) sheet.getCell(row, 0).values = [[command]];
      await context.sync();
    }).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (thrown === undefined) break;
    expect(thrown).toMatchObject({ code: 'GeneralException' });
    failed.push([0, 1, 2].filter((row) => host.value('Sheet1', row, 0) === command).length);
  }
  const steps = failed.filter((each, at) => each !== failed[at - 1]);
  expect(steps).toEqual([0, 1, 2]);
});

test('an answer over the limit is refused when all is done', async () => {
  const { Excel, host } = await openBook(undefined, { answerLimit: 20_000 });
  host.paste('Sheet1', 0, 0, [['x'.repeat(12_000)], ['x'.repeat(12_000)]]);
  const read = (address: string) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B1').values = [[address]];
      const range = sheet.getRange(address).load('values');
      await context.sync();
      return range.values.length;
    });
  await expect(read('A1:A2')).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  expect(host.value('Sheet1', 0, 1)).toBe('A1:A2');
  expect(await read('A2')).toBe(1);
});
