import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../book/fault';
import { isNoise, toLocked } from '../files/is-noise';
import { isZip, openZip } from '../files/open-zip';
import { toAbsolute, toShown } from './paths';
import { cannotRead, readBytes } from './read-bytes';
import { talk } from './talk';

/** A file of a round. */
export interface FoundFile {
  /** Where it is: for a file in a zip, the zip's path with the path in it behind. */
  readonly path: string;
  /** The name it goes by in the summary: relative to the folder that was given. */
  readonly name: string;
  /** Throws a Fault where it cannot be read. */
  readonly read: () => Promise<Uint8Array>;
}

type Place = Omit<FoundFile, 'read'>;

/** What a folder holds, at any depth. Links to files are followed, links to folders are not: they may lead round in a circle. */
async function listFolder(folder: string, prefix: string): Promise<Place[]> {
  const items = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw cannotRead(folder, cause);
  });
  const found: Place[] = [];
  for (const item of items) {
    const full = path.join(folder, item.name);
    const place = { path: full, name: `${prefix}${item.name}` };
    if (isNoise(item.name)) sayLocked(folder, item.name);
    else if (item.isDirectory()) found.push(...(await listFolder(full, `${prefix}${item.name}/`)));
    else if (item.isFile() || (item.isSymbolicLink() && !(await leadsToFolder(full)))) found.push(place);
    else talk({ zh: `跳过 ${toShown(full)}：${item.isSymbolicLink() ? '指向文件夹的链接不打开' : '不是普通文件'}。`, en: `Skipped ${toShown(full)}: ${item.isSymbolicLink() ? 'links to folders are not followed' : 'it is no ordinary file'}.` });
  }
  return found;
}

async function leadsToFolder(link: string): Promise<boolean> {
  return stat(link).then(
    (target) => target.isDirectory(),
    // a link to nothing is listed with its reason when it is read
    () => false,
  );
}

function sayLocked(folder: string, name: string): void {
  const locked = toLocked(name);
  if (locked === null) return;
  const shown = toShown(path.join(folder, locked));
  talk({
    zh: `${shown} 可能正在别处打开（有锁定文件 ${name}）；读的是上次保存的内容。`,
    en: `${shown} may be open elsewhere (there is a lock file ${name}); it is read as it was last saved.`,
  });
}

async function list(given: string): Promise<Place[]> {
  const full = toAbsolute(given);
  const info = await stat(full).catch((cause: unknown) => {
    throw new Fault('noFile', { zh: `找不到“${given}”。请核对路径。`, en: `There is no “${given}”. Check the path.` }, { cause });
  });
  if (info.isDirectory()) return listFolder(full, '');
  if (info.isFile()) return [{ path: full, name: path.basename(full) }];
  throw new Fault('noFile', { zh: `“${given}”不是文件，也不是文件夹。`, en: `“${given}” is neither a file nor a folder.` });
}

/** A zip gives the files in it; one that cannot be opened stands for itself, with its reason. */
async function unpack(place: Place): Promise<FoundFile[]> {
  const bytes = () => readBytes(place.path);
  if (!isZip(place.name)) return [{ ...place, read: bytes }];
  try {
    const packed = openZip(await bytes());
    if (packed === null) return [{ ...place, read: bytes }];
    return packed.map(({ path: inside, read }) => ({ path: path.join(place.path, inside), name: `${place.name}/${inside}`, read: () => Promise.resolve().then(read) }));
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return [{ ...place, read: () => Promise.reject(fault) }];
  }
}

/** Every file that was named, folders and zips with all that is in them, in the order of their names; without files and folders of `except`. */
export async function findFiles(given: readonly string[], except: readonly string[] = []): Promise<FoundFile[]> {
  const places: Place[] = [];
  for (const each of given) places.push(...(await list(each)));
  const isLeftOut = ({ path: full }: Place) => except.some((each) => full === each || full.startsWith(each + path.sep));
  const unique = new Map(places.filter((place) => !isLeftOut(place)).map((place) => [place.path, place]));
  const found: FoundFile[] = [];
  for (const place of nameApart([...unique.values()])) found.push(...(await unpack(place)));
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Files of one name get as much of their folders' names as tells them apart, the same wherever the folders lie. */
function nameApart(files: readonly Place[]): Place[] {
  const times = new Map<string, number>();
  for (const { name } of files) times.set(name, (times.get(name) ?? 0) + 1);
  for (let more = 0; ; more += 1) {
    const named = files.map((file) => {
      const isAlone = times.get(file.name) === 1;
      const length = file.name.split('/').length + more;
      return isAlone ? file : { ...file, name: file.path.split(path.sep).slice(-length).join('/') };
    });
    if (new Set(named.map(({ name }) => name)).size === files.length) return named;
  }
}

/** `findFiles`, at least one. Throws a Fault `noReturns`. */
export async function demandFiles(given: readonly string[], except: readonly string[] = []): Promise<FoundFile[]> {
  const found = await findFiles(given, except);
  if (found.length > 0) return found;
  throw new Fault('noReturns', { zh: `${given.join('、')} 里没有文件。`, en: `There are no files in ${given.join(', ')}.` });
}
