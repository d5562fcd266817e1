import os from 'node:os';
import { benchCheck } from './parts/check';
import { benchFirstView } from './parts/first-view';
import { benchGrowth } from './parts/growth';
import { benchHostile } from './parts/hostile';
import { benchIssuing } from './parts/issuing';
import { benchLargeFile } from './parts/large-file';
import { benchReading } from './parts/reading';
import { benchRules } from './parts/rules';

const parts: Readonly<Record<string, () => Promise<string>>> = {
  reading: benchReading,
  growth: benchGrowth,
  issuing: benchIssuing,
  rules: benchRules,
  check: benchCheck,
  'large-file': benchLargeFile,
  hostile: benchHostile,
  'first-view': benchFirstView,
};

function describeMachine(): string {
  const cores = os.cpus();
  const memory = `${String(Math.round(os.totalmem() / 1024 ** 3))} GB`;
  return (
    `${cores[0]?.model.trim() ?? 'unknown processor'}, ${String(cores.length)} ` +
    `cores, ${memory}, ${os.type()} ${process.arch}, Node ${process.versions.node}`
  );
}

/** `npm run bench`: every part, or those that are named. */
async function bench(): Promise<void> {
  const named = process.argv.slice(2);
  const unknown = named.find((name) => !(name in parts));
  if (unknown !== undefined) throw new Error(`No part ${unknown}; there are ${Object.keys(parts).join(', ')}`);
  process.stdout.write(`${describeMachine()}\n`);
  for (const [name, run] of Object.entries(parts)) {
    if (named.length === 0 || named.includes(name)) process.stdout.write(`\n${await run()}\n`);
  }
}

void bench().catch((thrown: unknown) => {
  process.stderr.write(`${thrown instanceof Error ? String(thrown.stack) : String(thrown)}\n`);
  process.exitCode = 1;
});
