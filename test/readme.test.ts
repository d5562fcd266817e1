import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const guides = readdirSync(path.join(root, 'assets/guide')).map((name) => `assets/guide/${name}`);
const pages = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'],
  ...guides,
  ...['src/stand-in/README.md', 'src/stand-in/differences.md'],
];

interface Package {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const about = JSON.parse(read('package.json')) as Package;

/** A heading's anchor, as GitHub makes it. */
const toAnchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsOf = (file: string) =>
  [...read(file).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => toAnchor(heading));

function isBroken(page: string, link: string): boolean {
  const [file = '', anchor] = link.split('#');
  const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
  if (!existsSync(path.join(root, target))) return true;
  return anchor !== undefined && !anchorsOf(target).includes(anchor);
}

describe.each(pages)('%s', (page) => {
  const text = read(page);

  test('links and shows only what is here', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const local = links.filter((link) => !/^https?:/.test(link));
    expect(local.filter((link) => isBroken(page, link))).toEqual([]);
  });

  test('names only commands that there are', () => {
    const commands = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in about.scripts))).toEqual([]);
  });

  test('names only files of the code that are here', () => {
    const code = [...text.matchAll(/`((?:[\w-]+\/)+[\w.-]+\.(?:tsx?|mjs|js))`/g)].map(([, file = '']) => file);
    const places = [root, path.join(root, 'src'), path.join(root, path.dirname(page))];
    expect(code.filter((file) => !places.some((place) => existsSync(path.join(place, file))))).toEqual([]);
  });
});

test('the README leads to every page', () => {
  const links = [...read('README.md').matchAll(/\]\(([^)#\s]+)/g)].map(([, link = '']) => link);
  expect(pages.filter((page) => page !== 'README.md' && !page.startsWith('src/') && !links.includes(page))).toEqual([]);
});

test('the README says in two screens what this is', () => {
  expect(read('README.md').split('\n').length).toBeLessThanOrEqual(70);
});

test('every dependency has its reason, and no reason is left over', () => {
  const text = read('assets/guide/dependencies.md');
  const { dependencies, devDependencies } = about;
  const names = Object.keys({ ...dependencies, ...devDependencies }).map((name) =>
    name.replace(/^@types\/.*/, '@types packages'),
  );
  const reasons = [...text.matchAll(/^\| (?!package|---)([^|]+) \| [^|]{8,}\|$/gm)].flatMap(([, named = '']) =>
    named.split(', ').map((name) => name.replace(/ \d[\d.]*$/, '')),
  );
  const other = (name: string) => name.startsWith('@district-ledger/');
  expect(new Set(reasons.filter((name) => !other(name)))).toEqual(new Set(names.filter((name) => !other(name))));
});
