import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Book } from '../book/book';
import { Fault } from '../book/fault';
import { readXlsx } from '../files/read-xlsx';
import type { ReceivedFile } from '../round/received-file';
import { toAbsolute } from './paths';

function cannotRead(file: string, cause: unknown): Fault {
  const { message } = cause as Error;
  return new Fault('cannotRead', { zh: `打不开“${file}”：${message}`, en: `“${file}” cannot be opened: ${message}` }, { cause });
}

/** Throws a Fault that names the file. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(toAbsolute(file));
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    if (!missing) throw cannotRead(file, cause);
    throw new Fault('noFile', { zh: `找不到文件“${file}”。请核对路径。`, en: `There is no file “${file}”. Check the path.` }, { cause });
  }
}

/** A file of a round: where it is, and the name it goes by in the summary (relative to the folder that was given). */
export interface FoundFile {
  readonly path: string;
  readonly name: string;
}

function isNoise(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || name === 'Thumbs.db' || name === 'desktop.ini';
}

async function listFolder(folder: string, prefix: string): Promise<FoundFile[]> {
  const items = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw cannotRead(folder, cause);
  });
  const found = await Promise.all(
    items
      .filter(({ name }) => !isNoise(name))
      .map(async (item): Promise<FoundFile[]> => {
        const full = path.join(folder, item.name);
        if (item.isDirectory()) return listFolder(full, `${prefix}${item.name}/`);
        return item.isFile() ? [{ path: full, name: `${prefix}${item.name}` }] : [];
      }),
  );
  return found.flat();
}

/** Every file that was named, folders with all that is in them, in the order of their names; without files and folders of `except`. */
export async function findFiles(given: readonly string[], except: readonly string[] = []): Promise<FoundFile[]> {
  const lists = await Promise.all(
    given.map(async (each): Promise<FoundFile[]> => {
      const full = toAbsolute(each);
      const info = await stat(full).catch((cause: unknown) => {
        throw new Fault('noFile', { zh: `找不到“${each}”。请核对路径。`, en: `There is no “${each}”. Check the path.` }, { cause });
      });
      return info.isDirectory() ? listFolder(full, '') : [{ path: full, name: path.basename(full) }];
    }),
  );
  const isLeftOut = ({ path: full }: FoundFile) => except.some((each) => full === each || full.startsWith(each + path.sep));
  const unique = new Map(lists.flat().filter((file) => !isLeftOut(file)).map((file) => [file.path, file]));
  return nameApart([...unique.values()]).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Files of one name get as much of their folders' names as tells them apart, the same wherever the folders lie. */
function nameApart(files: readonly FoundFile[]): FoundFile[] {
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

/** Reads one workbook; what cannot be read becomes its reason. */
export async function receive({ path: file, name }: FoundFile): Promise<ReceivedFile> {
  try {
    return { file: name, book: readXlsx(await readBytes(file)) };
  } catch (fault) {
    if (fault instanceof Fault) return { file: name, fault };
    throw fault;
  }
}

export async function readBook(file: string): Promise<Book> {
  const bytes = await readBytes(file);
  return nameFile(file, () => readXlsx(bytes));
}

/** What is wrong with a file is said with its name. */
export function nameFile<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    throw new Fault(fault.code, { zh: `“${file}”：${fault.sentence.zh}`, en: `“${file}”: ${fault.sentence.en}` }, { cause: fault });
  }
}

/** `findFiles`, at least one. Throws a Fault `noReturns`. */
export async function demandFiles(given: readonly string[], except: readonly string[] = []): Promise<FoundFile[]> {
  const found = await findFiles(given, except);
  if (found.length > 0) return found;
  throw new Fault('noReturns', { zh: `${given.join('、')} 里没有文件。`, en: `There are no files in ${given.join(', ')}.` });
}
