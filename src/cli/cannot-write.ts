import { statSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../workbook/book/fault';
import type { Words } from '../workbook/book/words';
import { toShown } from './paths';

const elsewhere: Words = {
  zh: '它可能正在别的程序里打开，也可能没有写权限。请关掉那个程序再试，或者换一个文件夹',
  en: 'another program may have it open, or you may not write there. Close that program and try again, or choose another folder',
};

const reasons: Readonly<Record<string, Words>> = {
  EACCES: elsewhere,
  EPERM: elsewhere,
  EBUSY: elsewhere,
  EROFS: { zh: '那里只能读，不能写。请换一个文件夹', en: 'that place can only be read. Choose another folder' },
  ENOSPC: { zh: '磁盘满了。请腾出空间再试', en: 'the disk is full. Make room and try again' },
  EDQUOT: {
    zh: '给您的磁盘空间用完了。请腾出空间再试',
    en: 'your share of the disk is used up. Make room and try again',
  },
  ENAMETOOLONG: {
    zh: '文件名或路径太长。请换短一些的名字',
    en: 'the name or the path is too long. Choose a shorter one',
  },
  ENOENT: { zh: '文件夹在写的时候不见了。请再运行一次', en: 'the folder went away meanwhile. Run it again' },
};

function kindOf(file: string): 'folder' | 'file' | null {
  try {
    return statSync(file).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

/** The part of the path that should be a folder and is a file. */
function findFileInPath(file: string): string | null {
  const folder = path.dirname(file);
  if (folder === file) return null;
  return kindOf(folder) === 'file' ? folder : findFileInPath(folder);
}

/** Looks again, because one mistake has other names on other systems. */
function toReason(file: string, { code = '' }: NodeJS.ErrnoException): Words {
  const inPath = findFileInPath(file);
  if (inPath !== null) {
    const shown = toShown(inPath);
    return {
      zh: `“${shown}”是文件，不是文件夹。请换一个文件夹`,
      en: `“${shown}” is a file and no folder. Choose another folder`,
    };
  }
  if (code === 'EISDIR' || kindOf(file) === 'folder')
    return {
      zh: '那里有一个同名的文件夹。请换一个文件名',
      en: 'there is a folder of that name. Choose another file name',
    };
  return (
    reasons[code] ?? {
      zh: `系统不让写（${code}）。请换一个文件夹再试`,
      en: `the system refused it (${code}). Try another folder`,
    }
  );
}

/** A Fault `cannotWrite` that says why, and what to do. */
export function cannotWrite(file: string, cause: unknown): Fault {
  const { zh, en } = toReason(file, cause as NodeJS.ErrnoException);
  return new Fault(
    'cannotWrite',
    { zh: `写不进“${toShown(file)}”：${zh}。`, en: `“${toShown(file)}” cannot be written: ${en}.` },
    { cause },
  );
}
