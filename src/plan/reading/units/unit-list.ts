import { dropStrayMarks } from '../text/brackets';
import { stripEnd } from '../text/strip-end';
import type { Role } from './unit-labels';
import {
  bodies,
  noteOfUnit,
  noUnitWords,
  oneZone,
  organs,
  pairJoint,
  personOfUnit,
  roleBehind,
  sharedEnd,
  tierAlone,
  tierOfAll,
  wordsBeforeUnit,
  wordsBehindUnit,
} from '../lexicon/units';

/** Units as a clause names them, each under its role, in order, once. */
export type RoleLists = Readonly<Record<Role, readonly string[]>>;

export const noUnits: RoleLists = { lead: [], responsible: [], supporting: [] };

export function joinRoles(all: readonly RoleLists[]): RoleLists {
  const join = (role: Role): string[] => [...new Set(all.flatMap((lists) => lists[role]))];
  return { lead: join('lead'), responsible: join('responsible'), supporting: join('supporting') };
}

export function hasUnits(lists: RoleLists): boolean {
  return lists.lead.length + lists.responsible.length + lists.supporting.length > 0;
}

/** 教育局, 区委宣传部: a name that ends as the names of organs do. */
export function isOrgan(name: string): boolean {
  return organs.pattern.test(withoutBrackets(name));
}

const longestName = 40;

/** An organ, or a body or class such as 镇(街), 各学校, 各成员单位. */
export function looksLikeUnit(name: string): boolean {
  if (name.length < 2 || name.length > longestName || /[。;:!?“”《》\d%]/.test(name)) return false;
  const plain = withoutBrackets(name);
  return organs.pattern.test(plain) || bodies.pattern.test(plain);
}

function withoutBrackets(name: string): string {
  return name.replace(/\([^()]*\)/g, '');
}

/** Splits a list at 、 , ; and / outside brackets and quotes; `(牵头)` behind a name gives it that role. */
export function readUnitList(text: string, role: Role): RoleLists {
  const lists: Record<Role, Set<string>> = { lead: new Set(), responsible: new Set(), supporting: new Set() };
  for (const item of rejoinClasses(rejoinShared(splitList(dropStrayMarks(text)).flatMap(splitPair)))) {
    const noted = roleBehind.pattern.exec(item);
    const name = tidyUnit(noted === null ? item : item.slice(0, noted.index));
    if (name === '' || noUnitWords.pattern.test(name)) continue;
    const own: Role =
      noted === null
        ? role
        : noted[1] === '牵头' || noted[1] === '主办'
          ? 'lead'
          : noted[1] === '负责'
            ? 'responsible'
            : 'supporting';
    lists[own].add(name);
  }
  return { lead: [...lists.lead], responsible: [...lists.responsible], supporting: [...lists.supporting] };
}

/** The items of a list, untouched but for blanks around them. */
export function splitList(text: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const mark = text.charAt(i);
    depth = depthBehind(depth, mark);
    if (i < text.length && (depth > 0 || !separator.test(mark))) continue;
    items.push(text.slice(from, i).trim());
    from = i + 1;
  }
  return items.flatMap(splitAtBlanks).filter((item) => item !== '');
}

const separator = /[、,;/。]/;

function depthBehind(depth: number, mark: string): number {
  if (mark === '(' || mark === '[' || mark === '“') return depth + 1;
  return mark === ')' || mark === ']' || mark === '”' ? Math.max(0, depth - 1) : depth;
}

/** Of a longer item no more is kept: it names no unit. */
const longestItem = 200;

/** The last item of a list that grows piece by piece, as `splitList` would give it of the whole. */
export class LastItem {
  private depth = 0;
  private item = '';
  private before = '';

  add(piece: string): void {
    for (const mark of piece) {
      this.depth = depthBehind(this.depth, mark);
      if (this.depth > 0 || !separator.test(mark)) {
        if (this.item.length < longestItem) this.item += mark;
        continue;
      }
      this.before = splitAtBlanks(this.item.trim()).at(-1) || this.before;
      this.item = '';
    }
  }

  looksLikeUnit(): boolean {
    return looksLikeUnit(splitAtBlanks(this.item.trim()).at(-1) || this.before);
  }
}

function splitAtBlanks(item: string): string[] {
  const pieces = item.split(/\s+/);
  const [first, ...people] = pieces;
  if (
    first !== undefined &&
    people.length > 0 &&
    isOrgan(first) &&
    people.every((name) => /^[\u4e00-\u9fff]{2,4}$/.test(name) && !looksLikeUnit(name))
  )
    return [first];
  return pieces.length > 1 && pieces.every((piece) => looksLikeUnit(piece)) ? pieces : [item.replace(/\s+/g, '')];
}

/** 教育局和财政局 are two, 人力资源和社会保障局 is one. */
function splitPair(item: string): string[] {
  const joint = pairJoint.pattern.exec(item.slice(1));
  if (joint === null) return [item];
  const first = item.slice(0, joint.index + 1);
  const second = item.slice(first.length + joint[0].length);
  return second !== '' && isOrgan(first) && looksLikeUnit(tidyUnit(second)) ? [first, ...splitPair(second)] : [item];
}

/** 城东、城西街道办事处 and 教育、公安等部门 are one class each: the names before the last leave out how it ends. */
function rejoinShared(items: readonly string[]): string[] {
  const joined: string[] = [];
  let waiting: string[] = [];
  for (const item of items) {
    const isShort = /^[\u4e00-\u9fff]{2,6}$/.test(item) && !looksLikeUnit(item) && !noUnitWords.pattern.test(item);
    if (isShort && waiting.length < mostShared) {
      waiting.push(item);
      continue;
    }
    if (!isShort && looksLikeUnit(item) && sharedEnd.pattern.test(item)) joined.push([...waiting, item].join('、'));
    else joined.push(...waiting, item);
    waiting = [];
  }
  return [...joined, ...waiting];
}

const mostShared = 9;
const longestClass = 60;

/** 各区、县级市 is one class although a 、 stands in it. */
function rejoinClasses(items: readonly string[]): string[] {
  const joined: string[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      last.length <= longestClass &&
      tierAlone.pattern.test(item) &&
      !oneZone.pattern.test(item) &&
      tierOfAll.pattern.test(last.replace(/、/g, ''))
    )
      joined[joined.length - 1] = `${last}、${item}`;
    else joined.push(item);
  }
  return joined;
}

function tidyUnit(item: string): string {
  const whole = item.replace(/\s+/g, '').replace(wordsBeforeUnit.pattern, '');
  const name = whole.includes('、') ? whole : whole.replace(wordsBehindUnit.pattern, '');
  return stripEnd(withoutNote(name.replace(personOfUnit.pattern, '')), /[.:。]/);
}

/** 教育局(含各直属单位) is 教育局. */
function withoutNote(name: string): string {
  const from = name.lastIndexOf(')', name.length - 2) + 1;
  const found = name.endsWith(')') ? noteOfUnit.pattern.exec(name.slice(from)) : null;
  if (found === null) return name;
  const start = from + found.index;
  return name.length - 1 - (start + found[0].length) >= 3 ? name.slice(0, start) : name;
}
