import type { Fault } from '../book/fault';
import type { Words } from '../book/words';
import { checkFileSize } from './check-file-size';
import type { Limits } from './limits';
import { oldKind } from './old-kind';
import { otherKind, startsWith } from './other-kind';
import { readFault, type ReadFaultCode } from './read-faults';
import { unzip, type Archive } from './unzip';

/** What was looked for in a package. */
export type Wanted = 'workbook' | 'document';

interface Kind {
  /** A part that only it has; with an ending, any such part. */
  readonly part: string | { readonly ending: string };
  readonly words: Words;
  /** It holds a table or a text as Excel's and Word's files do, in another form; or merely comes along. */
  readonly as?: 'otherForm' | 'aside';
}

const kinds: readonly Kind[] = [
  { part: 'xl/workbook.bin', words: { zh: '二进制工作簿（.xlsb）', en: 'a binary workbook (.xlsb)' }, as: 'otherForm' },
  { part: 'xl/workbook.xml', words: { zh: ' Excel 工作簿', en: 'an Excel workbook' } },
  { part: 'word/document.xml', words: { zh: ' Word 文档（.docx）', en: 'a Word document (.docx)' } },
  { part: 'ppt/presentation.xml', words: { zh: '演示文稿（.pptx）', en: 'a presentation (.pptx)' } },
  { part: 'OFD.xml', words: { zh: ' OFD 版式文件', en: 'an OFD file' }, as: 'aside' },
  {
    part: { ending: '.iwa' },
    words: { zh: '苹果的 Numbers、Pages 或 Keynote 文件', en: 'a file of Apple’s Numbers, Pages or Keynote' },
    as: 'otherForm',
  },
  {
    part: 'Metadata/BuildVersionHistory.plist',
    words: { zh: '苹果的 Numbers、Pages 或 Keynote 文件', en: 'a file of Apple’s Numbers, Pages or Keynote' },
    as: 'otherForm',
  },
  { part: 'uof.xml', words: { zh: '标文通文件（.uof）', en: 'a file of UOF' }, as: 'otherForm' },
  {
    part: 'content.xml',
    words: { zh: ' OpenDocument 文件（.ods、.odt 等）', en: 'an OpenDocument file (.ods, .odt and the like)' },
    as: 'otherForm',
  },
];

/**
 * Opens the zip inside an Office file, or says what else the bytes are.
 * @throws Fault `read-empty`, `read-too-large`, `read-old-excel`, `read-old-office`, `read-mail`, `read-encrypted`,
 * `read-text-file`, `read-shortcut`, `read-other-kind`, `read-other-archive`, `read-unknown`, and those of `unzip`.
 */
export function openPackage(bytes: Uint8Array, limits: Limits, now: () => number): Archive {
  if (bytes.length === 0) throw readFault('read-empty');
  checkFileSize(bytes.length, limits);
  const old = oldKind(bytes);
  if (old) throw old;
  if (!startsWith(bytes, [0x50, 0x4b])) throw otherKind(bytes);
  return unzip(bytes, limits, now);
}

function findKind(archive: Archive): Kind | undefined {
  return kinds.find(({ part }) =>
    typeof part === 'string' ? archive.has(part) : archive.paths.some((path) => path.endsWith(part.ending)),
  );
}

/** Whether a zip is the file of some program, and no bundle of files. */
export function isDocument(archive: Archive): boolean {
  return archive.has('[Content_Types].xml') || findKind(archive) !== undefined;
}

/** Whether a zip has a workbook in it, whole or not. */
export function isWorkbook(archive: Archive): boolean {
  return findKind(archive)?.part === 'xl/workbook.xml';
}

const wantedCodes: Readonly<Record<Wanted, readonly [ReadFaultCode, string]>> = {
  workbook: ['read-not-workbook', '.xlsx'],
  document: ['read-not-document', '.docx'],
};

/** What a zip is that is not what was looked for. */
export function otherPackage(archive: Archive, wanted: Wanted): Fault {
  const { words, as } = findKind(archive) ?? { words: { zh: '压缩包（.zip）', en: 'a zip archive' } };
  const [code, ending] = wantedCodes[wanted];
  if (as === 'aside') return readFault('read-other-kind', '', words);
  return as === 'otherForm' ? readFault('read-other-form', ending, words) : readFault(code, '', words);
}
