import { strFromU8, unzipSync } from 'fflate';
import type { Book, Sheet, Validation } from '../../../src/workbook/book/book';
import { readStyledXlsx } from '../../../src/workbook/xlsx/read/read-styled-xlsx';
import { readXlsx } from '../../../src/workbook/xlsx/read/read-xlsx';
import { writeFaultCodes, type WriteFaultCode } from '../../../src/workbook/xlsx/write/write-faults';
import { writeXlsx } from '../../../src/workbook/xlsx/write/write-xlsx';
import { blankSheet, bookOf, sampleBook } from '../kit/sample-book';

async function partOf(book: Book, path: string): Promise<string> {
  const part = unzipSync(await writeXlsx(book))[path];
  if (!part) throw new Error(`no part ${path}`);
  return strFromU8(part);
}

const sheetOf = (book: Book): Promise<string> => partOf(book, 'xl/worksheets/sheet1.xml');
const column = { top: 1, left: 1, bottom: 9, right: 1 };
const withValidation = (rest: Partial<Validation>): Book =>
  bookOf([], { validations: [{ ranges: [column], rule: { kind: 'any' }, ...rest }] });

afterEach(() => {
  jest.useRealTimers();
});

test('the same Book gives the same bytes at any time', async () => {
  jest.useFakeTimers({
    now: new Date('2020-02-29T23:59:59Z'),
    doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'],
  });
  const before = await writeXlsx(sampleBook(5));
  jest.setSystemTime(new Date('2031-07-01T00:00:00Z'));
  expect(await writeXlsx(sampleBook(5))).toEqual(before);
});

describe('cells', () => {
  test('text that looks like a formula stays text, and is quoted for whoever enters it again', async () => {
    const book = bookOf(['=1+1', '+1', '-1', '@x'].map((value, row) => ({ row, column: 0, value })));
    expect(await sheetOf(book)).not.toContain('<f');
    expect(await partOf(book, 'xl/styles.xml')).toContain('quotePrefix="1"');
    expect(readXlsx(await writeXlsx(book)).sheets[0]?.cells.map(({ value }) => value)).toEqual([
      '=1+1',
      '+1',
      '-1',
      '@x',
    ]);
  });

  test('errors are errors, texts that look like them are texts', async () => {
    const xml = await sheetOf(
      bookOf([
        { row: 0, column: 0, value: { error: '#FIELD!' } },
        { row: 0, column: 1, value: { error: '#DIV/0!' }, formula: '1/0' },
        { row: 0, column: 2, value: '#DIV/0!' },
      ]),
    );
    expect(xml).toContain(
      '<c r="A1" t="e"><v>#FIELD!</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C1" t="s">',
    );
  });

  test('control characters and halves of letters are dropped, line ends are one kind', async () => {
    const read = readXlsx(
      await writeXlsx(bookOf([{ row: 0, column: 0, value: 'a\u0000\u0008b\uD800\r\nc\rd\uFFFE😀' }])),
    );
    expect(read.sheets[0]?.cells[0]?.value).toBe('ab\nc\nd😀');
  });

  test('formulas are relative to their cell, names and other sheets quoted', async () => {
    const book: Book = {
      ...bookOf([{ row: 4, column: 2, formula: "RC[-1]+R1C1+'二 表'!R[1]C", value: 3 }]),
      names: [],
    };
    expect(await sheetOf({ ...book, sheets: [...book.sheets, { ...blankSheet, name: '二 表' }] })).toContain(
      "<f>B5+$A$1+'二 表'!C6</f><v>3</v>",
    );
  });
});

test('the whole of a Book is in the file', async () => {
  const book = sampleBook(2);
  const xml = await sheetOf(book);
  for (const part of [
    '<tabColor rgb="FF2F5496"/>',
    '<pane xSplit="1" ySplit="3" topLeftCell="B4" state="frozen" activePane="bottomRight"/>',
    '<col min="13" max="13" width="12" customWidth="true" hidden="true"/>',
    '<row r="10" ht="40" customHeight="1"/>',
    '<row r="7" hidden="1"/>',
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>',
    '<autoFilter ref="A3:AD5"/>',
    '<mergeCell ref="A1:J1"/>',
    '<conditionalFormatting sqref="B4:B5 E4:E5"><cfRule type="expression" priority="1" ' +
      'dxfId="0" stopIfTrue="true"><formula>$E4="未达标"</formula>',
    '<dataValidation type="decimal" sqref="B4:B5" operator="between" allowBlank="1" ' +
      'showInputMessage="1" showErrorMessage="1" errorStyle="stop" promptTitle="本期完成值" ' +
      'prompt="请填数字，&#10;例如 98.5"',
    '<formula1>0</formula1><formula2>C4+100</formula2>',
    '<formula1>"未启动,推进中,说""好""的,已逾期"</formula1>',
    '<formula1>状态选项</formula1>',
    '<dataValidation type="none" sqref="L4:L5" allowBlank="1" showInputMessage="1" promptTitle="提示" prompt="随便填"/>',
    '<hyperlink ref="A4" location="&apos;说明 A&apos;&apos;s&apos;!B2"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="2" fitToHeight="0"/>',
    '<oddFooter>&amp;C台账',
  ])
    expect(xml).toContain(part);
  const workbook = await partOf(book, 'xl/workbook.xml');
  for (const part of [
    'state="veryHidden"',
    'fullCalcOnLoad="1"',
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'2026年台账'!$1:$3</definedName>`,
    `<definedName name="_xlnm._FilterDatabase" hidden="1" localSheetId="0">'2026年台账'!$A$3:$AD$5</definedName>`,
    `<definedName name="本表编号" localSheetId="0">'2026年台账'!$A$4</definedName>`,
  ])
    expect(workbook).toContain(part);
  expect(await partOf(book, 'docProps/core.xml')).toContain('某区 2026 年台账 &amp; &lt;样例&gt;');
});

test('the first visible sheet is the one shown', async () => {
  const book = bookOf([]);
  const hidden: Sheet = { ...blankSheet, name: '先', visibility: 'hidden' };
  expect(await partOf({ ...book, sheets: [hidden, ...book.sheets] }, 'xl/workbook.xml')).toContain('activeTab="1"');
});

const sheets = (...names: string[]): Book => ({ names: [], sheets: names.map((name) => ({ ...blankSheet, name })) });
const formula = (text: string): Book => bookOf([{ row: 0, column: 0, formula: text }]);

const refusals: readonly (readonly [string, Book, WriteFaultCode])[] = [
  ['no visible sheet', bookOf([], { visibility: 'hidden' }), 'write-no-visible-sheet'],
  ['no sheet', sheets(), 'write-no-visible-sheet'],
  ['sheet name of 32 characters', sheets('表'.repeat(32)), 'write-sheet-name'],
  ['sheet name with a slash', sheets('1/2'), 'write-sheet-name'],
  ['empty sheet name', sheets(''), 'write-sheet-name'],
  ['sheet names that differ in case only', sheets('A', 'a'), 'write-sheet-name'],
  ['reserved sheet name', sheets('History'), 'write-sheet-name'],
  ['cell outside the sheet', bookOf([{ row: 1_048_576, column: 0, value: 1 }]), 'write-place'],
  [
    'cell given twice',
    bookOf([
      { row: 0, column: 0, value: 1 },
      { row: 0, column: 0, value: 2 },
    ]),
    'write-place',
  ],
  [
    'cells out of order',
    bookOf([
      { row: 1, column: 0, value: 1 },
      { row: 0, column: 0, value: 2 },
    ]),
    'write-place',
  ],
  ['range upside down', bookOf([], { merges: [{ top: 5, left: 0, bottom: 1, right: 0 }] }), 'write-place'],
  [
    'merges that overlap',
    bookOf([], {
      merges: [
        { top: 0, left: 0, bottom: 3, right: 3 },
        { top: 3, left: 3, bottom: 4, right: 4 },
      ],
    }),
    'write-merge-overlap',
  ],
  ['text too long', bookOf([{ row: 0, column: 0, value: 'x'.repeat(32_768) }]), 'write-text-too-long'],
  ['infinite number', bookOf([{ row: 0, column: 0, value: Infinity }]), 'write-number'],
  ['error that is none', bookOf([{ row: 0, column: 0, value: { error: 'oops' } }]), 'write-number'],
  ['formula too long', formula(Array(2000).fill('RC[1]+1').join('+')), 'write-formula'],
  ['formula with a text of 256 characters', formula(`"${'x'.repeat(256)}"`), 'write-formula'],
  ['formula with an open text', formula('"x'), 'write-formula'],
  ['formula that leaves the sheet', formula('R[-1]C'), 'write-formula'],
  ['formula in A1', formula('SUM(A1)'), 'write-formula'],
  ['formula with its sign', formula('=1'), 'write-formula'],
  ['empty formula', formula(''), 'write-formula'],
  ['formula that Excel would decode', formula('"_x0041_"'), 'write-formula'],
  [
    'list too long',
    withValidation({ rule: { kind: 'list', items: Array(40).fill('推进中推进中') as string[] } }),
    'write-list-too-long',
  ],
  ['list item with a comma', withValidation({ rule: { kind: 'list', items: ['a,b'] } }), 'write-list-item'],
  ['empty list', withValidation({ rule: { kind: 'list', items: [] } }), 'write-list-item'],
  [
    'validation formula too long',
    withValidation({ rule: { kind: 'custom', formula: Array(100).fill('RC[1]').join('+') } }),
    'write-formula',
  ],
  ['prompt title too long', withValidation({ prompt: { title: 'x'.repeat(33), text: '' } }), 'write-message-too-long'],
  [
    'alert too long',
    withValidation({ alert: { severity: 'stop', title: '', text: 'x'.repeat(256) } }),
    'write-message-too-long',
  ],
  ['colour that is none', bookOf([], { tabColour: 'red' }), 'write-style'],
  ['row too high', bookOf([], { rows: [{ row: 0, height: 410 }] }), 'write-style'],
  ['name like a cell', { ...bookOf([]), names: [{ name: 'AB12', refersTo: '1' }] }, 'write-name'],
  ['name with a space', { ...bookOf([]), names: [{ name: '状态 选项', refersTo: '1' }] }, 'write-name'],
  [
    'name given twice',
    {
      ...bookOf([]),
      names: [
        { name: 'x1y', refersTo: '1' },
        { name: 'X1Y', refersTo: '2' },
      ],
    },
    'write-name',
  ],
  ['name of no sheet', { ...bookOf([]), names: [{ name: '编号', sheet: '无', refersTo: '1' }] }, 'write-name'],
  [
    'link to no sheet',
    bookOf([{ row: 0, column: 0, value: 'x', link: { sheet: '无', row: 0, column: 0 } }]),
    'write-link',
  ],
  [
    'print area outside the sheet',
    bookOf([], { print: { landscape: true, area: { top: 3, left: 0, bottom: 1, right: 0 }, pagesWide: 1 } }),
    'write-place',
  ],
  [
    'footer too long',
    bookOf([], { print: { landscape: true, pagesWide: 1, footer: 'x'.repeat(254) } }),
    'write-footer-too-long',
  ],
];

test.each(refusals)('%s is refused', async (_, book, code) => {
  await expect(writeXlsx(book)).rejects.toMatchObject({ name: 'Fault', code });
});

test('every reason has its case', () => {
  expect(new Set(refusals.map(([, , code]) => code))).toEqual(new Set(writeFaultCodes));
});

test('a sheet is printed at the scale and in the area that it says, with narrow margins', async () => {
  const area = { top: 0, left: 0, bottom: 8, right: 3 };
  const { sheets, ...book } = bookOf([], { print: { landscape: true, area, pagesWide: 1, scale: 90 } });
  const named = { ...book, sheets: sheets.map((sheet) => ({ ...sheet, name: "甲 乙's" })) };
  const xml = await sheetOf(named);
  expect(xml).toContain('<pageSetup paperSize="9" orientation="landscape" scale="90"/>');
  expect(xml).not.toContain('fitToPage');
  expect(xml).toMatch(/<pageMargins [^>]*left="0.25"/);
  expect(await partOf(named, 'xl/workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Area" localSheetId="0">'甲 乙''s'!$A$1:$D$9</definedName>`,
  );
  expect(readStyledXlsx(await writeXlsx(named)).sheets[0]?.print).toEqual({
    landscape: true,
    pagesWide: 1,
    scale: 90,
  });
});

test('a row that may grow has a height that the host may fit; a fixed one keeps its own', async () => {
  const cells = [0, 1].map((row) => ({ row, column: 0, value: 'a' }));
  const xml = await sheetOf(
    bookOf(cells, {
      rows: [
        { row: 0, height: 30 },
        { row: 1, height: 40, grows: true },
      ],
    }),
  );
  expect(xml.match(/<row [^>]*>/g)).toEqual(['<row r="1" ht="30" customHeight="1">', '<row r="2" ht="40">']);
});
