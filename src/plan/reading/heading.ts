import { readChineseNumber } from './chinese-number';

export interface Heading {
  /** Headings of one style stand on one level. */
  readonly style: string;
  readonly ordinal: number | null;
  /** Length of the number with its marks. */
  readonly length: number;
}

const cn = '[零一二三四五六七八九十百]+';
const styles: readonly (readonly [string, RegExp])[] = [
  ['annex', new RegExp(`^附(?:件|表|录)\\s*(${cn}|\\d{1,2})?\\s*(?::\\s*|$)`)],
  ['chapter', new RegExp(`^第(${cn}|\\d{1,3})[章篇编]\\s*`)],
  ['part', new RegExp(`^第(${cn}|\\d{1,3})部分\\s*[、:.]?\\s*`)],
  ['section', new RegExp(`^第(${cn}|\\d{1,3})节\\s*`)],
  ['article', new RegExp(`^第(${cn}|\\d{1,3})条\\s*[、:.]?\\s*`)],
  ['label', new RegExp(`^(?:任务|行动|工程|专项|项目|举措)(${cn}|\\d{1,3})\\s*[、:.]\\s*`)],
  ['chinese', new RegExp(`^(${cn})\\s*[、.]\\s*`)],
  ['chineseInBrackets', new RegExp(`^\\((${cn})\\)\\s*[、.]?\\s*`)],
  ['dottedThree', /^\d{1,2}\.\d{1,2}\.(\d{1,2})(?:[.、]\s*|\s+|(?=[\u4e00-\u9fff]))/],
  ['dotted', /^\d{1,2}\.(\d{1,2})(?:[.、](?!\d)\s*|\s+(?=[\u4e00-\u9fff“《]))/],
  ['number', /^(\d{1,3})\s*[.、](?!\d)\s*/],
  ['number', /^(\d{1,3})\.(?=(?:19|20)\d{2}年)/],
  ['numberInBrackets', /^\((\d{1,3})\)\s*[、.]?\s*/],
  ['numberBeforeBracket', /^(\d{1,3})\)\s*/],
  ['circled', /^([①-⑳])\s*/],
];

/** The number that a line of folded text opens with, if it opens with one. */
export function readHeading(line: string): Heading | null {
  for (const [style, pattern] of styles) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const printed = match[1];
    if (printed === undefined) return { style, ordinal: null, length: match[0].length };
    const ordinal =
      style === 'circled' ? printed.charCodeAt(0) - 0x245f : /^\d/.test(printed) ? Number(printed) : readChineseNumber(printed);
    return { style, ordinal, length: match[0].length };
  }
  return null;
}
