import { strToU8 } from 'fflate';
import type { Cell, Value } from '../../../src/workbook/book/book';
import { declaration, rawXlsx, rawXlsxEntries, relationships } from './raw-xlsx';
import { concat, rawZip } from './raw-zip';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A file that looks wrong and is not: what its first sheet must hold. */
export const oddFiles: Readonly<Record<string, { readonly make: () => Uint8Array; readonly cells: readonly Cell[] }>> =
  {
    'used range to XFD1048576': {
      make: () => rawXlsx({ beforeRows: '<dimension ref="A1:XFD1048576"/>', rows: one(1) }),
      cells: cells([1]),
    },
    'merge over the whole sheet': {
      make: () => rawXlsx({ rows: one(1), afterRows: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' }),
      cells: cells([1]),
    },
    'merges that overlap': {
      make: () =>
        rawXlsx({
          rows: one(1),
          afterRows: '<mergeCells><mergeCell ref="A1:C3"/><mergeCell ref="B2:D4"/></mergeCells>',
        }),
      cells: cells([1]),
    },
    'validation over the whole sheet': {
      make: () =>
        rawXlsx({
          rows: one(1),
          afterRows:
            '<dataValidations><dataValidation type="list" ' +
            'sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
        }),
      cells: cells([1]),
    },
    'colouring over the whole sheet': {
      make: () =>
        rawXlsx({
          rows: one(1),
          afterRows:
            '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" ' +
            'priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting>',
        }),
      cells: cells([1]),
    },
    'name over the whole sheet': {
      make: () =>
        rawXlsx({
          rows: one(1),
          names: '<definedNames><definedName name="全表">表!$A$1:$XFD$1048576</definedName></definedNames>',
        }),
      cells: cells([1]),
    },
    'all columns formatted and hidden': {
      make: () =>
        rawXlsx({ beforeRows: '<cols><col min="1" max="16384" width="9" style="1" hidden="1"/></cols>', rows: one(1) }),
      cells: cells([1]),
    },
    '200,000 rows of 12 formatted empty cells': {
      make: () => rawXlsx({ rows: `${emptyRows(200_000, 12)}<row r="200001"><c r="A200001"><v>7</v></c></row>` }),
      cells: [{ row: 200_000, column: 0, value: 7 }],
    },
    '500,000 formatted empty rows': {
      make: () => rawXlsx({ rows: `${emptyRows(500_000, 2)}<row r="500001"><c r="A500001"><v>7</v></c></row>` }),
      cells: [{ row: 500_000, column: 0, value: 7 }],
    },
    'names that lead out of the folder': {
      make: () =>
        rawXlsx({
          rows: one(1),
          more: ['../../../etc/hosts', 'C:\\windows\\x', '/xl/../../y'].map((path) => ({ path, content: 'x' })),
        }),
      cells: cells([1]),
    },
    '__proto__ as a name': {
      make: () =>
        rawXlsx({
          strings: '<si><t>__proto__</t></si><si><t>constructor</t></si>',
          names: '<definedNames><definedName name="__proto__">表!$A$1</definedName></definedNames>',
          rows: row('<c t="s"><v>0</v></c>', '<c t="s"><v>1</v></c>'),
          more: ['__proto__', 'constructor', 'toString'].map((path) => ({ path, content: 'x' })),
        }),
      cells: cells(['__proto__', 'constructor']),
    },
    'formulas of other files': {
      make: () =>
        rawXlsx({
          rows: row(
            '<c><f>[1]Sheet1!B1</f><v>3</v></c>',
            `<c><f>HYPERLINK("http://x.example","点这里")</f><v>4</v></c>`,
            "<c><f>cmd|'/c calc'!A1</f><v>5</v></c>",
          ),
        }),
      cells: [
        { row: 0, column: 0, formula: '[1]Sheet1!RC[1]', value: 3 },
        { row: 0, column: 1, formula: 'HYPERLINK("http://x.example","点这里")', value: 4 },
        { row: 0, column: 2, formula: "cmd|'/c calc'!RC[-2]", value: 5 },
      ],
    },
    macros: {
      make: () =>
        rawXlsx({
          rows: one(1),
          workbookRels: relationships([
            ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
            ['rId8', 'vbaProject', 'vbaProject.bin'],
          ]),
          more: [
            {
              path: 'xl/vbaProject.bin',
              content: concat([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), new Uint8Array(500)]),
            },
          ],
        }),
      cells: cells([1]),
    },
    'Strict OOXML': {
      make: () => {
        const strict = (content: string) =>
          content
            .replaceAll(
              'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
              'http://purl.oclc.org/ooxml/officeDocument/relationships',
            )
            .replaceAll(main, 'http://purl.oclc.org/ooxml/spreadsheetml/main');
        return rawZip(
          rawXlsxEntries({ rows: row('<c><v>1</v></c>', '<c t="d"><v>2026-01-01</v></c>') }).map((entry) => ({
            ...entry,
            content: strict(String(entry.content)),
          })),
        );
      },
      cells: cells([1]).concat([{ row: 0, column: 1, value: 46023, style: { numberFormat: 'yyyy-mm-dd' } }]),
    },
    'prefixed namespaces': {
      make: () =>
        rawXlsx({
          sheet:
            `<x:worksheet xmlns:x="${main}" xmlns:y="other"><x:sheetData><x:row><x:c ` +
            't="str"><x:v>甲</x:v></x:c><y:c><y:v>9</y:v></y:c></x:row></x:sheetData></x:worksheet>',
          workbook:
            `<x:workbook xmlns:x="${main}" xmlns:q="r"><x:sheets><x:sheet name="表" sheetId="1" ` +
            'q:id="rId1"/></x:sheets></x:workbook>',
        }),
      cells: cells(['甲']),
    },
    'UTF-16 with its mark': {
      make: () =>
        rawXlsx({
          sheet: utf16(
            `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${main}"><sheetData>` +
              `${row('<c t="str"><v>甲𠮷</v></c>')}</sheetData></worksheet>`,
          ),
        }),
      cells: cells(['甲𠮷']),
    },
    'UTF-8 with its mark, Windows line ends': {
      make: () =>
        rawXlsx({
          sheet:
            `\uFEFF${declaration.replaceAll('\n', '\r\n')}<worksheet xmlns="${main}">\r\n<sheetData>\r\n<row>\r\n<c ` +
            't="str">\r\n<v>甲\r\n乙</v>\r\n</c>\r\n</row>\r\n</sheetData>\r\n</worksheet>\r\n',
        }),
      cells: cells(['甲\n乙']),
    },
    'rich and inline strings, guides, codes': {
      make: () =>
        rawXlsx({
          strings:
            '<si><r><t>乙</t></r><r><t xml:space="preserve"> 丙</t></r><rPh sb="0" ' +
            'eb="1"><t>ying</t></rPh></si><si><t>_x0041__x005F_x0041_</t></si>',
          rows: row(
            '<c t="s"><v>0</v></c>',
            '<c t="s"><v>1</v></c>',
            '<c t="inlineStr"><is><r><t>丁</t></r><r><t>戊</t></r></is></c>',
            '<c t="str"><v><![CDATA[<己>&amp;]]></v></c>',
          ),
        }),
      cells: cells(['乙 丙', 'A_x0041_', '丁戊', '<己>&amp;']),
    },
    'days from 1904': {
      make: () =>
        rawXlsx({
          workbook:
            `<workbook xmlns="${main}" xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet ` +
            'name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
          styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>',
          rows: row('<c><v>1</v></c>', '<c s="1"><v>1</v></c>'),
        }),
      cells: [
        { row: 0, column: 0, value: 1 },
        { row: 0, column: 1, value: 1463, style: { numberFormat: 'yyyy/m/d' } },
      ],
    },
    'shared formulas, one without its master': {
      make: () =>
        rawXlsx({
          rows:
            '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" ' +
            'si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" ' +
            'si="0"/><v>4</v></c><c r="C2"><f t="shared" si="7"/><v>9</v></c></row>',
        }),
      cells: [
        { row: 0, column: 1, formula: 'RC[-1]*2', value: 2 },
        { row: 1, column: 1, formula: 'RC[-1]*2', value: 4 },
        { row: 1, column: 2, value: 9 },
      ],
    },
    'errors, truths, huge and tiny numbers': {
      make: () =>
        rawXlsx({
          rows: row(
            '<c t="e"><v>#N/A</v></c>',
            '<c t="b"><v>1</v></c>',
            '<c><v>1.7976931348623157E+308</v></c>',
            '<c><v>-4.9E-324</v></c>',
            '<c><v>12345678901234567890</v></c>',
            '<c t="str"><v>NaN</v></c>',
          ),
        }),
      cells: cells([{ error: '#N/A' }, true, 1.7976931348623157e308, -5e-324, 12345678901234567890, 'NaN']),
    },
    'rows and cells without addresses, or out of order': {
      make: () =>
        rawXlsx({
          rows: '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c><v>1</v></c><c><v>2</v></c></row>',
        }),
      cells: [1, 2, 3, 4].map((value, at) => ({ row: at >> 1, column: at & 1, value })),
    },
    'absolute targets with backslashes and steps up': {
      make: () =>
        rawZip(
          rawXlsxEntries({
            rows: one(1),
            workbookRels: relationships([['rId1', 'worksheet', '\\XL\\Worksheets\\..\\worksheets\\SHEET1.xml']]),
          }).map((entry) => ({ ...entry, path: entry.path.replaceAll('/', '\\') })),
        ),
      cells: cells([1]),
    },
    'wrong content types': {
      make: () =>
        rawZip(
          rawXlsxEntries({ rows: one(1) }).map((entry) =>
            entry.path.startsWith('[')
              ? { ...entry, content: '<Types><Default Extension="xml" ContentType="image/png"/></Types>' }
              : entry,
          ),
        ),
      cells: cells([1]),
    },
    Zip64: { make: () => rawZip(rawXlsxEntries({ rows: one(1) }), { zip64: true, comment: 'PK' }), cells: cells([1]) },
    'sizes behind the bytes': {
      make: () => rawZip(rawXlsxEntries({ rows: one(1) }).map((entry) => ({ ...entry, descriptor: true }))),
      cells: cells([1]),
    },
    'nothing packed': { make: () => rawXlsx({ rows: one(1), stored: true }), cells: cells([1]) },
    'bytes after the end': { make: () => concat([rawXlsx({ rows: one(1) }), new Uint8Array(100)]), cells: cells([1]) },
    'a picture in it that is broken': {
      make: () => rawXlsx({ rows: one(1), more: [{ path: 'xl/media/image1.png', content: strToU8('x'), crc: 5 }] }),
      cells: cells([1]),
    },
    'alternate content and extensions': {
      make: () =>
        rawXlsx({
          sheet:
            `${declaration}<worksheet xmlns="${main}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
            'mc:Ignorable="x14ac etc" xmlns:x14ac="a" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><sheetData><row ' +
            'x14ac:dyDescent="0.2"><c><v>1</v><extLst><ext><v>9</v></ext></extLst></c></row></sheetData>' +
            '<mc:AlternateContent><mc:Choice><row><c><v>8</v></c></row></mc:Choice></mc:AlternateContent></worksheet>',
        }),
      cells: cells([1]),
    },
  };

function cells(values: readonly Value[]): Cell[] {
  return values.map((value, column) => ({ row: 0, column, value }));
}

function row(...all: readonly string[]): string {
  return `<row>${all.join('')}</row>`;
}

function one(value: number): string {
  return row(`<c><v>${String(value)}</v></c>`);
}

function emptyRows(count: number, columns: number): string {
  return Array.from({ length: count }, (_, at) => {
    const number = String(at + 1);
    const empty = Array.from(
      { length: columns },
      (__, column) => `<c r="${String.fromCharCode(65 + column)}${number}" s="1"/>`,
    );
    return `<row r="${number}" spans="1:${String(columns)}" s="1" customFormat="1">${empty.join('')}</row>`;
  }).join('');
}

function utf16(text: string): Uint8Array {
  const units = Uint16Array.from([0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))]);
  return new Uint8Array(units.buffer);
}
