import type { Entry, Repair } from '../returns/entry';
import type { CellFault, RowHit, ShownRow } from './rule';
import { showTyped } from './words/show-figure';

/** Characters below the space but for tab, line feed and carriage return, which people type. */
const codes = Array.from({ length: 31 }, (_, at) => at + 1).filter((code) => ![9, 10, 13].includes(code));
const marks = codes.map((code) => String.fromCharCode(code)).join('');
const anyMark = new RegExp(`[${marks}]`);
const everyMark = new RegExp(`[${marks}]`, 'g');

/** The same text without them. */
export function toCleanRepairs({ typed }: Pick<Entry, 'typed'>): Repair[] {
  if (typeof typed !== 'string') return [];
  const value = typed.replace(everyMark, '');
  return [{ value, shown: showTyped(value) }];
}

/** The first of the row's texts that holds such characters; its number where none does any more. */
export function toSpoiltText({ valueOf, textKeys }: ShownRow): string {
  return textKeys.find((key) => hasControlCharacters(valueOf(key))) ?? 'id';
}

/** Whether a cell holds characters that nobody sees. */
function hasControlCharacters(value: unknown): value is string {
  return typeof value === 'string' && anyMark.test(value);
}

/** The first of the row's columns that holds such characters. */
export function findControlCharacters<Key extends string>(
  keys: readonly Key[],
  entries: { readonly [K in Key]?: Entry | undefined },
): RowHit<Key>[] {
  const column = keys.find((key) => hasControlCharacters(entries[key]?.typed));
  return column ? [{ column }] : [];
}

/** `findControlCharacters` as a formula; what CLEAN takes out differs between spreadsheets. */
export function toControlFaults(keys: readonly string[]): CellFault[] {
  const all = keys.map((key) => `IF(ISTEXT([${key}]),[${key}],"")`).join('&');
  return [{ fault: `SUMPRODUCT(--ISNUMBER(FIND(CHAR({${codes.join(',')}}),${all})))>0` }];
}
