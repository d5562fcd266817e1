import { relationships } from './raw-xlsx';
import { rawZip, type RawEntry } from './raw-zip';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const names = `xmlns:w="${word}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;

/** A document with this inside `<w:body>`, `<w:numbering>` and `<w:styles>`; `stored` leaves it unpacked. */
export function rawDocx(body: string, numbering?: string, styles?: string, stored = false): Uint8Array {
  const entries: RawEntry[] = [
    {
      path: '[Content_Types].xml',
      content:
        '<Types ' +
        'xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default ' +
        'Extension="rels" ' +
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default ' +
        'Extension="xml" ContentType="application/xml"/>' +
        ['document.main', 'numbering', 'styles']
          .map(
            (part) =>
              `<Override PartName="/word/${part.split('.')[0] ?? ''}.xml" ` +
              `ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml"/>`,
          )
          .join('') +
        '</Types>',
    },
    { path: '_rels/.rels', content: relationships([['rId1', 'officeDocument', 'word/document.xml']]) },
    { path: 'word/document.xml', content: `<w:document ${names}><w:body>${body}</w:body></w:document>` },
    {
      path: 'word/_rels/document.xml.rels',
      content: relationships([
        ['rId1', 'numbering', 'numbering.xml'],
        ['rId2', 'styles', 'styles.xml'],
      ]),
    },
    { path: 'word/numbering.xml', content: `<w:numbering ${names}>${numbering ?? ''}</w:numbering>` },
    { path: 'word/styles.xml', content: `<w:styles ${names}>${styles ?? ''}</w:styles>` },
  ];
  return rawZip(entries.map((entry) => ({ ...entry, stored })));
}

/** A paragraph; `properties` stands inside `<w:pPr>`. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A paragraph of a list. */
export function item(text: string, list: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(list)}"/></w:numPr>`);
}

/** Levels as [format, text, more]. */
export function abstractList(id: number, levels: readonly (readonly [string, string, string?])[]): string {
  const each = levels.map(
    ([format, text, more = ''], at) =>
      `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${String(id)}">${each.join('')}</w:abstractNum>`;
}

export function list(id: number, abstract: number, overrides = ''): string {
  return `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(abstract)}"/>${overrides}</w:num>`;
}
