import { Fault } from '../book/fault';
import { runCommand, usage } from './parse-command';
import { print, say } from './talk';

async function main(): Promise<number> {
  try {
    const code = await runCommand(process.argv.slice(2));
    if (code !== 'help') return code;
    print(usage);
    return 0;
  } catch (thrown) {
    if (thrown instanceof Fault) process.stderr.write(`${say(thrown.sentence)}\n`);
    else process.stderr.write(`${say({ zh: '程序出错，请把下面的信息交给系统维护人员。', en: 'The program failed. Give this to whoever maintains it.' })}\n${String((thrown as Error).stack ?? thrown)}\n`);
    return 2;
  }
}

// a reader that has seen enough (| head) is no failure
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void main().then((code) => {
  process.exitCode = code;
});
