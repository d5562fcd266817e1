import { readHeading } from './heading';
import { findLabels, startsWithLabel } from '../units/unit-labels';
import { closings } from '../lexicon/sections';

/** A paragraph of folded text; `text` is trimmed and may hold line breaks where the plan was hard-wrapped. */
export interface Paragraph {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The cells when the line is a table's row. */
  readonly cells: readonly TextCell[] | null;
}

export interface TextCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The plan's paragraphs in order: blank lines left out, hard-wrapped lines joined. */
export function toParagraphs(folded: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let from = 0;
  while (from <= folded.length) {
    const found = folded.indexOf('\n', from);
    const to = found < 0 ? folded.length : found;
    const line = trimmed(folded, from, to);
    from = to + 1;
    if (line.text === '' || /^[-|:\s]+$/.test(line.text)) continue;
    const cells = toCells(folded, line.start, line.end);
    const last = paragraphs.at(-1);
    if (cells === null && last !== undefined && runsOn(last, line.text)) {
      paragraphs[paragraphs.length - 1] = {
        text: folded.slice(last.start, line.end),
        start: last.start,
        end: line.end,
        cells: null,
      };
    } else {
      paragraphs.push({ ...line, cells });
    }
  }
  return paragraphs;
}

function trimmed(folded: string, from: number, to: number): TextCell {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(folded.charAt(start))) start += 1;
  while (end > start && /\s/.test(folded.charAt(end - 1))) end -= 1;
  return { text: folded.slice(start, end), start, end };
}

function toCells(folded: string, start: number, end: number): TextCell[] | null {
  const line = folded.slice(start, end);
  const isRow = /\s\|\s|^\||\|$/.test(line) || (line.match(/\t/g)?.length ?? 0) >= 2;
  if (!isRow) return null;
  const cells: TextCell[] = [];
  let from = start;
  for (let i = start; i <= end; i += 1) {
    if (i < end && folded.charAt(i) !== '|' && folded.charAt(i) !== '\t') continue;
    cells.push(trimmed(folded, from, i));
    from = i + 1;
  }
  return cells;
}

/** A line that stops in mid-sentence goes on in the next, unless that opens something new. */
function runsOn(last: Paragraph, next: string): boolean {
  const tail = last.text.slice(-400);
  if (last.cells !== null || /[。;:!?)\]”》]$/.test(tail)) return false;
  if (closings.pattern.test(next) || readHeading(next) !== null || startsWithLabel(next)) return false;
  const line = tail.slice(tail.lastIndexOf('\n') + 1);
  if (line.length < 18 || findLabels(line).length > 0) return false;
  if (!tail.includes('\n') && readHeading(last.text) !== null) return last.text.includes('。');
  return /[。,;、]/.test(tail);
}
