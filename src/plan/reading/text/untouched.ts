import type { TextSpan } from '../tasks/found-task';
import type { Paragraph } from './paragraphs';
import { readHeading } from './heading';

/** The paragraphs that no task and no goal was read from. */
export function untouched(paragraphs: readonly Paragraph[], read: readonly TextSpan[]): TextSpan[] {
  const spans = [...read].sort((a, b) => a.start - b.start);
  let at = 0;
  return paragraphs.flatMap((paragraph) => {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= paragraph.start) at += 1;
    const next = spans[at];
    const isRead = next !== undefined && next.start < paragraph.end;
    const start = paragraph.start + (readHeading(paragraph.text)?.length ?? 0);
    return isRead || start >= paragraph.end ? [] : [{ start, end: paragraph.end }];
  });
}

/** The passages that none of these lines is part of. */
export function outside<Passage extends TextSpan>(passages: readonly Passage[], lines: readonly TextSpan[]): Passage[] {
  const ends = new Set(lines.map(({ end }) => end));
  return passages.filter(({ end }) => !ends.has(end));
}
