import { Fault } from '../workbook/book/fault';
import type { Words } from '../workbook/book/words';

const reasons: Readonly<Record<string, Words>> = {
  EACCES: {
    zh: '没有读取权限。请向管理员要权限，或者请对方另发一份',
    en: 'you may not read it. Ask for the permission, or for another copy',
  },
  EPERM: {
    zh: '它正在别的程序里打开，或者没有读取权限。请关掉那个程序再试',
    en: 'another program has it open, or you may not read it. Close that program and try again',
  },
  EBUSY: {
    zh: '它正在别的程序里打开。请关掉那个程序再试',
    en: 'another program has it open. Close that program and try again',
  },
  EISDIR: { zh: '它是文件夹', en: 'it is a folder' },
  ENOTDIR: {
    zh: '路径中间有一段是文件，不是文件夹。请核对路径',
    en: 'a part of the path is a file and no folder. Check the path',
  },
  ENOENT: {
    zh: '找文件时还在，读的时候不见了，可能被移走或改了名。请再运行一次',
    en: 'it was there when files were looked for and is gone now; it may have been moved or renamed. Run it again',
  },
  ELOOP: { zh: '链接绕了一个圈，到不了文件', en: 'links lead round in a circle and to no file' },
  ENAMETOOLONG: {
    zh: '文件名或路径太长。请改短再试',
    en: 'the name or the path is too long. Shorten it and try again',
  },
  EIO: { zh: '磁盘读取出错。请换一个地方的拷贝再试', en: 'the disk could not read it. Try a copy from elsewhere' },
  EMFILE: {
    zh: '打开的文件太多。请关掉一些程序再试',
    en: 'too many files are open. Close some programs and try again',
  },
};

/** The same, whatever the machine and the path. */
export function toReadingReason(cause: unknown): Words {
  const { code = '' } = cause as NodeJS.ErrnoException;
  return (
    reasons[code] ?? {
      zh: `系统读不出来（${code}）。请再试一次，或者请对方另发一份`,
      en: `the system cannot read it (${code}). Try again, or ask for another copy`,
    }
  );
}

/** A Fault `cannotRead` that names the file, says why, and what to do. */
export function cannotRead(file: string, cause: unknown): Fault {
  const { zh, en } = toReadingReason(cause);
  return new Fault(
    'cannotRead',
    { zh: `打不开“${file}”：${zh}。`, en: `“${file}” cannot be opened: ${en}.` },
    { cause },
  );
}
