import type { Cell, Value } from '../workbook/book/book';
import { fingerprint } from '../workbook/book/fingerprint';
import { memoByObject } from '../workbook/book/memo-by-object';
import type { Content, Contents } from '../workbook/book/table';
import type { IndicatorRow } from './ledger';

/** A content's value as text that survives a re-save: numbers to 12 digits, line ends and outer white space ignored. */
export function toPlainText(content: Content | undefined): string {
  if (content === undefined) return '';
  const value: Value | undefined = typeof content === 'object' && !('error' in content) ? content.value : content;
  if (value === undefined) return '';
  if (typeof value === 'number')
    return Math.abs(value) < 1e12 && Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(12)));
  if (typeof value === 'object') return value.error;
  return String(value).replaceAll('\r\n', '\n').trim();
}

function toPrint<Key extends string>(sortedKeys: readonly Key[], contentOf: (key: Key) => Content | undefined): string {
  const filled: [Key, string][] = [];
  for (const key of sortedKeys) {
    const text = toPlainText(contentOf(key));
    if (text !== '') filled.push([key, text]);
  }
  return fingerprint(JSON.stringify(filled));
}

/** Fingerprint of a row's locked values, by column key. */
export function toRowPrint<Key extends string>(constants: Contents<Key>): string {
  return toPrint((Object.keys(constants) as Key[]).sort(), (key) => constants[key]);
}

const toSorted = memoByObject((keys: readonly string[]): readonly string[] => [...keys].sort());

/** The same of a row that came back. */
export function toCellsPrint<Key extends string>(
  cells: Readonly<Partial<Record<Key, Cell | undefined>>>,
  keys: readonly Key[],
): string {
  return toPrint(toSorted(keys) as readonly Key[], (key) => cells[key]?.value);
}

/** The columns that may have been locked in a row: of `open` each group or not, by what was known at issue. */
export function listLockedSets<Key extends string>(
  locked: readonly Key[],
  open: readonly (readonly Key[])[],
): readonly (readonly Key[])[] {
  return open.reduce<readonly (readonly Key[])[]>(
    (sets, group) => [...sets, ...sets.map((keys) => keys.filter((key) => !group.includes(key)))],
    [locked],
  );
}

const toDrawn = memoByObject((constants: Contents<string>) => ({
  print: toRowPrint(constants),
  texts: Object.entries(constants).map(([key, content]): readonly [key: string, text: string] => [
    key,
    toPlainText(content),
  ]),
}));

/**
 * Whether the cells that came back say what the row says as it is drawn today, and it was issued with this fingerprint.
 * Columns of `open` may hold what they like where the row leaves them blank.
 */
export function isAsDrawn(
  cells: { readonly [key: string]: Cell | undefined },
  constants: Contents<string>,
  open: readonly string[],
  print: string,
): boolean {
  const drawn = toDrawn(constants);
  const isSame = ([key, text]: readonly [string, string]) =>
    cells[key]?.value === text || (text === '' && open.includes(key)) || toPlainText(cells[key]?.value) === text;
  return drawn.print === print && drawn.texts.every(isSame);
}

/** What a figure is measured by. Ledgers issued before `_ledger` kept terms have its fingerprint there. */
export type Measured = Pick<
  IndicatorRow['yardstick'],
  'measure' | 'entry' | 'comparator' | 'unitOfMeasure' | 'target' | 'upper'
>;

export function toMeaningPrint({ measure, entry, comparator, unitOfMeasure, target, upper }: Measured): string {
  return fingerprint(JSON.stringify([measure, entry, comparator, unitOfMeasure, target, upper]));
}
