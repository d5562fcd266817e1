import { talk } from '../../cli/talk';

/** Says why a server did not start. */
export function refuse({ code, message }: NodeJS.ErrnoException): void {
  talk(
    code === 'EADDRINUSE'
      ? { zh: '端口被别的程序占用，没有启动。请关掉那个程序再试。', en: 'The port is taken by another program, so nothing was started. Close that program and try again.' }
      : { zh: `没有启动：${message}`, en: `Nothing was started: ${message}` },
  );
  process.exitCode = 2;
}
