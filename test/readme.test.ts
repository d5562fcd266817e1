import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');

test('every file that the README shows or links is here, and every command it names', async () => {
  const text = await readFile(path.join(root, 'README.md'), 'utf8');
  const { scripts } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const links = [...text.matchAll(/\]\(([^)#]+)\)/g)]
    .map(([, link]) => link ?? '')
    .filter((link) => !link.startsWith('http'));
  const commands = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name]) => name ?? '');
  expect(links.filter((link) => !existsSync(path.join(root, link)))).toEqual([]);
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  expect(links.length).toBeGreaterThan(0);
});

test('every dependency has its reason in the README', async () => {
  const text = await readFile(path.join(root, 'README.md'), 'utf8');
  const { dependencies, devDependencies } = JSON.parse(
    await readFile(path.join(root, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const named = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !text.includes(name.replace(/^@types\/.*/, '@types')),
  );
  expect(named).toEqual([]);
});
