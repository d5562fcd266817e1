import { strToU8, zipSync } from 'fflate';

type Style = 'Title' | 'Heading1' | 'Heading2' | 'Normal';

/** Zip knows no day before 1980; with a fixed one the same text gives the same bytes. */
const mtime = new Date(1980, 0, 1);

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const package2006 = 'http://schemas.openxmlformats.org/package/2006';
const office2006 = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word2006 = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const wordKind = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const contentTypes = [
  `${declaration}<Types xmlns="${package2006}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  `<Override PartName="/word/document.xml" ContentType="${wordKind}.document.main+xml"/>`,
  `<Override PartName="/word/styles.xml" ContentType="${wordKind}.styles+xml"/></Types>`,
].join('');

const relationship = (kind: string, target: string) =>
  [
    `${declaration}<Relationships xmlns="${package2006}/relationships">`,
    `<Relationship Id="rId1" Type="${office2006}/${kind}" Target="${target}"/></Relationships>`,
  ].join('');

interface Look {
  readonly name: string;
  readonly paragraph: string;
  /** In half points. */
  readonly size: number;
  readonly font: string;
}

const looks: Readonly<Record<Style, Look>> = {
  Normal: { name: 'Normal', paragraph: '<w:ind w:firstLineChars="200"/>', size: 32, font: '仿宋' },
  Title: { name: 'Title', paragraph: '<w:spacing w:after="240"/><w:jc w:val="center"/>', size: 44, font: '宋体' },
  Heading1: { name: 'heading 1', paragraph: '<w:keepNext/><w:outlineLvl w:val="0"/>', size: 32, font: '黑体' },
  Heading2: { name: 'heading 2', paragraph: '<w:keepNext/><w:outlineLvl w:val="1"/>', size: 32, font: '楷体' },
};

function drawStyle([id, { name, paragraph, size, font }]: [string, Look]): string {
  const standard = id === 'Normal' ? ' w:default="1"' : '';
  const base = id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>';
  const fonts = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}"/>`;
  return [
    `<w:style w:type="paragraph"${standard} w:styleId="${id}"><w:name w:val="${name}"/>${base}<w:qFormat/>`,
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${fonts}<w:sz w:val="${String(size)}"/></w:rPr></w:style>`,
  ].join('');
}

/** The title is the last line before the first heading that ends no sentence. */
function findTitle(lines: readonly string[]): number {
  const first = lines.findIndex((line) => /^一、/.test(line));
  return lines.slice(0, first).findLastIndex((line) => line !== '' && !/[。:：]$/.test(line));
}

function styleOf(line: string, isTitle: boolean): Style {
  if (isTitle) return 'Title';
  if (/[。:：]/.test(line)) return 'Normal';
  if (/^[一二三四五六七八九十]+、/.test(line)) return 'Heading1';
  return /^[(（][一二三四五六七八九十]+[)）]/.test(line) ? 'Heading2' : 'Normal';
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function drawParagraph(line: string, style: Style): string {
  const place = style === 'Normal' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${place}<w:r><w:t xml:space="preserve">${escape(line)}</w:t></w:r></w:p>`;
}

const draw = (root: string, content: string) => `${declaration}<w:${root} xmlns:w="${word2006}">${content}</w:${root}>`;

/** A plan's text as a Word document with a title and headings, one paragraph for each line. */
export function drawDocument(text: string): Uint8Array {
  const lines = text.replace(/\n+$/, '').split('\n');
  const title = findTitle(lines);
  const paragraphs = lines.map((line, at) => drawParagraph(line, styleOf(line, at === title)));
  const page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
  const styles = Object.entries(looks).map(drawStyle);
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationship('officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': relationship('styles', 'styles.xml'),
    'word/document.xml': draw('document', `<w:body>${paragraphs.join('')}${page}</w:body>`),
    'word/styles.xml': draw('styles', styles.join('')),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), { mtime });
}
