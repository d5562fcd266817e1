import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Fault } from '../../src/workbook/book/fault';
import { writeTogether } from '../../src/cli/write-files';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'write-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const at = (name: string) => path.join(folder, name);

async function contents(): Promise<Record<string, string>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  return Object.fromEntries(
    await Promise.all(
      files.map(
        async ({ name, parentPath }) =>
          [
            path.relative(folder, path.join(parentPath, name)),
            await readFile(path.join(parentPath, name), 'utf8'),
          ] as const,
      ),
    ),
  );
}

test('files are replaced and made, and nothing else is left', async () => {
  await writeFile(at('summary.xlsx'), 'old');
  await writeTogether([
    { file: at('summary.xlsx'), content: 'new' },
    { file: at('back/甲局.xlsx'), content: 'sent' },
  ]);
  expect(await contents()).toEqual({ 'summary.xlsx': 'new', 'back/甲局.xlsx': 'sent' });
});

test('where one cannot take its place, those that did are as they were', async () => {
  await writeFile(at('summary.xlsx'), 'old');
  await mkdir(at('rows.csv'));
  const writing = writeTogether([
    { file: at('summary.xlsx'), content: 'new' },
    { file: at('甲局.xlsx'), content: 'sent' },
    { file: at('rows.csv'), content: 'a,b' },
  ]);
  await expect(writing).rejects.toMatchObject({
    code: 'cannotWrite',
    sentence: { zh: expect.stringMatching(/rows\.csv”：那里有一个同名的文件夹。请换一个文件名。$/) as string },
  } as Partial<Fault>);
  expect(await contents()).toEqual({ 'summary.xlsx': 'old' });
});

test('where one cannot be made whole, nothing changes', async () => {
  await writeFile(at('summary.xlsx'), 'old');
  const broken = function* (): Generator<string> {
    yield 'a,b';
    throw new Error('no more rows');
  };
  await expect(
    writeTogether([
      { file: at('summary.xlsx'), content: 'new' },
      { file: at('rows.csv'), content: broken() },
    ]),
  ).rejects.toThrow('no more rows');
  expect(await contents()).toEqual({ 'summary.xlsx': 'old' });
});

test('a folder that is a file', async () => {
  await writeFile(at('back'), 'a file');
  await expect(
    writeTogether([
      { file: at('summary.xlsx'), content: 'new' },
      { file: at('back/甲局.xlsx'), content: 'sent' },
    ]),
  ).rejects.toMatchObject({ code: 'cannotWrite' });
  expect(await contents()).toEqual({ back: 'a file' });
});

test('a name as long as the system takes', async () => {
  const name = `${'区'.repeat(83)}.txt`;
  await writeTogether([{ file: at(name), content: 'whole' }]);
  expect(await contents()).toEqual({ [name]: 'whole' });
});

test.each<readonly [string, string, string]>([
  ['under a file', 'file/a/s.xlsx', 'file”是文件，不是文件夹。请换一个文件夹。'],
  ['where a folder is', 'folder', 'folder”：那里有一个同名的文件夹。请换一个文件名。'],
  ['under too long a name', `${'区'.repeat(90)}.xlsx`, '.xlsx”：文件名或路径太长。请换短一些的名字。'],
])('%s nothing can be written, and that is said', async (_, name, sentence) => {
  await writeFile(at('file'), 'a file');
  await mkdir(at('folder'));
  const thrown = await writeTogether([{ file: at(name), content: 'new' }]).catch((fault: unknown) => fault as Fault);
  expect(thrown).toMatchObject({ code: 'cannotWrite', sentence: { zh: expect.stringMatching(/^写不进“/) as string } });
  expect((thrown as Fault).sentence.zh.endsWith(sentence)).toBe(true);
  expect(await contents()).toEqual({ file: 'a file' });
});
