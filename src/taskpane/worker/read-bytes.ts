import { Fault } from '../../workbook/book/fault';
import { checkFileSize } from '../../workbook/package/check-file-size';

/** Throws a Fault `cannotRead`, or `read-too-large` before the bytes are held. */
export async function readBytes(file: File): Promise<Uint8Array> {
  checkFileSize(file.size);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    const gone = {
      zh: '浏览器打不开这个文件，它可能已被移走、正在别的程序里打开或改动。关掉那个程序，再选一次。',
      en:
        'The file cannot be opened; it may have been moved, or another program has it open. ' +
        'Close that program and choose the file again.',
    };
    throw new Fault('cannotRead', gone, { cause });
  }
}
