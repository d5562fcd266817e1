import { findFigures } from '../figures/figures';
import { stripEnd } from '../text/strip-end';
import type { Role } from './unit-labels';
import { hasUnits, isOrgan, joinRoles, looksLikeUnit, readUnitList, type RoleLists } from './unit-list';
import { authorities, doing, helping, leadingVerb, manner, saysWho, verbOfUnits, whenDone } from '../lexicon/units';

/** Who does what, as words say it without labels. */
interface Said {
  readonly units: RoleLists;
  readonly due: string;
  /** Half-sentences that were not understood. */
  readonly unread: readonly string[];
}

/** A sentence has to be understood whole, a bracket in part; a list without a verb only passes at a paragraph's end. */
type Where = 'sentence' | 'bracket' | 'bracketAtEnd';

const longestVerb = 60;

/** 由A局牵头,B局、C局按职责分工负责: null unless the text says who does what. */
export function readSaid(text: string, where: Where): Said | null {
  const compact = stripEnd(text.replace(/\s+/g, ''), /[。;,.]/);
  if (compact.length < 3 || compact.length > 400) return null;
  const segments = splitSegments(compact);
  const due = segments.findLast(isDue) ?? '';
  const { lists, verbs, rest, unread } = readVerbs(segments.filter((piece) => !isDue(piece)));
  if (verbs === '') return readBare(rest, unread, due, where);
  const read = rest.map((piece) => ({ piece, units: understand(piece, 'supporting') }));
  const lost = [...unread, ...read.flatMap(({ piece, units }) => (units === null ? [piece] : []))];
  const units = joinRoles([...lists, ...read.flatMap((each) => each.units ?? [])]);
  const isSaid = where === 'bracketAtEnd' || saysWho.pattern.test(verbs);
  return isSaid && hasUnits(units) && mayLose(lost, where) ? { units, due, unread: lost } : null;
}

/** 2024年12月底前, and not 2024年底前新建8处. */
function isDue(piece: string): boolean {
  return whenDone.pattern.test(piece) && findFigures(piece).length === 0;
}

/** Only a bracket may hold more than was understood, and in the middle of a paragraph no figure. */
function mayLose(lost: readonly string[], where: Where): boolean {
  return (
    lost.length === 0 || where === 'bracketAtEnd' || (where === 'bracket' && !lost.some((each) => /\d/.test(each)))
  );
}

/** Units without a verb: organs and classes, and where more stands beside them, an authority among them. */
function readBare(pieces: readonly string[], unread: readonly string[], due: string, where: Where): Said | null {
  if (where !== 'bracketAtEnd') return null;
  const whole = readUnitList(pieces.join('、'), 'responsible');
  if (unread.length === 0 && isListOfUnits(namesOf(whole))) return { units: whole, due, unread: [] };
  const read = pieces.map((piece) => ({ piece, units: readUnitList(piece, 'responsible') }));
  const known = read.filter(({ units }) => isListOfUnits(namesOf(units)));
  const units = joinRoles(known.map((each) => each.units));
  const lost = [...unread, ...read.filter((each) => !known.includes(each)).map(({ piece }) => piece)];
  return namesOf(units).some((name) => authorities.pattern.test(name)) ? { units, due, unread: lost } : null;
}

function namesOf({ lead, responsible, supporting }: RoleLists): string[] {
  return [...lead, ...responsible, ...supporting];
}

/** A list without a verb must name an organ, and nothing but organs and classes. */
function isListOfUnits(names: readonly string[]): boolean {
  return (
    names.some((name) => isOrgan(name)) &&
    names.every((name) => looksLikeUnit(name) && (isOrgan(name) || name.startsWith('各') || name.includes('(')))
  );
}

/** What the verbs of a clause say, and the half-sentences behind the last of them. */
interface SaidByVerbs {
  readonly lists: readonly RoleLists[];
  readonly verbs: string;
  readonly rest: readonly string[];
  readonly unread: readonly string[];
}

/** Each verb with the names before it. */
function readVerbs(pieces: readonly string[]): SaidByVerbs {
  const lists: RoleLists[] = [];
  const unread: string[] = [];
  let waiting: string[] = [];
  let verbs = '';
  for (const piece of pieces) {
    const verb = verbOfUnits.pattern.exec(piece.slice(-longestVerb))?.[0];
    if (verb === undefined) {
      waiting.push(piece);
      continue;
    }
    const names = piece.slice(0, piece.length - verb.length);
    const role = roleOfVerb(verb);
    const all = [...waiting, ...(names === '' ? [] : [names])];
    const whole = understand(all.join('、'), role);
    if (whole !== null) lists.push(whole);
    else {
      const own = names === '' ? null : understand(names, role);
      if (own === null) unread.push(...waiting, piece);
      else unread.push(...waiting);
      if (own !== null) lists.push(own);
    }
    if (whole !== null || lists.length > 0) verbs += verb;
    waiting = [];
  }
  return { lists, verbs, rest: waiting, unread };
}

const longestManner = 16;

/** The units of a list, also where words on how they do it stand behind the last: 各县区结合实际. */
function understand(names: string, role: Role): RoleLists | null {
  const whole = readUnitList(names, role);
  if (hasUnits(whole) && namesOf(whole).every(looksLikeUnit)) return whole;
  const from = names.lastIndexOf('、') + 1;
  const at = names.slice(from + 2).search(manner.pattern) + from + 2;
  const how = names.slice(at);
  if (at < from + 2 || how.length > longestManner || /\d/.test(how)) return null;
  const read = readUnitList(names.slice(0, at), role);
  return hasUnits(read) && namesOf(read).every(looksLikeUnit) ? read : null;
}

function splitSegments(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const mark = text.charAt(i);
    if (mark === '(' || mark === '[') depth += 1;
    if (mark === ')' || mark === ']') depth -= 1;
    if (i < text.length && (depth > 0 || !/[,;。]/.test(mark))) continue;
    if (i > from) pieces.push(text.slice(from, i));
    from = i + 1;
  }
  return pieces;
}

function roleOfVerb(words: string): Role {
  if (leadingVerb.pattern.test(words)) return 'lead';
  return words.includes('负责') || (doing.pattern.test(words) && !helping.pattern.test(words))
    ? 'responsible'
    : 'supporting';
}
