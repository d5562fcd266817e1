import { Fault } from '../../../src/workbook/book/fault';
import { readAnyFile } from '../../workbook/kit/read-any-file';
import { sayResult, startWatch } from './say-result';

/** Reads one file as the terminal does, or refuses it; the print is the reason, or `read`. */
async function run(): Promise<void> {
  const stop = startWatch();
  const outcome = await readAnyFile(process.argv[2] ?? '');
  sayResult(1, stop(), outcome instanceof Fault ? outcome.code : 'read');
}

void run();
