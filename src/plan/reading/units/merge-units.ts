import { isUnitClass } from './unit-classes';
import {
  associationEnd,
  committeeEnd,
  federationEnd,
  noPlace,
  officeEnd,
  organAhead,
  placeAhead,
  wholePlace,
} from '../lexicon/units';

/** A unit with the other names that the plan gives it; `name` is the longest. */
export interface MergedUnit {
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface Merging {
  /** In order of first mention. */
  readonly units: readonly MergedUnit[];
  readonly canonical: ReadonlyMap<string, string>;
  /** Short forms that fit several units, or one that may be another body; left apart. */
  readonly ambiguous: readonly { readonly name: string; readonly candidates: readonly string[] }[];
}

/** Merges short forms (市场监管局) into the unit they stand for, where it is the only one; two names of one task are two units. */
export function mergeUnits(tasks: readonly (readonly string[])[]): Merging {
  const names = [...new Set(tasks.flat())];
  const known = names.map(toNamed);
  const meet = meetings(names, tasks);
  const alike = bucketsOf(known);
  const into = new Map<string, string>();
  const ambiguous: { name: string; candidates: string[] }[] = [];
  for (const unit of known) {
    const longer = unit.isClass ? [] : (alike.get(keyOf(unit)) ?? []).filter((other) => isShortFor(unit, other));
    const whole = wholeOf(unit, longer, meet);
    if (whole !== null) into.set(unit.name, whole.name);
    else if (longer.some((other) => !meet(unit, other)))
      ambiguous.push({ name: unit.name, candidates: longer.map((other) => other.name) });
  }
  const canonical = new Map(names.map((name) => [name, follow(into, name)]));
  return { units: toUnits(canonical), canonical, ambiguous };
}

/** Whether two names stand in one task. */
type Meet = (a: Named, b: Named) => boolean;

function meetings(names: readonly string[], tasks: readonly (readonly string[])[]): Meet {
  const inTasks = new Map<string, Set<number>>(names.map((name) => [name, new Set()]));
  tasks.forEach((task, at) => {
    for (const name of task) inTasks.get(name)?.add(at);
  });
  return (a, b) => share(inTasks.get(a.name) ?? new Set(), inTasks.get(b.name) ?? new Set());
}

/** The units whose names open and end alike. */
function bucketsOf(units: readonly Named[]): Map<string, Named[]> {
  const buckets = new Map<string, Named[]>();
  for (const unit of units) {
    const bucket = buckets.get(keyOf(unit)) ?? [];
    if (bucket.length < mostAlike) bucket.push(unit);
    buckets.set(keyOf(unit), bucket);
  }
  return buckets;
}

function keyOf({ core }: Named): string {
  return core.charAt(0) + core.slice(-1);
}

/** The one that all longer forms are forms of; null where there are several, or one that is another body. */
function wholeOf(unit: Named, longer: readonly Named[], meet: Meet): Named | null {
  const apart = longer.filter((other) => !meet(unit, other) && isBranch(other) === isBranch(unit));
  if (apart.length !== longer.length) return null;
  const roots =
    apart.length > mostNested
      ? apart
      : apart.filter((other) => !apart.some((wider) => wider !== other && isShortFor(other, wider)));
  return roots.length === 1 ? (roots[0] ?? null) : null;
}

function isBranch({ name }: Named): boolean {
  return name.includes('分局');
}

function toUnits(canonical: ReadonlyMap<string, string>): MergedUnit[] {
  const aliases = new Map<string, string[]>();
  for (const [name, whole] of canonical) {
    const known = aliases.get(whole) ?? [];
    if (name !== whole) known.push(name);
    aliases.set(whole, known);
  }
  return [...aliases].map(([name, others]) => ({ name, aliases: others }));
}

/** Units whose names open and end alike; no plan has as many. */
const mostAlike = 300;
/** Longer forms of one name, each short for the next; no plan has as many. */
const mostNested = 30;

function share(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const task of few) if (many.has(task)) return true;
  return false;
}

function follow(into: ReadonlyMap<string, string>, name: string): string {
  let at = name;
  for (let steps = 0; steps < 9; steps += 1) {
    const next = into.get(at);
    if (next === undefined) break;
    at = next;
  }
  return at;
}

interface Named {
  readonly name: string;
  readonly place: string;
  readonly organ: string;
  /** The name without its place and organ, its ending in the short form: 委员会 is 委. */
  readonly core: string;
  readonly isClass: boolean;
}

function toNamed(name: string): Named {
  const place = placeAhead.pattern.exec(name)?.[0] ?? '';
  const isPlace = place.length <= 1 || wholePlace.pattern.test(place);
  const known = isPlace && !noPlace.pattern.test(place) ? place : '';
  const rest = name.slice(known.length);
  const organ = organAhead.pattern.exec(rest)?.[0] ?? '';
  const core = rest
    .slice(organ.length)
    .replace(committeeEnd.pattern, '委')
    .replace(officeEnd.pattern, '办')
    .replace(federationEnd.pattern, '联')
    .replace(associationEnd.pattern, '协');
  return {
    name,
    place: known,
    organ: organ.replace('人民政府', '政府').replace('党委', '委'),
    core,
    isClass: isUnitClass(name),
  };
}

function isShortFor(short: Named, long: Named): boolean {
  if (long.isClass || short.name.length >= long.name.length || !couldBeOne(short, long)) return false;
  if (short.core === long.core) return short.core.length > 1 || (short.core.length === 1 && short.organ !== '');
  if (short.core.length < 2 || short.core.length >= long.core.length) return false;
  return opensAndEndsAs(short.core, long.core) && isWithin(short.core, long.core);
}

/** No place and no organ that both names state differs. */
function couldBeOne(a: Named, b: Named): boolean {
  const isSamePlace = a.place === '' || b.place === '' || sameTier(a.place, b.place);
  return isSamePlace && (a.organ === '' || b.organ === '' || a.organ === b.organ);
}

function opensAndEndsAs(short: string, long: string): boolean {
  return short.charAt(0) === long.charAt(0) && short.slice(-1) === long.slice(-1);
}

/** 区 stands for 某某区, but 市 does not. */
function sameTier(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.endsWith(a)) || (b.length === 1 && a.endsWith(b));
}

function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const mark of short) {
    at = long.indexOf(mark, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
