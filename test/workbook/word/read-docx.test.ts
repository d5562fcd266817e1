import { readDocx } from '../../../src/workbook/word/read-docx';
import { toNumberText } from '../../../src/workbook/word/to-number-text';
import { abstractList, item, list, paragraph, rawDocx } from '../kit/raw-docx';
import { rawXlsx } from '../kit/raw-xlsx';

const lines = (body: string, numbering = '', styles = ''): string[] =>
  readDocx(rawDocx(body, numbering, styles)).split('\n');
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

describe('text', () => {
  test('paragraphs are lines, empty ones too', () => {
    expect(lines(paragraph('一') + '<w:p/>' + paragraph('二'))).toEqual(['一', '', '二']);
  });

  test('runs join, tabs are spaces, line breaks are line ends, page breaks nothing', () => {
    const body =
      `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr><w:r><w:br ` +
      `w:type="page"/><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>`;
    expect(lines(body)).toEqual(['甲 乙', '丙']);
  });

  test('deleted text goes, inserted text, links and content controls stay', () => {
    const body =
      `<w:p><w:ins w:id="1">${run('新')}</w:ins><w:del w:id="2"><w:r><w:delText>` +
      `旧</w:delText><w:t>旧</w:t></w:r></w:del><w:hyperlink>${run('链接')}</w:hyperlink>` +
      '<w:sdt><w:sdtPr><w:alias ' +
      `w:val="名"/></w:sdtPr><w:sdtContent>${run('控件')}</w:sdtContent></w:sdt></w:p>`;
    expect(lines(body)).toEqual(['新链接控件']);
  });

  test('a paragraph whose end is deleted runs on', () => {
    const body = paragraph('前半', '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph('后半');
    expect(lines(body)).toEqual(['前半后半']);
  });

  test('fields give their result, tables of contents nothing', () => {
    const field = (instruction: string, result: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar ` +
      `w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(lines(`<w:p>${field(' PAGE ', '3')}${field(' TOC \\o ', '目录')}</w:p>`)).toEqual(['3']);
  });

  test('a text box follows its paragraph, and is read once', () => {
    const box = `<w:txbxContent>${paragraph('框')}</w:txbxContent>`;
    const body =
      `<w:p>${run('正文')}<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice>` +
      `<mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(lines(body)).toEqual(['正文', '框']);
  });
});

describe('tables', () => {
  const cell = (text: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

  test('a row is a line, its cells joined', () => {
    const two = `<w:tc>${paragraph('第一段')}${paragraph('')}${paragraph('第二段')}</w:tc>`;
    expect(lines(`<w:tbl>${row(cell('1'), two, cell(''))}</w:tbl>`)).toEqual(['1 | 第一段\u2028第二段 | ']);
  });

  test('a cell merged downwards is repeated, beside one merged across', () => {
    const rows = [
      row(cell('工程', '<w:gridSpan w:val="2"/>'), cell('甲局', '<w:vMerge w:val="restart"/>')),
      row(cell('1'), cell('2'), cell('', '<w:vMerge/>')),
      row(cell('3'), cell('4'), cell('乙局')),
    ];
    const body = `<w:tbl>${rows.join('')}</w:tbl>`;
    expect(lines(body)).toEqual(['工程 | 甲局', '1 | 2 | 甲局', '3 | 4 | 乙局']);
  });

  test('a table in a cell is part of the cell, a deleted row is gone', () => {
    const inner = `<w:tc><w:tbl>${row(cell('内1'), cell('内2'))}</w:tbl>${paragraph('后')}</w:tc>`;
    const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('删')}</w:tr>`;
    expect(lines(`<w:tbl>${row(cell('外'), inner)}${deleted}</w:tbl>`)).toEqual(['外 | 内1 | 内2\u2028后']);
  });
});

describe('automatic numbers', () => {
  test('stand directly before the text, level by level', () => {
    const numbering =
      abstractList(0, [
        ['chineseCountingThousand', '%1、'],
        ['chineseCounting', '（%2）'],
        ['decimal', '%3.'],
        ['decimal', '%3.%4'],
      ]) + list(1, 0);
    const body =
      item('总则', 1) +
      item('目标', 1, 1) +
      item('甲', 1, 2) +
      item('乙', 1, 2) +
      item('丙', 1, 3) +
      item('任务', 1, 1) +
      item('丁', 1, 2) +
      item('附则', 1) +
      item('其他', 1, 1);
    expect(lines(body, numbering)).toEqual([
      '一、总则',
      '（一）目标',
      '1.甲',
      '2.乙',
      '2.1丙',
      '（二）任务',
      '1.丁',
      '二、附则',
      '（一）其他',
    ]);
  });

  test('count on over lists of one abstract list, and start anew where the list says so', () => {
    const numbering =
      abstractList(0, [['decimal', '第%1条']]) +
      list(1, 0) +
      list(2, 0) +
      list(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    const body = item('a', 1) + item('b', 2) + item('c', 3) + item('d', 3) + item('e', 1);
    expect(lines(body, numbering)).toEqual(['第1条a', '第2条b', '第5条c', '第6条d', '第7条e']);
  });

  test('do not start anew where the level never restarts', () => {
    const numbering =
      abstractList(0, [
        ['chineseCounting', '第%1章'],
        ['chineseCounting', '第%2条', '<w:lvlRestart w:val="0"/>'],
      ]) + list(1, 0);
    const body = item('甲', 1) + item('a', 1, 1) + item('b', 1, 1) + item('乙', 1) + item('c', 1, 1);
    expect(lines(body, numbering)).toEqual(['第一章甲', '第一条a', '第二条b', '第二章乙', '第三条c']);
  });

  test('are printed as digits where the level is legal', () => {
    const numbering =
      abstractList(0, [
        ['upperRoman', '%1'],
        ['decimal', '%1.%2 ', '<w:isLgl/>'],
      ]) + list(1, 0);
    expect(lines(item('a', 1) + item('b', 1, 1), numbering)).toEqual(['Ia', '1.1 b']);
  });

  test('come from styles and their ancestors', () => {
    const numbering =
      abstractList(0, [
        ['decimal', '%1、', '<w:pStyle w:val="H1"/>'],
        ['decimal', '%1.%2、', '<w:pStyle w:val="H2"/>'],
      ]) + list(1, 0);
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style>';
    const body =
      paragraph('a', '<w:pStyle w:val="H1"/>') +
      paragraph('b', '<w:pStyle w:val="H2"/>') +
      paragraph('c', '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(lines(body, numbering, styles)).toEqual(['1、a', '1.1、b', 'c']);
  });

  test('are those now in force where they were changed', () => {
    const numbering = abstractList(0, [['decimal', '%1.']]) + list(1, 0);
    const changed = '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:pPrChange>';
    expect(lines(paragraph('a', `<w:numPr><w:numId w:val="1"/></w:numPr>${changed}`), numbering)).toEqual(['1.a']);
  });

  test('of bullets are left out', () => {
    expect(lines(item('甲', 1), abstractList(0, [['bullet', '•']]) + list(1, 0))).toEqual(['甲']);
  });
});

test.each([
  ['decimalFullWidth', 12, '１２'],
  ['chineseCounting', 10, '十'],
  ['chineseCountingThousand', 21, '二十一'],
  ['chineseCountingThousand', 103, '一百〇三'],
  ['chineseCountingThousand', 1010, '一千〇一十'],
  ['chineseLegalSimplified', 15, '壹拾伍'],
  ['ideographDigital', 20, '二〇'],
  ['japaneseCounting', 111, '百十一'],
  ['upperLetter', 28, 'BB'],
  ['lowerLetter', 3, 'c'],
  ['upperRoman', 1994, 'MCMXCIV'],
  ['lowerRoman', 4, 'iv'],
  ['decimalEnclosedCircle', 20, '⑳'],
  ['decimalEnclosedCircle', 21, '21'],
  ['ideographTraditional', 3, '丙'],
  ['none', 1, ''],
  ['unheard of', 7, '7'],
])('%s of %d is %s', (format, value, text) => {
  expect(toNumberText(value, format)).toBe(text);
});

test.each([
  ['a workbook', rawXlsx(), 'read-not-document'],
  ['an old document', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'read-old-office'],
  ['plain text', new TextEncoder().encode('一、总体目标'), 'read-text-file'],
  ['nothing', new Uint8Array(), 'read-empty'],
])('%s is refused', (_, bytes, code) => {
  expect(() => readDocx(bytes)).toThrow(expect.objectContaining({ code }) as Error);
});
