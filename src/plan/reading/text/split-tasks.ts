import { itemOpening } from '../lexicon/headings';
import { findLabels } from '../units/unit-labels';
import { readHeading, type Heading } from './heading';
import type { TextCell } from './text-cell';

const stylesOfItems = new Set(['number', 'chineseInBrackets', 'numberInBrackets', 'label', 'article', 'chinese']);
/** As long as a heading's number may be. */
const longestNumber = 12;
/** The items of a line that numbers several: 1.…。2.…。 — behind other words only where units are named for each. */
export function splitTasks(line: TextCell): TextCell[] {
  const { text } = line;
  const first = readHeading(text);
  const own = first === null ? [] : itemsFrom(text, first);
  if (own.length > 0) return parted(line, own);
  const items = itemsFrom(text, { style: 'number', ordinal: 0, length: 0 });
  return items.length > 1 && findLabels(text).length >= items.length ? parted(line, items) : [line];
}

/** Where the headings stand that number on from one at the line's start. */
function itemsFrom(text: string, first: Heading): number[] {
  if (!stylesOfItems.has(first.style) || first.ordinal === null) return [];
  const places: number[] = [];
  let ordinal = first.ordinal;
  for (const { index } of text.slice(first.length).matchAll(itemOpening.pattern)) {
    const at = index + first.length;
    const heading = readHeading(text.slice(at, at + longestNumber));
    if (heading?.style !== first.style || heading.ordinal !== ordinal + 1) continue;
    ordinal += 1;
    places.push(at);
  }
  return places;
}

function parted({ text, start }: TextCell, places: readonly number[]): TextCell[] {
  return [0, ...places].flatMap((from, at) => {
    const piece = text.slice(from, places[at]).trimEnd();
    return piece === '' ? [] : [{ text: piece, start: start + from, end: start + from + piece.length }];
  });
}
