import { translateFormulaToR1C1 } from '@borgar/fx/xlsx';
import { parseA1, toA1 } from './a1';

const piece = /"[^"]*"|'(?:[^']|'')*'|#[A-Z0-9/_]+[!?]?|[\p{L}_\\$][\p{L}\p{M}\p{N}_.$\\?]*|\d[\d.]*(?:[eE][+-]?\d+)?|\[/gu;
const wholeColumnOrRow = /^\$?(?:[A-Za-z]{1,3}|\d+)$/;
const cellReference = /^(\$?)[A-Za-z]{1,3}(\$?)[1-9]\d{0,6}$/;
const withVariables = /\b(?:let|lambda)\(/i;

/** Characters of formulas with whole columns, tables or other files that one workbook may have translated: these are slow. */
const slowCharacters = 1_000_000;

/**
 * Turns A1 formulas of one workbook into R1C1 ones. What cannot be translated is given back as it is: a formula that was
 * read is only ever looked at, its cached value counts.
 */
export function r1c1Formulas(): (formula: string, row: number, column: number) => string {
  let slowLeft = slowCharacters;
  return (formula, row, column) => {
    const quick = withVariables.test(formula) ? null : translatePlain(formula, row, column);
    if (quick !== null) return quick;
    slowLeft -= formula.length;
    if (slowLeft < 0) return formula;
    try {
      return translateFormulaToR1C1(formula, toA1(row, column));
    } catch {
      return formula;
    }
  };
}

/** Formulas of single cells, ranges, names, functions and constants; null for all others. */
function translatePlain(formula: string, row: number, column: number): string | null {
  let plain = true;
  const translated = formula.replace(piece, (word: string, at: number) => {
    const first = word.charCodeAt(0);
    if (first === 34 || first === 35 || first === 39) return word;
    const next = formula.charCodeAt(at + word.length);
    if (first === 91 || (wholeColumnOrRow.test(word) && (next === 58 || formula.charCodeAt(at - 1) === 58))) {
      plain = false;
      return word;
    }
    if (next === 40 || next === 33) return word;
    const reference = cellReference.exec(word);
    const cell = reference && parseA1(word);
    if (!reference || !cell) return word;
    return relative('R', cell.row, row, reference[2] === '$') + relative('C', cell.column, column, reference[1] === '$');
  });
  return plain ? translated : null;
}

function relative(letter: string, to: number, from: number, absolute: boolean): string {
  if (absolute) return letter + String(to + 1);
  return to === from ? letter : `${letter}[${String(to - from)}]`;
}
