import { translateFormulaToR1C1 } from '@borgar/fx/xlsx';
import { lastColumn, lastRow, toA1 } from '../../book/a1';

/** Excel's own limit. */
const longestFormula = 8192;
/** Characters of formulas with whole columns, tables or other files that one workbook may have translated: these are slow. */
const slowCharacters = 1_000_000;
const longestReference = '$XFD$1048576'.length;

const wholeColumnOrRow = /^\$?(?:[A-Za-z]{1,3}|\d+)$/;
const withVariables = /^(?:let|lambda)$/i;

const exclamation = 33;
const doubleQuote = 34;
const hash = 35;
const dollar = 36;
const quotes = [doubleQuote, 39];
const opening = 40;
const dot = 46;
const slash = 47;
const zero = 48;
const colon = 58;
const question = 63;
const bracket = 91;
const backslash = 92;
const underscore = 95;
/** Turns a letter's code into its capital's. */
const capital = ~32;

/**
 * Turns A1 formulas of one workbook into R1C1 ones. What cannot be translated is given back as it is: a formula that was
 * read is only ever looked at, its cached value counts.
 */
export function r1c1Formulas(): (formula: string, row: number, column: number) => string {
  let slowLeft = slowCharacters;
  return (formula, row, column) => {
    const quick = translatePlain(formula, row, column);
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

/** Formulas of single cells, ranges, names, functions and constants; null for all others. One too long for Excel stays as it is. */
export function translatePlain(formula: string, row: number, column: number): string | null {
  if (formula.length > longestFormula) return formula;
  const translated: string[] = [];
  let done = 0;
  for (let at = 0; at < formula.length;) {
    const code = formula.charCodeAt(at);
    if (code === bracket) return null;
    if (!isWordStart(code) && !isDigit(code)) {
      at = afterOther(formula, at, code);
      continue;
    }
    const end = isDigit(code) ? afterNumber(formula, at) : afterWord(formula, at);
    const next = formula.charCodeAt(end);
    if (isBeyondPlain(formula, at, end, next)) return null;
    const reference = next === opening || next === exclamation ? null : toReference(formula, at, end, row, column);
    if (reference !== null) {
      translated.push(formula.slice(done, at), reference);
      done = end;
    }
    at = end;
  }
  // joined, not added up: a text added up from pieces takes many times its length
  return done === 0 ? formula : [...translated, formula.slice(done)].join('');
}

/** Whether the word from `from` to `end` is a whole column or row, or a function with names of its own. */
function isBeyondPlain(formula: string, from: number, end: number, next: number): boolean {
  const besideColon = next === colon || formula.charCodeAt(from - 1) === colon;
  if (besideColon && wholeColumnOrRow.test(formula.slice(from, end))) return true;
  return next === opening && withVariables.test(formula.slice(from, end));
}

/** The word from `from` to `end` as R1C1, null where it is not a cell. */
function toReference(formula: string, from: number, end: number, row: number, column: number): string | null {
  if (end - from > longestReference || !isDigit(formula.charCodeAt(end - 1))) return null;
  const fixedColumn = formula.charCodeAt(from) === dollar;
  const letters = fixedColumn ? from + 1 : from;
  let at = letters;
  let toColumn = 0;
  for (let code = formula.charCodeAt(at) & capital; isCapital(code); code = formula.charCodeAt(++at) & capital)
    toColumn = toColumn * 26 + code - 64;
  if (at === letters || toColumn > lastColumn + 1) return null;
  const fixedRow = formula.charCodeAt(at) === dollar;
  if (fixedRow) at++;
  if (at === end || formula.charCodeAt(at) === zero) return null;
  let toRow = 0;
  for (; at < end; at++) {
    if (!isDigit(formula.charCodeAt(at))) return null;
    toRow = toRow * 10 + formula.charCodeAt(at) - zero;
  }
  if (toRow > lastRow + 1) return null;
  return relative('R', toRow - 1, row, fixedRow) + relative('C', toColumn - 1, column, fixedColumn);
}

function relative(letter: string, to: number, from: number, absolute: boolean): string {
  if (absolute) return letter + String(to + 1);
  return to === from ? letter : `${letter}[${String(to - from)}]`;
}

/** After a text, a quoted sheet name, an error or an operator. A doubled quote is the end of one and the start of the next. */
function afterOther(formula: string, at: number, code: number): number {
  if (code === hash) return afterError(formula, at);
  if (!quotes.includes(code)) return at + 1;
  const end = formula.indexOf(code === doubleQuote ? '"' : "'", at + 1);
  return end < 0 ? formula.length : end + 1;
}

function afterError(formula: string, from: number): number {
  let at = from + 1;
  for (let code = formula.charCodeAt(at); isDigit(code) || isCapital(code) || code === slash || code === underscore;)
    code = formula.charCodeAt(++at);
  return at;
}

/** `1.5E+3`; an exponent's sign is not an operator. */
function afterNumber(formula: string, from: number): number {
  let at = from;
  while (isDigit(formula.charCodeAt(at)) || formula.charCodeAt(at) === dot) at++;
  const exponent = /^[eE][+-]?\d+/.exec(formula.slice(at, at + 6));
  return exponent ? at + exponent[0].length : at;
}

function afterWord(formula: string, from: number): number {
  let at = from + 1;
  for (let code = formula.charCodeAt(at); isWordStart(code) || isDigit(code) || code === dot || code === question;)
    code = formula.charCodeAt(++at);
  return at;
}

/** Letters of any script, `_`, `\` and `$`. */
function isWordStart(code: number): boolean {
  return (
    isCapital(code) ||
    (code >= 97 && code <= 122) ||
    code > 127 ||
    code === dollar ||
    code === backslash ||
    code === underscore
  );
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
