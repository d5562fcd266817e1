import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fallbackFonts } from './paper-form';

const heading = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const moment = /<dcterms:(?:created|modified)[^<>]{0,100}>[^<]{0,40}<\/dcterms:(?:created|modified)>/g;

/** The fonts with what stands in for each; the library names none. */
function toFontTable(): string {
  const fonts = Object.entries(fallbackFonts).map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/></w:font>`,
  );
  return `${heading}<w:fonts ${namespace}>${fonts.join('')}</w:fonts>`;
}

/**
 * Takes the clock out of the parts, names the fonts that stand in, and packs them at one date in the order of their names:
 * the same document gives the same bytes.
 */
export function mendDocx(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const names = Object.keys(parts).sort((a, b) => (a < b ? -1 : 1));
  const mended = names.map((name) => [name, mendPart(name, parts[name] ?? new Uint8Array())] as const);
  return zipSync(Object.fromEntries(mended), { mtime: new Date(1980, 0, 1), level: 6 });
}

function mendPart(name: string, bytes: Uint8Array): Uint8Array {
  if (name === 'word/fontTable.xml') return strToU8(toFontTable());
  return name === 'docProps/core.xml' ? strToU8(strFromU8(bytes).replace(moment, '')) : bytes;
}
