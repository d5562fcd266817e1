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

const longest = 1200;

/** Splits at 。！？ and ; outside quotes, book titles and brackets. */
export function toSentences(folded: string, span: TextSpan): Sentence[] {
  const { text, at } = squeeze(folded, span.start, span.end);
  const sentences: Sentence[] = [];
  let from = 0;
  let period = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const mark = text.charAt(i);
    if ('“《(['.includes(mark)) depth += 1;
    if ('”》)]'.includes(mark)) depth = Math.max(0, depth - 1);
    const isStop = '。!?;'.includes(mark) && (depth === 0 || mark === '。');
    const isTooLong = i - from >= longest && ',、'.includes(mark);
    if (!isStop && !isTooLong && i < text.length - 1) continue;
    const end = (at[i] ?? 0) + 1;
    sentences.push({ text: text.slice(from, i + 1), at: at.slice(from, i + 1), start: at[from] ?? 0, end, period });
    from = i + 1;
    if ('。!?'.includes(mark)) {
      period = sentences.length;
      depth = 0;
    }
  }
  return sentences;
}
