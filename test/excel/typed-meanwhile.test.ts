import type { Book } from '../../src/workbook/book/book';
import { blankSheet } from '../../src/workbook/book/table';
import { openWorkbook } from '../../src/excel/open-workbook';
import type { Host } from '@district-ledger/excel-stand-in';
import { openBook } from '../stand-in/kit/open-office';

const names = ['明细', '督办清单', '_summary'];

function bookOf(figure: number, typed = ''): Book {
  return {
    names: [],
    sheets: names.map((name) => ({
      ...blankSheet(name),
      visibility: name.startsWith('_') ? 'veryHidden' : 'visible',
      cells: [
        { row: 0, column: 0, value: figure },
        { row: 0, column: 1, value: figure * 2, formula: 'RC[-1]*2' },
        ...(typed === '' ? [] : [{ row: 0, column: 2, value: typed }]),
      ],
    })),
  };
}

async function open(book?: Book): Promise<Host> {
  const { host, Excel, Office } = await openBook(book, { apiSet: '1.9' });
  Object.assign(globalThis, { Excel, Office });
  return host;
}

const values = (host: Host) =>
  Object.fromEntries(host.book().sheets.map(({ name, cells }) => [name, cells.map(({ value }) => value)]));
const three = (row: readonly unknown[]) => Object.fromEntries(names.map((name) => [name, row]));

/** Types into a sheet that is shown, just before each request from the given one on. */
function typeBefore(host: Host, at: number, sheet: string, text: string): void {
  let isTyped = false;
  host.trouble({
    request: (request) => {
      if (request === at && !isTyped) {
        isTyped = true;
        host.type(sheet, 0, 2, text);
      }
      return undefined;
    },
  });
}

test.each([0, 1, 2])(
  'what is typed into the old sheet just before request %d is not lost: nothing is replaced',
  async (at) => {
    const host = await open(bookOf(1));
    const seen = await openWorkbook.readSheets(names);
    typeBefore(host, at, '明细', '请核实');
    await expect(openWorkbook.write(bookOf(2), seen)).rejects.toMatchObject({
      code: 'excelChanged',
      sentence: { zh: '写入期间“明细”又有改动，为免丢掉，没有换上新表，改动都在。请再写一次。' },
    });
    host.trouble(null);
    expect(values(host)).toEqual({ ...three([1, 2]), 明细: [1, 2, '请核实'] });
    expect(await openWorkbook.write(bookOf(2, '请核实'), await openWorkbook.readSheets(names))).toBeNull();
    expect(values(host)).toEqual(three([2, 4, '请核实']));
  },
);

test('what is typed into the new sheet while the old one goes stays', async () => {
  const host = await open(bookOf(1));
  const seen = await openWorkbook.readSheets(names);
  typeBefore(host, 3, '明细', '请核实');
  expect(await openWorkbook.write(bookOf(2), seen)).toBeNull();
  expect(values(host)).toEqual({ ...three([2, 4]), 明细: [2, 4, '请核实'] });
});

test('a sheet that somebody made of the same name meanwhile is not replaced', async () => {
  const host = await open({
    names: [],
    sheets: [{ ...blankSheet('明细'), cells: [{ row: 0, column: 0, value: '我的' }] }],
  });
  await expect(openWorkbook.write(bookOf(2), { names: [], sheets: [] })).rejects.toMatchObject({
    code: 'excelChanged',
  });
  expect(values(host)).toEqual({ 明细: ['我的'] });
});

test('the empty sheet of a new workbook goes, and stays where somebody types into it meanwhile', async () => {
  const fresh = await open();
  expect(await openWorkbook.write(bookOf(2))).toBeNull();
  expect(Object.keys(values(fresh))).toEqual(names);
  const used = await open();
  typeBefore(used, 2, 'Sheet1', '草稿');
  expect(await openWorkbook.write(bookOf(2))).toBeNull();
  expect(used.book().sheets.map(({ name, visibility, cells }) => [name, visibility, cells[0]?.value])).toEqual([
    ['Sheet1', 'visible', '草稿'],
    ['明细', 'visible', 2],
    ['督办清单', 'visible', 2],
    ['_summary', 'veryHidden', 2],
  ]);
});

describe('a start of the pane after a write that broke off', () => {
  /** The host is gone after the new sheets have taken their places, and somebody goes on with the workbook. */
  async function breakOff(then: (host: Host) => void) {
    const host = await open(bookOf(1));
    host.trouble({ request: (at) => (at === 2 ? 'goneAfter' : undefined) });
    await expect(openWorkbook.write(bookOf(2))).rejects.toMatchObject({ code: 'excelGone' });
    host.trouble(null);
    then(host);
    return host;
  }

  test('finishes it, and keeps what was typed into the new sheets', async () => {
    const host = await breakOff((opened) => {
      opened.type('督办清单', 0, 2, '已整改');
    });
    expect(await openWorkbook.recover()).toEqual({
      zh: '上次写入的新表已经换上，当时没删完的旧表现在删掉了。',
      en: 'The sheets that were written last are in place; the old ones, which could not be deleted then, are deleted now.',
    });
    expect(values(host)).toEqual({ ...three([2, 4]), 督办清单: [2, 4, '已整改'] });
    expect(await openWorkbook.recover()).toBeNull();
  });

  test('keeps old sheets that hold something else than when they were read, and says which', async () => {
    const host = await breakOff((opened) => {
      const sheet = opened.sheet('明细~old');
      sheet.visibility = 'Visible';
      opened.type('明细~old', 0, 2, '请核实');
    });
    expect((await openWorkbook.recover())?.zh).toBe(
      '上次写入的新表已经换上，但旧表在那以后又有改动，留了下来：明细~old、督办清单~old、_summary~old。请把改动抄到新表里，再删掉它们。',
    );
    expect(values(host)).toEqual({
      ...three([2, 4]),
      '明细~old': [1, 2, '请核实'],
      '督办清单~old': [1, 2],
      '_summary~old': [1, 2],
    });
    expect(host.book().sheets.map(({ visibility }) => visibility)).not.toContain('hidden');
    expect(await openWorkbook.recover()).toBeNull();
  });

  test('undoes one that was being written, and says so', async () => {
    const host = await open(bookOf(1));
    host.trouble({ request: (at) => (at === 1 ? 'goneAfter' : undefined) });
    await expect(openWorkbook.write(bookOf(2))).rejects.toMatchObject({ code: 'excelGone' });
    expect(host.book().sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['明细', 'visible'],
      ['督办清单', 'visible'],
      ['_summary', 'veryHidden'],
      ...['_district_write', '明细~new', '督办清单~new', '_summary~new'].map((name) => [name, 'veryHidden']),
    ]);
    host.trouble(null);
    expect((await openWorkbook.recover())?.zh).toBe(
      '上次写入没有写完。没写完的部分已经清掉，原来的表都在，没有改动。需要时请再写一次。',
    );
    expect(values(host)).toEqual(three([1, 2]));
  });

  test('comes with the next writing too', async () => {
    const host = await breakOff(() => undefined);
    expect(await openWorkbook.write(bookOf(3))).toBeNull();
    expect(values(host)).toEqual(three([3, 6]));
  });

  test('leaves alone a sheet of that name that is not ours', async () => {
    const host = await open({
      names: [],
      sheets: [{ ...blankSheet('_district_write'), cells: [{ row: 0, column: 0, value: '我的' }] }],
    });
    expect(await openWorkbook.recover()).toBeNull();
    expect(values(host)).toEqual({ _district_write: ['我的'] });
  });
});

test('a sheet of the bureau with a password, whose formulas would break, stops the writing with its name', async () => {
  const host = await open({
    names: [],
    sheets: [...bookOf(1).sheets, { ...blankSheet('我的表'), cells: [{ row: 0, column: 0, formula: "'明细'!R1C1" }] }],
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('我的表').protection.protect({}, 'secret');
    await context.sync();
  });
  await expect(openWorkbook.write(bookOf(2))).rejects.toMatchObject({
    code: 'excelOwnSheetLocked',
    sentence: {
      zh: '工作表“我的表”有密码保护，里面的公式引用了要更新的表，换上新表就会失效，所以没有换。请先撤销它的保护，再试一次。',
    },
  });
  expect(values(host)).toEqual({ ...three([1, 2]), 我的表: [1] });
  expect(await openWorkbook.recover()).toBeNull();
});

test('names that are taken are passed over, however long', async () => {
  const long = '一'.repeat(31);
  const twoSheets = (figure: number): Book => ({
    names: [],
    sheets: [
      { ...blankSheet(long), cells: [{ row: 0, column: 0, value: figure }] },
      { ...blankSheet('明细'), cells: [{ row: 0, column: 0, value: figure }] },
    ],
  });
  const host = await open({
    names: [],
    sheets: [
      ...twoSheets(1).sheets,
      { ...blankSheet('明细~new'), cells: [{ row: 0, column: 0, value: '我的' }] },
      blankSheet('明细~OLD'),
    ],
  });
  expect(await openWorkbook.write(twoSheets(2))).toBeNull();
  expect(values(host)).toEqual({ [long]: [2], 明细: [2], '明细~new': ['我的'], '明细~OLD': [] });
});

test('old contents that are more than one answer holds are looked at in pieces', async () => {
  const many: Book = {
    names: [],
    sheets: [
      {
        ...blankSheet('明细'),
        cells: Array.from({ length: 500 }, (_, row) => ({ row, column: 0, value: `第${String(row)}行`.repeat(20) })),
      },
    ],
  };
  const few: Book = { names: [], sheets: [{ ...blankSheet('明细'), cells: [{ row: 0, column: 0, value: '新' }] }] };
  const { host, Excel: excel, Office: office } = await openBook(many, { apiSet: '1.9', answerLimit: 40_000 });
  Object.assign(globalThis, { Excel: excel, Office: office });
  const seen = await openWorkbook.readSheets(['明细']);
  expect(seen.sheets[0]?.cells).toHaveLength(500);
  let isTyped = false;
  host.trouble({
    command: (_, __, changes) => {
      // the first thing that is written is the note
      if (changes && !isTyped && host.workbook.findSheet('_district_write')) {
        isTyped = true;
        host.type('明细', 499, 1, '请核实');
      }
      return undefined;
    },
  });
  await expect(openWorkbook.write(few, seen)).rejects.toMatchObject({ code: 'excelChanged' });
  host.trouble(null);
  expect(host.value('明细', 499, 1)).toBe('请核实');
  expect(await openWorkbook.write(few, await openWorkbook.readSheets(['明细']))).toBeNull();
  expect(values(host)).toEqual({ 明细: ['新'] });
});
