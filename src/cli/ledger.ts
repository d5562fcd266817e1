import { outliveReaders } from './outlive-readers';
import { runLedger } from './run-ledger';

outliveReaders();
void runLedger(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
