import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** A file of each room of the core; the text below stands in its place. */
const core = [
  'src/workbook/book/a1.ts',
  'src/plan/plan.ts',
  'src/ledger/rating.ts',
  'src/returns/read-return.ts',
  'src/findings/rule-book.ts',
  'src/summary/consolidate.ts',
];

const lexicon = 'src/plan/reading/lexicon/verbs.ts';
const [outside, place] = ['src/round/worker-pool.ts', 'src/plan/plan.ts'];

const globals = 'no-restricted-globals';
const properties = 'no-restricted-properties';
const syntax = 'no-restricted-syntax';

/** What the core may not say, and the rule that refuses it. */
const refused: readonly (readonly [text: string, rule: string])[] = [
  ["console.log('read');", globals],
  ['export const title = document.title;', globals],
  ['export const page = window.location.href;', globals],
  ['export const folder = process.cwd();', globals],
  ["export const bytes = Buffer.from('read');", globals],
  ['setTimeout(String, 10);', globals],
  ["export const answer = fetch('https://example.org');", globals],
  ['export const since = performance.now();', globals],
  ['export const now = Date.now();', properties],
  ['export const luck = Math.random();', properties],
  ['export const today = new Date();', syntax],
];

/** What only the lexicon may say. */
const knowing = ['export const lead = /牵头单位/;', "export const unit = new RegExp('责任单位');"];

interface Refusal {
  readonly ruleId: string | null;
  readonly line: number;
  readonly message: string;
}

function lint(texts: readonly { readonly file: string; readonly text: string }[]): readonly (readonly Refusal[])[] {
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(__dirname, 'lint-texts.mjs')], {
    cwd: root,
    encoding: 'utf8',
    input: JSON.stringify(texts),
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as readonly (readonly Refusal[])[];
}

const inRooms = core.map((file) => ({ file, text: 'export const day = new Date();\n' }));
const here = refused.map(([text]) => ({ file: place, text: `${text}\n` }));
const near = ['export const day = new Date(2023, 4, 1);\n', 'export const most = Math.max(1, 2);\n'];
let said: readonly (readonly Refusal[])[];
beforeAll(() => {
  said = lint([
    ...inRooms,
    ...here,
    ...knowing.map((text) => ({ file: place, text: `${text}\n` })),
    ...near.map((text) => ({ file: place, text })),
    { file: outside, text: 'export const day = new Date();\n' },
    { file: lexicon, text: `${knowing.join('\n')}\n` },
  ]);
});

test.each(core.map((file, at) => [file, at] as const))('no clock in the room of %s', (_, at) => {
  expect(said[at]).toEqual([{ ruleId: syntax, line: 1, message: 'core-is-pure: time is an argument (asOf).' }]);
});

test.each(refused.map(([text, rule], at) => [text, rule, at] as const))(
  'the core may not say %s (%s)',
  (_, rule, at) => {
    const [first, ...others] = said[core.length + at] ?? [];
    expect(others).toEqual([]);
    expect(first).toMatchObject({ ruleId: rule, line: 1 });
    expect(first?.message).toContain('core-is-pure: ');
  },
);

test.each(knowing.map((text, at) => [text, at] as const))('the plan may not say %s outside the lexicon', (_, at) => {
  const [first, ...others] = said[core.length + refused.length + at] ?? [];
  expect(others).toEqual([]);
  expect(first).toMatchObject({ ruleId: syntax, line: 1 });
  expect(first?.message).toContain('lexicon-alone: ');
});

test('what only looks alike is taken, and outside the core there is a clock', () => {
  expect(said.slice(core.length + refused.length + knowing.length)).toEqual([[], [], [], []]);
});
