import { runCommand } from '../../../src/cli/parse-command';
import { sayResult, startWatch } from './say-result';

/** A command of ours as the terminal runs it; the first argument says how many files it is about. */
async function run(): Promise<void> {
  const [files = '', ...command] = process.argv.slice(2);
  const stop = startWatch();
  const talk = process.stderr.write.bind(process.stderr);
  process.stderr.write = () => true;
  await runCommand(command);
  process.stderr.write = talk;
  sayResult(Number(files), stop(), null);
}

void run();
