import { toPrintableText } from './printable-text';

/**
 * Bytes of UTF-8 in a name without its extension. Linux and macOS take 255 for all of it; what is left is for the extension,
 * a number, and what Excel and WPS put before it in their lock files.
 */
const mostBytes = 180;
const gap = '…';

/** What Windows keeps for devices, whatever the extension. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])(?=\.|$)/i;

const encoder = new TextEncoder();

function bytesOf(text: string): number {
  return encoder.encode(text).length;
}

/** Letters from the start, as many as `bytes` hold. */
function take(letters: readonly string[], bytes: number): string[] {
  let left = bytes;
  const end = letters.findIndex((letter) => (left -= bytesOf(letter)) < 0);
  return end < 0 ? Array.from(letters) : letters.slice(0, end);
}

/** What tells names apart stands at either end: 第一小学, the period. */
function withoutMiddle(name: string): string {
  if (bytesOf(name) <= mostBytes) return name;
  const letters = Array.from(name);
  const half = Math.floor((mostBytes - bytesOf(gap)) / 2);
  return [...take(letters, half), gap, ...take(letters.reverse(), half).reverse()].join('');
}

/**
 * A file's name without its extension, one that every system takes and nobody takes for a hidden or a lock file. Texts that
 * Unicode holds equal give one name; other texts may too (`toFileNames`).
 */
export function toFileName(text: string): string {
  const name = toPrintableText(text.normalize('NFC'))
    .replace(/[\uFFFD\\/:*?"<>|\s]+/g, '_')
    .replace(/^[.~-]|\.$/g, '_');
  return withoutMiddle(device.test(name) ? `_${name}` : name || '_');
}

/** Equal for names that some system takes for one: Windows 甲A and 甲a, macOS also the two forms of é. */
function toSameName(name: string): string {
  return name.normalize('NFD').toUpperCase().toLowerCase().normalize('NFD');
}

/**
 * File names for these stems, in order, no two of which any system takes for one: of `甲a` and `甲A` the later one
 * is numbered, `甲A.2.xlsx`.
 */
export function toFileNames(stems: readonly string[], extension: string): string[] {
  const names = stems.map(toFileName);
  const taken = new Set<string>();
  const take = (name: string) => taken.size < taken.add(toSameName(name)).size;
  const isFirst = names.map(take);
  const times = new Map<string, number>();
  const numbered = (name: string): string => {
    const same = toSameName(name);
    for (let count = (times.get(same) ?? 1) + 1; ; count += 1) {
      if (!take(`${name}.${String(count)}`)) continue;
      times.set(same, count);
      return `${name}.${String(count)}`;
    }
  };
  return names.map((name, at) => `${isFirst[at] ? name : numbered(name)}.${extension}`);
}
