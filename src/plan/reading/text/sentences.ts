import type { TextSpan } from '../tasks/found-task';
import { squeeze } from './squeeze';
import { marksInNumber } from '../lexicon/figures';

/** One sentence of a passage, squeezed, with its place in the plan's text. */
export interface Sentence {
  readonly text: string;
  readonly at: readonly number[];
  readonly start: number;
  readonly end: number;
  /** Where the run of half-sentences that ends with 。 begins among the passage's sentences. */
  readonly period: number;
}

/** Where characters of a squeezed sentence stand in the plan's text. */
export function placeIn(sentence: Sentence, from: number, to: number): TextSpan {
  const start = sentence.at[from] ?? sentence.start;
  const end = to >= sentence.at.length ? sentence.end : (sentence.at[to - 1] ?? sentence.end - 1) + 1;
  return { start, end };
}

/** Marks behind which a sentence ends at a comma, and behind which it ends without one. */
const longest = 1200;
const furthest = 1500;
/** Numbers that one sentence may hold; no sentence of a plan has as many. */
const mostNumbers = 120;

/** What was read of a sentence up to a mark. */
interface Run {
  readonly from: number;
  readonly numbers: number;
  /** Quotes, titles and brackets that are open. */
  readonly depth: number;
}

/** Splits at 。！？ and ; outside quotes, book titles and brackets; what goes on without a stop is cut, so that no sentence is long. */
export function toSentences(folded: string, span: TextSpan): Sentence[] {
  const { text, at } = squeeze(folded, span.start, span.end);
  const sentences: Sentence[] = [];
  let period = 0;
  let run: Run = { from: 0, numbers: 0, depth: 0 };
  for (let i = 0; i < text.length; i += 1) {
    const mark = text.charAt(i);
    const { from } = run;
    run = withMark(run, mark, text.charAt(i - 1));
    if (!endsAt(text, i, run) && i < text.length - 1) continue;
    const end = (at[i] ?? 0) + 1;
    sentences.push({ text: text.slice(from, i + 1), at: at.slice(from, i + 1), start: at[from] ?? 0, end, period });
    const isFull = '。!?'.includes(mark);
    if (isFull) period = sentences.length;
    run = { from: i + 1, numbers: 0, depth: isFull ? 0 : run.depth };
  }
  return sentences;
}

function withMark({ from, numbers, depth }: Run, mark: string, before: string): Run {
  const isNumber = isDigit(mark) && !isDigit(before);
  const isOpening = '“《(['.includes(mark);
  const isClosing = '”》)]'.includes(mark);
  return {
    from,
    numbers: isNumber ? numbers + 1 : numbers,
    depth: isOpening ? depth + 1 : isClosing ? Math.max(0, depth - 1) : depth,
  };
}

/** At a stop; at a comma, or before a number, of what is too long. */
function endsAt(text: string, at: number, { from, numbers, depth }: Run): boolean {
  const mark = text.charAt(at);
  const isStop = '。!?;'.includes(mark) && (depth === 0 || mark === '。');
  const isTooLong = at - from >= longest && ',、'.includes(mark);
  return isStop || isTooLong || isEnough(at - from, numbers, mark, text.charAt(at + 1));
}

function isDigit(mark: string): boolean {
  return mark >= '0' && mark <= '9';
}

/** Whether a sentence of so many marks and numbers is to be cut between two marks: before a number, not in one, while it can be helped. */
function isEnough(length: number, numbers: number, mark: string, next: string): boolean {
  const isBetween = !marksInNumber.pattern.test(mark);
  const isTooFull =
    numbers >= mostNumbers && isDigit(next) && !isDigit(mark) && (isBetween || numbers >= 2 * mostNumbers);
  return isTooFull || (length >= furthest && (isBetween || length >= 2 * furthest));
}
