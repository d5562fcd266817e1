import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** Folders of src with files of their own. */
function listFolders(folder: string): string[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  const own = entries.some((entry) => entry.isFile()) ? [folder] : [];
  return [
    ...own,
    ...entries.flatMap((entry) =>
      entry.isDirectory() && entry.name !== 'node_modules' ? listFolders(path.posix.join(folder, entry.name)) : [],
    ),
  ];
}

/** The lines of the map: a folder, and what it holds. */
function readMap(): readonly (readonly [folder: string, holds: string])[] {
  const [, map = ''] = readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8').split('\n## The map\n');
  return [...map.matchAll(/^- (.*)$/gm)].map(([, line = '']) => {
    const [, folder = line, holds = ''] = /^`(src\/[\w/-]+)` — (.+)$/.exec(line) ?? [];
    return [folder, holds];
  });
}

test('the map in ARCHITECTURE.md names every folder of src, in order, and no other', () => {
  const folders = readMap().map(([folder]) => folder);
  const inOrder = (names: readonly string[]) =>
    [...names].sort((a, b) => (a.replaceAll('/', '\0') < b.replaceAll('/', '\0') ? -1 : 1));
  expect(folders).toEqual(inOrder(listFolders('src')));
});

test('each line says what its folder holds, and no two say the same of neighbours', () => {
  const lines = readMap();
  expect(lines.filter(([, holds]) => holds.length < 5)).toEqual([]);
  const told = lines.map(([folder, holds]) => `${folder.split('/').slice(0, 3).join('/')}: ${holds}`);
  expect(told.filter((line, at) => told.indexOf(line) !== at)).toEqual([]);
});

test('its table says what each rule between rooms keeps', () => {
  const config = readFileSync(path.join(root, '.dependency-cruiser.mjs'), 'utf8');
  const rules = new Set([...config.matchAll(/^ +name: '([\w-]+)',$/gm)].map(([, name = '']) => name));
  const rows = readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8').match(/^\| `.*`(?: \||, `).*$/gm) ?? [];
  const told = rows.flatMap((row) =>
    [...(row.split(' | ')[0] ?? '').matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name),
  );
  expect(told.sort()).toEqual([...rules].sort());
});
