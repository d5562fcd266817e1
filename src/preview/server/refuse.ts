import { Fault } from '../../workbook/book/fault';
import type { Words } from '../../workbook/book/words';
import { talk } from '../../cli/talk';

/** Says why a server did not start. */
export function refuse(thrown: NodeJS.ErrnoException | Fault): void {
  talk(thrown instanceof Fault ? thrown.sentence : toWords(thrown));
  process.exitCode = 2;
}

function toWords({ code, message }: NodeJS.ErrnoException): Words {
  if (code !== 'EADDRINUSE') return { zh: `没有启动：${message}`, en: `Nothing was started: ${message}` };
  return {
    zh: '端口被别的程序占用，没有启动。请关掉那个程序再试。',
    en: 'The port is taken by another program, so nothing was started. Close that program and try again.',
  };
}
