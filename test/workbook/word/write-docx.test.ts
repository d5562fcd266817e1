import { unzipSync } from 'fflate';
import type { Block, Document } from '../../../src/workbook/word/document';
import { readDocx } from '../../../src/workbook/word/read-docx';
import { writeDocx } from '../../../src/workbook/word/write-docx';

const documentOf = (...blocks: readonly Block[]): Document => ({ title: '标题', blocks });
const body = (text: string): Block => ({ kind: 'body', text });

const everyKind = documentOf(
  { kind: 'title', text: '关于某事的通报' },
  { kind: 'number', text: '编号：〔2023〕1号' },
  { kind: 'addressee', text: [{ blank: '主送单位' }, '：'] },
  { kind: 'heading', text: '一、总体情况' },
  { kind: 'subheading', text: '（一）报送' },
  body('已报 34 个单位。'),
  {
    kind: 'table',
    look: 'list',
    widths: [1, 1, 1],
    header: ['指标', '自评', '区级'],
    rows: [
      { cells: [{ text: '依据', span: 3, look: 'band' }] },
      { cells: [{ text: 'T01-1' }, { text: '5<6 & 7' }, { text: [{ blank: '' }] }] },
    ],
  },
  {
    kind: 'table',
    look: 'form',
    widths: [17, 33],
    rows: [{ cells: [{ text: '单位', look: 'label' }, { text: '甲局' }], lines: 3 }],
  },
  { kind: 'attachment', text: '附件：1. 汇总表' },
  { kind: 'signature', text: [{ blank: '成文日期' }] },
);

async function partsOf(document: Document): Promise<Record<string, string>> {
  const parts = unzipSync(await writeDocx(document));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

const rowsOf = (xml: string) => xml.match(/<w:tr>.*?<\/w:tr>/g) ?? [];

describe('writeDocx', () => {
  test('what it writes reads back, line by line, blanks marked', async () => {
    expect(readDocx(await writeDocx(everyKind)).split('\n')).toEqual([
      '关于某事的通报',
      '编号：〔2023〕1号',
      '（待填：主送单位）：',
      '一、总体情况',
      '（一）报送',
      '已报 34 个单位。',
      '指标 | 自评 | 区级',
      '依据',
      'T01-1 | 5<6 & 7 | （待填）',
      '单位 | 甲局',
      '附件：1. 汇总表',
      '（待填：成文日期）',
    ]);
  });

  test('the same document gives the same bytes at any time', async () => {
    jest.useFakeTimers({
      now: new Date('2023-12-31T10:00:00Z'),
      doNotFake: ['setImmediate', 'setTimeout', 'nextTick'],
    });
    const before = await writeDocx(everyKind);
    jest.setSystemTime(new Date('2031-07-01T23:59:59Z'));
    const after = await writeDocx(everyKind);
    jest.useRealTimers();
    expect(Buffer.from(after).equals(Buffer.from(before))).toBe(true);
    expect((await partsOf(everyKind))['docProps/core.xml']).not.toMatch(/<dcterms/);
  });

  test('A4 with a text area of 156 mm by 225 mm', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(everyKind);
    const number = (name: string) => Number(new RegExp(`<w:pg(?:Sz|Mar)[^>]* w:${name}="(\\d+)"`).exec(xml)?.[1]);
    const toMm = (twips: number) => (twips / 1440) * 25.4;
    expect(toMm(number('w') - number('left') - number('right'))).toBeCloseTo(156, 1);
    expect(toMm(number('h') - number('top') - number('bottom'))).toBeCloseTo(225, 1);
    expect(toMm(number('top'))).toBeCloseTo(37, 1);
    expect(toMm(number('left'))).toBeCloseTo(28, 1);
  });

  test('fonts, sizes and line pitch are those of the standard', async () => {
    const { 'word/styles.xml': xml = '' } = await partsOf(everyKind);
    const style = (id: string) => new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(xml)?.[0] ?? '';
    const look = (id: string) => [
      /w:eastAsia="([^"]*)"/.exec(style(id))?.[1],
      Number(/<w:sz w:val="(\d+)"/.exec(style(id))?.[1]) / 2,
    ];
    expect(['title', 'heading', 'subheading', 'body'].map(look)).toEqual([
      ['方正小标宋简体', 22],
      ['黑体', 16],
      ['楷体_GB2312', 16],
      ['仿宋_GB2312', 16],
    ]);
    expect(style('body')).toContain('w:line="560" w:lineRule="exact"');
    expect(style('body')).toMatch(/w:firstLineChars="200"/);
  });

  test('28 letters fill a line and 22 lines a page', async () => {
    const { 'word/styles.xml': xml = '' } = await partsOf(everyKind);
    const [, spacing = ''] = /w:styleId="body".*?<w:spacing w:val="(-?\d+)"/.exec(xml) ?? [];
    const lettersIn = ((156 / 25.4) * 1440) / (16 * 20 + Number(spacing));
    expect([Math.floor(lettersIn), Math.floor(((225 / 25.4) * 72) / 28)]).toEqual([28, 22]);
  });

  test('where a font is missing, one stands in that every computer has', async () => {
    const { 'word/fontTable.xml': xml } = await partsOf(everyKind);
    expect(xml).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong"/>');
    expect(xml).toMatch(/<w:font w:name="方正小标宋简体"><w:altName w:val="[^"]*,宋体"\/>/);
  });

  test('no row of a table is split, and the header stands on every page', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(everyKind);
    const rows = rowsOf(xml);
    expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, true, true, true]);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false]);
  });

  describe('a form', () => {
    const formOf = (...texts: readonly string[]): Block[] => [
      { kind: 'title', text: '督办单', startsPage: true },
      {
        kind: 'table',
        look: 'form',
        widths: [17, 83],
        rows: [
          { cells: [{ text: '承办单位', look: 'label' }, { text: '甲局' }], repeats: true },
          ...texts.map((text) => ({ cells: [{ text: '说明', look: 'label' as const }, { text }] })),
          { cells: [{ text: '要求', look: 'label' }, { text: [{ blank: '填写' }] }], lines: 4 },
        ],
      },
    ];
    const setOf = async (...blocks: readonly Block[]) => {
      const { 'word/document.xml': xml = '' } = await partsOf(documentOf(...blocks));
      return rowsOf(xml).map((row) => [
        /<w:pStyle w:val="(\w+)"/.exec(row)?.[1],
        row.includes('<w:cantSplit/>'),
        row.includes('<w:tblHeader/>'),
      ]);
    };
    const letters = (count: number) => '校'.repeat(count);

    test('is set roomy where it fits its page, tight where it would not', async () => {
      expect(await setOf(...formOf(letters(400)))).toEqual([
        ['form', true, true],
        ['form', false, false],
        ['form', true, false],
      ]);
      expect((await setOf(...formOf(letters(800)))).map(([style]) => style)).toEqual(['tight', 'tight', 'tight']);
      // each has its own page
      expect((await setOf(...formOf('短'), ...formOf(letters(800)), ...formOf('短'))).map(([style]) => style)).toEqual([
        ...Array<string>(3).fill('form'),
        ...Array<string>(3).fill('tight'),
        ...Array<string>(3).fill('form'),
      ]);
    });

    test('that goes on to another page keeps short rows whole, splits long ones, and repeats its head', async () => {
      expect(await setOf(...formOf(letters(100), letters(2000)))).toEqual([
        ['tight', true, true],
        ['tight', true, false],
        ['tight', false, false],
        ['tight', true, false],
      ]);
    });
  });

  test('pages are numbered — 1 —, on the outer side', async () => {
    const parts = await partsOf(everyKind);
    const footers = [parts['word/footer1.xml'], parts['word/footer2.xml']].map((xml = '') => [
      /<w:jc w:val="(\w+)"/.exec(xml)?.[1],
      /— .*PAGE.* —/s.test(xml),
    ]);
    expect(footers.sort()).toEqual([
      ['left', true],
      ['right', true],
    ]);
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
  });

  test('a paragraph may start a page', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(
      documentOf(body('一'), { kind: 'title', text: '二', startsPage: true }),
    );
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
  });

  test('line ends stay, what no XML can hold goes', async () => {
    expect(readDocx(await writeDocx(documentOf(body('甲\n乙\u0000\u0001丙\uD800丁'))))).toBe('甲\n乙丙丁');
  });
});
