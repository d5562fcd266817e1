import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../book/fault';
import { toShown } from './paths';

function cannotWrite(file: string, cause: unknown): Fault {
  const { message } = cause as Error;
  return new Fault(
    'cannotWrite',
    {
      zh: `写不进“${toShown(file)}”：${message}。文件可能正在别处打开，或者没有写权限。`,
      en: `“${toShown(file)}” cannot be written: ${message}. It may be open elsewhere, or you may lack the permission.`,
    },
    { cause },
  );
}

/** Written beside its place and moved there whole, or not at all. */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  const partial = path.join(path.dirname(file), `.${path.basename(file)}.${String(process.pid)}.part`);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(partial, content);
    await rename(partial, file);
  } catch (cause) {
    await rm(partial, { force: true });
    throw cannotWrite(file, cause);
  }
}

/** Whether something else than these bytes is there already. */
export async function isOccupied(file: string, content: Uint8Array): Promise<boolean> {
  try {
    return !Buffer.from(content).equals(await readFile(file));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw cannotWrite(file, cause);
  }
}

/** A name that every system takes. */
export function toFileName(text: string): string {
  return text.replace(/[\\/:*?"<>|\s]+/g, '_');
}
