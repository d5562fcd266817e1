import type { Entry } from '../returns/entry';
import type { Facts } from './finding';

/** The rule that speaks of a formula where something was to be entered, and the facts of its sentence. */
export interface FormulaKind {
  readonly rule: 'foreign-formula' | 'function-formula' | 'formula-not-sum';
  readonly facts: Facts;
}

const text = /"(?:[^"]|"")*"/g;
/** A quoted sheet, a sheet, brackets of another file or of R1C1, a lost reference. */
const elsewhere = /['![\]]|#REF/;
const part = /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?|[\p{L}_\\$][\p{L}\p{N}_.\\?$]*\s*\(?/giu;
const constants = new Set(['TRUE', 'FALSE', 'TRUE(', 'FALSE(']);

/** What a formula that is no plain sum hangs on: other cells, functions, or neither. */
export function toFormulaKind(formula: string): FormulaKind {
  const bare = formula.replace(text, '');
  const words = [...bare.matchAll(part)]
    .flatMap(([found]) => (/^[\d.]/.test(found) ? [] : [found.replace(/\s/g, '').toUpperCase()]))
    .filter((word) => !constants.has(word));
  if (elsewhere.test(bare) || words.some((word) => !word.endsWith('('))) return { rule: 'foreign-formula', facts: {} };
  const [first] = words;
  if (first === undefined) return { rule: 'formula-not-sum', facts: {} };
  return { rule: 'function-formula', facts: { name: first.slice(0, -1).replace(/^(?:_XLFN\.|_XLWS\.)+/, '') } };
}

/** The kind of formula in an entry that does not count for it. */
export function formulaKindOf(entry: Entry | undefined): FormulaKind | null {
  if (entry?.kind !== 'unreadable' || entry.reason !== 'foreignFormula') return null;
  return toFormulaKind(entry.formula ?? '');
}

/** Whether it is a formula that is in the way, and not what it shows: a choice of the list, a date, or nothing yet. */
export function isFormulaFor(entry: Entry | undefined): boolean {
  return (
    formulaKindOf(entry) !== null &&
    (entry?.typed === null || (entry?.kind === 'unreadable' && entry.repairs.length > 0))
  );
}
