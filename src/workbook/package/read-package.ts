import { toOwn } from './budget';
import { decodeXml } from './decode-xml';
import type { Limits } from './limits';
import { narrowBy } from './narrow-xml';
import { nodeBuffer } from './node-modules';
import { readFault } from './read-faults';
import { scanXml, type XmlEvents } from './scan-xml';
import type { Archive } from './unzip';

/** How a part points to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`; Strict and Transitional files differ only before it. */
  readonly kind: string;
  /** The other part's path from the root of the package. */
  readonly path: string;
}

/** Reads one XML part, whose root element must be `root` where that is given; names are those of `scanXml`. */
export function readPart(archive: Archive, path: string, events: XmlEvents, limits: Limits, root?: string): void {
  scanXml(decodeXml(archive.read(path), path), path, events, limits, root);
}

const narrow = nodeBuffer && narrowBy(nodeBuffer);

/** The same for a part most of which is not kept; what its events are handed raw is then in narrow letters, where there is Node. */
export function readLargePart(archive: Archive, path: string, events: XmlEvents, limits: Limits, root: string): void {
  if (narrow) scanXml(narrow.narrow(archive.read(path), path), path, events, limits, root, narrow.widen);
  else readPart(archive, path, events, limits, root);
}

/** Where the relationships of the part at `path` stand. */
export function toRelationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** The relationships of the part at `path` (`''`: of the package), internal ones only; none where it has none. */
export function readRelationships(archive: Archive, path: string, limits: Limits): Relationship[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const rels = toRelationshipsPath(path);
  if (!archive.has(rels)) return [];
  const found: Relationship[] = [];
  readPart(
    archive,
    rels,
    {
      open(name, attributes) {
        if (name !== 'Relationship' || attributes.get('TargetMode')?.toLowerCase() === 'external') return;
        if (found.length >= limits.relationships)
          throw readFault('read-damaged', rels, { zh: '链接过多', en: 'too many links' });
        const type = attributes.get('Type') ?? '';
        found.push({
          id: toOwn(attributes.get('Id') ?? ''),
          kind: toOwn(type.slice(type.lastIndexOf('/') + 1)),
          path: resolve(folder, attributes.get('Target') ?? ''),
        });
      },
      text: ignore,
      close: ignore,
    },
    limits,
    'Relationships',
  );
  return found;
}

function resolve(folder: string, target: string): string {
  const plain = target.replaceAll('\\', '/');
  const steps = plain.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of plain.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** For events that a part's reader does not look at. */
export function ignore(): void {
  // nothing to keep
}
