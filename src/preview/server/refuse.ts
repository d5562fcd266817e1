/** Says why a server did not start. */
export function refuse(thrown: NodeJS.ErrnoException): void {
  const [zh, en] =
    thrown.code === 'EADDRINUSE'
      ? ['端口被别的程序占用，没有启动。请关掉那个程序再试。', 'The port is taken by another program, so nothing was started. Close that program and try again.']
      : [`没有启动：${thrown.message}`, `Nothing was started: ${thrown.message}`];
  process.stderr.write(`${zh}\n${en}\n`);
  process.exitCode = 2;
}
