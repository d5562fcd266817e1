import type { ReadFaultCode } from '../../../src/workbook/package/read-faults';
import { abstractList, item, list, paragraph, rawDocx } from './raw-docx';

/** Documents that must be refused, and the reason they must get. */
export const hostileDocuments: Readonly<
  Record<string, { readonly make: () => Uint8Array; readonly code: ReadFaultCode }>
> = {
  'document that swells': { make: () => rawDocx('<w:p/>'.repeat(3_000_000)), code: 'read-bomb' },
  'a million paragraphs': {
    make: () => rawDocx('<w:p/>'.repeat(1_000_000), '', '', true),
    code: 'read-too-many-lines',
  },
  '600,000 paragraphs, packed': {
    make: () => rawDocx(Array.from({ length: 600_000 }, (_, at) => `<w:p x="${String(at * 7919)}"/>`).join('')),
    code: 'read-too-many-lines',
  },
  '15 million letters': {
    make: () => rawDocx(paragraph('一二三四五六七八九十'.repeat(1_500_000)), '', '', true),
    code: 'read-too-much',
  },
  'letters in a field without end': {
    make: () =>
      rawDocx(
        `<w:p><w:fldChar w:fldCharType="begin"/><w:instrText>${'一二三四五六七八九十'.repeat(1_500_000)}</w:instrText></w:p>`,
        '',
        '',
        true,
      ),
    code: 'read-too-much',
  },
  'numbers longer than the text': {
    make: () =>
      rawDocx(item('', 1).repeat(150_000), abstractList(0, [['decimal', '第'.repeat(255)]]) + list(1, 0), '', true),
    code: 'read-too-much',
  },
  'number of a million letters': {
    make: () => rawDocx('', abstractList(0, [['decimal', '%1'.repeat(500_000)]]), '', true),
    code: 'read-damaged',
  },
  '100,000 lists': { make: () => rawDocx('', '<w:num/>'.repeat(100_000), '', true), code: 'read-too-many-lines' },
  '100,000 styles': {
    make: () =>
      rawDocx(
        '',
        '',
        Array.from({ length: 100_000 }, (_, at) => `<w:style w:styleId="${String(at)}"/>`).join(''),
        true,
      ),
    code: 'read-too-many-lines',
  },
  'fields without end': {
    make: () => rawDocx(`<w:p>${'<w:fldChar w:fldCharType="begin"/>'.repeat(1_000_000)}</w:p>`, '', '', true),
    code: 'read-xml',
  },
  'tables in tables': { make: () => rawDocx('<w:tbl><w:tr><w:tc>'.repeat(100_000), '', '', true), code: 'read-xml' },
  'document with a DTD': { make: () => rawDocx('<!DOCTYPE x>'), code: 'read-dtd' },
};
