import { readXlsx } from '../../src/workbook/xlsx/read/read-xlsx';
import type { DialogWindow } from '@district-ledger/excel-stand-in/external';
import type { RibbonChange } from '@district-ledger/excel-stand-in/api/surroundings';
import { openBook } from './kit/open-office';

const settled = () => new Promise((resolve) => setTimeout(resolve, 10));

/** What a call of the Common API ends in: its value, or its error's code. */
function ask<Value>(call: (done: (result: Office.AsyncResult<Value>) => void) => void): Promise<Value | number> {
  return new Promise((resolve) => {
    call((result) => {
      resolve(String(result.status) === 'succeeded' ? result.value : result.error.code);
    });
  });
}

test('cells are bound, read in part, written, listened to and let go', async () => {
  const { Office, host } = await openBook();
  const { bindings } = Office.context.document;
  host.paste('Sheet1', 1, 1, '1\t2\n3\t4');
  const binding = (await ask<Office.Binding>((done) => {
    bindings.addFromNamedItemAsync('Sheet1!B2:C3', Office.BindingType.Matrix, { id: 'mine' }, done);
  })) as Office.MatrixBinding;
  expect([binding.id, binding.type, binding.rowCount, binding.columnCount]).toEqual(['mine', 'matrix', 2, 2]);
  const heard: unknown[] = [];
  await ask((done) => {
    binding.addHandlerAsync(
      Office.EventType.BindingDataChanged,
      (event: { binding: Office.Binding }) => heard.push(['data', event.binding.id]),
      done,
    );
  });
  await ask((done) => {
    binding.addHandlerAsync(
      Office.EventType.BindingSelectionChanged,
      ({ startRow, startColumn, rowCount, columnCount }: Record<string, number>) =>
        heard.push(['selection', startRow, startColumn, rowCount, columnCount]),
      done,
    );
  });
  expect(
    await ask((done) => {
      binding.getDataAsync({ startRow: 1, rowCount: 1, coercionType: Office.CoercionType.Matrix }, done);
    }),
  ).toEqual([[3, 4]]);
  await ask((done) => {
    binding.setDataAsync(
      [
        [5, 6],
        [7, 8],
      ],
      { coercionType: Office.CoercionType.Matrix },
      done,
    );
  });
  host.select('Sheet1', { top: 2, left: 0, bottom: 4, right: 1 });
  host.type('Sheet1', 9, 9, 'elsewhere');
  await settled();
  expect([host.value('Sheet1', 2, 2), heard]).toEqual([
    8,
    [
      ['data', 'mine'],
      ['selection', 1, 0, 1, 1],
    ],
  ]);
  await ask((done) => {
    bindings.releaseByIdAsync('mine', done);
  });
  expect(
    await ask((done) => {
      bindings.getByIdAsync('mine', done);
    }),
  ).toBe(3002);
  expect(
    await ask((done) => {
      bindings.addFromNamedItemAsync('Nowhere', Office.BindingType.Text, done);
    }),
  ).toBe(3006);
  expect(
    await ask((done) => {
      bindings.addFromNamedItemAsync('B2:C3', Office.BindingType.Table, done);
    }),
  ).toBe(3008);
});

test('a bound table takes rows and is emptied; both sides of the library see the binding', async () => {
  const { Office, Excel, host } = await openBook();
  host.paste('Sheet1', 0, 0, 'Unit\tCount\na\t1');
  await Excel.run(async (context) => {
    const table = context.workbook.tables.add('A1:B2', true);
    table.name = 'Units';
    context.workbook.bindings.add(table.getRange(), 'Table', 'units');
    await context.sync();
  });
  const binding = (await ask<Office.Binding>((done) => {
    Office.context.document.bindings.getByIdAsync('units', done);
  })) as Office.TableBinding;
  expect([binding.hasHeaders, binding.rowCount, binding.columnCount]).toEqual([true, 1, 2]);
  await ask((done) => {
    binding.addRowsAsync([['b', 2]], done);
  });
  const data = await ask<Office.TableData>((done) => {
    binding.getDataAsync({ coercionType: Office.CoercionType.Table }, done);
  });
  expect(data).toMatchObject({
    headers: [['Unit', 'Count']],
    rows: [
      ['a', 1],
      ['b', 2],
    ],
  });
  await ask((done) => {
    binding.deleteAllDataValuesAsync(done);
  });
  await Excel.run(async (context) => {
    const own = context.workbook.bindings.getItem('units');
    const range = own.getRange().load('address');
    const table = own.getTable().load('name');
    await context.sync();
    expect([range.address, table.name]).toEqual(['Sheet1!A1:B2', 'Units']);
    own.delete();
    const gone = context.workbook.bindings.getItemOrNullObject('units');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test('settings tell when they change', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    const heard: string[] = [];
    settings.onSettingsChanged.add((event) => {
      heard.push(Object.keys(event).join());
      return Promise.resolve();
    });
    await context.sync();
    settings.add('k', 1);
    await context.sync();
    settings.getItem('k').delete();
    await context.sync();
    await settled();
    expect(heard).toEqual(['settings', 'settings']);
  });
});

test('the workbook is handed over as a file, slice by slice', async () => {
  const { Office, host } = await openBook();
  host.type('Sheet1', 0, 0, 'kept');
  const file = (await ask<Office.File>((done) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 1_000 }, done);
  })) as Office.File;
  const bytes: number[] = [];
  for (let at = 0; at < file.sliceCount; at += 1)
    bytes.push(
      ...((
        (await ask<Office.Slice>((done) => {
          file.getSliceAsync(at, done);
        })) as Office.Slice
      ).data as number[]),
    );
  await ask((done) => {
    file.closeAsync(done);
  });
  expect(bytes).toHaveLength(file.size);
  expect(readXlsx(Uint8Array.from(bytes)).sheets[0]?.cells).toEqual([
    expect.objectContaining({ row: 0, column: 0, value: 'kept' }),
  ]);
  expect(
    await ask((done) => {
      Office.context.document.getFileAsync(Office.FileType.Pdf, done);
    }),
  ).toBe(5000);
});

test('a place is gone to, by address or name', async () => {
  const { Office, Excel, host } = await openBook();
  host.type('Sheet1', 0, 0, '1');
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Far').names.add('Here', '=Far!$C$3');
    context.workbook.names.add('There', '=Far!$D$4:$E$5');
    await context.sync();
  });
  await ask((done) => {
    Office.context.document.goToByIdAsync('There', Office.GoToType.NamedItem, done);
  });
  expect([host.workbook.activeSheet.name, host.workbook.selectionOn(host.workbook.activeSheet).areas]).toEqual([
    'Far',
    [{ top: 3, left: 3, bottom: 4, right: 4 }],
  ]);
  expect(
    await ask((done) => {
      Office.context.document.goToByIdAsync('Nowhere', Office.GoToType.NamedItem, done);
    }),
  ).toBe(7001);
});

test('a dialog opens where somebody shows it, speaks, is spoken to and closed', async () => {
  const opened: DialogWindow[] = [];
  const { Office } = await openBook(undefined, { onOpenDialog: (dialog) => opened.push(dialog) });
  expect(Office.context.requirements.isSetSupported('DialogApi', '1.2')).toBe(true);
  const dialog = (await ask<Office.Dialog>((done) => {
    Office.context.ui.displayDialogAsync('https://localhost/ask.html', { height: 30, width: 20 }, done);
  })) as Office.Dialog;
  const [window] = opened;
  expect([window?.url, window?.height, window?.width]).toEqual(['https://localhost/ask.html', 30, 20]);
  const heard: unknown[] = [];
  dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => heard.push(event));
  dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => heard.push(event));
  expect(
    await ask((done) => {
      Office.context.ui.displayDialogAsync('https://localhost/other.html', done);
    }),
  ).toBe(12007);
  const toldDialog: string[] = [];
  if (window) window.onMessage = (message) => toldDialog.push(message);
  window?.tellParent('yes');
  dialog.messageChild('thanks');
  window?.closed();
  await settled();
  expect(heard).toEqual([expect.objectContaining({ message: 'yes' }), expect.objectContaining({ error: 12006 })]);
  expect(toldDialog).toEqual(['thanks']);
});

test('without somebody who shows it, a dialog does not open and the ribbon does not change', async () => {
  const { Office } = await openBook();
  expect(
    ['DialogApi', 'RibbonApi', 'IdentityAPI'].map((set) => Office.context.requirements.isSetSupported(set, '1.1')),
  ).toEqual([false, false, false]);
  expect(
    await ask((done) => {
      Office.context.ui.displayDialogAsync('https://localhost/ask.html', done);
    }),
  ).toBe(5000);
  await expect(
    Office.ribbon.requestUpdate({
      tabs: [{ id: 'Tab', groups: [{ id: 'Group', controls: [{ id: 'Go', enabled: false }] }] }],
    }),
  ).rejects.toMatchObject({
    code: 'NotImplemented',
    message: 'RibbonButton.enabled is not implemented by this preview of Excel.',
  });
});

test('buttons and tabs of the ribbon are switched', async () => {
  const changes: RibbonChange[] = [];
  const { Office } = await openBook(undefined, { onRibbonChange: (change) => changes.push(change) });
  await Office.ribbon.requestUpdate({
    tabs: [{ id: 'Tab', visible: true, groups: [{ id: 'Group', controls: [{ id: 'Go', enabled: false }] }] }],
  });
  expect(changes).toEqual([
    { tab: 'Tab', visible: true },
    { button: 'Go', enabled: false },
  ]);
});
