import { writeSample } from './make-sample';

void writeSample('assets').then((count) => {
  process.stdout.write(`assets/: ${String(count)} files\n`);
});
