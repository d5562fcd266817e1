import type { Fault, Words } from '../book/fault';
import { readFault, type ReadFaultCode } from './read-faults';

const textSample = 4096;
const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const picture: Words = { zh: '图片', en: 'a picture' };

/** What comes along with returns in a mail or a folder, told by its first bytes. */
const signatures: readonly { readonly start: readonly number[]; readonly from?: number; readonly code: ReadFaultCode; readonly words: Words }[] = [
  { start: letters('%PDF-'), code: 'read-other-kind', words: { zh: ' PDF 文件', en: 'a PDF file' } },
  { start: [0x89, ...letters('PNG')], code: 'read-other-kind', words: picture },
  { start: [0xff, 0xd8, 0xff], code: 'read-other-kind', words: picture },
  { start: letters('GIF8'), code: 'read-other-kind', words: picture },
  { start: [...letters('II'), 42, 0], code: 'read-other-kind', words: picture },
  { start: letters('WEBP'), from: 8, code: 'read-other-kind', words: picture },
  { start: letters('ftyphei'), from: 4, code: 'read-other-kind', words: picture },
  { start: letters('ftyp'), from: 4, code: 'read-other-kind', words: { zh: '视频或录音', en: 'a film or a recording' } },
  { start: letters('Rar!'), code: 'read-other-archive', words: { zh: ' RAR ', en: 'a RAR archive' } },
  { start: [0x37, 0x7a, 0xbc, 0xaf], code: 'read-other-archive', words: { zh: ' 7z ', en: 'a 7z archive' } },
];

/** What bytes that are no Office file are, as far as they tell. */
export function otherKind(bytes: Uint8Array): Fault {
  const known = signatures.find(({ start, from = 0 }) => startsWith(bytes.subarray(from), start));
  if (known) return readFault(known.code, '', known.words);
  return readFault(looksLikeText(bytes) ? 'read-text-file' : 'read-unknown');
}

export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, textSample);
  if ((sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)) return true;
  return sample.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 12 || byte === 13);
}
