import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { compileFunction } from 'node:vm';
import { transformSync } from '@swc/core';

const room = path.join(__dirname, '../../src/stand-in');
const readme = readFileSync(path.join(room, 'README.md'), 'utf8');

test('the example of the README prints what it says', async () => {
  const [, example = ''] = /## In Node[^]*?```ts\n([^]*?)```/.exec(readme) ?? [];
  const { code } = transformSync(example.replace('void main();', 'export const done = main();'), {
    swcrc: false,
    module: { type: 'commonjs' },
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  });
  const printed: string[] = [];
  const exported: { done?: Promise<void> } = {};
  compileFunction(code, ['require', 'exports', 'console', '__filename'])(
    require,
    exported,
    { log: (...values: unknown[]) => printed.push(format(...values)) },
    __filename,
  );
  await exported.done;
  expect(printed).toEqual(['[ [ 1 ], [ 2 ], [ 3 ] ]', '42 1']);
  for (const line of printed) expect(readme).toContain(`\`${line}\``);
});

test('the folders that it names, and the files behind the doors, are there', () => {
  const { exports: doors } = JSON.parse(readFileSync(path.join(room, 'package.json'), 'utf8')) as {
    exports: Record<string, string>;
  };
  const behind = Object.values(doors).map((file) => file.replace('*.ts', ''));
  const named = [...readme.matchAll(/^- `(\w+\/)` –/gm)].map(([, folder]) => folder ?? '');
  expect(named).toHaveLength(3);
  expect([...behind, ...named].filter((each) => !existsSync(path.join(room, each)))).toEqual([]);
});
