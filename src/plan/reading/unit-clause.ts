import { findBrackets } from './brackets';
import { findLabels, startsWithLabel, type Role } from './unit-labels';
import { hasUnits, isOrgan, joinRoles, looksLikeUnit, noUnits, readUnitList, splitList, type RoleLists } from './unit-list';

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

const none: UnitClause = { units: noUnits, due: '', stretches: [], isWhole: false };

/** Reads the unit clauses of a paragraph of folded text: labelled, in brackets, or as a sentence. */
export function readUnitClause(text: string): UnitClause {
  let found = none;
  for (const bracket of findBrackets(text)) {
    const inside = bracket.inside;
    const isLast = /^[。;,.\s]*$/.test(text.slice(bracket.close));
    const read = findLabels(inside).length > 0 ? readLabelled(inside) : (readRoles(inside, isLast) ?? { units: noUnits, due: '' });
    if (hasUnits(read.units)) found = add(found, read, bracket.open, bracket.close);
  }
  if (found !== none) return { ...found, isWhole: covers(found, text) };
  const first = findLabels(text).find((label) => label.role !== 'other' && isClauseStart(text, label.start));
  if (first !== undefined) {
    const read = readLabelled(text.slice(first.start));
    if (hasUnits(read.units) || read.due !== '') found = add(none, read, first.start, first.start + read.end);
  } else {
    const from = lastSentence(text);
    const read = readRoles(text.slice(from), false);
    if (read !== null && text.length - from <= 400) found = add(none, read, from, text.length);
    else found = readLeadIn(text) ?? none;
  }
  return { ...found, isWhole: covers(found, text) };
}

/** A wrapped list: `next` goes on with the units that `text` began. */
export function continuesUnits(text: string, next: string): boolean {
  const labels = findLabels(text);
  if (labels.length === 0 || startsWithLabel(next) || next.length > 120 || /[。;]$/.test(text)) return false;
  const items = splitList(next);
  const isList = items.length > 0 && items.every((item, at) => looksLikeUnit(item) || (at === 0 && item.length <= 12 && looksLikeUnit(`某${item}`)));
  return isList && (/[、,:]$/.test(text) || labels.at(-1)?.end === text.length || next.includes('、') || isOrgan(items[0] ?? ''));
}

/** 由A局牵头,B局、C局配合, and then what they are to do: the clause at the head of a sentence. */
function readLeadIn(text: string): UnitClause | null {
  for (const sentence of text.matchAll(/(?<=^|[。;])由[^。;]{1,200}/g)) {
    const commas = [...sentence[0].matchAll(/,/g)].map(({ index }) => index);
    const end = commas.findLast((at) => saysWhoDoesWhat(sentence[0].slice(0, at)));
    const read = end === undefined ? null : readRoles(sentence[0].slice(0, end), false);
    if (end !== undefined && read !== null) return add(none, read, sentence.index, sentence.index + end + 1);
  }
  return null;
}

function saysWhoDoesWhat(words: string): boolean {
  const read = readRoles(words, false);
  return read !== null && read.units.lead.length > 0 && read.units.responsible.length + read.units.supporting.length > 0;
}

function add(found: UnitClause, read: { units: RoleLists; due: string }, start: number, end: number): UnitClause {
  return {
    units: joinRoles(found.units, read.units),
    due: found.due === '' ? read.due : found.due,
    stretches: [...found.stretches, { start, end }],
    isWhole: false,
  };
}

function covers(found: UnitClause, text: string): boolean {
  if (found.stretches.length === 0) return false;
  let rest = text;
  for (const { start, end } of [...found.stretches].reverse()) rest = rest.slice(0, start) + rest.slice(end);
  return /^[\s。;,.]*$/.test(rest);
}

/** A label opens a clause at the start of a line, behind a stop or a blank, not in the middle of a phrase. */
function isClauseStart(text: string, start: number): boolean {
  return start === 0 || /[\s。;|]/.test(text.charAt(start - 1));
}

function readLabelled(text: string): { units: RoleLists; due: string; end: number } {
  const labels = findLabels(text);
  let units = noUnits;
  let due = '';
  let end = text.length;
  labels.forEach((label, at) => {
    const list = text.slice(label.end, labels[at + 1]?.start ?? text.length);
    if (label.role === 'due') due = list.replace(/^[\s:]+|[\s。;,、]+$/g, '');
    else if (label.role !== 'other') {
      const own = untilSentence(list);
      units = joinRoles(units, readUnitList(joinWrapped(own), label.role));
      if (at === labels.length - 1) end = label.end + own.length;
    }
  });
  return { units, due, end };
}

const saysFigure = /\d(?:%|个百分点)|不低于|不少于|不超过|达到/;

/** Where a list of units ends: at its stop, unless only units follow, and before what has a figure to reach. */
function untilSentence(list: string): string {
  const items = [...list.matchAll(/[^、,;。]+/g)];
  const figure = items.find(([item]) => saysFigure.test(item))?.index ?? list.length;
  const stop = list.indexOf('。');
  const rest = list.slice(stop + 1, figure);
  return list.slice(0, stop < 0 || splitList(rest).every((item) => looksLikeUnit(item)) ? figure : Math.min(stop, figure));
}

/** A line break in a list stands for 、 where both sides are names, for nothing where it cuts one. */
function joinWrapped(list: string): string {
  return list
    .trim()
    .split(/\s*\n\s*/)
    .reduce((text, line) => {
      const last = splitList(text).at(-1) ?? '';
      const first = splitList(line)[0] ?? '';
      const isWhole = looksLikeUnit(last) && looksLikeUnit(first);
      return isWhole && !/[、,]$/.test(text) ? `${text}、${line}` : text + line;
    });
}

const verbs =
  '(?:牵头(?:负责|组织|实施|落实|推进|抓好|抓总)*|主办|(?:具体|共同|分别|协同|密切|积极|做好|抓好|参与|(?:按照?|依)(?:各自)?(?:职责|职能)?(?:分工)?|根据职责(?:分工)?|各负其责)*(?:负责|配合|协助|参与|落实|实施|推进|参加)+(?:落实|实施|工作)?)';
const when = /^(?:(?:19|20)\d{2}年|\d{1,2}月|长期|持续|全年|按年度)[^、]{0,16}$/;
const segment = new RegExp(`^(.*?)(${verbs})$`);

/** 由A局牵头,B局、C局按职责分工负责: null unless the text says only that. A bare list passes where `mayBeBare`. */
function readRoles(text: string, mayBeBare: boolean): { units: RoleLists; due: string } | null {
  const compact = text.replace(/\s+/g, '').replace(/[。;,.]+$/, '');
  if (compact.length < 3 || compact.length > 400) return null;
  let lists = noUnits;
  let waiting = '';
  let verbsSeen = '';
  let due = '';
  for (const piece of splitSegments(compact)) {
    if (when.test(piece)) {
      due = piece;
      continue;
    }
    const match = segment.exec(piece);
    if (match?.[1] === undefined || match[2] === undefined) {
      waiting = waiting === '' ? piece : `${waiting}、${piece}`;
      continue;
    }
    const role = roleOfVerb(match[2]);
    const read = readUnitList(`${waiting}${waiting === '' || match[1] === '' ? '' : '、'}${match[1]}`, role);
    if (!hasUnits(read)) return null;
    verbsSeen += match[2];
    lists = joinRoles(lists, read);
    waiting = '';
  }
  const isBare = verbsSeen === '';
  if (isBare && !mayBeBare) return null;
  if (waiting !== '') lists = joinRoles(lists, readUnitList(waiting, isBare ? 'responsible' : 'supporting'));
  const names = [...lists.lead, ...lists.responsible, ...lists.supporting];
  if (names.length === 0 || !names.every((name) => looksLikeUnit(name))) return null;
  if (isBare && !(names.some((name) => isOrgan(name)) && names.every((name) => isOrgan(name) || name.startsWith('各') || name.includes('(')))) return null;
  const isSaid = mayBeBare || /牵头|分工|负责/.test(verbsSeen);
  return isSaid ? { units: lists, due } : null;
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
  return words.includes('负责') || (/落实|实施|推进/.test(words) && !/配合|协助|参与|参加/.test(words)) ? 'responsible' : 'supporting';
}

function lastSentence(text: string): number {
  const body = text.replace(/[\s。]+$/, '');
  return body.lastIndexOf('。') + 1;
}
