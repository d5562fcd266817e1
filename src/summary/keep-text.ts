import type { Entry } from '../returns/entry';
import { toText } from '../returns/measure-row';

/** Characters; a cell takes 32,767, and some words of ours are put beside. */
const longestText = 32_000;

/** A unit's words as a summary keeps them: what no cell would take is cut, and says so. */
export function keepText(entry: Entry | undefined): string {
  return shorten(toText(entry));
}

export function shorten(text: string): string {
  return text.length <= longestText
    ? text
    : `${text.slice(0, longestText)}……（原文共 ${String(text.length)} 字，见原文件）`;
}
