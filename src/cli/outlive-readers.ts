import { talk } from './talk';

/** A reader that has seen enough (`| head`), was ended, or hung up. */
const gone = new Set(['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED']);

/**
 * From here on, nobody who listens decides whether the work is done: where a reader of stdout or stderr is gone, it goes on
 * unheard, and the exit code is that of the work. A result that could not be printed for another reason (a full disk) makes it 2.
 */
export function outliveReaders(): void {
  const { stdout, stderr } = process;
  let hasFailed = false;
  stderr.on('error', () => undefined);
  stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
    if (hasFailed || gone.has(code) || stdout.isTTY) return;
    hasFailed = true;
    process.on('exit', () => {
      process.exitCode = 2;
    });
    talk({
      zh: `结果没有打印完整（${code}），多半是磁盘满了；要写的文件已经写好。请腾出空间，再运行一次。`,
      en:
        `The result was not printed whole (${code}), most likely because the disk ` +
        'is full; files were written as asked. Make room and run it again.',
    });
  });
}
