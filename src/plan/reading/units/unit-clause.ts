import { findBrackets, type Bracket } from '../text/brackets';
import { stripEnd } from '../text/strip-end';
import { readArticle } from './article-clause';
import { readLabelled } from './labelled-clause';
import { readSaid } from './said-clause';
import { findLabels, startsWithLabel } from './unit-labels';
import { hasUnits, isOrgan, joinRoles, looksLikeUnit, splitList, type RoleLists } from './unit-list';
import { byUnits } from '../lexicon/units';

/** Who does what, as one paragraph says it. */
export interface UnitClause {
  readonly units: RoleLists;
  /** What stands under 完成时限, empty if nothing does. */
  readonly due: string;
  /** What stands beside the units in their brackets and was not understood. */
  readonly unread: readonly string[];
  /** Stretches of the paragraph that only name units. */
  readonly stretches: readonly { readonly start: number; readonly end: number }[];
  /** The clause is the whole paragraph. */
  readonly isWhole: boolean;
}

/** What one stretch of a paragraph says. */
interface Part {
  readonly units: RoleLists;
  readonly due: string;
  readonly unread: readonly string[];
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the unit clauses of a paragraph of folded text: labelled, in brackets, or as a sentence; in an article, also
 * ahead of what the units do.
 */
export function readUnitClause(text: string, isArticle = false): UnitClause {
  const parts = readParts(text, isArticle);
  return {
    units: joinRoles(parts.map(({ units }) => units)),
    due: parts.find(({ due }) => due !== '')?.due ?? '',
    unread: parts.flatMap(({ unread }) => unread),
    stretches: parts.map(({ start, end }) => ({ start, end })),
    isWhole: parts.length > 0 && covers(parts, text),
  };
}

function readParts(text: string, isArticle: boolean): Part[] {
  const tail = stripEnd(text, /[。;,.\s]/).length;
  const bracketed = findBrackets(text).flatMap((bracket) => {
    const part = readBracket(bracket, bracket.close >= tail);
    return part !== null && hasUnits(part.units) ? [part] : [];
  });
  if (bracketed.length > 0) return bracketed;
  const first = findLabels(text).find((label) => label.role !== 'other' && isClauseStart(text, label.start));
  if (first !== undefined) {
    const { units, due, end } = readLabelled(text.slice(first.start));
    return hasUnits(units) || due !== ''
      ? [{ units, due, unread: [], start: first.start, end: first.start + end }]
      : [];
  }
  const said = readSentences(text);
  if (said.length > 0 || !isArticle) return said;
  return readArticle(text).map((part) => ({ ...part, due: '', unread: [] }));
}

function readSentences(text: string): Part[] {
  const from = lastSentence(text);
  const read = text.length - from > 400 ? null : readSaid(text.slice(from), 'sentence');
  if (read !== null) return [{ ...read, start: from, end: text.length }];
  const leadIn = readLeadIn(text);
  return leadIn === null ? [] : [leadIn];
}

/** Labelled, with or without units ahead of the first label, or only in words. */
function readBracket({ inside, open, close }: Bracket, isAtEnd: boolean): Part | null {
  const place = isAtEnd ? 'bracketAtEnd' : 'bracket';
  const labels = findLabels(inside);
  const [first] = labels;
  if (first === undefined) {
    const read = readSaid(inside, place);
    return read === null ? null : { ...read, start: open, end: close };
  }
  const labelled = readLabelled(inside, labels);
  const head = inside.slice(0, first.start);
  const isBare = /^[\s,;。]*$/.test(head);
  const ahead = isBare ? null : readSaid(head, place);
  return {
    units: ahead === null ? labelled.units : joinRoles([ahead.units, labelled.units]),
    due: labelled.due === '' ? (ahead?.due ?? '') : labelled.due,
    unread: ahead?.unread ?? [],
    start: isBare || ahead !== null ? open : open + 1 + first.start,
    end: close,
  };
}

/** A wrapped list: `next` goes on with the units that a labelled clause began; `line` is its last line so far. */
export function continuesUnits(line: string, next: string): boolean {
  if (startsWithLabel(next) || next.length > 120 || /[。;]$/.test(line)) return false;
  const items = splitList(next);
  const isList =
    items.length > 0 &&
    items.every((item, at) => looksLikeUnit(item) || (at === 0 && item.length <= 12 && looksLikeUnit(`某${item}`)));
  return (
    isList &&
    (/[、,:]$/.test(line) ||
      findLabels(line).at(-1)?.end === line.length ||
      next.includes('、') ||
      isOrgan(items[0] ?? ''))
  );
}

/** 由A局牵头,B局、C局配合, and then what they are to do: the clause at the head of a sentence. */
function readLeadIn(text: string): Part | null {
  for (const sentence of text.matchAll(byUnits.pattern)) {
    const commas = [...sentence[0].matchAll(/,/g)].map(({ index }) => index);
    const end = commas.findLast((at) => saysWhoDoesWhat(sentence[0].slice(0, at)));
    const read = end === undefined ? null : readSaid(sentence[0].slice(0, end), 'sentence');
    if (end !== undefined && read !== null) return { ...read, start: sentence.index, end: sentence.index + end + 1 };
  }
  return null;
}

function saysWhoDoesWhat(words: string): boolean {
  const read = readSaid(words, 'sentence');
  return (
    read !== null && read.units.lead.length > 0 && read.units.responsible.length + read.units.supporting.length > 0
  );
}

/** Whether nothing but blanks and stops stands outside the parts, which are in text order. */
function covers(parts: readonly Part[], text: string): boolean {
  let from = 0;
  let rest = '';
  for (const { start, end } of parts) {
    rest += text.slice(from, start);
    from = end;
  }
  return /^[\s。;,.]*$/.test(rest + text.slice(from));
}

/** A label opens a clause at the start of a line, behind a stop or a blank, not in the middle of a phrase. */
function isClauseStart(text: string, start: number): boolean {
  return start === 0 || /[\s。;|]/.test(text.charAt(start - 1));
}

function lastSentence(text: string): number {
  return stripEnd(text, /[\s。]/).lastIndexOf('。') + 1;
}
