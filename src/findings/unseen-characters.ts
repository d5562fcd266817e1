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

/** The row's columns that hold such characters. */
export function findControlCharacters<Key extends string>(
  keys: readonly Key[],
  entries: { readonly [K in Key]?: Entry | undefined },
  headerOf: (key: Key) => string,
): RowHit<Key>[] {
  return keys.flatMap((column) =>
    hasControlCharacters(entries[column]?.typed) ? [{ column, facts: { column: headerOf(column) } }] : [],
  );
}

/** `findControlCharacters` as formulas; what CLEAN takes out differs between spreadsheets. */
export function toControlFaults<Key extends string>(keys: readonly Key[], headerOf: (key: Key) => string): CellFault[] {
  const any = `CHAR({${codes.join(',')}})`;
  return keys.map((key) => ({
    fault: `SUMPRODUCT(--ISNUMBER(FIND(${any},IF(ISTEXT([${key}]),[${key}],""))))>0`,
    facts: { column: `"${headerOf(key)}"` },
  }));
}
