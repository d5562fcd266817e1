import { runLedger } from '../../src/cli/run-ledger';
import type { Outcome } from './terminal';

/** The command in this process, in a folder and an environment, and what it wrote. */
export async function runHere(
  args: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<Outcome> {
  const [before, own] = [process.cwd(), process.env];
  const written = { out: '', err: '' };
  const hear = (stream: NodeJS.WriteStream, kind: keyof typeof written) =>
    jest.spyOn(stream, 'write').mockImplementation((text) => {
      written[kind] += String(text);
      return true;
    });
  const ears = [hear(process.stdout, 'out'), hear(process.stderr, 'err')];
  process.chdir(folder);
  process.env = environment;
  try {
    return { code: await runLedger(args), ...written };
  } finally {
    process.env = own;
    process.chdir(before);
    for (const ear of ears) ear.mockRestore();
  }
}
