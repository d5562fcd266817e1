import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import ts from 'typescript';

/*
 * Drops each word and each expression of the lexicon in turn, reads the plans of the tests anew, and says which no
 * plan needs: `node test/plan/reading/mutate-lexicon.mjs [name of a lexicon file …]`.
 */

const source = path.resolve('src');
const lexicon = path.join(source, 'plan/reading/lexicon');
const han = /\p{Script=Han}/u;

/** @typedef {{ file: string, line: number, dropped: string, text: string, words: string }} Mutant */
/** @typedef {{ text: string, isPeriod: boolean }} Input */

const require = createRequire(pathToFileURL(`${source}/`));
/** @type {Map<string, string>} */
const compiled = new Map();
/** @type {Mutant | null} */
let mutant = null;

function compile(text) {
  const jsc = { parser: { syntax: 'typescript' }, target: 'es2022' };
  return transformSync(text, { jsc, module: { type: 'commonjs' } }).code;
}

require.extensions['.ts'] = (module, file) => {
  if (!compiled.has(file)) compiled.set(file, compile(readFileSync(file, 'utf8')));
  module._compile(mutant?.file === file ? compile(mutant.text) : compiled.get(file), file);
};

/** The reader of plans and of periods with the mutant in place of its file. @returns {(input: Input) => string} */
function load(asked) {
  mutant = asked;
  for (const file of Object.keys(require.cache))
    if (file.startsWith(source)) Reflect.deleteProperty(require.cache, file);
  const { readPlan } = require(path.join(source, 'plan/read-plan.ts'));
  const { readPeriod } = require(path.join(source, 'plan/read-period.ts'));
  return ({ text, isPeriod }) => {
    try {
      return JSON.stringify(isPeriod ? readPeriod(text) : readPlan(text));
    } catch (error) {
      return String(error.kind ?? error);
    }
  };
}

/** Where the alternatives of an expression stand: those of each group, and of the whole. */
function alternativesOf(text) {
  const found = [];
  const open = [[0]];
  const close = (borders, end) => {
    if (borders.length > 1)
      borders.forEach((from, at) => found.push({ from, to: (borders[at + 1] ?? end + 1) - 1, isFirst: at === 0 }));
  };
  let isInClass = false;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '\\') at += 1;
    else if (isInClass) isInClass = mark !== ']';
    else if (mark === '[') isInClass = true;
    else if (mark === '(') {
      const opening = /^\((?:\?(?:[:=!]|<[=!]))?/.exec(text.slice(at))?.[0].length ?? 1;
      open.push([at + opening]);
      at += opening - 1;
    } else if (mark === ')') close(open.pop() ?? [], at);
    else if (mark === '|') open.at(-1)?.push(at + 1);
  }
  close(open[0] ?? [], text.length);
  return found.filter(({ from, to }) => han.test(text.slice(from, to)));
}

/** @returns {Mutant[]} */
function mutantsOf(file) {
  const whole = readFileSync(file, 'utf8');
  const tree = ts.createSourceFile(file, whole, ts.ScriptTarget.Latest, true);
  /** @type {Mutant[]} */
  const mutants = [];
  const drop = (from, to, put, dropped, words = dropped) =>
    mutants.push({
      file,
      line: tree.getLineAndCharacterOfPosition(from).line + 1,
      dropped,
      words,
      text: whole.slice(0, from) + put + whole.slice(to),
    });
  const dropAlternatives = (start, text) => {
    for (const { from, to, isFirst } of alternativesOf(text))
      drop(start + (isFirst ? from : from - 1), start + (isFirst ? to + 1 : to), '', text.slice(from, to));
  };
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'list') {
      const start = node.template.getStart() + 1;
      for (const { 0: word, index } of node.template.getText().slice(1, -1).matchAll(/\S+/g))
        drop(start + index, start + index + word.length, '', word);
      return;
    }
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'pattern') {
      const example = node.parent.properties.find((each) => each.name?.getText() === 'example')?.initializer.text;
      drop(node.initializer.getStart(), node.initializer.end, '/(?!)/g', `the expression of ${example}`, '');
    }
    if (ts.isRegularExpressionLiteral(node))
      dropAlternatives(node.getStart() + 1, node.text.slice(1, node.text.lastIndexOf('/')));
    if (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node))
      dropAlternatives(node.getStart() + 1, node.getText().slice(1, -1));
    if (ts.isStringLiteral(node) && ts.isVariableDeclaration(node.parent))
      dropAlternatives(node.getStart() + 1, node.getText().slice(1, -1));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return mutants;
}

const rest = '一、重点任务\n1.推进教育。新增学位300个。\n牵头单位：教育局\n';
/** A sentence of a test as the body of a task and as a paragraph of its own; what has no stop also as a title and as a heading. */
const around = [
  (text) => `某区教育工作方案（2021-2025年）\n一、主要任务\n1.推进教育。${text}\n牵头单位：教育局\n`,
  (text) => `某区教育工作方案（2021-2025年）\n一、主要任务\n1.推进教育\n${text}\n2.推进培训。\n牵头单位：教育局\n`,
];
const aroundTitle = [
  (text) => `某区人民政府办公室文件\n${text}\n${rest}`,
  (text) =>
    `某区教育工作方案（2021-2025年）\n一、${text}\n1.扩大供给。新增学位300个。\n2.提升质量。培训教师200人。\n牵头单位：教育局\n`,
  (text) =>
    `某区教育工作方案（2021-2025年）\n一、主要目标\n到2025年，建成公园2个。\n二、${text}\n到2025年，新建学校3所。\n${rest}`,
];
const toPlans = (text) => [...around, ...(/[。\n]/.test(text) ? [] : aroundTitle)].map((toPlan) => toPlan(text));

/** The strings of a test. @returns {string[]} */
function stringsOf(file) {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const texts = [];
  const visit = (node) => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return texts;
}

function listFiles(folder, ending) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name))
    .sort();
}

const plans = ['assets/sample-plan.txt', ...listFiles('test/fixtures/plans', '.txt')].map((file) =>
  readFileSync(file, 'utf8'),
);
const passages = listFiles('test/fixtures/passages', '.txt').flatMap((file) =>
  readFileSync(file, 'utf8')
    .split(/^===$/m)
    .map((passage) => passage.split(/^---$/m)[0].trim()),
);
const inTests = listFiles('test/plan/reading', '.test.ts')
  .flatMap(stringsOf)
  .filter((text) => han.test(text))
  .flatMap((text) => (text.includes('\n') ? [text] : toPlans(text)));
const periods = ['test/plan/period.test.ts', 'test/plan/read-period.test.ts'].flatMap(stringsOf);
const read = load(null);
const toInputs = (texts, isPeriod) => [...new Set(texts)].map((text) => ({ text, isPeriod }));
/** The short ones first: they are read soonest. */
const inputs = [...toInputs([...plans, ...passages, ...inTests], false), ...toInputs(periods, true)]
  .sort((a, b) => a.text.length - b.text.length)
  .map((input) => ({ ...input, draft: read(input) }));

/** The longest run of Chinese that a text must hold to be read otherwise without what is dropped. */
function longestRun(words) {
  const certain = words
    .replace(/\(\?<?[!=][^()]*\)/g, ' ')
    .replace(/\[[^\]]*\](?:[?*]|\{[^}]*\})?/g, ' ')
    .replace(/\((?:\?:)?[^()]*\)(?:[?*]|\{[^}]*\})?/g, ' ')
    .replace(/.(?:[?*]|\{[^}]*\})/gu, ' ');
  return /[()|$]/.test(certain)
    ? ''
    : ((certain.match(/\p{Script=Han}+/gu) ?? []).sort((a, b) => b.length - a.length)[0] ?? '');
}

function isNeeded(asked) {
  const run = longestRun(asked.words);
  const readAnew = load(asked);
  const isOfPeriods = path.basename(asked.file) === 'periods.ts';
  return inputs.some(
    (input) => input.isPeriod === isOfPeriods && input.text.includes(run) && readAnew(input) !== input.draft,
  );
}

const asked = process.argv.slice(2);
const files = listFiles(lexicon, '.ts').filter(
  (file) => path.basename(file) !== 'wording.ts' && (asked.length === 0 || asked.includes(path.basename(file))),
);
let needed = 0;
let all = 0;
for (const file of files) {
  const mutants = mutantsOf(file);
  const idle = mutants.filter((each) => !isNeeded(each));
  for (const { line, dropped } of idle) console.log(`${path.relative('.', file)}:${line}: no text needs ${dropped}`);
  console.log(`${path.basename(file)}: ${mutants.length - idle.length} of ${mutants.length} are needed`);
  needed += mutants.length - idle.length;
  all += mutants.length;
}
console.log(`${needed} of ${all} (${((100 * needed) / all).toFixed(1)}%) are needed by a text of the tests`);
