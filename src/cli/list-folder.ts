import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { Fault } from '../workbook/book/fault';
import { isNoise, toLocked } from '../workbook/package/is-noise';
import { toReadingReason } from './cannot-read';
import { nameEntries, type NamedEntry, type Spot, spotIn } from './file-spot';
import { toSeen } from './paths';
import { talk } from './talk';

/** A file that was found, by the name that it goes by. */
export interface Place extends Spot {
  readonly name: string;
  readonly isLink: boolean;
  /** Why it cannot be opened, where that is known already: a folder that could not be looked into stands for what is in it. */
  readonly fault?: Fault;
}

/**
 * What a folder holds, at any depth; names begin with `prefix`. Links to files are followed, links to folders are not: they
 * may lead round in a circle. What stands for the folder where the system does not list it, `refuse` says.
 */
export async function listFolder(
  folder: Spot,
  prefix: string,
  refuse: (cause: unknown) => readonly Place[],
): Promise<readonly Place[]> {
  return readdir(folder.at, { withFileTypes: true, encoding: 'buffer' }).then(
    (items) => listItems(folder, prefix, items),
    refuse,
  );
}

async function listItems(folder: Spot, prefix: string, items: readonly Dirent<Buffer>[]): Promise<Place[]> {
  const entries = nameEntries(items);
  sayOddNames(folder, entries);
  const found: (readonly Place[])[] = [];
  for (const entry of entries) {
    const { item } = entry;
    const place = { ...spotIn(folder, entry), name: `${prefix}${entry.name}`, isLink: item.isSymbolicLink() };
    if (isNoise(entry.name)) sayLocked(folder, entry.name);
    else if (item.isDirectory())
      found.push(await listFolder(place, `${place.name}/`, (cause) => [toRefused(place, cause)]));
    else if (item.isFile() || (place.isLink && !(await leadsToFolder(place)))) found.push([place]);
    else saySkipped(place);
  }
  return found.flat();
}

function toRefused(place: Place, cause: unknown): Place {
  const { zh, en } = toReadingReason(cause);
  return {
    ...place,
    fault: new Fault(
      'cannotRead',
      {
        zh: `这个文件夹打不开，里面的文件都没有读：${zh}。`,
        en: `This folder cannot be opened, and none of its files was read: ${en}.`,
      },
      { cause },
    ),
  };
}

async function leadsToFolder({ at }: Spot): Promise<boolean> {
  return stat(at).then(
    (target) => target.isDirectory(),
    // a link to nothing is listed with its reason when it is read
    () => false,
  );
}

function saySkipped(place: Place): void {
  const file = toSeen(place.path);
  talk({
    zh: `跳过 ${file}：${place.isLink ? '指向文件夹的链接不打开' : '不是普通文件'}。`,
    en: `Skipped ${file}: ${place.isLink ? 'links to folders are not followed' : 'it is no ordinary file'}.`,
  });
}

function sayLocked(folder: Spot, name: string): void {
  const locked = toLocked(name);
  if (locked === null) return;
  const shown = toSeen(spotIn(folder, { item: { name: Buffer.from(locked) }, name: locked, isUtf8: true }).path);
  talk({
    zh: `${shown} 可能正在别处打开（有锁定文件 ${name}）；按上次保存的算。`,
    en: `${shown} may be open elsewhere (there is a lock file ${name}); it counts as it was last saved.`,
  });
}

function sayOddNames(folder: Spot, entries: readonly NamedEntry<unknown>[]): void {
  const odd = entries.flatMap(({ name, isUtf8 }) => (isUtf8 ? [] : [name]));
  const [first] = odd;
  if (first === undefined) return;
  const [seen, count] = [toSeen(folder.path), String(odd.length)];
  talk({
    zh: `${seen} 里有 ${count} 个文件名不是 UTF-8 编码（多半是在 Windows 上打的包），按 GBK 读作“${first}”等。`,
    en: `${count} names in ${seen} are not in UTF-8 (most likely packed on Windows); they are read as GBK, such as “${first}”.`,
  });
}
