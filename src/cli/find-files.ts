import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../workbook/book/fault';
import { checkFileSize } from '../workbook/package/check-file-size';
import { isZip, openZip } from '../workbook/package/open-zip';
import { cannotRead, toReadingReason } from './cannot-read';
import { listFolder, type Place } from './list-folder';
import { isWithin, toAbsolute } from './paths';

/** A file of a round. */
export interface FoundFile {
  /** Where it is: for a file in a zip, the zip's path with the path in it behind. */
  readonly path: string;
  /** The name it goes by in the summary: relative to the folder that was given. */
  readonly name: string;
  /** Throws a Fault where it cannot be read. */
  readonly read: () => Promise<Uint8Array>;
}

/** Throws a Fault `noFile` where nothing is there. */
export function statGiven(given: string): Promise<Stats> {
  return stat(toAbsolute(given)).catch((cause: unknown) => {
    const { code = '' } = cause as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw cannotRead(given, cause);
    throw new Fault(
      'noFile',
      { zh: `找不到“${given}”。请核对路径。`, en: `There is no “${given}”. Check the path.` },
      { cause },
    );
  });
}

async function list(given: string): Promise<readonly Place[]> {
  const full = toAbsolute(given);
  const spot = { at: full, path: full };
  const info = await statGiven(given);
  if (info.isDirectory()) {
    return listFolder(spot, '', (cause) => {
      throw cannotRead(given, cause);
    });
  }
  if (info.isFile()) return [{ ...spot, name: path.basename(full), isLink: false }];
  throw new Fault('noFile', {
    zh: `“${given}”不是文件，也不是文件夹。`,
    en: `“${given}” is neither a file nor a folder.`,
  });
}

async function readPlace({ at, isLink, fault }: Place): Promise<Uint8Array> {
  if (fault) throw fault;
  try {
    checkFileSize((await stat(at)).size);
    return await readFile(at);
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    if (isLink && (cause as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new Fault(
        'cannotRead',
        {
          zh: '这是一个链接，它指向的文件不在了。请放进文件本身。',
          en: 'This is a link, and the file that it leads to is not there. Put the file itself in.',
        },
        { cause },
      );
    }
    const { zh, en } = toReadingReason(cause);
    throw new Fault('cannotRead', { zh: `打不开：${zh}。`, en: `It cannot be opened: ${en}.` }, { cause });
  }
}

/** A zip gives the files in it; one that cannot be opened stands for itself, with its reason. */
async function unpack(place: Place): Promise<FoundFile[]> {
  const { path: full, name } = place;
  const whole = { path: full, name, read: () => readPlace(place) };
  if (place.fault || !isZip(name)) return [whole];
  try {
    const packed = openZip(await readPlace(place));
    if (packed === null) return [whole];
    return packed.map(({ path: inside, read }) => ({
      path: path.join(full, inside),
      name: `${name}/${inside}`,
      read: () => Promise.resolve().then(read),
    }));
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return [{ ...whole, read: () => Promise.reject(fault) }];
  }
}

async function oneByOne<From, To>(all: readonly From[], toSome: (one: From) => Promise<readonly To[]>): Promise<To[]> {
  const some: (readonly To[])[] = [];
  for (const one of all) some.push(await toSome(one));
  return some.flat();
}

/**
 * Every file that was named, folders and zips with all that is in them, in the order of their names; without
 * files and folders of `except`.
 */
export async function findFiles(given: readonly string[], except: readonly string[] = []): Promise<FoundFile[]> {
  const places = await oneByOne(given, list);
  const unique = new Map(places.filter((place) => !isWithin(place.path, except)).map((place) => [place.path, place]));
  const found = await oneByOne(nameApart([...unique.values()]), unpack);
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
  throw new Fault('noReturns', {
    zh: `${given.join('、')} 里没有文件。`,
    en: `There are no files in ${given.join(', ')}.`,
  });
}
