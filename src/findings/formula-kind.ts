import type { Entry } from '../returns/entry';
import type { Facts } from './finding';

/** What a formula that is no plain sum hangs on: other cells, a function, or neither; and what a sentence can say of it. */
export interface FormulaKind {
  readonly hangsOn: 'cells' | 'function' | 'neither';
  readonly facts: Facts;
}

const text = /"(?:[^"]|"")*"/g;
/** A quoted sheet, a sheet, brackets of another file or of R1C1, a lost reference. */
const elsewhere = /['![\]]|#REF/;
const part = /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?|[\p{L}_\\$][\p{L}\p{N}_.\\?$]*\s*\(?/giu;
const constants = new Set(['TRUE', 'FALSE', 'TRUE(', 'FALSE(']);

function toFormulaKind(formula: string): FormulaKind {
  const bare = formula.replace(text, '');
  const words = [...bare.matchAll(part)]
    .flatMap(([found]) => (/^[\d.]/.test(found) ? [] : [found.replace(/\s/g, '').toUpperCase()]))
    .filter((word) => !constants.has(word));
  if (elsewhere.test(bare) || words.some((word) => !word.endsWith('('))) return { hangsOn: 'cells', facts: {} };
  const [first] = words;
  if (first === undefined) return { hangsOn: 'neither', facts: {} };
  return { hangsOn: 'function', facts: { name: first.slice(0, -1).replace(/^(?:_XLFN\.|_XLWS\.)+/, '') } };
}

/** The kind of formula in an entry that does not count for it. */
export function formulaKindOf(entry: Entry | undefined): FormulaKind | null {
  if (entry?.kind !== 'unreadable' || entry.reason !== 'foreignFormula') return null;
  return toFormulaKind(entry.formula ?? '');
}

/** What there is to say of an entry whose formula hangs on that; null of any other. */
export function sayFormula(hangsOn: FormulaKind['hangsOn']): (entry: Entry) => Facts | null {
  return (entry) => {
    const kind = formulaKindOf(entry);
    return kind?.hangsOn === hangsOn ? kind.facts : null;
  };
}

/** Whether it is a formula that is in the way, and not what it shows: a choice of the list, a date, or nothing yet. */
export function isFormulaFor(entry: Entry | undefined): boolean {
  return (
    formulaKindOf(entry) !== null &&
    (entry?.typed === null || (entry?.kind === 'unreadable' && entry.repairs.length > 0))
  );
}
