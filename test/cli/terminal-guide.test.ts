import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { Terminal } from '../kit/terminal';

const root = path.resolve(__dirname, '../..');
const guide = readFileSync(path.join(root, 'assets/guide/terminal.md'), 'utf8');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

/** A command as the guide shows it; ```` ```console lang=zh exit=1 ```` where it is not in English and not 0. */
interface Shown {
  readonly args: string;
  readonly language: string;
  readonly code: number;
  readonly printed: readonly string[];
}

const shown = [...guide.matchAll(/^```console(.*)\n\$ npm run -s ledger -- (.*)\n([^]*?)\n```$/gm)].map(
  ([, info = '', args = '', printed = '']): Shown => ({
    args,
    language: info.includes('lang=zh') ? 'zh_CN.UTF-8' : 'en_US.UTF-8',
    code: Number(/exit=(\d)/.exec(info)?.[1] ?? 0),
    printed: printed.split('\n'),
  }),
);

const terminal = new Terminal();
symlinkSync(path.join(root, 'assets'), path.join(terminal.folder, 'assets'));
afterAll(() => {
  rmSync(terminal.folder, { recursive: true });
});

/** What was printed, with … for the lines that the guide leaves out. */
function leaveOut(printed: readonly string[], wanted: readonly string[]): string[] {
  const kept: string[] = [];
  for (const line of printed) {
    if (wanted.includes(line)) kept.push(line);
    else if (wanted.includes('…') && kept.at(-1) !== '…') kept.push('…');
    else if (!wanted.includes('…')) kept.push(line);
  }
  return kept;
}

// each goes on with what those before it wrote
test.each(shown)('$args prints what the guide shows', async ({ args, language, code, printed }) => {
  const came = await terminal.call(args.split(' '), { env: { LANG: language } });
  expect(leaveOut(`${came.out}${came.err}`.trimEnd().split('\n'), printed)).toEqual(printed);
  expect(came.code).toBe(code);
});

test('every command of the README is one that the guide shows', () => {
  const commands = [...readme.matchAll(/^ {4}npm run -s ledger -- (.*)$/gm)].map(([, args = '']) => args);
  expect(commands.length).toBeGreaterThan(3);
  const run = shown.map(({ args }) => args);
  expect(commands.filter((args) => !run.some((each) => each === args || each.startsWith(`${args} `)))).toEqual([]);
});
