import { strToU8 } from 'fflate';
import type { Fault } from '../../../src/workbook/book/fault';
import { openZip } from '../../../src/workbook/package/open-zip';
import { readDocx } from '../../../src/workbook/word/read-docx';
import { readText } from '../../../src/workbook/word/read-text';
import { readXlsx } from '../../../src/workbook/xlsx/read/read-xlsx';
import { isAside } from '../../../src/round/is-aside';
import { paragraph, rawDocx } from '../kit/raw-docx';
import { ole } from '../kit/ole';
import { rawXlsx } from '../kit/raw-xlsx';
import { concat, rawZip } from '../kit/raw-zip';

function faultOf(read: () => unknown): Fault {
  try {
    read();
  } catch (fault) {
    return fault as Fault;
  }
  throw new Error('It was read');
}

const zipOf = (...paths: string[]) => rawZip(paths.map((path) => ({ path, content: 'x' })));
const after = (start: string | readonly number[]) =>
  concat([typeof start === 'string' ? strToU8(start) : Uint8Array.from(start), new Uint8Array(300)]);
const numbers = zipOf(
  'Index/Document.iwa',
  'Index/CalculationEngine.iwa',
  'Index/Tables/DataList.iwa',
  'Metadata/BuildVersionHistory.plist',
);
const inOtherForm = (what: string, ending: string) =>
  `这是${what}，这里读不了；请用原来的程序打开，另存（导出）为 ${ending} 后再发。`;
const apple = '苹果的 Numbers、Pages 或 Keynote 文件';

/** What it is called where a ledger is read. */
const asLedger: readonly (readonly [string, Uint8Array, string])[] = [
  ['.numbers', numbers, inOtherForm(apple, '.xlsx')],
  [
    '.key of 2013',
    zipOf('Index.zip', 'Metadata/BuildVersionHistory.plist', 'preview.jpg'),
    inOtherForm(apple, '.xlsx'),
  ],
  [
    '.ods',
    zipOf('mimetype', 'content.xml', 'META-INF/manifest.xml'),
    inOtherForm(' OpenDocument 文件（.ods、.odt 等）', '.xlsx'),
  ],
  ['.uof', zipOf('uof.xml', 'content/spreadsheet.xml'), inOtherForm('标文通文件（.uof）', '.xlsx')],
  ['.xlsb', zipOf('[Content_Types].xml', 'xl/workbook.bin'), inOtherForm('二进制工作簿（.xlsb）', '.xlsx')],
  ['.docx', rawDocx(paragraph('甲')), '这不是 Excel 工作簿，而是 Word 文档（.docx）；请发送 .xlsx 文件。'],
  [
    '.pptx',
    zipOf('[Content_Types].xml', 'ppt/presentation.xml'),
    '这不是 Excel 工作簿，而是演示文稿（.pptx）；请发送 .xlsx 文件。',
  ],
  ['.zip', zipOf('甲局.xlsx'), '这不是 Excel 工作簿，而是压缩包（.zip）；请发送 .xlsx 文件。'],
  [
    '.xls, .et',
    ole(['Root Entry', 'Workbook']),
    '这是旧版 Excel（.xls）或 WPS（.et）格式的文件；请用“另存为”存成 .xlsx 后再发。',
  ],
  [
    '.doc, .wps',
    ole(['Root Entry', 'WordDocument']),
    '这是旧版 Word（.doc）或 WPS 文字（.wps）的文档，不是 .xlsx 或 .docx 文件；请用“另存为”存成 .xlsx（表格）或 .docx（文档）后再发。',
  ],
  [
    '.ppt, .dps',
    ole(['Root Entry', 'PowerPoint Document']),
    '这是旧版演示文稿（.ppt 或 .dps），不是 .xlsx 或 .docx 文件；请用“另存为”存成 .xlsx（表格）或 .docx（文档）后再发。',
  ],
  [
    'another OLE file',
    ole(['Root Entry', 'VisioDocument']),
    '这是旧版 Office 文件，不是 .xlsx 或 .docx 文件；请用“另存为”存成 .xlsx（表格）或 .docx（文档）后再发。',
  ],
  [
    '.msg',
    ole(['Root Entry', '__properties_version1.0']),
    '这是邮件（.msg），里面的附件读不到；请把附件存出来，再放进来。',
  ],
  [
    '.rtf',
    after('{\\rtf1\\ansi'),
    '这是 RTF 文档（.rtf），不是 .xlsx 或 .docx 文件；请用“另存为”存成 .xlsx（表格）或 .docx（文档）后再发。',
  ],
  [
    '.lnk',
    after([0x4c, 0, 0, 0, 1, 0x14, 2, 0]),
    '这是快捷方式，只指向别处的文件，里面没有内容；请发送它指向的那个文件。',
  ],
  [
    '.url',
    strToU8('[InternetShortcut]\r\nURL=https://example.com/'),
    '这是快捷方式，只指向别处的文件，里面没有内容；请发送它指向的那个文件。',
  ],
  [
    '.7z',
    after([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
    '这是 7z 压缩包，里面的文件读不到；请解压后，把里面的台账放进来。',
  ],
  ['.tar.gz', after([0x1f, 0x8b, 8]), '这是 gzip 压缩包，里面的文件读不到；请解压后，把里面的台账放进来。'],
  [
    '.tar',
    concat([new Uint8Array(257), strToU8('ustar'), new Uint8Array(250)]),
    '这是 tar 压缩包，里面的文件读不到；请解压后，把里面的台账放进来。',
  ],
];

/** What merely comes along. */
const aside: readonly (readonly [string, Uint8Array, string])[] = [
  ['.pdf called .xlsx', after('%PDF-1.7'), '这是 PDF 文件，不是 Excel 或 Word 文件。'],
  ['.ofd', zipOf('OFD.xml', 'Doc_0/Document.xml'), '这是 OFD 版式文件，不是 Excel 或 Word 文件。'],
  ['.tif of a Mac', after([0x4d, 0x4d, 0, 42]), '这是图片，不是 Excel 或 Word 文件。'],
  [
    '.wav',
    concat([strToU8('RIFF'), new Uint8Array(4), strToU8('WAVE'), new Uint8Array(300)]),
    '这是视频或录音，不是 Excel 或 Word 文件。',
  ],
  ['.accdb', after([0, 1, 0, 0, ...strToU8('Standard ACE DB')]), '这是 Access 数据库，不是 Excel 或 Word 文件。'],
];

test.each(asLedger)('%s is called what it is', (_, bytes, sentence) => {
  const fault = faultOf(() => readXlsx(bytes));
  expect([fault.sentence.zh, isAside(fault)]).toEqual([sentence, false]);
});

test.each(aside)('%s merely comes along', (_, bytes, sentence) => {
  const fault = faultOf(() => readXlsx(bytes));
  expect([fault.sentence.zh, isAside(fault)]).toEqual([sentence, true]);
});

test('where a plan is read, the form asked for is the text’s', () => {
  expect(faultOf(() => readDocx(numbers)).sentence).toEqual({
    zh: inOtherForm(apple, '.docx'),
    en:
      'This is a file of Apple’s Numbers, Pages or Keynote, which cannot be read here; ' +
      'open it in its own program, save or export it as .docx and send that.',
  });
  expect(faultOf(() => readDocx(rawXlsx({}))).sentence.zh).toBe(
    '这不是 Word 文档，而是 Excel 工作簿；请选择 .docx 或 .txt 文件。',
  );
});

test.each([
  ['.doc', ole(['Root Entry', 'WordDocument']), 'read-old-office'],
  ['.pdf', strToU8('%PDF-1.4\n%plain letters only'), 'read-other-kind'],
  ['.rtf', strToU8('{\\rtf1 plan}'), 'read-old-office'],
])('a %s is no text', (_, bytes, code) => {
  expect(faultOf(() => readText(bytes)).code).toBe(code);
});

test.each([
  ['.numbers', numbers],
  ['.ods', zipOf('mimetype', 'content.xml')],
])('a %s called .zip is one file, and no bundle', (_, bytes) => {
  expect(openZip(bytes)).toBeNull();
});

const beyond = (what: string) =>
  `表“表”比 Excel 的表还大（有${what}，Excel 只有 1048576 行、16384 列），Excel 也打不开；请确认选对了文件，只保留要报送的内容后再发。`;

test.each<readonly [string, Parameters<typeof rawXlsx>[0], string]>([
  [
    '100,000 columns, without addresses',
    { stored: true, rows: `<row>${'<c><v>1</v></c>'.repeat(100_000)}</row>` },
    beyond('第 16385 列'),
  ],
  ['a column beyond the last', { rows: '<row r="1"><c r="XFE1"><v>1</v></c></row>' }, beyond('单元格 XFE1')],
  ['a row beyond the last', { rows: '<row r="1048577"><c><v>1</v></c></row>' }, beyond('第 1048577 行')],
  [
    'a merge beyond the last',
    { afterRows: '<mergeCells><mergeCell ref="A1:EQXD9"/></mergeCells>' },
    beyond('单元格 A1:EQXD9'),
  ],
  [
    'hidden columns beyond the last',
    { beforeRows: '<cols><col min="3" max="100000" hidden="1"/></cols>' },
    beyond('第 100000 列'),
  ],
  [
    'no place',
    { rows: '<row><c r="A0"><v>1</v></c></row>' },
    '文件已损坏：表“表”里写的“A0”不是单元格的位置；请用 Office 或 WPS 打开并另存一份后再发。',
  ],
  [
    'a place that comes twice',
    { rows: '<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>' },
    '文件已损坏：表“表”里的单元格 A1 写了两次，不知道以哪个为准；请用 Office 或 WPS 打开并另存一份后再发。',
  ],
  [
    'columns that come twice',
    { beforeRows: `<cols>${'<col min="2" max="3" hidden="1"/>'.repeat(2)}</cols>` },
    '文件已损坏：表“表”里的 B 列写了两次，不知道以哪个为准；请用 Office 或 WPS 打开并另存一份后再发。',
  ],
  [
    'a cell of another row',
    { rows: '<row r="2"><c r="A3"><v>1</v></c></row>' },
    '文件已损坏：表“表”里的单元格 A3 没有写在它那一行；请用 Office 或 WPS 打开并另存一份后再发。',
  ],
])('a sheet with %s is said to have it', (_, parts, sentence) => {
  expect(faultOf(() => readXlsx(rawXlsx(parts))).sentence.zh).toBe(sentence);
});
