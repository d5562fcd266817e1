import type { TextCell } from '../text/text-cell';
import { bareYear, besideTasks, dueHeading, totalOver, unitInBrackets, unitsDown } from '../lexicon/tables';
import { readHeading } from '../text/heading';
import { figureIn } from './figure-cell';
import { toColumn } from './table-columns';

/** The column of the units, the first or behind the rows' number; -1 where the cells head no table of units. */
export function placeOfUnits([first, second]: readonly TextCell[]): number {
  if (first === undefined) return -1;
  const [heading, at] = toColumn(first).role === 'number' ? [second, 1] : [first, 0];
  return heading !== undefined && unitsDown.pattern.test(squeezed(heading)) ? at : -1;
}

function squeezed({ text }: TextCell): string {
  return text.replace(/\s+/g, '');
}

/** 新增学位(个) over 2021年 is 2021年新增学位(个): whichever of the two names the thing comes last. */
function headingUnder(upper: TextCell, lower: TextCell): TextCell {
  const [above, below] = [squeezed(upper), squeezed(lower)];
  const isThingAbove = bareYear.pattern.test(below) || unitInBrackets.pattern.test(above);
  const text = isThingAbove ? `${withYear(below)}${above}` : `${withYear(above)}${below}`;
  return { ...lower, text };
}

/** 2021 above figures is 2021年. */
function withYear(heading: string): string {
  return /^\d{4}$/.test(heading) ? `${heading}年` : heading;
}

/**
 * The header of two rows of a table of units, 新增学位(个) merged over 2021年 and 2022年, as one; null where the second
 * row is none. A merged cell's text stands in the first of its cells, or in each.
 */
export function headerOfUnits(above: readonly TextCell[], below: readonly TextCell[]): TextCell[] | null {
  const place = placeOfUnits(above);
  if (place < 0 || below.length !== above.length) return null;
  const isAgain = (at: number): boolean => ['', above[at]?.text].includes(below[at]?.text);
  const columns = above.map((_, at) => at);
  const merged = columns.filter((at) => at > place && !isAgain(at));
  const isHeader =
    columns.slice(0, place + 1).every(isAgain) && merged.length > 1 && merged.every((at) => isHeading(below[at]));
  if (!isHeader) return null;
  let upper = above[place];
  return above.map((cell, at) => {
    if (cell.text !== '') upper = cell;
    const lower = below[at];
    return lower === undefined || upper === undefined || isAgain(at) ? cell : headingUnder(upper, lower);
  });
}

const longestHeading = 20;

/** What may head a column of figures: words, or a year. */
export function isHeading(cell: TextCell | null | undefined): boolean {
  if (cell == null || cell.text === '' || cell.text.length > longestHeading || /[。;:,]/.test(cell.text)) return false;
  return readHeading(cell.text) === null && (figureIn(cell) === null || bareYear.pattern.test(cell.text));
}

/** What stands over the columns behind the units, from their headings line by line: as many as the rows have figures. */
export function headingsOver(lines: readonly TextCell[], columns: number): readonly TextCell[] | null {
  const groups = lines.length - columns;
  if (groups === 0) return lines;
  for (let singles = 0; groups > 0 && groups + singles < lines.length; singles += 1) {
    const uppers = lines.slice(0, groups + singles);
    const below = lowersOf(
      lines.slice(groups + singles),
      uppers.filter((upper) => !isSingle(upper)),
    );
    if (below !== null && uppers.filter(isSingle).length === singles)
      return uppers.flatMap((upper) => (isSingle(upper) ? [upper] : below.map((lower) => headingUnder(upper, lower))));
  }
  return null;
}

/** What no other heading stands below. */
function isSingle(cell: TextCell): boolean {
  return [totalOver, besideTasks, dueHeading].some(({ pattern }) => pattern.test(squeezed(cell)));
}

/** The headings below each of the upper ones, the same for all; null where they may be parted in several ways. */
function lowersOf(lowers: readonly TextCell[], uppers: readonly TextCell[]): readonly TextCell[] | null {
  const size = lowers.length / uppers.length;
  if (!Number.isInteger(size) || size < 2) return null;
  const isRepeated = lowers.every((cell, at) => squeezed(cell) === squeezed(lowers[at % size] ?? cell));
  const isPlain = uppers.length > 1 || size === 2 || areOther(lowers, uppers[0]);
  return isRepeated && isPlain ? lowers.slice(0, size) : null;
}

/** Whether one look is that of all these headings and not of the upper one, so that the first is no neighbour of that. */
function areOther(lowers: readonly TextCell[], upper: TextCell | undefined): boolean {
  const looks = new Set(lowers.map(lookOf));
  return upper !== undefined && looks.size === 1 && !looks.has(lookOf(upper));
}

function lookOf(cell: TextCell): 'year' | 'measured' | 'words' {
  if (bareYear.pattern.test(squeezed(cell))) return 'year';
  return unitInBrackets.pattern.test(squeezed(cell)) ? 'measured' : 'words';
}
