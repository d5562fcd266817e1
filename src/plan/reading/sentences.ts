import type { TextSpan } from './found-task';
import { squeeze } from './squeeze';

/** One sentence of a passage, squeezed, with its place in the plan's text. */
export interface Sentence {
  readonly text: string;
  readonly at: readonly number[];
  readonly start: number;
  readonly end: number;
  /** Where the run of half-sentences that ends with 。 begins among the passage's sentences. */
  readonly period: number;
}

/** Marks behind which a sentence ends at a comma, and behind which it ends without one. */
const longest = 1200;
const furthest = 1500;
/** Numbers that one sentence may hold; no sentence of a plan has as many. */
const mostNumbers = 120;

/** Splits at 。！？ and ; outside quotes, book titles and brackets; what goes on without a stop is cut, so that no sentence is long. */
export function toSentences(folded: string, span: TextSpan): Sentence[] {
  const { text, at } = squeeze(folded, span.start, span.end);
  const sentences: Sentence[] = [];
  let from = 0;
  let period = 0;
  let depth = 0;
  let numbers = 0;
  for (let i = 0; i < text.length; i += 1) {
    const mark = text.charAt(i);
    if (isDigit(mark) && !isDigit(text.charAt(i - 1))) numbers += 1;
    if ('“《(['.includes(mark)) depth += 1;
    if ('”》)]'.includes(mark)) depth = Math.max(0, depth - 1);
    const isStop = '。!?;'.includes(mark) && (depth === 0 || mark === '。');
    const isTooLong = i - from >= longest && ',、'.includes(mark);
    const isCut = isEnough(i - from, numbers, mark, text.charAt(i + 1));
    if (!isStop && !isTooLong && !isCut && i < text.length - 1) continue;
    const end = (at[i] ?? 0) + 1;
    sentences.push({ text: text.slice(from, i + 1), at: at.slice(from, i + 1), start: at[from] ?? 0, end, period });
    from = i + 1;
    numbers = 0;
    if ('。!?'.includes(mark)) {
      period = sentences.length;
      depth = 0;
    }
  }
  return sentences;
}

function isDigit(mark: string): boolean {
  return mark >= '0' && mark <= '9';
}

const inNumber = /[A-Za-z0-9.:~%,+零一二三四五六七八九十百千万亿-]/;

/** Whether a sentence of so many marks and numbers is to be cut between two marks: before a number, not in one, while it can be helped. */
function isEnough(length: number, numbers: number, mark: string, next: string): boolean {
  const isBetween = !inNumber.test(mark);
  const isTooFull =
    numbers >= mostNumbers && isDigit(next) && !isDigit(mark) && (isBetween || numbers >= 2 * mostNumbers);
  return isTooFull || (length >= furthest && (isBetween || length >= 2 * furthest));
}
