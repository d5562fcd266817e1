import { readChineseNumber } from './chinese-number';

export interface Heading {
  /** Headings of one style stand on one level. */
  readonly style: string;
  readonly ordinal: number | null;
  /** Length of the number with its marks. */
  readonly length: number;
}

const cn = '[零一二三四五六七八九十百]{1,12}';
/** Bounded, as all of an expression that is tried on every line should be. */
const gap = '\\s{0,40}';
const mark = `${gap}(?:[、:.]${gap})?`;
const styles: readonly (readonly [string, RegExp])[] = [
  ['annex', new RegExp(`^附(?:件|表|录)${gap}(?:(${cn}|\\d{1,2})${gap})?(?::${gap}|$)`)],
  ['chapter', new RegExp(`^第(${cn}|\\d{1,3})[章篇编]${gap}`)],
  ['part', new RegExp(`^第(${cn}|\\d{1,3})部分${mark}`)],
  ['section', new RegExp(`^第(${cn}|\\d{1,3})节${gap}`)],
  ['article', new RegExp(`^第(${cn}|\\d{1,3})条${mark}`)],
  ['label', new RegExp(`^(?:任务|行动|工程|专项|项目|举措)(${cn}|\\d{1,3})${gap}[、:.]${gap}`)],
  ['chinese', new RegExp(`^(${cn})${gap}[、.]${gap}`)],
  ['chineseInBrackets', new RegExp(`^\\((${cn})\\)${gap}(?:[、.]${gap})?`)],
  ['dottedThree', new RegExp(`^\\d{1,2}\\.\\d{1,2}\\.(\\d{1,2})(?:[.、]${gap}|\\s{1,40}|(?=[\\u4e00-\\u9fff]))`)],
  ['dotted', new RegExp(`^\\d{1,2}\\.(\\d{1,2})(?:[.、](?!\\d)${gap}|\\s{1,40}(?=[\\u4e00-\\u9fff“《]))`)],
  ['number', new RegExp(`^(\\d{1,3})${gap}[.、](?!\\d)${gap}`)],
  ['number', /^(\d{1,3})\.(?=(?:19|20)\d{2}年)/],
  // a name that begins with figures (3.121人才项目, 4.12345热线), and no amount (3.125万元)
  ['number', /^(\d{1,3})\.(?=\d{3,5}(?!人(?!才)|[万亿千百元个所名次米吨户年月日])[\u4e00-\u9fff])/],
  ['numberInBrackets', new RegExp(`^\\((\\d{1,3})\\)${gap}(?:[、.]${gap})?`)],
  ['numberBeforeBracket', new RegExp(`^(\\d{1,3})\\)${gap}`)],
  ['circled', new RegExp(`^([①-⑳])${gap}`)],
];

/** The number that a line of folded text opens with, if it opens with one. */
export function readHeading(line: string): Heading | null {
  for (const [style, pattern] of styles) {
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
