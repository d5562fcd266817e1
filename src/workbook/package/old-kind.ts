import type { Fault } from '../book/fault';
import type { Words } from '../book/words';
import { startsWith } from './other-kind';
import { readFault, type ReadFaultCode } from './read-faults';

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const old: Words = { zh: '旧版 Office 文件', en: 'an old Office file' };

/** What programs kept in an OLE file before there was a zip, told by a stream that only it has. */
const kinds: readonly { readonly stream: string; readonly code: ReadFaultCode; readonly words?: Words }[] = [
  { stream: 'EncryptedPackage', code: 'read-encrypted' },
  { stream: 'Workbook', code: 'read-old-excel' },
  { stream: 'Book', code: 'read-old-excel' },
  {
    stream: 'WordDocument',
    code: 'read-old-office',
    words: { zh: '旧版 Word（.doc）或 WPS 文字（.wps）的文档', en: 'a text of the old Word (.doc) or of WPS (.wps)' },
  },
  {
    stream: 'PowerPoint Document',
    code: 'read-old-office',
    words: { zh: '旧版演示文稿（.ppt 或 .dps）', en: 'an old presentation (.ppt or .dps)' },
  },
  { stream: '__properties_version1.0', code: 'read-mail' },
];

/** What an OLE file is; null where the bytes are none. */
export function oldKind(bytes: Uint8Array): Fault | null {
  if (!startsWith(bytes, signature)) return null;
  const kind = kinds.find(({ stream }) => holds(bytes, stream));
  return kind ? readFault(kind.code, '', kind.words) : readFault('read-old-office', '', old);
}

/** Whether an OLE file has a stream called `name`: entries of its directory are 128 bytes and begin with the name in UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    let same = 0;
    while (same < name.length && bytes[at + 2 * same] === name.charCodeAt(same) && bytes[at + 2 * same + 1] === 0)
      same++;
    if (same === name.length && bytes[at + 2 * same] === 0) return true;
  }
  return false;
}
