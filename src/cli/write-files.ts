import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { removeStale, toBeside } from './beside';
import { cannotWrite } from './cannot-write';

/** Its content at hand, or in pieces that are made as they are written. */
export interface NewFile<Content = Uint8Array | string | Iterable<string>> {
  readonly file: string;
  readonly content: Content;
}

export type WholeFile = NewFile<Uint8Array | string>;

/** Exit codes of a program that was ended from outside, as shells know them. */
const interruptions = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Until the function that it gives is called, an interrupted program takes the files away as it goes. */
function removeWhenInterrupted(files: readonly string[]): () => void {
  const watches = (Object.keys(interruptions) as (keyof typeof interruptions)[]).map((signal) => {
    const leave = () => {
      for (const file of files) rmSync(file, { force: true });
      process.exit(interruptions[signal]);
    };
    process.on(signal, leave);
    return () => process.off(signal, leave);
  });
  return () => {
    for (const stop of watches) stop();
  };
}

/** In one go, so that nothing interrupts it: each to its place, or, where one cannot go there, all as they were. `at` hears of each. */
function moveInto(files: readonly string[], at: (file: string) => void): void {
  const moved: { readonly file: string; readonly before: string | null }[] = [];
  try {
    for (const file of files) {
      at(file);
      const before = files.length > 1 && existsSync(file) ? toBeside(file, 'before') : null;
      if (before !== null) copyFileSync(file, before);
      renameSync(toBeside(file, 'part'), file);
      moved.push({ file, before });
    }
  } catch (cause) {
    for (const file of files.slice(moved.length)) rmSync(toBeside(file, 'before'), { force: true });
    for (const { file, before } of moved) {
      if (before === null) rmSync(file, { force: true });
      else renameSync(before, file);
    }
    throw cause;
  }
  for (const { before } of moved) if (before !== null) rmSync(before, { force: true });
}

/**
 * Written beside their places, and moved there once all are whole; where one cannot be written, none is. What an
 * earlier run that was killed left there is taken away. `isCurrent` is asked in the moment before: false, and nothing
 * is written.
 */
export async function writeTogether(
  files: readonly NewFile[],
  isCurrent: () => boolean = () => true,
): Promise<boolean> {
  const written: string[] = [];
  const folders = new Set<string>();
  const release = removeWhenInterrupted(written);
  let at = '';
  try {
    for (const { file, content } of files) {
      at = file;
      const folder = path.dirname(file);
      await mkdir(folder, { recursive: true });
      if (folders.size < folders.add(folder).size) await removeStale(folder);
      written.push(toBeside(file, 'part'));
      await writeFile(toBeside(file, 'part'), content);
    }
    if (!isCurrent()) {
      for (const partial of written) await rm(partial, { force: true });
      return false;
    }
    moveInto(
      files.map(({ file }) => file),
      (file) => {
        at = file;
      },
    );
    return true;
  } catch (cause) {
    for (const partial of written) await rm(partial, { force: true });
    throw typeof cause === 'object' && cause !== null && 'syscall' in cause ? cannotWrite(at, cause) : cause;
  } finally {
    release();
  }
}

/** One file, whole or not at all. */
export async function writeWhole(file: string, content: WholeFile['content']): Promise<void> {
  await writeTogether([{ file, content }]);
}

/** Whether something else than these bytes is there already. */
export async function isOccupied({ file, content }: WholeFile): Promise<boolean> {
  try {
    return !Buffer.from(content).equals(await readFile(file));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw cannotWrite(file, cause);
  }
}
