import { Decimal } from 'decimal.js';
import type { Cell, Value } from '../workbook/book/book';
import { toIsoDate } from '../workbook/book/date';
import { noneWords } from '../ledger/entry-kind';
import type { Entry, EntryContent, Location, Repair } from './entry';
import { isArithmetic } from './is-arithmetic';
import { isDateFormat } from './is-date-format';
import { readDateText } from './read-date-text';
import { readFigureText } from './read-figure-text';
import { trimText } from './trim-text';

/** What a cell is meant to hold. */
export type Expected =
  | { readonly kind: 'figure'; readonly percent: boolean; readonly unitOfMeasure: string }
  | { readonly kind: 'choice'; readonly items: readonly string[] }
  | { readonly kind: 'date' }
  | { readonly kind: 'text' };

/** Serial numbers of 2000-01-01 and 2100-01-01: what lies between is a date that somebody means. */
export const firstDate = 36_526;
export const endOfDates = 73_051;

function isNoneWord(text: string): boolean {
  return noneWords.includes(trimText(text).toLowerCase());
}

function hasDigit(text: string): boolean {
  return /[0-9０-９]/.test(text);
}

function unreadable(
  reason: Extract<EntryContent, { kind: 'unreadable' }>['reason'],
  repairs: readonly Repair[] = [],
): EntryContent {
  return { kind: 'unreadable', reason, repairs };
}

const zeroOrNotApplicable: readonly Repair[] = [
  { value: 0, shown: '0' },
  { value: '不适用', shown: '不适用' },
];

/** The 15 significant digits that a spreadsheet keeps: 0.1 + 0.2 is 0.3. */
export function toExact(value: number): Decimal {
  return new Decimal(Number.isSafeInteger(value) && Math.abs(value) < 1e15 ? value : value.toPrecision(15));
}

/** A cell's value as its text in a formula. */
function toCellText(value: Exclude<Value, object>): string {
  if (typeof value === 'number') return toExact(value).toFixed();
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}

function readFigure(
  value: Value,
  format: string | undefined,
  expected: Extract<Expected, { kind: 'figure' }>,
): EntryContent {
  if (typeof value === 'number') {
    if (isDateFormat(format)) return unreadable('dateForFigure');
    return { kind: expected.percent ? 'percent' : 'number', value: toExact(value) };
  }
  if (typeof value !== 'string') return unreadable('logical');
  const text = trimText(value);
  if (isNoneWord(text)) return unreadable('noneWord', zeroOrNotApplicable);
  if (!hasDigit(text)) return unreadable('word');
  return unreadable('figureAsText', readFigureText(text, expected));
}

function readChoice(value: Exclude<Value, object>, items: readonly string[]): EntryContent {
  const text = trimText(String(value));
  return items.includes(text) ? { kind: 'choice', text } : unreadable('notInList');
}

function isDateSerial(value: Value): value is number {
  return typeof value === 'number' && value >= firstDate && value < endOfDates;
}

function readDate(value: Exclude<Value, object>): EntryContent {
  if (isDateSerial(value)) return { kind: 'date', date: toIsoDate(value) };
  const date = typeof value === 'string' ? readDateText(value) : undefined;
  return date === undefined ? unreadable('notDate') : { kind: 'date', date };
}

function readContent(value: Value, format: string | undefined, expected: Expected): EntryContent {
  if (typeof value === 'object') return unreadable('excelError');
  if (typeof value === 'string') {
    const text = trimText(value);
    if (text === '') return { kind: 'blank' };
    if (text === '不适用' && expected.kind !== 'text') return { kind: 'notApplicable' };
  }
  switch (expected.kind) {
    case 'figure':
      return readFigure(value, format, expected);
    case 'choice':
      return readChoice(value, expected.items);
    case 'date':
      return readDate(value);
    case 'text':
      return { kind: 'text', text: toCellText(value) };
  }
}

/** What a clerk did not write as a formula: LibreOffice saves TRUE as TRUE(). */
export function isPlain(formula: string): boolean {
  return isArithmetic(formula) || /^(?:TRUE|FALSE)\(\)$/.test(formula);
}

/** Made whole for each kind: spread together, an entry takes many times as long. */
function toEntry(content: EntryContent, typed: Value | null, location: Location): Entry {
  switch (content.kind) {
    case 'number':
    case 'percent':
      return { kind: content.kind, value: content.value, typed, location };
    case 'date':
      return { kind: content.kind, date: content.date, typed, location };
    case 'choice':
    case 'text':
      return { kind: content.kind, text: content.text, typed, location };
    case 'blank':
    case 'notApplicable':
      return { kind: content.kind, typed, location };
    case 'unreadable':
      return { kind: content.kind, reason: content.reason, repairs: content.repairs, typed, location };
  }
}

/** What a formula shows, where it may stand there without the formula. */
function toResult(value: Exclude<Value, object>, expected: Expected): readonly Repair[] {
  const shown = trimText(toCellText(value));
  switch (expected.kind) {
    case 'figure':
      return typeof value === 'number' ? [{ value, shown: String(value) }] : [];
    case 'choice':
      return expected.items.includes(shown) ? [{ value: shown, shown }] : [];
    case 'date':
      return isDateSerial(value) ? [{ value, shown: toIsoDate(value) }] : [];
    case 'text':
      return [];
  }
}

/**
 * Reads one entry cell (undefined: the cell is not in the file, so it is blank). For a figure, choice or date a formula
 * counts only where it is plain arithmetic; otherwise its shown result is offered as the repair.
 */
export function readEntry(cell: Cell | undefined, location: Location, expected: Expected): Entry {
  const value = cell?.value;
  const formula = cell?.formula;
  const typed = value ?? null;
  if (formula !== undefined && expected.kind !== 'text' && !isPlain(formula) && typeof value !== 'object') {
    const repairs = value === undefined ? [] : toResult(value, expected);
    return { ...toEntry(unreadable('foreignFormula', repairs), typed, location), formula };
  }
  const entry = toEntry(
    value === undefined ? { kind: 'blank' } : readContent(value, cell?.style?.numberFormat, expected),
    typed,
    location,
  );
  return formula === undefined ? entry : { ...entry, formula };
}
