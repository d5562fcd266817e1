import { checkFileSize } from '../package/check-file-size';
import { defaultLimits, type Limits } from '../package/limits';
import { oldKind } from '../package/old-kind';
import { knownKind } from '../package/other-kind';
import { readFault } from '../package/read-faults';

/**
 * The text of a .txt file in UTF-8, UTF-16 with its mark, or GBK (GB18030), without the mark, with line ends as \n.
 * An encoding is taken only where every byte fits it.
 * @throws Fault `read-empty`, `read-too-large`, `read-binary-text`, and those of `oldKind` and `knownKind`.
 */
export function readText(bytes: Uint8Array, limits: Limits = defaultLimits): string {
  if (bytes.length === 0) throw readFault('read-empty');
  checkFileSize(bytes.length, limits);
  const other = oldKind(bytes) ?? knownKind(bytes);
  if (other) throw other;
  for (const encoding of encodingsOf(bytes)) {
    const text = decode(bytes, encoding);
    if (text !== null && isText(text)) return text.replace(/\r\n?/g, '\n');
  }
  throw readFault('read-binary-text');
}

function encodingsOf(bytes: Uint8Array): string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isText(text: string): boolean {
  return !/[\x00-\x08\x0E-\x1F\uFFFE\uFFFF]/.test(text);
}
