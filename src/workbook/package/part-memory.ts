import type { Archive, PackedPart } from './unzip';

/** Bytes, packed and not: styles, relationships and lists of sheets of the workbooks that we issue are smaller. */
export const smallPart = 32 * 1024;
/** Parts of one path; returns come as we issued them, and as some programs save them again. */
const mostOfOnePath = 16;
/** Parts of all paths: the worst of them, full of names, hold 20 MB together. */
const mostParts = 48;

interface KnownPart {
  readonly packed: PackedPart;
  readonly read: unknown;
}

/**
 * What was read of small parts that many workbooks hold alike, byte for byte as they are packed. Whoever reads many keeps
 * one memory for all. It changes no result.
 */
export class PartMemory {
  private readonly known = new Map<string, KnownPart[]>();
  private left = mostParts;

  /** What `read` gave for the same part before, or gives now; it must look at nothing else, and what it gives must not change. */
  recall<Read>(archive: Archive, path: string, read: () => Read): Read {
    const packed = archive.packed(path);
    const here = this.known.get(path) ?? [];
    const known = here.find((each) => isSame(each.packed, packed));
    if (known) {
      archive.countAsRead(path);
      return known.read as Read;
    }
    const made = read();
    if (here.length < mostOfOnePath && this.left-- > 0) {
      here.push({ packed: { ...packed, bytes: packed.bytes.slice() }, read: made });
      this.known.set(path, here);
    }
    return made;
  }
}

function isSame(a: PackedPart, b: PackedPart): boolean {
  if (
    a.method !== b.method ||
    a.encrypted !== b.encrypted ||
    a.size !== b.size ||
    a.crc !== b.crc ||
    a.bytes.length !== b.bytes.length
  )
    return false;
  for (let at = 0; at < a.bytes.length; at++) if (a.bytes[at] !== b.bytes[at]) return false;
  return true;
}
