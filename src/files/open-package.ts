import type { Words } from '../book/fault';
import { checkFileSize } from './check-file-size';
import type { Limits } from './limits';
import { otherKind, startsWith } from './other-kind';
import { readFault } from './read-faults';
import { unzip, type Archive } from './unzip';

const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What a zip holds, told by a part that only it has. */
const kinds: readonly { readonly part: string; readonly words: Words }[] = [
  { part: 'xl/workbook.bin', words: { zh: '二进制工作簿（.xlsb）', en: 'a binary workbook (.xlsb)' } },
  { part: 'xl/workbook.xml', words: { zh: 'Excel 工作簿', en: 'an Excel workbook' } },
  { part: 'word/document.xml', words: { zh: 'Word 文档（.docx）', en: 'a Word document (.docx)' } },
  { part: 'ppt/presentation.xml', words: { zh: '演示文稿（.pptx）', en: 'a presentation (.pptx)' } },
  { part: 'content.xml', words: { zh: 'OpenDocument 文件（.ods 等）', en: 'an OpenDocument file (.ods and the like)' } },
];

/**
 * Opens the zip inside an Office file, or says what else the bytes are.
 * @throws Fault `read-empty`, `read-too-large`, `read-old-excel`, `read-old-office`, `read-encrypted`, `read-text-file`,
 * `read-other-kind`, `read-other-archive`, `read-unknown`, and those of `unzip`.
 */
export function openPackage(bytes: Uint8Array, limits: Limits, now: () => number): Archive {
  if (bytes.length === 0) throw readFault('read-empty');
  checkFileSize(bytes.length, limits);
  if (startsWith(bytes, oleSignature)) throw oldFormat(bytes);
  if (!startsWith(bytes, [0x50, 0x4b])) throw otherKind(bytes);
  return unzip(bytes, limits, now);
}

/** What this zip is, where it is not what was looked for. */
export function kindOf(archive: Archive): Words {
  return kinds.find(({ part }) => archive.has(part))?.words ?? { zh: '压缩包（.zip）', en: 'a zip archive' };
}

function oldFormat(bytes: Uint8Array) {
  if (holds(bytes, 'EncryptedPackage')) return readFault('read-encrypted');
  return readFault(holds(bytes, 'Workbook') || holds(bytes, 'Book') ? 'read-old-excel' : 'read-old-office');
}

/** Whether an OLE file has a stream called `name`: entries of its directory are 128 bytes and begin with the name in UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    let same = 0;
    while (same < name.length && bytes[at + 2 * same] === name.charCodeAt(same) && bytes[at + 2 * same + 1] === 0) same++;
    if (same === name.length && bytes[at + 2 * same] === 0) return true;
  }
  return false;
}
