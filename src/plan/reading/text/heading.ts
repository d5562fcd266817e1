import { headingStyles } from '../lexicon/headings';
import { readChineseNumber } from './chinese-number';

export interface Heading {
  /** Headings of one style stand on one level. */
  readonly style: string;
  readonly ordinal: number | null;
  /** Length of the number with its marks. */
  readonly length: number;
}

/** The number that a line of folded text opens with, if it opens with one. */
export function readHeading(line: string): Heading | null {
  for (const { style, pattern } of headingStyles) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const printed = match[1];
    if (printed === undefined) return { style, ordinal: null, length: match[0].length };
    const ordinal =
      style === 'circled'
        ? printed.charCodeAt(0) - 0x245f
        : /^\d/.test(printed)
          ? Number(printed)
          : readChineseNumber(printed);
    return { style, ordinal, length: match[0].length };
  }
  return null;
}
