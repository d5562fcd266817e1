import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Book } from '../book/book';
import { Fault } from '../book/fault';
import { readXlsx } from '../files/read-xlsx';
import type { ReceivedFile } from '../round/consolidation';
import { toAbsolute, toShown } from './paths';

/** Throws a Fault that names the file. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(toAbsolute(file));
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Fault(
      missing ? 'noFile' : 'cannotRead',
      missing
        ? { zh: `找不到文件“${file}”。请核对路径。`, en: `There is no file “${file}”. Check the path.` }
        : { zh: `打不开“${file}”：${String((cause as Error).message)}`, en: `“${file}” cannot be opened: ${String((cause as Error).message)}` },
      { cause },
    );
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
  const items = await readdir(folder, { withFileTypes: true });
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

/** Every file that was named, folders with all that is in them, in the order of their names; `except` left out. */
export async function findFiles(given: readonly string[], except?: string): Promise<FoundFile[]> {
  const lists = await Promise.all(
    given.map(async (each): Promise<FoundFile[]> => {
      const full = toAbsolute(each);
      const info = await stat(full).catch((cause: unknown) => {
        throw new Fault('noFile', { zh: `找不到“${each}”。请核对路径。`, en: `There is no “${each}”. Check the path.` }, { cause });
      });
      return info.isDirectory() ? listFolder(full, '') : [{ path: full, name: path.basename(full) }];
    }),
  );
  const unique = new Map(lists.flat().map((file) => [file.path, file]));
  if (except !== undefined) unique.delete(except);
  const files = [...unique.values()];
  const names = new Map<string, number>();
  for (const { name } of files) names.set(name, (names.get(name) ?? 0) + 1);
  return files
    .map((file) => ((names.get(file.name) ?? 0) > 1 ? { ...file, name: toShown(file.path) } : file))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
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
  return readXlsx(await readBytes(file));
}
