import type { Fault } from '../book/fault';
import type { Words } from '../book/words';
import { readFault, type ReadFaultCode } from './read-faults';

const textSample = 4096;
const letters = (text: string) => Array.from(text).map((letter) => letter.charCodeAt(0));
const picture: Words = { zh: '图片', en: 'a picture' };
const film: Words = { zh: '视频或录音', en: 'a film or a recording' };
const database: Words = { zh: ' Access 数据库', en: 'an Access database' };

interface Signature {
  readonly start: readonly number[];
  readonly from?: number;
  readonly code: ReadFaultCode;
  readonly words?: Words;
}

/** What comes along with returns in a mail or a folder, told by its first bytes. */
const signatures: readonly Signature[] = [
  { start: letters('%PDF-'), code: 'read-other-kind', words: { zh: ' PDF 文件', en: 'a PDF file' } },
  { start: [0x89, ...letters('PNG')], code: 'read-other-kind', words: picture },
  { start: [0xff, 0xd8, 0xff], code: 'read-other-kind', words: picture },
  { start: letters('GIF8'), code: 'read-other-kind', words: picture },
  { start: [...letters('II'), 42, 0], code: 'read-other-kind', words: picture },
  { start: [...letters('MM'), 0, 42], code: 'read-other-kind', words: picture },
  { start: letters('WEBP'), from: 8, code: 'read-other-kind', words: picture },
  { start: letters('ftyphei'), from: 4, code: 'read-other-kind', words: picture },
  { start: letters('ftyp'), from: 4, code: 'read-other-kind', words: film },
  { start: letters('WAVE'), from: 8, code: 'read-other-kind', words: film },
  { start: letters('AVI '), from: 8, code: 'read-other-kind', words: film },
  { start: [...letters('ID3'), 3], code: 'read-other-kind', words: film },
  { start: [...letters('ID3'), 4], code: 'read-other-kind', words: film },
  { start: letters('#!AMR'), code: 'read-other-kind', words: film },
  { start: letters('Standard ACE DB'), from: 4, code: 'read-other-kind', words: database },
  { start: letters('Standard Jet DB'), from: 4, code: 'read-other-kind', words: database },
  {
    start: letters('{\\rtf'),
    code: 'read-old-office',
    words: { zh: ' RTF 文档（.rtf）', en: 'a text in Rich Text Format (.rtf)' },
  },
  { start: [0x4c, 0, 0, 0, 1, 0x14, 2, 0], code: 'read-shortcut' },
  { start: letters('[InternetShortcut]'), code: 'read-shortcut' },
  { start: letters('Rar!'), code: 'read-other-archive', words: { zh: ' RAR ', en: 'a RAR archive' } },
  { start: [0x37, 0x7a, 0xbc, 0xaf], code: 'read-other-archive', words: { zh: ' 7z ', en: 'a 7z archive' } },
  { start: [0x1f, 0x8b], code: 'read-other-archive', words: { zh: ' gzip ', en: 'a gzip archive' } },
  { start: letters('BZh'), code: 'read-other-archive', words: { zh: ' bzip2 ', en: 'a bzip2 archive' } },
  { start: [0xfd, ...letters('7zXZ')], code: 'read-other-archive', words: { zh: ' xz ', en: 'an xz archive' } },
  { start: letters('MSCF'), code: 'read-other-archive', words: { zh: ' CAB ', en: 'a CAB archive' } },
  { start: letters('ustar'), from: 257, code: 'read-other-archive', words: { zh: ' tar ', en: 'a tar archive' } },
];

/** What bytes that are no Office file are, as far as they tell. */
export function otherKind(bytes: Uint8Array): Fault {
  return knownKind(bytes) ?? readFault(looksLikeText(bytes) ? 'read-text-file' : 'read-unknown');
}

/** What bytes are that begin as a known kind of file does. */
export function knownKind(bytes: Uint8Array): Fault | null {
  const known = signatures.find(({ start, from = 0 }) => startsWith(bytes.subarray(from), start));
  return known ? readFault(known.code, '', known.words) : null;
}

export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, textSample);
  if ((sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)) return true;
  return sample.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 12 || byte === 13);
}
