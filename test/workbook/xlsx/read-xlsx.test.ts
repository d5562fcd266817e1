import { strToU8 } from 'fflate';
import type { Book, Cell } from '../../../src/workbook/book/book';
import type { Words } from '../../../src/workbook/book/words';
import { defaultLimits } from '../../../src/workbook/package/limits';
import { readXlsx } from '../../../src/workbook/xlsx/read/read-xlsx';
import { rawXlsx, rawXlsxEntries, relationships, type RawXlsx } from '../kit/raw-xlsx';
import { rawZip } from '../kit/raw-zip';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const read = (parts: RawXlsx): Book => readXlsx(rawXlsx(parts));
const cellsOf = (parts: RawXlsx): readonly Cell[] => read(parts).sheets[0]?.cells ?? [];
const valuesOf = (parts: RawXlsx): unknown[] => cellsOf(parts).map(({ value }) => value);
const row = (...cells: string[]): string => `<row>${cells.join('')}</row>`;

describe('values', () => {
  test('numbers, booleans, errors, cached texts', () => {
    const rows = row(
      '<c><v> 1.50 </v></c>',
      '<c t="n"><v>-1E-3</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="b"><v>false</v></c>',
      '<c t="e"><v>#N/A</v></c>',
      '<c t="str"><f>A1</f><v> 甲 </v></c>',
    );
    expect(valuesOf({ rows })).toEqual([1.5, -0.001, true, false, { error: '#N/A' }, ' 甲 ']);
  });

  test('shared strings: rich runs join, phonetic guides are left out, codes are decoded', () => {
    const strings =
      '<si><t>甲</t></si><si><r><rPr><b/></rPr><t>乙</t></r><r><t xml:space="preserve"> ' +
      '丙</t></r><rPh sb="0" eb="1"><t>ying</t></rPh><phoneticPr ' +
      'fontId="1"/></si><si><t>a_x000D_b_x005F_x0041_</t></si><si/>';
    const rows = row(...[0, 1, 2, 3].map((index) => `<c t="s"><v>${String(index)}</v></c>`));
    expect(valuesOf({ strings, rows })).toEqual(['甲', '乙 丙', 'a\rb_x0041_', '']);
  });

  test('inline strings, rich ones too', () => {
    const rows = row(
      '<c t="inlineStr"><is><t>甲</t></is></c>',
      '<c t="inlineStr"><is><r><t>乙</t></r><r><t>丙</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
    );
    expect(valuesOf({ rows })).toEqual(['甲', '乙丙']);
  });

  test('CDATA, entities and line ends', () => {
    expect(valuesOf({ rows: row('<c t="str"><v><![CDATA[<a>&amp;]]>&#x4E00;&lt;\r\n!</v></c>') })).toEqual([
      '<a>&amp;一<\n!',
    ]);
  });

  test('dates of Strict files are serial numbers', () => {
    expect(
      valuesOf({ rows: row('<c t="d"><v>2026-01-01</v></c>', '<c t="d"><v>2026-01-01T12:00:00</v></c>') }),
    ).toEqual([46023, 46023.5]);
  });

  test('a day by type is shown as one, whatever the format', () => {
    expect(cellsOf({ rows: row('<c t="d"><v>2023-03-24</v></c>') })).toEqual([
      { row: 0, column: 0, value: 45_009, style: { numberFormat: 'yyyy-mm-dd' } },
    ]);
  });

  test('days from 1904 are counted from 1900, other numbers are not', () => {
    const workbook =
      `<workbook xmlns="${main}" xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet ` +
      'name="表" sheetId="1" r:id="rId1"/></sheets></workbook>';
    const styles =
      '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;"/><numFmt ' +
      'numFmtId="165" formatCode="[h]:mm"/></numFmts><cellXfs><xf/><xf numFmtId="164"/><xf ' +
      'numFmtId="165"/><xf numFmtId="14"/><xf numFmtId="11"/></cellXfs>';
    const rows = row(
      '<c><v>1</v></c>',
      '<c s="1"><v>1</v></c>',
      '<c s="2"><v>1</v></c>',
      '<c s="3"><v>1</v></c>',
      '<c s="4"><v>1</v></c>',
    );
    expect(valuesOf({ workbook, styles, rows })).toEqual([1, 1463, 1, 1463, 1]);
  });

  test('formats: built in, own, none for General', () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="0.0&quot;个&quot;"/><numFmt ' +
      'numFmtId="171" formatCode="General"/></numFmts><cellStyleXfs><xf ' +
      'numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf ' +
      'numFmtId="170"/><xf numFmtId="171"/></cellXfs>';
    const rows = row(...[0, 1, 2, 3, 99].map((format) => `<c s="${String(format)}"><v>1</v></c>`));
    expect(cellsOf({ styles, rows }).map(({ style }) => style)).toEqual([
      undefined,
      { numberFormat: '0.00%' },
      { numberFormat: '0.0"个"' },
      undefined,
      undefined,
    ]);
  });
});

describe('places', () => {
  test('rows and cells without an address follow the one before', () => {
    const rows =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row><row><c r="B6"><v>5</v></c></row>';
    expect(cellsOf({ rows }).map(({ row: at, column }) => [at, column])).toEqual([
      [0, 0],
      [0, 3],
      [0, 4],
      [4, 0],
      [5, 1],
    ]);
  });

  test('cells out of order come in reading order', () => {
    const rows = '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
    expect(valuesOf({ rows })).toEqual([1, 3, 4]);
  });

  test('the last cell of a sheet, a merge over the whole sheet and a used range to its end are nothing special', () => {
    const rows = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const book = read({
      beforeRows: '<dimension ref="A1:XFD1048576"/>',
      rows,
      afterRows: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    });
    expect(book.sheets[0]?.cells).toEqual([{ row: 1_048_575, column: 16_383, value: 1 }]);
    expect(book.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }]);
  });

  test('hidden columns and rows are told, others not', () => {
    const book = read({
      beforeRows: '<cols><col min="1" max="2" width="9"/><col min="3" max="5" hidden="1"/></cols>',
      rows: '<row r="2" hidden="1"/><row r="3" ht="20"/>',
    });
    expect(book.sheets[0]?.columns).toEqual([2, 3, 4].map((column) => ({ column, hidden: true })));
    expect(book.sheets[0]?.rows).toEqual([{ row: 1, hidden: true }]);
  });

  test('styled blanks are dropped', () => {
    expect(cellsOf({ rows: row('<c s="1"/>', '<c s="1"><v/></c>', '<c s="1" t="s"/>') })).toEqual([]);
  });
});

describe('formulas', () => {
  const formulasOf = (...cells: string[]): unknown[] =>
    cellsOf({ rows: cells.map((cell, at) => `<row r="${String(at + 1)}">${cell}</row>`).join('') }).map(
      ({ formula }) => formula,
    );

  test('are relative to their cell', () => {
    expect(formulasOf('<c r="B1"><f>A1+$C$3&amp;"A1"</f><v>1</v></c>')).toEqual(['RC[-1]+R3C3&"A1"']);
  });

  test('are shared as one text', () => {
    expect(
      formulasOf('<c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f></c>', '<c r="B2"><f t="shared" si="0"/></c>'),
    ).toEqual(['RC[-1]*2', 'RC[-1]*2']);
  });

  test('of other files, of tables, of nothing known do not stop the reading', () => {
    expect(
      formulasOf(
        '<c r="A1"><f>[1]Sheet1!B1</f></c>',
        '<c r="A2"><f>SUM(表[金额])</f></c>',
        '<c r="A3"><f>((("</f><v>1</v></c>',
        '<c r="A4"><f t="shared" si="7"/><v>1</v></c>',
      ),
    ).toEqual(['[1]Sheet1!RC[1]', 'SUM(表[金额])', '((("', undefined]);
  });
});

describe('packages', () => {
  test('of prefixed names', () => {
    const sheet =
      `<x:worksheet xmlns:x="${main}" xmlns:y="other"><x:sheetData><x:row><x:c ` +
      't="str"><x:v>甲</x:v></x:c><y:c><y:v>9</y:v></y:c></x:row></x:sheetData>' +
      '<x:extLst><y:row><y:c><y:v>8</y:v></y:c></y:row></x:extLst></x:worksheet>';
    const workbook =
      `<x:workbook xmlns:x="${main}" xmlns:q="r"><x:sheets><x:sheet name="表" sheetId="1" ` +
      'q:id="rId1"/></x:sheets></x:workbook>';
    expect(valuesOf({ sheet, workbook })).toEqual(['甲']);
  });

  test('of UTF-16 parts', () => {
    const text =
      `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${main}"><sheetData><row><c ` +
      't="str"><v>甲𠮷</v></c></row></sheetData></worksheet>';
    const units = Uint16Array.from([0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))]);
    expect(valuesOf({ sheet: new Uint8Array(units.buffer) })).toEqual(['甲𠮷']);
    expect(valuesOf({ sheet: new Uint8Array(units.buffer).map((_, at, bytes) => bytes[at ^ 1] ?? 0) })).toEqual([
      '甲𠮷',
    ]);
  });

  test('of Strict files', () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const entries = rawXlsxEntries({ rows: row('<c><v>1</v></c>') });
    const bytes = rawZip(
      entries.map((entry) => ({
        ...entry,
        content: typeof entry.content === 'string' ? entry.content.replaceAll(office, strict) : (entry.content ?? ''),
      })),
    );
    expect(readXlsx(bytes).sheets[0]?.cells).toEqual([{ row: 0, column: 0, value: 1 }]);
  });

  test('with absolute targets, other cases, backslashes and steps up', () => {
    const workbookRels = relationships([['rId1', 'worksheet', '/XL/Worksheets/../worksheets/SHEET1.xml']]);
    const entries = rawXlsxEntries({ rows: row('<c><v>1</v></c>'), workbookRels });
    const bytes = rawZip(entries.map((entry) => ({ ...entry, path: entry.path.replaceAll('/', '\\') })));
    expect(readXlsx(bytes).sheets[0]?.cells).toEqual([{ row: 0, column: 0, value: 1 }]);
  });

  test('in Zip64, with a comment, with bytes after the end', () => {
    const entries = rawXlsxEntries({ rows: row('<c><v>1</v></c>') });
    const wide = rawZip(entries, { zip64: true, comment: 'PK 备注' });
    const padded = new Uint8Array(wide.length + 50);
    padded.set(wide);
    for (const bytes of [wide, padded])
      expect(readXlsx(bytes).sheets[0]?.cells).toEqual([{ row: 0, column: 0, value: 1 }]);
  });

  test('with names that would leave their folder, or are no names for an object', () => {
    const more = ['../../../etc/hosts', '__proto__', 'constructor', 'C:\\windows\\x'].map((path) => ({
      path,
      content: 'x',
    }));
    const names = '<definedNames><definedName name="__proto__">表!$A$1</definedName></definedNames>';
    const book = read({ more, names, strings: '<si><t>__proto__</t></si>', rows: row('<c t="s"><v>0</v></c>') });
    expect(book.sheets[0]?.cells).toEqual([{ row: 0, column: 0, value: '__proto__' }]);
    expect(book.names).toEqual([{ name: '__proto__', refersTo: '表!R1C1' }]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  test('with macros, charts, names of the program and broken pictures that nobody asked for', () => {
    const workbook =
      `<workbook xmlns="${main}" xmlns:r="r"><sheets><sheet name="图" sheetId="2" ` +
      'r:id="rId9"/><sheet name="表" sheetId="1" state="veryHidden" r:id="rId1"/></sheets><definedNames><definedName ' +
      'name="_xlnm.Print_Area" localSheetId="1">表!$A$1</definedName><definedName ' +
      'name="编号" localSheetId="1" hidden="1">表!$B$2</definedName></definedNames></workbook>';
    const workbookRels = relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId9', 'chartsheet', 'chartsheets/sheet1.xml'],
      ['rId8', 'vbaProject', 'vbaProject.bin'],
    ]);
    const book = read({
      workbook,
      workbookRels,
      rows: row('<c><v>1</v></c>'),
      more: [
        { path: 'xl/vbaProject.bin', content: 'x' },
        { path: 'xl/media/image1.png', content: 'x', crc: 5 },
      ],
    });
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['表', 'veryHidden']]);
    expect(book.names).toEqual([{ name: '编号', sheet: '表', refersTo: '表!R2C2' }]);
  });

  test('without shared strings and styles', () => {
    const workbookRels = relationships([['rId1', 'worksheet', 'worksheets/sheet1.xml']]);
    expect(valuesOf({ workbookRels, rows: row('<c s="3"><v>1</v></c>') })).toEqual([1]);
  });
});

test('200,000 formatted empty rows cost no cells', () => {
  const rows = Array.from(
    { length: 200_000 },
    (_, at) =>
      `<row r="${String(at + 1)}" s="1"><c r="A${String(at + 1)}" s="1"/><c r="B${String(at + 1)}" s="1"/></row>`,
  ).join('');
  expect(cellsOf({ rows: `${rows}<row r="200001"><c r="A200001"><v>1</v></c></row>`, stored: true })).toEqual([
    { row: 200_000, column: 0, value: 1 },
  ]);
});

test('time runs out with a reason, whatever the other limits let through', () => {
  let seconds = 0;
  const slow = () => 1000 * seconds++;
  const bytes = rawXlsx({ stored: true, rows: row('<c><v>1</v></c>').repeat(100_000) });
  const read = () => readXlsx(bytes, defaultLimits, undefined, slow);
  expect(read).toThrow(
    expect.objectContaining({
      code: 'read-too-slow',
      sentence: expect.objectContaining({
        zh: expect.stringContaining('超过 10 秒（读到 xl/worksheets/sheet1.xml）') as string,
      }) as Words,
    }) as Error,
  );
});

test('limits are the caller’s to set', () => {
  const bytes = rawXlsx({ rows: row('<c><v>1</v></c>', '<c><v>2</v></c>') });
  expect(() => readXlsx(bytes, { ...defaultLimits, cells: 1 })).toThrow(
    expect.objectContaining({ code: 'read-too-many-cells' }) as Error,
  );
  expect(() => readXlsx(bytes, { ...defaultLimits, fileBytes: 10 })).toThrow(
    expect.objectContaining({ code: 'read-too-large' }) as Error,
  );
  expect(() => readXlsx(strToU8(''))).toThrow(expect.objectContaining({ code: 'read-empty' }) as Error);
});
