import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleBook } from '../../src/findings/rule-book';
import { toProblemAndRemedy } from '../../src/findings/words/to-problem-and-remedy';
import type { CellFault, Rule } from '../../src/findings/rule';
import { drawUpLedger } from '../../src/ledger/draw-up-ledger';
import { toPeriod } from '../../src/plan/period';
import { planOfEveryKind } from '../kit/plan-of-every-kind';

const rules: readonly Rule<never, unknown>[] = Object.values(ruleBook).flat();

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(join(__dirname, folder))
    .map((name) => name.replace(ending, ''))
    .sort();
}

/** The facts that a sentence asks for. */
function factsIn(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();
}

const ids = rules.map(({ id }) => id);

test('every file of a rule is in the rule book under its own name, once', () => {
  expect([...ids].sort()).toEqual(namesIn('../../src/findings/rules', '.ts'));
});

test('every rule has a test under its name', () => {
  expect([...ids].sort()).toEqual(namesIn('rules', '.test.ts'));
});

test('no rule stands anywhere else by its id: whoever needs one has the rule itself', () => {
  const source = join(__dirname, '../../src');
  const own = join(source, 'findings/rules');
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.tsx?$/.test(item.name) && item.parentPath !== own)
    .map((item) => join(item.parentPath, item.name));
  const named = files.flatMap((file) => {
    const strings = new Set(
      [...readFileSync(file, 'utf8').matchAll(/['"`](?:rule:)?([a-z-]+)['"`]/g)].map(([, id]) => id),
    );
    return ids.filter((id) => strings.has(id)).map((id) => `${file}: ${id}`);
  });
  expect(named).toEqual([]);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, { message, basis }) => {
  test('asks for the same facts in both languages', () => {
    expect(factsIn(message.en)).toEqual(factsIn(message.zh));
  });

  test('says what happened, and then what to do', () => {
    const { problem, remedy } = toProblemAndRemedy(message);
    for (const words of [problem, remedy]) expect([words.zh.length > 4, words.en.length > 8]).toEqual([true, true]);
    expect({ zh: problem.zh + remedy.zh, en: `${problem.en} ${remedy.en}` }).toEqual(message);
  });

  test('is worded in both languages', () => {
    expect(message.zh).toMatch(/^\P{Script=Latin}.*[。]$/u);
    expect(message.en).toMatch(/[.]$/);
    expect(basis.zh).toMatch(/。$/);
    expect(basis.en).toMatch(/[.]$/);
  });
});

describe('the formulas supply the facts that their sentences ask for', () => {
  const ledger = drawUpLedger(planOfEveryKind(), { unit: '甲局', period: toPeriod('2023'), appVersion: '0.0.0' });
  const faultsOf = <Row>(
    each: readonly (Rule<never, unknown> & {
      readonly cell?: (row: Row, of: typeof ledger, bound: number) => readonly CellFault[];
    })[],
    rows: readonly Row[],
  ) =>
    each.flatMap(({ id, message, cell, bound }) =>
      cell ? [[id, factsIn(message.zh), rows.flatMap((row) => cell(row, ledger, bound?.usual ?? NaN))] as const] : [],
    );

  test.each([
    ...faultsOf(ruleBook.indicators, ledger.indicators),
    ...faultsOf(ruleBook.tasks, ledger.tasks),
    ...faultsOf(ruleBook.actions, ledger.actions),
  ])('%s', (_, facts, faults) => {
    expect(faults).not.toEqual([]);
    for (const fault of faults) expect(Object.keys(fault.facts ?? {}).sort()).toEqual(facts);
  });
});
