import { readFile, stat } from 'node:fs/promises';
import { Fault } from '../workbook/book/fault';
import { checkFileSize } from '../workbook/package/check-file-size';
import { cannotRead } from './cannot-read';
import { toAbsolute } from './paths';

/** Throws a Fault that names the file, or `read-too-large` before its bytes are held. */
export async function readBytes(file: string): Promise<Uint8Array> {
  const full = toAbsolute(file);
  try {
    checkFileSize((await stat(full)).size);
    return await readFile(full);
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cannotRead(file, cause);
    throw new Fault(
      'noFile',
      { zh: `找不到文件“${file}”。请核对路径。`, en: `There is no file “${file}”. Check the path.` },
      { cause },
    );
  }
}
