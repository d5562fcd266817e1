import { rawZip, type RawEntry } from './raw-zip';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRels = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of a workbook with one sheet, any of them replaced. */
export interface RawXlsx {
  /** What stands inside `<sheetData>`. */
  readonly rows?: string;
  /** The whole sheet part instead. */
  readonly sheet?: string | Uint8Array;
  /** What stands inside `<sst>`. */
  readonly strings?: string;
  /** What stands inside `<styleSheet>`. */
  readonly styles?: string;
  readonly afterRows?: string;
  readonly beforeRows?: string;
  readonly workbook?: string;
  /** What stands after `<sheets>` in the workbook part. */
  readonly names?: string;
  readonly workbookRels?: string;
  readonly rootRels?: string;
  readonly more?: readonly RawEntry[];
  /** Leaves the parts unpacked: quick to make, and no ratio to be refused for. */
  readonly stored?: boolean;
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function rawXlsx(parts: RawXlsx = {}): Uint8Array {
  return rawZip(rawXlsxEntries(parts));
}

export function rawXlsxEntries(parts: RawXlsx): RawEntry[] {
  const sheet =
    parts.sheet ??
    `${declaration}<worksheet xmlns="${main}">${parts.beforeRows ?? ''}<sheetData>` +
      `${parts.rows ?? ''}</sheetData>${parts.afterRows ?? ''}</worksheet>`;
  const entries: RawEntry[] = [
    {
      path: '[Content_Types].xml',
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    { path: '_rels/.rels', content: parts.rootRels ?? relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      path: 'xl/workbook.xml',
      content:
        parts.workbook ??
        `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet ` +
          `name="表" sheetId="1" r:id="rId1"/></sheets>${parts.names ?? ''}</workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      content:
        parts.workbookRels ??
        relationships([
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'sharedStrings', 'sharedStrings.xml'],
          ['rId3', 'styles', 'styles.xml'],
        ]),
    },
    { path: 'xl/worksheets/sheet1.xml', content: sheet },
    { path: 'xl/sharedStrings.xml', content: `${declaration}<sst xmlns="${main}">${parts.strings ?? ''}</sst>` },
    { path: 'xl/styles.xml', content: `${declaration}<styleSheet xmlns="${main}">${parts.styles ?? ''}</styleSheet>` },
    ...(parts.more ?? []),
  ];
  return parts.stored ? entries.map((entry) => ({ ...entry, stored: true })) : entries;
}

/** Id, last word of the type, target. */
export function relationships(all: readonly (readonly [string, string, string])[]): string {
  const each = all.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packageRels}">${each.join('')}</Relationships>`;
}
