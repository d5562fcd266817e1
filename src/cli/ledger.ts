import { Fault } from '../workbook/book/fault';
import { outliveReaders } from './outlive-readers';
import { usage } from './command-line';
import { runCommand } from './parse-command';
import { print, talk } from './talk';

async function main(): Promise<number> {
  try {
    const code = await runCommand(process.argv.slice(2));
    if (code !== 'help') return code;
    print(usage);
    return 0;
  } catch (thrown) {
    if (thrown instanceof Fault) talk(thrown.sentence);
    else {
      const stack = String((thrown as Error).stack ?? thrown);
      talk({
        zh: `程序出错，请把下面的信息交给系统维护人员。\n${stack}`,
        en: `The program failed. Give this to whoever maintains it.\n${stack}`,
      });
    }
    return 2;
  }
}

outliveReaders();
void main().then((code) => {
  process.exitCode = code;
});
