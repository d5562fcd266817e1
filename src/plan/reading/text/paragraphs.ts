import { readHeading } from './heading';
import { findLabels, startsWithLabel } from '../units/unit-labels';
import { joinCellsOnLines } from '../tasks/cells-on-lines';
import { readColumns, toColumn } from '../tasks/table-columns';
import { headerOfUnits } from '../tasks/unit-table-header';
import { closingHeading } from '../lexicon/headings';
import { closings } from '../lexicon/sections';
import { splitTasks } from './split-tasks';
import { trimmed, type TextCell } from './text-cell';

/** A paragraph of folded text; `text` is trimmed and may hold line breaks where the plan was hard-wrapped. */
export interface Paragraph {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The cells when the line is a table's row. */
  readonly cells: readonly TextCell[] | null;
}

/** The plan's paragraphs in order: blank lines left out, hard-wrapped lines joined, tasks on one line parted. */
export function toParagraphs(folded: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let isTabbed = false;
  for (const line of joinCellsOnLines(folded, toLines(folded))) {
    if (line.cells === null && /^[-|:\s]+$/.test(line.text)) continue;
    const above = paragraphs.at(-1)?.cells ?? null;
    const cells: readonly TextCell[] | null = line.cells ?? toCells(folded, line, isTabbed ? 1 : 2, above?.length ?? 0);
    isTabbed = cells !== null && line.text.includes('\t');
    if (cells !== null) {
      paragraphs.push({ ...line, cells });
      continue;
    }
    for (const piece of linesOf(folded, line)) addText(paragraphs, folded, piece);
  }
  return joinHeaders(paragraphs)
    .map((paragraph, at, all) => withSectionRow(paragraph, all[at - 1], all[at + 1]))
    .flatMap((paragraph) =>
      paragraph.cells === null ? splitTasks(paragraph).map((item) => ({ ...item, cells: null })) : [paragraph],
    );
}

function addText(paragraphs: Paragraph[], folded: string, line: TextCell): void {
  const last = paragraphs.at(-1);
  if (last === undefined || !runsOn(last, line.text)) {
    paragraphs.push({ ...line, cells: null });
    return;
  }
  paragraphs[paragraphs.length - 1] = {
    text: folded.slice(last.start, line.end),
    start: last.start,
    end: line.end,
    cells: null,
  };
}

/** The lines that are not blank. */
function toLines(folded: string): TextCell[] {
  const lines: TextCell[] = [];
  let from = 0;
  while (from <= folded.length) {
    const found = folded.indexOf('\n', from);
    const to = found < 0 ? folded.length : found;
    const line = trimmed(folded, from, to);
    from = to + 1;
    if (line.text !== '') lines.push(line);
  }
  return lines;
}

/** What stands between the breaks of a line that is no table's row. */
function linesOf(folded: string, line: TextCell): TextCell[] {
  const lines: TextCell[] = [];
  let from = line.start;
  for (let i = line.start; i <= line.end; i += 1) {
    if (i < line.end && folded.charAt(i) !== '\u2028') continue;
    const piece = trimmed(folded, from, i);
    if (piece.text !== '') lines.push(piece);
    from = i + 1;
  }
  return lines;
}

/** The cells of a table's row, or of a header; `tabs`: so many make a row, `above`: how many cells the row above has. */
function toCells(folded: string, line: TextCell, tabs: number, above: number): TextCell[] | null {
  const { text, start, end } = line;
  const count = text.match(/\t/g)?.length ?? 0;
  const bars = text.match(/\|/g)?.length ?? 0;
  const isRow = count >= tabs || isBarred(text, bars, above);
  if (!isRow && count === 0 && bars < 2) return null;
  const whole = cellsBetween(folded, start, end);
  const isFramed = text.length > 1 && text.startsWith('|') && text.endsWith('|') && whole.length !== above;
  const cells = isFramed ? cellsBetween(folded, start + 1, end - 1) : whole;
  return isRow || readColumns(cells) !== null ? cells : null;
}

/** 1 | 改造 |, or with as many bars and no blanks as the row above has. */
function isBarred(text: string, bars: number, above: number): boolean {
  return /\s\|\s|^\||\|$/.test(text) || (bars > 1 && above === bars + 1);
}

function cellsBetween(folded: string, start: number, end: number): TextCell[] {
  const cells: TextCell[] = [];
  let from = start;
  for (let i = start; i <= end; i += 1) {
    if (i < end && folded.charAt(i) !== '|' && folded.charAt(i) !== '\t') continue;
    cells.push(trimmed(folded, from, i));
    from = i + 1;
  }
  return cells;
}

/** A header of two rows, 责任分工 over 牵头单位 and 责任单位, is one: each column's lowest heading. */
function joinHeaders(paragraphs: readonly Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const above = joined.at(-1);
    const cells =
      above === undefined || above.cells === null || paragraph.cells === null
        ? null
        : (headerOf(above.cells, paragraph.cells) ?? headerOfUnits(above.cells, paragraph.cells));
    if (above === undefined || cells === null) joined.push(paragraph);
    else
      joined[joined.length - 1] = {
        text: `${above.text}\n${paragraph.text}`,
        start: above.start,
        end: paragraph.end,
        cells,
      };
  }
  return joined;
}

function headerOf(above: readonly TextCell[], below: readonly TextCell[]): TextCell[] | null {
  if (below.length !== above.length) return null;
  const filled = below.filter(({ text }) => text !== '');
  const isBelow = filled.length > 1 && filled.length < below.length && below[0]?.text === '';
  const areHeadings = isBelow && filled.every((cell) => toColumn(cell).role !== 'other');
  if (!areHeadings || above.every((cell) => toColumn(cell).role === 'other')) return null;
  const cells = above.map((cell, at) => (below[at] === undefined || below[at].text === '' ? cell : below[at]));
  return readColumns(cells) === null ? null : cells;
}

const longestSection = 30;

/** A short line between the rows of a table is a row of one cell. */
function withSectionRow(paragraph: Paragraph, before: Paragraph | undefined, next: Paragraph | undefined): Paragraph {
  const { text, start, end, cells } = paragraph;
  const isBetween = cells === null && before?.cells != null && next?.cells != null;
  if (!isBetween || text.length > longestSection || /[。;:!?\n]/.test(text)) return paragraph;
  const isOther = readHeading(text) !== null || startsWithLabel(text) || readColumns(next.cells) !== null;
  return isOther ? paragraph : { ...paragraph, cells: [{ text, start, end }] };
}

/** A line that stops in mid-sentence goes on in the next, unless that opens something new. */
function runsOn(last: Paragraph, next: string): boolean {
  const tail = last.text.slice(-400);
  if (last.cells !== null || /[。;:!?)\]”》]$/.test(tail)) return false;
  if (
    closings.pattern.test(next) ||
    closingHeading.pattern.test(next) ||
    readHeading(next) !== null ||
    startsWithLabel(next)
  )
    return false;
  const line = tail.slice(tail.lastIndexOf('\n') + 1);
  if (line.length < 18 || findLabels(line).length > 0) return false;
  if (!tail.includes('\n') && readHeading(last.text) !== null) return last.text.includes('。');
  return /[。,;、]/.test(tail);
}
