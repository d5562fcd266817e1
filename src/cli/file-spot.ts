import path from 'node:path';

/** A file or folder: how it is opened, and how its path is shown. They differ where the name is no UTF-8. */
export interface Spot {
  readonly at: string | Buffer;
  readonly path: string;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Every byte that is no letter as `\xB2`. */
function spellOut(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase()}`,
  ).join('');
}

/** An entry of a folder, by the name that people read. */
export interface NamedEntry<Item> {
  readonly item: Item;
  readonly name: string;
  readonly isUtf8: boolean;
}

/** Unpacked on Linux, a zip from Windows gives names in GBK. No two entries get one name. */
export function nameEntries<Item extends { readonly name: Buffer }>(items: readonly Item[]): NamedEntry<Item>[] {
  const plain = items.map((item) => ({ item, name: decode(item.name, 'utf-8') }));
  const taken = new Set(plain.flatMap(({ name }) => name ?? []));
  const isFree = (name: string | null): name is string => name !== null && taken.size < taken.add(name).size;
  return plain.map(({ item, name }) => {
    if (name !== null) return { item, name, isUtf8: true };
    const inGbk = decode(item.name, 'gb18030');
    return { item, name: isFree(inGbk) ? inGbk : spellOut(item.name), isUtf8: false };
  });
}

/** Where an entry of a folder is. */
export function spotIn(folder: Spot, { item, name, isUtf8 }: NamedEntry<{ readonly name: Buffer }>): Spot {
  const shown = path.join(folder.path, name);
  if (isUtf8 && typeof folder.at === 'string') return { at: path.join(folder.at, name), path: shown };
  return { at: Buffer.concat([Buffer.from(folder.at), Buffer.from(path.sep), item.name]), path: shown };
}
