import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformFileSync } from '@swc/core';
import ts from 'typescript';

// the same checker on every machine: its own build in JavaScript, no program beside it
process.env.RECHECK_BACKEND = 'pure';
const { check } = await import('recheck');

/** Milliseconds for one expression; most take some tens. */
const patience = 60_000;
/** So many repetitions count as without end. */
const manyTimes = 300;
const source = path.resolve('src');
/** The stand-in for Excel, and its page, read what its own tests write. */
const left = ['preview', 'stand-in'];

/**
 * What the checker must find, or its silence says nothing: two expressions that start anew at every mark, and one with
 * too many ways to read the same.
 */
const known = [/\s+$/, /(\d+)[-:](\d+)/, /^(?:县市区|县|市|区)+$/];

/** @typedef {{ at: string, source: string, flags: string }} Found */

function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.tsx?$/.test(item.name))
    .map((item) => path.join(item.parentPath, item.name))
    .filter((file) => !left.includes(path.relative(source, file).split(path.sep)[0] ?? ''))
    .sort();
}

/** The expressions that stand in a file, and the lines on which it composes others. */
function readExpressions(file) {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const placeOf = (node) =>
    `${path.relative('.', file)}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  /** @type {Found[]} */
  const written = [];
  /** @type {string[]} */
  const composed = [];
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      written.push({ at: placeOf(node), source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
      composed.push(placeOf(node));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { written, composed };
}

/** Loads the files and notes what they compose meanwhile, each with its place. @returns {Found[]} */
function watchComposing(files) {
  const require = createRequire(pathToFileURL(`${source}/`));
  require.extensions['.ts'] = (module, file) => {
    const { code } = transformFileSync(file, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
      sourceMaps: 'inline',
    });
    module._compile(code, file);
  };
  process.setSourceMapsEnabled(true);
  /** @type {Found[]} */
  const found = [];
  const Plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, given) {
      const made = new target(...given);
      const line = new Error().stack?.split('\n').find((each) => each.includes(`${source}${path.sep}`));
      const place = /\(?([^( ]+:\d+):\d+\)?$/.exec(line ?? '')?.[1];
      if (place !== undefined)
        found.push({ at: path.relative('.', place.replace(/^file:\/\//, '')), source: made.source, flags: made.flags });
      return made;
    },
  });
  for (const file of files) require(file);
  globalThis.RegExp = Plain;
  return found;
}

/** Whether a part of the expression may be repeated without end: without one it looks at so many marks from each place, and no more. */
function repeats({ source: text }) {
  let isInClass = false;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '\\') at += 1;
    else if (mark === '[') isInClass = true;
    else if (mark === ']') isInClass = false;
    else if (!isInClass && (mark === '*' || mark === '+')) return true;
    else if (!isInClass && mark === '{') {
      const [, least, hasMost, most] = /^\{(\d+)(,(\d*))?\}/.exec(text.slice(at)) ?? [];
      if (least !== undefined && (most === '' || Number(hasMost === undefined ? least : most) > manyTimes)) return true;
    }
  }
  return false;
}

/** What is wrong with an expression; null where it takes time linear in the text. */
async function problemOf({ source: text, flags }) {
  const result = await check(text, flags.replace('d', ''), { checker: 'automaton', timeout: patience });
  if (result.status === 'safe') return null;
  if (result.status === 'vulnerable')
    return `${result.complexity.summary} in the text, such as ${result.attack.pattern}`;
  return `not known to be linear (${result.error.message ?? result.error.kind}): write it more simply`;
}

for (const { source: text, flags } of known) {
  if ((await problemOf({ source: text, flags })) === null) throw new Error(`The checker takes /${text}/ for linear.`);
}

const files = listFiles(source);
const read = files.map(readExpressions);
const composers = files.filter((_, at) => (read[at]?.composed.length ?? 0) > 0);
const watched = watchComposing(composers);
const problems = read
  .flatMap(({ composed }) => composed)
  .filter((place) => !watched.some(({ at }) => at === place))
  .map((place) => `${place}: composed where the checker does not see it. Compose it when its file is loaded.`);
const expressions = new Map(
  [...read.flatMap(({ written }) => written), ...watched].map((each) => [`/${each.source}/${each.flags}`, each]),
);
const repeating = [...expressions].filter(([, each]) => repeats(each));
for (const [shown, each] of repeating) {
  const problem = await problemOf(each);
  if (problem !== null) problems.push(`${each.at}: ${shown.slice(0, 200)} is ${problem}`);
}
for (const problem of problems) console.error(problem);
const verdict = problems.length === 0 ? 'all take time linear in the text' : `${problems.length} do not pass`;
console.log(`${expressions.size} expressions, ${repeating.length} of which repeat without end: ${verdict}`);
process.exitCode = problems.length === 0 ? 0 : 1;
