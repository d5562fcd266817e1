import { deflateSync, strToU8, zipSync } from 'fflate';
import type { ReadFaultCode } from '../../../src/workbook/package/read-faults';
import { ole } from './ole';
import { concat, rawZip } from './raw-zip';
import { rawXlsx, rawXlsxEntries, relationships } from './raw-xlsx';

/** A file that must be refused, and the reason it must get. The key says what is wrong with it. */
export const hostileFiles: Readonly<Record<string, { readonly make: () => Uint8Array; readonly code: ReadFaultCode }>> =
  {
    'empty file': { make: () => new Uint8Array(), code: 'read-empty' },
    'random bytes': { make: () => pseudoRandom(5000), code: 'read-unknown' },
    'picture renamed': {
      make: () => concat([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), pseudoRandom(300)]),
      code: 'read-other-kind',
    },
    'PDF renamed': { make: () => concat([strToU8('%PDF-1.7\n'), pseudoRandom(300)]), code: 'read-other-kind' },
    'RAR archive renamed': { make: () => concat([strToU8('Rar!'), pseudoRandom(300)]), code: 'read-other-archive' },
    'file of 49 MB': { make: () => new Uint8Array(49 * 1024 * 1024), code: 'read-too-large' },
    'old .xls renamed': { make: () => ole(['Root Entry', 'Workbook']), code: 'read-old-excel' },
    'old .doc renamed': { make: () => ole(['Root Entry', 'WordDocument']), code: 'read-old-office' },
    'Outlook mail': { make: () => ole(['Root Entry', '__properties_version1.0']), code: 'read-mail' },
    shortcut: {
      make: () => concat([Uint8Array.of(0x4c, 0, 0, 0, 1, 0x14, 2, 0), pseudoRandom(300)]),
      code: 'read-shortcut',
    },
    '.numbers renamed': {
      make: () =>
        rawZip([
          { path: 'Index/Document.iwa', content: 'x' },
          { path: 'Metadata/Properties.plist', content: 'x' },
        ]),
      code: 'read-other-form',
    },
    'OFD renamed': { make: () => rawZip([{ path: 'OFD.xml', content: '<x/>' }]), code: 'read-other-kind' },
    'encrypted .xlsx': {
      make: () => ole(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']),
      code: 'read-encrypted',
    },
    '.csv renamed': { make: () => strToU8('指标编号,完成值\nT08-3,98\n'), code: 'read-text-file' },
    '.csv in GBK renamed': {
      make: () => Uint8Array.from([0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0x39, 0x38, 0x0d, 0x0a]),
      code: 'read-text-file',
    },
    'web page renamed': {
      make: () => strToU8('<html><table><tr><td>1</td></tr></table></html>'),
      code: 'read-text-file',
    },
    '.docx renamed': {
      make: () => rawZip([{ path: 'word/document.xml', content: '<document/>' }]),
      code: 'read-not-workbook',
    },
    '.ods renamed': { make: () => rawZip([{ path: 'content.xml', content: '<x/>' }]), code: 'read-other-form' },
    '.xlsb renamed': {
      make: () => rawXlsx({ rootRels: rel('xl/workbook.bin'), more: [{ path: 'xl/workbook.bin', content: 'x' }] }),
      code: 'read-other-form',
    },
    '.pptx renamed': {
      make: () => rawZip([{ path: 'ppt/presentation.xml', content: '<x/>' }]),
      code: 'read-not-workbook',
    },
    'zip of pictures': { make: () => rawZip([{ path: '照片.jpg', content: 'x' }]), code: 'read-not-workbook' },
    'zip without entries': { make: () => rawZip([]), code: 'read-not-workbook' },
    'cut in the middle': { make: () => good().subarray(0, 900), code: 'read-cut' },
    'last byte missing': { make: () => good().subarray(0, -1), code: 'read-cut' },
    'middle missing': { make: () => concat([good().subarray(0, 300), good().subarray(700)]), code: 'read-damaged' },
    'bit rot in packed data': { make: () => flipped(good(), 'xl/worksheets/sheet1.xml', 60), code: 'read-damaged' },
    'bit rot in stored data': {
      make: () => flipped(rawXlsx({ stored: true }), '<sheetData>', 3),
      code: 'read-checksum',
    },
    'wrong checksum': {
      make: () => rawZip(rawXlsxEntries({}).map((entry) => ({ ...entry, crc: 1 }))),
      code: 'read-checksum',
    },
    'honest bomb': {
      make: () => withSheet({ content: `<worksheet>${' '.repeat(40_000_000)}</worksheet>` }),
      code: 'read-bomb',
    },
    'bomb of cells': {
      make: () =>
        withSheet({
          content: `<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(5_000_000)}</sheetData></worksheet>`,
        }),
      code: 'read-bomb',
    },
    'bomb that says it is small': {
      make: () =>
        withSheet({ packed: deflateSync(strToU8(`<worksheet>${' '.repeat(200_000_000)}</worksheet>`)), size: 2000 }),
      code: 'read-damaged',
    },
    'entry larger than it says': {
      make: () => withSheet({ packed: deflateSync(strToU8('<worksheet></worksheet><!-- -->')), size: 23 }),
      code: 'read-damaged',
    },
    'entry smaller than it says': {
      make: () => withSheet({ packed: deflateSync(strToU8('<worksheet/>')), size: 5000 }),
      code: 'read-damaged',
    },
    'entry of 4 GB in 40 KB by its own word': {
      make: () => withSheet({ packed: deflateSync(new Uint8Array(1e7)), size: 0xf0000000 }),
      code: 'read-bomb',
    },
    'overlapping entries': {
      make: () =>
        rawZip([
          ...rawXlsxEntries({}),
          ...Array.from({ length: 1000 }, (_, at) => ({ path: `x${String(at)}`, content: 'x', sharesWith: 0 })),
        ]),
      code: 'read-damaged',
    },
    '60,000 entries': {
      make: () =>
        zipSync(Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`xl/${String(at)}`, new Uint8Array()]))),
      code: 'read-too-many-entries',
    },
    'duplicate entry names': {
      make: () => rawXlsx({ more: [{ path: 'XL/worksheets/Sheet1.xml', content: '<worksheet/>' }] }),
      code: 'read-duplicate-entry',
    },
    'more entries than the directory says': { make: () => miscounted(good()), code: 'read-damaged' },
    'Zip64 that points beyond the file': {
      make: () => shifted(rawZip(rawXlsxEntries({}), { zip64: true })),
      code: 'read-damaged',
    },
    'encrypted entries': {
      make: () => rawZip(rawXlsxEntries({}).map((entry) => ({ ...entry, encrypted: true }))),
      code: 'read-encrypted',
    },
    'missing sheet part': {
      make: () => rawZip(rawXlsxEntries({}).filter(({ path }) => !path.includes('sheet1'))),
      code: 'read-missing-part',
    },
    'missing workbook part': { make: () => rawXlsx({ rootRels: rel('xl/other.xml') }), code: 'read-missing-part' },
    'missing workbook relationships': {
      make: () => rawZip(rawXlsxEntries({}).filter(({ path }) => !path.includes('workbook.xml.rels'))),
      code: 'read-missing-part',
    },
    'missing shared strings': {
      make: () =>
        rawZip(
          rawXlsxEntries({ rows: '<row><c t="s"><v>0</v></c></row>' }).filter(
            ({ path }) => !path.includes('sharedStrings'),
          ),
        ),
      code: 'read-missing-part',
    },
    'sheet in another file': {
      make: () =>
        rawXlsx({ workbookRels: relationships([['rId1', 'worksheet', 'file:///C:/x.xlsx" TargetMode="External']]) }),
      code: 'read-missing-part',
    },
    'relationship that leads back to the workbook': {
      make: () => rawXlsx({ workbookRels: relationships([['rId1', 'worksheet', 'workbook.xml']]) }),
      code: 'read-xml',
    },
    'sheet without a name': {
      make: () => rawXlsx({ workbook: workbookOf('<sheet sheetId="1" r:id="rId1"/>') }),
      code: 'read-damaged',
    },
    'two sheets of one name': {
      make: () =>
        rawXlsx({
          workbook: workbookOf(
            '<sheet name="Sheet1" sheetId="1" r:id="rId1"/><sheet name="SHEET1" sheetId="2" r:id="rId1"/>',
          ),
        }),
      code: 'read-damaged',
    },
    '300 sheets': {
      make: () =>
        rawXlsx({
          workbook: workbookOf(
            varied(300, (at) => `<sheet name="${String(at)}" sheetId="${String(at + 1)}" r:id="rId1"/>`),
          ),
        }),
      code: 'read-too-many-cells',
    },
    'one sheet of 60 MB under two names': {
      make: () =>
        rawXlsx({
          workbook: workbookOf('<sheet name="a" sheetId="1" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId1"/>'),
          rows: varied(
            800_000,
            (at) => `<row r="${String(at + 1)}" spans="1:18" s="1" customFormat="1" x="${String(at * 7919)}"/>`,
          ),
        }),
      code: 'read-inflated',
    },
    'cut XML': { make: () => rawXlsx({ sheet: '<worksheet><sheetData><row><c r="A1"><v>1' }), code: 'read-xml' },
    'XML cut in a tag': { make: () => rawXlsx({ sheet: '<worksheet><sheetData><row><c r="A' }), code: 'read-xml' },
    'empty sheet part': { make: () => rawXlsx({ sheet: '' }), code: 'read-xml' },
    'crossed tags': { make: () => rawXlsx({ sheet: '<worksheet><a><b></a></b></worksheet>' }), code: 'read-xml' },
    'unknown entity': { make: () => rawXlsx({ rows: '<row><c t="str"><v>&x;</v></c></row>' }), code: 'read-xml' },
    'wrong UTF-8': {
      make: () => rawXlsx({ sheet: concat([strToU8('<worksheet>'), Uint8Array.of(0xff), strToU8('</worksheet>')]) }),
      code: 'read-xml',
    },
    'nested too deeply': { make: () => rawXlsx({ sheet: '<a>'.repeat(100_000) }), code: 'read-xml' },
    'endless tag': { make: () => rawXlsx({ sheet: `<worksheet a="${'x'.repeat(3_000_000)}` }), code: 'read-bomb' },
    'endless tag, not packed': {
      make: () => rawXlsx({ stored: true, sheet: `<worksheet a="${'x'.repeat(3_000_000)}` }),
      code: 'read-xml',
    },
    'tags of a megabyte in crumbs': {
      make: () =>
        withSheet({
          content:
            `<worksheet>${varied(8, (at) => `<a b="${noise(1_000_000, at)}"/>`)}<sheetData>` +
            '<row><c><v>NaN</v></c></row></sheetData></worksheet>',
        }),
      code: 'read-cell',
    },
    'text without an end of its entity': {
      make: () => rawXlsx({ rows: `<row><c t="str"><v>&${'a'.repeat(3_000_000)}</v></c></row>`, stored: true }),
      code: 'read-xml',
    },
    'namespaces without end': {
      make: () =>
        rawXlsx({ sheet: `<worksheet ${varied(60_000, (at) => `xmlns:n${String(at)}="urn:${String(at)}" `)}/>` }),
      code: 'read-xml',
    },
    'control character': {
      make: () => rawXlsx({ rows: '<row><c t="str"><v>a\u0001</v></c></row>' }),
      code: 'read-xml',
    },
    'control character as an entity': {
      make: () => rawXlsx({ rows: '<row><c t="str"><v>a&#1;</v></c></row>' }),
      code: 'read-xml',
    },
    'endless attributes': {
      make: () =>
        rawXlsx({ sheet: `<worksheet ${Array.from({ length: 60_000 }, (_, at) => `a${String(at)}="1"`).join(' ')}/>` }),
      code: 'read-xml',
    },
    'DTD with entities': {
      make: () =>
        rawXlsx({ sheet: '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>' }),
      code: 'read-dtd',
    },
    'DTD in UTF-16': {
      make: () => rawXlsx({ sheet: utf16('<!DOCTYPE x SYSTEM "file:///etc/hosts"><worksheet/>') }),
      code: 'read-dtd',
    },
    'billion laughs': {
      make: () =>
        rawXlsx({
          strings: '',
          sheet:
            `<!DOCTYPE x [${varied(10, (at) => `<!ENTITY l${String(at + 1)} "${`&l${String(at)};`.repeat(10)}">`)}]><worksheet>&` +
            'l10;</worksheet>',
        }),
      code: 'read-dtd',
    },
    '5 million shared strings': { make: () => rawXlsx({ strings: '<si/>'.repeat(5_000_000) }), code: 'read-bomb' },
    '5 million shared strings, not packed': {
      make: () => rawXlsx({ stored: true, strings: '<si/>'.repeat(5_000_000) }),
      code: 'read-too-many-strings',
    },
    '600,000 shared strings': {
      make: () => rawXlsx({ stored: true, strings: varied(600_000, (at) => `<si><t>文字${String(at)}</t></si>`) }),
      code: 'read-too-much',
    },
    'one string of 30 million characters': {
      make: () => rawXlsx({ stored: true, strings: `<si><t>${'0123456789'.repeat(3_000_000)}</t></si>` }),
      code: 'read-too-many-strings',
    },
    '1.2 million cells': {
      make: () =>
        rawXlsx({ stored: true, rows: varied(1_200_000, (at) => `<row><c><v>${String(at)}.5</v></c></row>`) }),
      code: 'read-too-much',
    },
    '500,000 cells, packed': {
      make: () =>
        rawXlsx({
          rows: varied(
            50_000,
            (at) => `<row>${varied(10, (column) => `<c><v>${String(at * 10 + column)}.5</v></c>`)}</row>`,
          ),
        }),
      code: 'read-too-many-cells',
    },
    '340,000 cells out of order': {
      make: () =>
        rawXlsx({
          rows: varied(340_000, (at) => `<row r="${String(340_000 - at)}"><c><v>${String(at)}.5</v></c></row>`),
        }),
      code: 'read-too-much',
    },
    '500,000 texts, all unlike': {
      make: () =>
        rawXlsx({ rows: varied(500_000, (at) => `<row><c t="str"><v>文字内容${String(at)}甲乙丙丁</v></c></row>`) }),
      code: 'read-too-much',
    },
    '500,000 formulas, all unlike': {
      make: () =>
        rawXlsx({ rows: varied(500_000, (at) => `<row><c><f>$A$1+${String(at)}</f><v>${String(at)}</v></c></row>`) }),
      code: 'read-too-much',
    },
    '500,000 errors, all unlike': {
      make: () =>
        rawXlsx({ rows: varied(500_000, (at) => `<row><c t="e"><v>#N/A-and-more-${String(at)}</v></c></row>`) }),
      code: 'read-too-much',
    },
    '500,000 rows of ten formatted empty cells': {
      make: () =>
        rawXlsx({
          rows: varied(
            500_000,
            (at) =>
              `<row r="${String(at + 1)}" s="1">` +
              varied(10, (column) => `<c r="${'ABCDEFGHIJ'.charAt(column)}${String(at + 1)}" s="1"/>`) +
              '</row>',
          ),
        }),
      code: 'read-inflated',
    },
    '600,000 hidden rows': {
      make: () => rawXlsx({ rows: varied(600_000, (at) => `<row r="${String(at + 1)}" hidden="1"/>`) }),
      code: 'read-too-much',
    },
    '600,000 merges': {
      make: () =>
        rawXlsx({
          stored: true,
          afterRows: `<mergeCells>${varied(600_000, (at) => `<mergeCell ref="A${String(at + 1)}:XFD${String(at + 1)}"/>`)}</mergeCells>`,
        }),
      code: 'read-too-much',
    },
    'columns hidden twice over': {
      make: () =>
        rawXlsx({
          stored: true,
          beforeRows: `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(200_000)}</cols>`,
        }),
      code: 'read-doubled-cell',
    },
    '30 million characters of unlike formulas': {
      make: () =>
        rawXlsx({ stored: true, rows: varied(4000, () => `<row><c><f>${'A1+$B$2+'.repeat(1000)}1</f></c></row>`) }),
      code: 'read-too-much',
    },
    '30 million characters of one formula': {
      make: () =>
        rawXlsx({ stored: true, rows: varied(4000, () => `<row><c><f>${'$A$1+$B$2+'.repeat(800)}1</f></c></row>`) }),
      code: 'read-too-many-strings',
    },
    '100,000 number formats': {
      make: () =>
        rawXlsx({ stored: true, styles: varied(100_000, (at) => `<numFmt numFmtId="${String(at)}" formatCode="0"/>`) }),
      code: 'read-too-many-cells',
    },
    '100,000 relationships': {
      make: () =>
        rawXlsx({ stored: true, workbookRels: `<Relationships>${'<Relationship/>'.repeat(100_000)}</Relationships>` }),
      code: 'read-damaged',
    },
    '70,000 names': {
      make: () =>
        rawXlsx({
          names: `<definedNames>${varied(70_000, (at) => `<definedName name="n${String(at)}">#REF!</definedName>`)}</definedNames>`,
        }),
      code: 'read-too-much',
    },
    'reference ZZZZZZ99999999': {
      make: () => rawXlsx({ rows: '<row><c r="ZZZZZZ99999999"><v>1</v></c></row>' }),
      code: 'read-beyond-sheet',
    },
    'reference beyond the last column': {
      make: () => rawXlsx({ rows: '<row><c r="XFE1"><v>1</v></c></row>' }),
      code: 'read-beyond-sheet',
    },
    'row 2 billion': { make: () => rawXlsx({ rows: '<row r="2000000000"/>' }), code: 'read-beyond-sheet' },
    'row 0': { make: () => rawXlsx({ rows: '<row r="0"/>' }), code: 'read-reference' },
    'row -1': { make: () => rawXlsx({ rows: '<row r="-1"/>' }), code: 'read-reference' },
    'row 0x10': { make: () => rawXlsx({ rows: '<row r="0x10"/>' }), code: 'read-reference' },
    'row 1.5': { make: () => rawXlsx({ rows: '<row r="1.5"/>' }), code: 'read-reference' },
    'reference of a million letters': {
      make: () => rawXlsx({ stored: true, rows: `<row><c r="${'A'.repeat(900_000)}1"><v>1</v></c></row>` }),
      code: 'read-reference',
    },
    'more columns than a sheet has': {
      make: () => rawXlsx({ stored: true, rows: `<row>${'<c><v>1</v></c>'.repeat(20_000)}</row>` }),
      code: 'read-beyond-sheet',
    },
    'cell of another row': {
      make: () => rawXlsx({ rows: '<row r="2"><c r="A3"><v>1</v></c></row>' }),
      code: 'read-misplaced-cell',
    },
    'cell outside of any row': { make: () => rawXlsx({ rows: '<c><v>1</v></c>' }), code: 'read-misplaced-cell' },
    'hidden columns beyond the last': {
      make: () => rawXlsx({ beforeRows: '<cols><col min="1" max="100000" hidden="1"/></cols>' }),
      code: 'read-beyond-sheet',
    },
    'one cell twice': {
      make: () => rawXlsx({ rows: '<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>' }),
      code: 'read-doubled-cell',
    },
    'merge beyond the sheet': {
      make: () => rawXlsx({ afterRows: '<mergeCells><mergeCell ref="A1:ZZZ9"/></mergeCells>' }),
      code: 'read-beyond-sheet',
    },
    'shared string out of range': {
      make: () => rawXlsx({ strings: '<si><t>a</t></si>', rows: '<row><c t="s"><v>1</v></c></row>' }),
      code: 'read-cell',
    },
    'shared string -1': {
      make: () => rawXlsx({ strings: '<si><t>a</t></si>', rows: '<row><c t="s"><v>-1</v></c></row>' }),
      code: 'read-cell',
    },
    'NaN as a number': { make: () => rawXlsx({ rows: '<row><c><v>NaN</v></c></row>' }), code: 'read-cell' },
    'infinity as a number': { make: () => rawXlsx({ rows: '<row><c><v>INF</v></c></row>' }), code: 'read-cell' },
    'number of 100,000 digits': {
      make: () => rawXlsx({ stored: true, rows: `<row><c><v>${'9'.repeat(100_000)}</v></c></row>` }),
      code: 'read-cell',
    },
    'true as 2': { make: () => rawXlsx({ rows: '<row><c t="b"><v>2</v></c></row>' }), code: 'read-cell' },
    'day that does not exist': {
      make: () => rawXlsx({ rows: '<row><c t="d"><v>2026-13-45</v></c></row>' }),
      code: 'read-cell',
    },
    'number too large': { make: () => rawXlsx({ rows: '<row><c><v>1e999</v></c></row>' }), code: 'read-cell' },
    'hexadecimal number': { make: () => rawXlsx({ rows: '<row><c><v>0x10</v></c></row>' }), code: 'read-cell' },
    'unknown cell type': { make: () => rawXlsx({ rows: '<row><c t="zz"><v>1</v></c></row>' }), code: 'read-cell' },
  };

function good(): Uint8Array {
  return rawXlsx({ rows: varied(50, (at) => `<row><c><v>${String(at * 7919)}</v></c></row>`) });
}

function withSheet(sheet: { content?: string; packed?: Uint8Array; size?: number }): Uint8Array {
  return rawZip(
    rawXlsxEntries({}).map((entry) =>
      entry.path === 'xl/worksheets/sheet1.xml' ? { path: entry.path, ...sheet } : entry,
    ),
  );
}

function workbookOf(sheets: string): string {
  return `<workbook xmlns="m" xmlns:r="r"><sheets>${sheets}</sheets></workbook>`;
}

/** The directory's end says one entry less than there are. */
function miscounted(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  for (const at of [copy.length - 14, copy.length - 12]) copy[at] = (copy[at] ?? 1) - 1;
  return copy;
}

/** The Zip64 locator points far beyond the end. */
function shifted(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setBigUint64(copy.length - 22 - 20 + 8, 2n ** 52n, true);
  return copy;
}

/** Letters that do not pack well, so that they come in many small pieces. */
function noise(length: number, seed: number): string {
  const letters = new Uint8Array(length);
  let state = seed * 2 + 7;
  for (let at = 0; at < length; at++) letters[at] = 65 + ((state = (state * 48_271) % 2_147_483_647) & 31);
  return new TextDecoder('latin1').decode(letters).replaceAll('`', '_');
}

function rel(target: string): string {
  return (
    '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ' +
    `Target="${target}"/></Relationships>`
  );
}

function varied(count: number, each: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => each(at)).join('');
}

function utf16(text: string): Uint8Array {
  const units = new Uint16Array(text.length + 1);
  units[0] = 0xfeff;
  for (let at = 0; at < text.length; at++) units[at + 1] = text.charCodeAt(at);
  return new Uint8Array(units.buffer);
}

/** An OLE file as far as its header and directory go. */
function pseudoRandom(length: number): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) & 255);
}

function flipped(bytes: Uint8Array, after: string, by: number): Uint8Array {
  const copy = bytes.slice();
  const at = new TextDecoder('latin1').decode(bytes).indexOf(after) + by;
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}
