import { Fault } from '../workbook/book/fault';
import { usage } from './command-line';
import type { ExitCode } from './exit-code';
import { runCommand } from './parse-command';
import { print, talk } from './talk';

/** Runs the command that the arguments name, and says what stood in its way (2). */
export async function runLedger(args: readonly string[]): Promise<ExitCode | 2> {
  try {
    const code = await runCommand(args);
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
