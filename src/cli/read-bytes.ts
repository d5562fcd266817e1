import { readFile, stat } from 'node:fs/promises';
import { Fault, type Words } from '../book/fault';
import { checkFileSize } from '../files/check-file-size';
import { toAbsolute } from './paths';

const reasons: Readonly<Record<string, Words>> = {
  EACCES: { zh: '没有读取权限。请向管理员要权限，或者请对方另发一份', en: 'you may not read it. Ask for the permission, or for another copy' },
  EPERM: { zh: '它正在别的程序里打开，或者没有读取权限。请关掉那个程序再试', en: 'another program has it open, or you may not read it. Close that program and try again' },
  EBUSY: { zh: '它正在别的程序里打开。请关掉那个程序再试', en: 'another program has it open. Close that program and try again' },
  EISDIR: { zh: '它是文件夹', en: 'it is a folder' },
};

export function cannotRead(file: string, cause: unknown): Fault {
  const { code = '', message } = cause as NodeJS.ErrnoException;
  const reason = reasons[code] ?? { zh: message, en: message };
  return new Fault('cannotRead', { zh: `打不开“${file}”：${reason.zh}。`, en: `“${file}” cannot be opened: ${reason.en}.` }, { cause });
}

/** Throws a Fault that names the file, or `read-too-large` before its bytes are held. */
export async function readBytes(file: string): Promise<Uint8Array> {
  const full = toAbsolute(file);
  try {
    checkFileSize((await stat(full)).size);
    return await readFile(full);
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cannotRead(file, cause);
    throw new Fault('noFile', { zh: `找不到文件“${file}”。请核对路径。`, en: `There is no file “${file}”. Check the path.` }, { cause });
  }
}
