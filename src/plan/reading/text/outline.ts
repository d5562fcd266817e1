import { closingHeading, tightNumber } from '../lexicon/headings';
import { readHeading, type Heading } from './heading';
import type { Paragraph } from './paragraphs';
import { stripEnd } from './strip-end';
import { tidyPhrase } from './tidy-phrase';
import { startsWithLabel } from '../units/unit-labels';
import { readUnitClause } from '../units/unit-clause';
import { hasUnits } from '../units/unit-list';
import { dropUnitsAtEnd } from '../units/units-at-end';

/** A heading with what stands under it; the root has an empty style and number. */
export interface Section {
  readonly style: string;
  /** As folded: `8.`, `(四)`; positions serve for the original. */
  readonly numberStart: number;
  readonly numberEnd: number;
  readonly ordinal: number | null;
  readonly title: string;
  readonly depth: number;
  readonly parent: Section | null;
  readonly children: Section[];
  /** The heading's own paragraph first, then the body; without the children's. */
  readonly paragraphs: SectionParagraph[];
}

export interface SectionParagraph extends Paragraph {
  /** Where the words start: behind the heading's number. */
  readonly bodyStart: number;
}

/** The tree of headings: a style seen before closes all that was opened since. */
export function toOutline(paragraphs: readonly Paragraph[]): Section {
  const root: Section = {
    style: '',
    numberStart: 0,
    numberEnd: 0,
    ordinal: null,
    title: '',
    depth: 0,
    parent: null,
    children: [],
    paragraphs: [],
  };
  let open = root;
  const closing = closingParagraph(paragraphs);
  for (const paragraph of paragraphs) {
    if (paragraph === closing) open = root;
    const heading = paragraph === closing ? closingStyle : readAnyHeading(paragraph, open);
    if (heading === null) {
      open.paragraphs.push({ ...paragraph, bodyStart: paragraph.start });
      continue;
    }
    let parent: Section = open;
    for (let above: Section | null = open; above !== null; above = above.parent) {
      if (above.style === heading.style && above.parent !== null) parent = above.parent;
    }
    const bodyStart = paragraph.start + heading.length;
    const section: Section = {
      style: heading.style,
      numberStart: paragraph.start,
      numberEnd: paragraph.start + paragraph.text.slice(0, heading.length).trimEnd().length,
      ordinal: heading.ordinal,
      title: toTitle(paragraph.text.slice(heading.length)),
      depth: parent.depth + 1,
      parent,
      children: [],
      paragraphs: [{ ...paragraph, bodyStart }],
    };
    parent.children.push(section);
    open = section;
  }
  return root;
}

/** What closes the plan has no number; its words are its title and its body. */
const closingStyle: Heading = { style: 'closing', ordinal: null, length: 0 };

/** The heading without a number behind all that names units; none where each task has its 工作要求. */
function closingParagraph(paragraphs: readonly Paragraph[]): Paragraph | undefined {
  const [at = -1, ...others] = paragraphs.flatMap(({ cells, text }, place) =>
    cells === null && closingHeading.pattern.test(text) ? [place] : [],
  );
  const behind = paragraphs.slice(at + 1);
  const annex = behind.findIndex(({ text }) => readHeading(text)?.style === 'annex');
  const closed = annex < 0 ? behind : behind.slice(0, annex);
  const isLast = closed.every(({ cells, text }) => cells === null && !hasUnits(readUnitClause(text, false).units));
  return at >= 0 && others.length === 0 && isLast ? paragraphs[at] : undefined;
}

function readAnyHeading({ cells, text }: Paragraph, open: Section): Heading | null {
  if (cells !== null || startsWithLabel(text)) return null;
  return readHeading(text) ?? readNextHeading(text, open);
}

/** 3.5G基站 behind a heading 2.: a number that only its neighbour tells from an amount. */
function readNextHeading(line: string, open: Section): Heading | null {
  const printed = tightNumber.pattern.exec(line);
  if (printed === null) return null;
  for (let at: Section | null = open; at !== null; at = at.parent) {
    if (at.style !== 'number') continue;
    const ordinal = Number(printed[1]);
    return at.ordinal === ordinal - 1 ? { style: at.style, ordinal, length: printed[0].length } : null;
  }
  return null;
}

/** A section with all below it, in text order. */
export function sectionsOf(root: Section): Section[] {
  return [root, ...root.children.flatMap(sectionsOf)];
}

const longest = 45;

/** The words of a heading: up to its stop, or the first phrase of a paragraph that has none. */
export function toTitle(words: string): string {
  const apart = /^([^。,;:、\s]{4,30})\s{1,4}(?=\S{12})/.exec(words);
  const text = dropUnitsAtEnd(apart?.[1] ?? words).replace(/\s+/g, '');
  const stop = text.search(/[。;:!]/);
  const head = stop >= 0 && stop <= longest ? text.slice(0, stop) : text;
  if (head.length <= longest) return stripEnd(head, /[,、.]/);
  const comma = head.search(/[,，]/);
  // 到2025年,培育…: a day is no title
  const next = comma >= 0 && tidyPhrase(head.slice(0, comma)) === '' ? head.slice(comma + 1).search(/[,，]/) : -1;
  const cut = next < 0 ? comma : comma + 1 + next;
  return head.slice(0, cut >= 4 && cut <= longest ? cut : longest);
}
