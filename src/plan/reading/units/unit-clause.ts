import { findBrackets } from '../text/brackets';
import { stripEnd } from '../text/strip-end';
import { findLabels, startsWithLabel, type Role } from './unit-labels';
import {
  hasUnits,
  isOrgan,
  joinRoles,
  LastItem,
  looksLikeUnit,
  readUnitList,
  splitList,
  type RoleLists,
} from './unit-list';
import { byUnits, doing, figureInList, helping, saysWho, verbOfUnits, whenDone } from '../lexicon/units';

/** Who does what, as one paragraph says it. */
export interface UnitClause {
  readonly units: RoleLists;
  /** What stands under 完成时限, empty if nothing does. */
  readonly due: string;
  /** Stretches of the paragraph that only name units. */
  readonly stretches: readonly { readonly start: number; readonly end: number }[];
  /** The clause is the whole paragraph. */
  readonly isWhole: boolean;
}

/** What one stretch of a paragraph says. */
interface Part {
  readonly units: RoleLists;
  readonly due: string;
  readonly start: number;
  readonly end: number;
}

/** Reads the unit clauses of a paragraph of folded text: labelled, in brackets, or as a sentence. */
export function readUnitClause(text: string): UnitClause {
  const parts = readParts(text);
  return {
    units: joinRoles(parts.map(({ units }) => units)),
    due: parts.find(({ due }) => due !== '')?.due ?? '',
    stretches: parts.map(({ start, end }) => ({ start, end })),
    isWhole: parts.length > 0 && covers(parts, text),
  };
}

function readParts(text: string): Part[] {
  const tail = stripEnd(text, /[。;,.\s]/).length;
  const bracketed = findBrackets(text).flatMap(({ inside, open, close }): Part[] => {
    const read = findLabels(inside).length > 0 ? readLabelled(inside) : readRoles(inside, close >= tail);
    return read !== null && hasUnits(read.units) ? [{ units: read.units, due: read.due, start: open, end: close }] : [];
  });
  if (bracketed.length > 0) return bracketed;
  const first = findLabels(text).find((label) => label.role !== 'other' && isClauseStart(text, label.start));
  if (first !== undefined) {
    const { units, due, end } = readLabelled(text.slice(first.start));
    return hasUnits(units) || due !== '' ? [{ units, due, start: first.start, end: first.start + end }] : [];
  }
  const from = lastSentence(text);
  const read = text.length - from > 400 ? null : readRoles(text.slice(from), false);
  if (read !== null) return [{ ...read, start: from, end: text.length }];
  const leadIn = readLeadIn(text);
  return leadIn === null ? [] : [leadIn];
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
    const read = end === undefined ? null : readRoles(sentence[0].slice(0, end), false);
    if (end !== undefined && read !== null) return { ...read, start: sentence.index, end: sentence.index + end + 1 };
  }
  return null;
}

function saysWhoDoesWhat(words: string): boolean {
  const read = readRoles(words, false);
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

function readLabelled(text: string): { units: RoleLists; due: string; end: number } {
  const labels = findLabels(text);
  const units: RoleLists[] = [];
  let due = '';
  let end = text.length;
  labels.forEach((label, at) => {
    const list = text.slice(label.end, labels[at + 1]?.start ?? text.length);
    if (label.role === 'due') due = stripEnd(list.replace(/^[\s:]+/, ''), /[\s。;,、]/);
    else if (label.role !== 'other') {
      const own = untilSentence(list);
      units.push(readUnitList(joinWrapped(own), label.role));
      if (at === labels.length - 1) end = label.end + own.length;
    }
  });
  return { units: joinRoles(units), due, end };
}

/** Where a list of units ends: at its stop, unless only units follow, and before what has a figure to reach. */
function untilSentence(list: string): string {
  const items = [...list.matchAll(/[^、,;。]+/g)];
  const figure = items.find(([item]) => figureInList.pattern.test(item))?.index ?? list.length;
  const stop = list.indexOf('。');
  const rest = list.slice(stop + 1, figure);
  return list.slice(
    0,
    stop < 0 || splitList(rest).every((item) => looksLikeUnit(item)) ? figure : Math.min(stop, figure),
  );
}

/** A line break in a list stands for 、 where both sides are names, for nothing where it cuts one. */
function joinWrapped(list: string): string {
  const lines = list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const last = new LastItem();
  return lines
    .map((line, at) => {
      const isWhole = at > 0 && last.looksLikeUnit() && looksLikeUnit(splitList(line)[0] ?? '');
      const piece = isWhole && !/[、,]$/.test(lines[at - 1] ?? '') ? `、${line}` : line;
      last.add(piece);
      return piece;
    })
    .join('');
}

const longestVerb = 60;

/** 由A局牵头,B局、C局按职责分工负责: null unless the text says only that. A bare list passes where `mayBeBare`. */
function readRoles(text: string, mayBeBare: boolean): { units: RoleLists; due: string } | null {
  const compact = stripEnd(text.replace(/\s+/g, ''), /[。;,.]/);
  if (compact.length < 3 || compact.length > 400) return null;
  const segments = splitSegments(compact);
  const said = readVerbs(segments.filter((piece) => !whenDone.pattern.test(piece)));
  if (said === null) return null;
  const isBare = said.verbs === '';
  const isSaid = isBare ? mayBeBare : mayBeBare || saysWho.pattern.test(said.verbs);
  const rest = said.rest === '' ? [] : [readUnitList(said.rest, isBare ? 'responsible' : 'supporting')];
  const units = joinRoles([...said.lists, ...rest]);
  const names = [...units.lead, ...units.responsible, ...units.supporting];
  if (!isSaid || names.length === 0 || !names.every(looksLikeUnit) || (isBare && !isListOfUnits(names))) return null;
  return { units, due: segments.findLast((piece) => whenDone.pattern.test(piece)) ?? '' };
}

/** What the verbs of a clause say, and the names behind the last of them. */
interface SaidByVerbs {
  readonly lists: readonly RoleLists[];
  readonly verbs: string;
  readonly rest: string;
}

/** Each verb with the names before it; null where one has none. */
function readVerbs(pieces: readonly string[]): SaidByVerbs | null {
  const lists: RoleLists[] = [];
  let waiting = '';
  let verbs = '';
  for (const piece of pieces) {
    const verb = verbOfUnits.pattern.exec(piece.slice(-longestVerb))?.[0];
    const names = piece.slice(0, piece.length - (verb?.length ?? 0));
    waiting = `${waiting}${waiting === '' || names === '' ? '' : '、'}${names}`;
    if (verb === undefined) continue;
    const read = readUnitList(waiting, roleOfVerb(verb));
    if (!hasUnits(read)) return null;
    verbs += verb;
    lists.push(read);
    waiting = '';
  }
  return { lists, verbs, rest: waiting };
}

/** A list without a verb must name an organ, and nothing but organs and classes. */
function isListOfUnits(names: readonly string[]): boolean {
  return (
    names.some((name) => isOrgan(name)) &&
    names.every((name) => isOrgan(name) || name.startsWith('各') || name.includes('('))
  );
}

function splitSegments(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const mark = text.charAt(i);
    if (mark === '(') depth += 1;
    if (mark === ')') depth -= 1;
    if (i < text.length && (depth > 0 || !/[,;]/.test(mark))) continue;
    if (i > from) pieces.push(text.slice(from, i));
    from = i + 1;
  }
  return pieces;
}

function roleOfVerb(words: string): Role {
  if (words.includes('牵头') || words.includes('主办')) return 'lead';
  return words.includes('负责') || (doing.pattern.test(words) && !helping.pattern.test(words))
    ? 'responsible'
    : 'supporting';
}

function lastSentence(text: string): number {
  return stripEnd(text, /[\s。]/).lastIndexOf('。') + 1;
}
