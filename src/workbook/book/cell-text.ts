import type { Cell } from './book';

/** What a cell says as text: numbers in digits, nothing for a truth value or an error. */
export function toCellText(cell: Cell | undefined): string {
  const value = cell?.value;
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** Which of the words a cell says, white space around it aside; null where it says none of them. */
export function readWord<Word extends string>(
  cell: Cell | undefined,
  words: Readonly<Record<Word, string>>,
): Word | null {
  const text = toCellText(cell).trim();
  return (Object.keys(words) as Word[]).find((each) => words[each] === text) ?? null;
}
