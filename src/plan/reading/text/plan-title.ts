import type { Section } from './outline';
import type { Paragraph } from './paragraphs';
import {
  citedTitle,
  endOfTitle,
  issued,
  noTitle,
  noTitleLine,
  noTitlePart,
  notice,
  titleNote,
  titleOfYear,
  titleRunsOn,
} from '../lexicon/sections';

/**
 * The plan's title, line by line: the last line above the headings that reads as one, else the book title in a
 * notice, else the first line.
 */
export function readTitle(paragraphs: readonly Paragraph[], root: Section): readonly string[] {
  const first = root.children[0]?.numberStart ?? Number.POSITIVE_INFINITY;
  const above = paragraphs.filter((paragraph) => paragraph.start < first && paragraph.cells === null);
  const lines = above.flatMap((paragraph) => paragraph.text.split('\n')).map((line) => line.replace(/\s+/g, ''));
  const at = lines.findLastIndex((line) => isTitle(line) && !notice.pattern.test(line));
  if (at >= 0)
    return withNeighbours(
      lines,
      at,
      above
        .map((paragraph) => paragraph.text)
        .join('')
        .replace(/\s+/g, ''),
    );
  const cited = citedTitle.pattern.exec(lines.join(''))?.[1] ?? lines.find((line) => notice.pattern.test(line));
  const line = cited ?? lines.find((each) => each.length >= 2 && each.length <= 60 && !noTitleLine.pattern.test(each));
  return line === undefined ? [] : [line];
}

function isTitle(line: string): boolean {
  return (
    line.length >= 4 &&
    line.length <= 70 &&
    endOfTitle.pattern.test(line) &&
    !/[。;,:]/.test(line) &&
    !noTitle.pattern.test(line)
  );
}

/** A title set in two or three lines. */
function withNeighbours(lines: readonly string[], at: number, all: string): string[] {
  const pieces = [lines[at] ?? ''];
  const after = lines[at + 1] ?? '';
  if (isNote(after)) pieces.push(after);
  for (let i = at - 1; i >= Math.max(0, at - 2); i -= 1) {
    const line = lines[i] ?? '';
    if (!isPart(line) || !belongsTo(pieces[0] ?? '', line, all)) break;
    pieces.unshift(line);
  }
  return pieces;
}

/** (2021-2025年), (试行), and not (经…会议通过). */
function isNote(line: string): boolean {
  return !issued.pattern.test(line) && /^\([^()]*\)$/.test(line) && titleNote.pattern.test(line);
}

function isPart(line: string): boolean {
  return line.length >= 2 && line.length <= 40 && !noTitlePart.pattern.test(line);
}

/** Where the line below is too short for a title or goes on with the one above, or the text names both as one. */
function belongsTo(below: string, line: string, all: string): boolean {
  return (
    below.length <= 9 ||
    titleRunsOn.pattern.test(below) ||
    isOfYear(line, below) ||
    all.includes(`《${line}${below}`) ||
    all.includes(`${line}${below}》`)
  );
}

/** 某区政府2023年重点工作 above 任务分解和责任分工方案. */
function isOfYear(line: string, below: string): boolean {
  return titleOfYear.pattern.test(line) && !/\d/.test(below) && below.length <= 16 && !endOfTitle.pattern.test(line);
}
