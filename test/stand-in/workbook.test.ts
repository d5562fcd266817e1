import type { Book } from '../../src/workbook/book/book';
import { writeXlsx } from '../../src/workbook/xlsx/write/write-xlsx';
import { blankSheet } from '../../src/workbook/book/table';
import { openBook } from './kit/open-office';

test('names stand for cells, constants and formulas', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    const { names } = context.workbook;
    names.add('Figures', sheet.getRange('A1:A3'), 'Three of them');
    names.add('Rate', '=0.5');
    sheet.names.add('Local', '=Sheet1!$A$1');
    sheet.getRange('B1').formulas = [['=SUM(Figures)*Rate+Local']];
    const result = sheet.getRange('B1').load('values');
    const figures = names.getItem('Figures').load('type,value,formula,comment,scope,visible');
    const rate = names.getItem('Rate').load('type,value,formula');
    const range = names.getItem('Figures').getRange().load('address');
    names.load('items/name');
    sheet.names.load('items/name,items/scope');
    const byName = sheet.getRange('Figures').load('address');
    await context.sync();
    expect(result.values).toEqual([[4]]);
    expect(figures.toJSON()).toMatchObject({
      type: 'Range',
      value: 'Sheet1!$A$1:$A$3',
      formula: '=Sheet1!$A$1:$A$3',
      comment: 'Three of them',
      scope: 'Workbook',
      visible: true,
    });
    expect(rate.toJSON()).toMatchObject({ type: 'Double', value: 0.5, formula: '=0.5' });
    expect([
      range.address,
      byName.address,
      names.items.map(({ name }) => name),
      sheet.names.items.map(({ scope }) => scope),
    ]).toEqual(['Sheet1!A1:A3', 'Sheet1!A1:A3', ['Figures', 'Rate'], ['Worksheet']]);
    names.add('Figures', sheet.getRange('B1'));
    await expect(context.sync()).rejects.toMatchObject({
      code: 'ItemAlreadyExists',
      debugInfo: { errorLocation: 'NamedItemCollection.add' },
    });
    figures.delete();
    result.load('values');
    await context.sync();
    expect(result.values).toEqual([['#NAME?']]);
  });
});

test('comments have authors, replies and places', async () => {
  const { Excel } = await openBook();
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { comments } = context.workbook;
    comments.onAdded.add((event) => {
      heard.push(`added ${String(event.commentDetails.length)}`);
      return Promise.resolve();
    });
    await context.sync();
    const comment = comments.add('Sheet1!B2', 'Please check');
    comment.replies.add('Done');
    comment.load('content,authorName,id,resolved');
    comment.replies.load('items/content');
    const place = comment.getLocation().load('address');
    const byCell = comments.getItemByCell('Sheet1!B2').load('id');
    await context.sync();
    expect([
      comment.content,
      comment.authorName,
      comment.resolved,
      comment.replies.items.map(({ content }) => content),
      place.address,
    ]).toEqual(['Please check', 'Preview', false, ['Done'], 'Sheet1!B2']);
    expect(byCell.id).toBe(comment.id);
    comment.content = 'Checked';
    comment.resolved = true;
    context.workbook.worksheets.getActiveWorksheet().getRange('1:1').insert('Down');
    comment.load('content,resolved');
    const moved = comment.getLocation().load('address');
    await context.sync();
    expect([comment.content, comment.resolved, moved.address]).toEqual(['Checked', true, 'Sheet1!B3']);
    comment.delete();
    const count = comments.getCount();
    const gone = comments.getItemByCell('Sheet1!B3');
    gone.load('id');
    await expect(context.sync()).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'CommentCollection.getItemByCell' },
    });
    expect(count).toBeDefined();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(heard).toEqual(['added 1']);
  });
});

test('custom XML, properties and settings are kept', async () => {
  const { Excel, Office } = await openBook();
  await Excel.run(async (context) => {
    const { workbook } = context;
    const part = workbook.customXmlParts.add('<r xmlns="urn:reviewers"><n>Ann</n></r>');
    part.load('id,namespaceUri');
    await context.sync();
    const only = workbook.customXmlParts.getByNamespace('urn:reviewers').getOnlyItem();
    only.setXml('<r xmlns="urn:reviewers"><n>Bo</n></r>');
    const xml = workbook.customXmlParts.getItem(part.id).getXml();
    const missing = workbook.customXmlParts.getItemOrNullObject('{none}');
    workbook.properties.title = 'Title';
    workbook.properties.custom.add('Stage', 'draft');
    workbook.properties.custom.add('Round', 3);
    workbook.properties.load('title,author');
    const stage = workbook.properties.custom.getItem('stage').load('key,value,type');
    workbook.properties.custom.load('items/key,items/type');
    workbook.settings.add('place', { row: 1 });
    const setting = workbook.settings.getItem('place').load('value');
    const sheet = workbook.worksheets.getActiveWorksheet();
    sheet.customProperties.add('owner', 'me');
    const owner = sheet.customProperties.getItem('owner').load('value');
    await context.sync();
    expect([part.namespaceUri, xml.value, missing.isNullObject]).toEqual([
      'urn:reviewers',
      '<r xmlns="urn:reviewers"><n>Bo</n></r>',
      true,
    ]);
    expect([workbook.properties.title, workbook.properties.author, stage.key, stage.value, stage.type]).toEqual([
      'Title',
      'Preview',
      'Stage',
      'draft',
      'String',
    ]);
    expect(workbook.properties.custom.items.map(({ key, type }) => [key, type])).toEqual([
      ['Stage', 'String'],
      ['Round', 'Number'],
    ]);
    expect([setting.value, owner.value]).toEqual([{ row: 1 }, 'me']);
    workbook.customXmlParts.add('<open>');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
  Office.context.document.settings.set('k', { a: 1 });
  await new Promise<void>((resolve) => {
    Office.context.document.settings.saveAsync(() => {
      resolve();
    });
  });
  expect(Office.context.document.settings.get('k')).toEqual({ a: 1 });
});

test('what is selected is known, here and to the person', async () => {
  const { Excel, host } = await openBook();
  await Excel.run(async (context) => {
    host.select('Sheet1', { top: 1, left: 1, bottom: 3, right: 2 });
    const selected = context.workbook.getSelectedRange().load('address');
    const cell = context.workbook.getActiveCell().load('address');
    await context.sync();
    expect([selected.address, cell.address]).toEqual(['Sheet1!B2:C4', 'Sheet1!B2']);
    const other = context.workbook.worksheets.add('Other');
    other.getRange('D4').select();
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    expect(active.name).toBe('Other');
  });
});

test('calculation can wait', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const { application } = context.workbook;
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B1').values = [[1, '=A1+1']];
    await context.sync();
    application.calculationMode = Excel.CalculationMode.manual;
    sheet.getRange('A1').values = [[5]];
    const result = sheet.getRange('B1').load('values');
    application.load('calculationMode,calculationState');
    await context.sync();
    expect([result.values, application.calculationMode, application.calculationState]).toEqual([
      [[2]],
      'Manual',
      'Pending',
    ]);
    application.calculate(Excel.CalculationType.full);
    result.load('values');
    await context.sync();
    expect(result.values).toEqual([[6]]);
  });
});

test('worksheet functions are called without a cell', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B3').values = [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ];
    const found = context.workbook.functions.vlookup('b', sheet.getRange('A1:B3'), 2, false).load('value,error');
    const sum = context.workbook.functions.sum(sheet.getRange('B1:B3'), 4).load('value');
    const none = context.workbook.functions.vlookup('z', sheet.getRange('A1:B3'), 2, false).load('value,error');
    await context.sync();
    expect([found.value, sum.value, none.error]).toEqual([2, 10, '#N/A']);
  });
});

const small: Book = {
  sheets: [
    {
      ...blankSheet('数据'),
      cells: [
        { row: 0, column: 0, value: 7 },
        { row: 1, column: 0, value: 14, formula: "'数据'!R[-1]C*2" },
      ],
    },
    { ...blankSheet('Sheet1'), cells: [{ row: 0, column: 0, value: 'other' }] },
  ],
  names: [],
};

test('sheets come out of a file, and a file opens as a workbook of its own', async () => {
  const opened: Book[] = [];
  const { Excel } = await openBook(undefined, { onOpenWorkbook: (book) => opened.push(book) });
  const base64 = Buffer.from(await writeXlsx(small)).toString('base64');
  await Excel.run(async (context) => {
    const ids = context.workbook.insertWorksheetsFromBase64(base64, {
      sheetNamesToInsert: ['Sheet1', '数据'],
      positionType: 'Beginning',
    });
    context.workbook.worksheets.load('items/name,items/id');
    const copied = context.workbook.worksheets.getItem('数据').getRange('A1:A2').load('values,formulas');
    await context.sync();
    const { items } = context.workbook.worksheets;
    expect(items.map(({ name }) => name)).toEqual(['Sheet1 (2)', '数据', 'Sheet1']);
    expect(ids.value).toEqual(items.slice(0, 2).map(({ id }) => id));
    expect([copied.values, copied.formulas]).toEqual([
      [[7], [14]],
      [[7], ['=数据!A1*2']],
    ]);
    context.workbook.insertWorksheetsFromBase64('AAAA');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
  await Excel.createWorkbook(base64);
  await Excel.createWorkbook();
  expect(opened.map(({ sheets }) => sheets.map(({ name }) => name))).toEqual([['数据', 'Sheet1'], []]);
});

test('hyperlinks are set and shown', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    range.hyperlink = { documentReference: 'Sheet1!C5', textToDisplay: 'there', screenTip: 'Go' };
    range.load('hyperlink,values');
    await context.sync();
    expect([range.hyperlink, range.values]).toEqual([
      { documentReference: 'Sheet1!C5', screenTip: 'Go', textToDisplay: 'there' },
      [['there']],
    ]);
    range.clear('Hyperlinks');
    range.load('hyperlink');
    await context.sync();
    expect(range.hyperlink).toBeNull();
  });
});

test('styles are made and given', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const { styles } = context.workbook;
    styles.add('Late');
    const late = styles.getItem('Late');
    late.font.color = '#FF0000';
    late.fill.color = 'yellow';
    late.wrapText = true;
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
    range.style = 'Late';
    const good = context.workbook.worksheets.getActiveWorksheet().getRange('A2');
    good.style = Excel.BuiltInStyle.good;
    range.load('style,format/wrapText,format/font/color,format/fill/color');
    good.load('format/fill/color');
    late.load('builtIn,name');
    await context.sync();
    expect([
      range.style,
      range.format.wrapText,
      range.format.font.color,
      range.format.fill.color,
      good.format.fill.color,
      late.builtIn,
      late.name,
    ]).toEqual(['Late', true, '#FF0000', '#FFFF00', '#C6EFCE', false, 'Late']);
  });
});

test('what a formula reads, and who reads it, is found', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:C1').formulas = [[1, '=A1*2', '=B1+A1']];
    const precedents = sheet.getRange('C1').getDirectPrecedents().load('addresses');
    const dependents = sheet.getRange('A1').getDependents().load('addresses');
    precedents.areas.load('items/address');
    await context.sync();
    expect([precedents.addresses, dependents.addresses, precedents.areas.items.map(({ address }) => address)]).toEqual([
      ['Sheet1!B1', 'Sheet1!A1'],
      ['Sheet1!B1', 'Sheet1!C1'],
      ['Sheet1!B1,Sheet1!A1'],
    ]);
  });
});

test('the older API reads and writes the selection', async () => {
  const { Office, host } = await openBook();
  host.type('Sheet1', 0, 0, 'x');
  host.select('Sheet1', { top: 0, left: 0, bottom: 0, right: 1 });
  const read = () =>
    new Promise((resolve) => {
      Office.context.document.getSelectedDataAsync(Office.CoercionType.Matrix, (result) => {
        resolve(result.value);
      });
    });
  expect(await read()).toEqual([['x', '']]);
  const status = await new Promise((resolve) => {
    Office.context.document.setSelectedDataAsync([[1, 2]], { coercionType: Office.CoercionType.Matrix }, (result) => {
      resolve(result.status);
    });
  });
  expect([status, await read()]).toEqual(['succeeded', [[1, 2]]]);
});

test('built-in styles answer to their names with blanks; a style may turn its text', async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const style of Object.values(Excel.BuiltInStyle)) sheet.getRange('A1').style = style;
    const light = sheet.getRange('B1');
    light.style = '20% - Accent1';
    sheet.getRange('B2').style = 'Heading 1';
    context.workbook.styles.add('Leaning');
    const leaning = context.workbook.styles.getItem('Leaning');
    leaning.textOrientation = 38;
    sheet.getRange('C1').style = 'Leaning';
    const look = sheet.getRange('C1').format.load('textOrientation');
    light.load('style');
    const heading = sheet.getRange('B2').load('style');
    await context.sync();
    expect([light.style, heading.style, look.textOrientation]).toEqual(['Accent1_20', 'Heading1', 38]);
  });
});

test("a sheet's own properties are found whatever the case of their keys", async () => {
  const { Excel } = await openBook();
  await Excel.run(async (context) => {
    const { customProperties } = context.workbook.worksheets.getActiveWorksheet();
    customProperties.add('Owner', 'a');
    customProperties.add('OWNER', 'b');
    const found = customProperties.getItem('owner').load('key,value');
    const none = customProperties.getItemOrNullObject('other');
    await context.sync();
    expect([found.toJSON(), none.isNullObject]).toEqual([{ key: 'Owner', value: 'b' }, true]);
  });
});
