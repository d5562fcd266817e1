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

/** @typedef {{ file: string, line: number, dropped: string, text: string }} Mutant */
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

/** Forgets a module and all that were loaded with it in them. */
function forget(file) {
  if (!Reflect.deleteProperty(require.cache, file)) return;
  for (const [name, { children }] of Object.entries(require.cache))
    if (children.some((child) => child.id === file)) forget(name);
}

/** The reader of plans and of periods. @returns {(input: Input) => string} */
function loadReader() {
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

/** What the work gives with the mutant in place of its file. */
function withMutant(asked, work) {
  mutant = asked;
  forget(asked.file);
  const result = work();
  mutant = null;
  forget(asked.file);
  return result;
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
  const drop = (from, to, put, dropped) =>
    mutants.push({
      file,
      line: tree.getLineAndCharacterOfPosition(from).line + 1,
      dropped,
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
      drop(node.initializer.getStart(), node.initializer.end, '/(?!)/g', `the expression of ${example}`);
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
const toInputs = (texts, isPeriod) => [...new Set(texts)].map((text) => ({ text, isPeriod }));
/** The short ones first: they are read soonest. */
const inputs = [...toInputs([...plans, ...passages, ...inTests], false), ...toInputs(periods, true)].sort(
  (a, b) => a.text.length - b.text.length,
);

/** The expressions that a module exports, each under where it stands. @returns {Map<string, RegExp>} */
function expressionsOf(exported, place = '') {
  if (exported instanceof RegExp) return new Map([[place, exported]]);
  if (typeof exported !== 'object' || exported === null) return new Map();
  return new Map(Object.entries(exported).flatMap(([key, part]) => [...expressionsOf(part, `${place}/${key}`)]));
}

/** What a module exports beside expressions. */
const othersOf = (exported) =>
  JSON.stringify(exported, (_, part) => (part instanceof RegExp ? null : part instanceof Set ? [...part] : part));

/** Where the expression is found in the text, and its groups there. */
function findingsOf(expression, text) {
  const found = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    found.push(match.index, ...match);
    if (match[0] === '') expression.lastIndex += 1;
  }
  return found.join('\n');
}

const toGlobal = ({ source: text, flags }) => new RegExp(text, flags.includes('g') ? flags : `${flags}g`);

/** An expression that tells every text in which it is looked for. */
class Watched extends RegExp {
  constructor(expression, flags) {
    super(expression, flags);
    this.tell = expression.tell;
  }

  exec(text) {
    this.tell(text);
    return super.exec(text);
  }
}

/** Has each expression of a module tell what it is given. */
function watch(exported, tell, place = '') {
  for (const [key, part] of Object.entries(exported)) {
    const at = `${place}/${key}`;
    if (part instanceof RegExp) exported[key] = new Watched(Object.assign(part, { tell: tell(at, toGlobal(part)) }));
    else if (typeof part === 'object' && part !== null) watch(part, tell, at);
  }
}

/** @typedef {{ reached: Input[], expression: RegExp }} Rival */

/** The mutants' expressions by where the whole ones stand. @returns {Map<string, Rival[]>} */
function rivalsOf(file, mutants, reached) {
  const whole = require(file);
  const expressions = expressionsOf(whole);
  const others = othersOf(whole);
  const rivals = new Map([...expressions.keys()].map((place) => [place, []]));
  for (const each of mutants)
    withMutant(each, () => {
      const changed = require(file);
      if (othersOf(changed) !== others) reached.set(each, inputs);
      else
        for (const [place, expression] of expressionsOf(changed))
          if (expression.source !== expressions.get(place)?.source)
            rivals.get(place)?.push({ reached: reached.get(each), expression: toGlobal(expression) });
    });
  return rivals;
}

const asked = process.argv.slice(2);
const files = listFiles(lexicon, '.ts').filter(
  (file) => path.basename(file) !== 'wording.ts' && (asked.length === 0 || asked.includes(path.basename(file))),
);
const mutants = files.flatMap(mutantsOf);

/*
 * Every input is read once. What an expression is given meanwhile is put to the mutants' expressions too: a mutant can
 * change the reading of those inputs alone in which it finds other things. One that changes more than expressions may
 * change any.
 */
/** @type {Map<Mutant, Input[]>} */
const reached = new Map(mutants.map((each) => [each, []]));
/** @type {Map<Input, string>} what is read with the whole lexicon */
const drafts = new Map();
let input = inputs[0];
const rivals = new Map(
  files.map((file) => [
    file,
    rivalsOf(
      file,
      mutants.filter((each) => each.file === file),
      reached,
    ),
  ]),
);
for (const file of files) forget(file);
for (const file of files)
  watch(require(file), (place, whole) => {
    /** @type {Map<string, Rival[]>} */
    const differing = new Map();
    return (text) => {
      if (!differing.has(text)) {
        const findings = findingsOf(whole, text);
        const differ = ({ expression }) => findingsOf(expression, text) !== findings;
        differing.set(text, rivals.get(file).get(place).filter(differ));
      }
      for (const { reached: those } of differing.get(text)) if (those.at(-1) !== input) those.push(input);
    };
  });
const readWatched = loadReader();
for (input of inputs) drafts.set(input, readWatched(input));
for (const file of files) forget(file);

let needed = 0;
for (const file of files) {
  const own = mutants.filter((each) => each.file === file);
  const idle = own.filter((each) =>
    withMutant(each, () => {
      const read = loadReader();
      return !reached.get(each).some((one) => read(one) !== drafts.get(one));
    }),
  );
  for (const { line, dropped } of idle) console.log(`${path.relative('.', file)}:${line}: no text needs ${dropped}`);
  console.log(`${path.basename(file)}: ${own.length - idle.length} of ${own.length} are needed`);
  needed += own.length - idle.length;
}
console.log(
  `${needed} of ${mutants.length} (${((100 * needed) / mutants.length).toFixed(1)}%) are needed by the tests`,
);
