import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** A rule's name, who imports, and what; a package is anything that is no path. Each arrow breaks that rule and no other. */
type Arrow = readonly [rule: string, from: string, to: string];

const arrows: readonly Arrow[] = [
  ['story-runs-forward', 'src/plan/period', 'src/ledger/ledger'],
  ['story-runs-forward', 'src/plan/reading/read', 'src/summary/summary'],
  ['story-runs-forward', 'src/ledger/rating', 'src/returns/entry'],
  ['story-runs-forward', 'src/returns/compare', 'src/findings/finding'],
  ['story-runs-forward', 'src/findings/find', 'src/summary/consolidate'],
  ['story-runs-forward', 'src/summary/matters/list', 'src/round/issue'],
  ['story-runs-forward', 'src/summary/headline', 'src/papers/paper'],
  ['story-runs-forward', 'src/papers/circular', 'src/round/papers'],
  ['story-runs-forward', 'src/round/check', 'src/taskpane/app'],
  ['story-runs-forward', 'src/round/tell', 'src/excel/write'],
  ['ground-knows-no-story', 'src/workbook/book/table', 'src/plan/plan'],
  ['ground-knows-no-story', 'src/workbook/formula/grid', 'src/workbook/xlsx/read/cells'],
  ['ground-knows-no-story', 'src/workbook/package/pack', 'src/workbook/xlsx/pack'],
  ['ground-knows-no-story', 'src/workbook/xlsx/write/styles', 'src/workbook/formula/calculate'],
  ['ground-knows-no-story', 'src/workbook/word/docx', 'src/ledger/word'],
  ['core-is-pure', 'src/workbook/book/pure', 'hucre'],
  ['core-is-pure', 'src/plan/clock', 'node:fs'],
  ['core-is-pure', 'src/ledger/dates', 'jest'],
  ['core-is-pure', 'src/findings/rules/sum', 'src/workbook/formula/evaluate'],
  ['core-is-pure', 'src/summary/result/bytes', 'src/workbook/xlsx/read-xlsx'],
  ['core-is-pure', 'src/papers/bytes', 'src/workbook/word/write-docx'],
  ['core-is-pure', 'src/summary/letter', 'src/workbook/word/document'],
  ['rules-are-strangers', 'src/findings/rules/blank', 'src/findings/rules/too-high'],
  ['one-mouth-each', 'src/cli/unpack', 'fflate'],
  ['one-mouth-each', 'src/round/sheets', 'hucre'],
  ['one-mouth-each', 'src/excel/scan', 'saxes'],
  ['one-mouth-each', 'src/workbook/xlsx/letters', 'docx'],
  ['one-mouth-each', 'src/taskpane/office', '@microsoft/office-js'],
  ['one-mouth-each', 'src/cli/view', 'react'],
  ['one-mouth-each', 'src/excel/view', '@fluentui/react-components'],
  ['one-mouth-each', 'src/stand-in/view', 'react-dom'],
  ['excel-and-files-do-not-meet', 'src/excel/files', 'src/workbook/xlsx/bytes'],
  ['excel-and-files-do-not-meet', 'src/excel/story', 'src/plan/units'],
  ['pane-knows-no-host', 'src/taskpane/bureau/issue', 'src/excel/window'],
  ['stand-in-is-a-stranger', 'src/stand-in/api/range', 'src/returns/range'],
  ['stand-in-is-a-stranger', 'src/cli/host', 'src/stand-in/host'],
  ['stand-in-is-a-stranger', 'src/taskpane/page', 'src/preview/page'],
  ['stand-in-is-a-stranger', 'src/cli/named', '@district-ledger/excel-stand-in'],
  ['protocol-is-bare', 'src/stand-in/protocol/paths', 'src/stand-in/api/paths'],
  ['protocol-is-bare', 'src/stand-in/protocol/answers', 'src/workbook/book/answers'],
  ['no-circles', 'src/cli/egg', 'src/cli/hen'],
  ['no-strays', 'src/cli/lost', 'src/cli/nowhere'],
];

/** Imports that the house allows, as near to the forbidden ones as can be. */
const allowed: readonly (readonly [from: string, to: string])[] = [
  ['src/round/forward', 'src/plan/forward'],
  ['src/workbook/xlsx/plain', 'src/workbook/package/plain'],
  ['src/plan/exact', 'decimal.js'],
  ['src/plan/checked', 'zod'],
  ['src/workbook/xlsx/write/zip', 'fflate'],
  ['src/workbook/word/letters', 'docx'],
  ['src/papers/letter', 'src/workbook/word/document'],
  ['src/excel/live', '@microsoft/office-js'],
  ['src/preview/shown', 'react'],
  ['src/findings/rules/shares', 'src/findings/shared'],
  ['src/preview/carried', 'src/stand-in/carried'],
  ['src/taskpane/on-excel', 'src/excel/window'],
];

interface Rule {
  readonly name: string;
  readonly from: { readonly path?: string; readonly pathNot?: string };
  readonly to: { readonly path?: string };
}

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
  readonly modules: readonly { readonly source: string }[];
}

const isFile = (to: string) => to.startsWith('src/');
const isPackage = (to: string) => !isFile(to) && !/^(?:node:|@district-ledger\/)/.test(to);

function write(folder: string, name: string, text: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A small house with these imports and nothing else, and its packages. */
function build(imports: readonly (readonly [from: string, to: string])[]): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'district-ledger-house-'));
  copyFileSync(path.join(root, 'tsconfig.json'), path.join(folder, 'tsconfig.json'));
  copyFileSync(path.join(root, '.dependency-cruiser.mjs'), path.join(folder, '.dependency-cruiser.mjs'));
  const packages = imports.map(([, to]) => to).filter(isPackage);
  write(
    folder,
    'package.json',
    JSON.stringify({ dependencies: Object.fromEntries(packages.map((name) => [name, '1.0.0'])) }),
  );
  for (const name of packages) {
    write(folder, `node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(folder, `node_modules/${name}/index.js`, 'module.exports = {};\n');
  }
  for (const [, to] of imports) if (isFile(to) && !to.endsWith('nowhere')) write(folder, `${to}.ts`, 'export {};\n');
  write(folder, 'src/cli/hen.ts', "import './egg';\n");
  // what the workspace package's name leads to
  write(folder, 'src/stand-in/stand-in-host.ts', 'export {};\n');
  for (const [from, to] of imports) {
    const name = isFile(to) ? path.posix.relative(path.posix.dirname(from), to).replace(/^(?!\.)/, './') : to;
    write(folder, `${from}.ts`, `import '${name}';\n`);
  }
  return folder;
}

function cruise(folder: string): Report {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src'],
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  if (!stdout.startsWith('{')) throw new Error(stderr || stdout);
  return JSON.parse(stdout) as Report;
}

let folder = '';
let report: Report;
beforeAll(() => {
  folder = build([...arrows.map(([, from, to]) => [from, to] as const), ...allowed]);
  report = cruise(folder);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const brokenBy = (from: string) =>
  report.summary.violations.filter((each) => each.from === `${from}.ts`).map(({ rule }) => rule.name);

test.each(arrows)('%s: %s may not import %s', (rule, from) => {
  expect(brokenBy(from)).toEqual([rule]);
});

test.each(allowed)('%s may import %s', (from) => {
  expect(report.modules.map(({ source }) => source)).toContain(`${from}.ts`);
  expect(brokenBy(from)).toEqual([]);
});

test('every rule of the house has an arrow that only it forbids', () => {
  const script = `import('./.dependency-cruiser.mjs').then(({default: {forbidden}}) => console.log(JSON.stringify(forbidden)))`;
  const { stdout } = spawnSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
  const rules = JSON.parse(stdout) as readonly Rule[];
  const isAbout = (rule: Rule, [name, from, to]: Arrow) =>
    name === rule.name &&
    new RegExp(rule.from.path ?? '').test(`${from}.ts`) &&
    !(rule.from.pathNot !== undefined && new RegExp(rule.from.pathNot).test(`${from}.ts`)) &&
    new RegExp(rule.to.path ?? '').test(isFile(to) ? `${to}.ts` : `node_modules/${to}/`);
  const silent = rules.filter((rule) => !arrows.some((arrow) => isAbout(rule, arrow)));
  expect(silent.map(({ name, from, to }) => ({ name, from: from.path, to: to.path }))).toEqual([]);
  expect(new Set(arrows.map(([name]) => name))).toEqual(new Set(rules.map(({ name }) => name)));
});
