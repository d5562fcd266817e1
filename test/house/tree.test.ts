import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const source = path.resolve(__dirname, '../../src');

interface SourceFile {
  /** From `src`, with its name. */
  readonly path: string;
  /** From `src`. */
  readonly folder: string;
  readonly lines: number;
}

function listSource(folder = ''): SourceFile[] {
  return readdirSync(path.join(source, folder), { withFileTypes: true }).flatMap((entry): SourceFile[] => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : listSource(name);
    return [{ path: name, folder, lines: readFileSync(path.join(source, name), 'utf8').split('\n').length - 1 }];
  });
}

const files = listSource();
const mostFiles = 35;
const mostShare = 0.2;

/** Rooms that lie in another; the rest of that other is a room of its own. */
const rooms = [
  ...['workbook/book', 'workbook/formula', 'workbook/package', 'workbook/xlsx', 'workbook/word'],
  ...['plan/reading', 'plan', 'ledger', 'returns', 'findings', 'summary', 'papers', 'round'],
  ...['excel', 'taskpane', 'cli', 'preview', 'stand-in'],
];

/** The innermost room of a file. */
const roomOf = (file: SourceFile) =>
  rooms
    .filter((room) => file.path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)
    .at(0);

test('every file of src lies in a room, and no room is empty', () => {
  expect(files.filter((file) => roomOf(file) === undefined).map((file) => file.path)).toEqual([]);
  expect(rooms.filter((room) => !files.some((file) => roomOf(file) === room))).toEqual([]);
});

test(`no folder but the rules, one file each, holds more than ${String(mostFiles)} files`, () => {
  const counts = new Map<string, number>();
  for (const { folder } of files) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  const crowded = [...counts].filter(([folder, count]) => count > mostFiles && folder !== 'findings/rules');
  expect(crowded.map(([folder, count]) => `src/${folder}: ${String(count)} files`)).toEqual([]);
});

test('no room holds more than a fifth of the lines of src outside the stand-in', () => {
  const house = files.filter((file) => roomOf(file) !== 'stand-in');
  const linesOf = (held: readonly SourceFile[]) => held.reduce((sum, { lines }) => sum + lines, 0);
  const all = linesOf(house);
  const large = rooms
    .filter((room) => room !== 'stand-in')
    .map((room) => ({ room, share: linesOf(house.filter((file) => roomOf(file) === room)) / all }))
    .filter(({ share }) => share > mostShare);
  expect(large.map(({ room, share }) => `src/${room}: ${(share * 100).toFixed(1)} %`)).toEqual([]);
});
