import { isUnitClass } from './unit-classes';

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
  const inTasks = new Map<string, Set<number>>(names.map((name) => [name, new Set()]));
  tasks.forEach((task, at) => {
    for (const name of task) inTasks.get(name)?.add(at);
  });
  const meet = (a: string, b: string): boolean => share(inTasks.get(a) ?? new Set(), inTasks.get(b) ?? new Set());
  const buckets = new Map<string, Named[]>();
  const known = names.map(toNamed);
  for (const unit of known) {
    const key = unit.core.charAt(0) + unit.core.slice(-1);
    const bucket = buckets.get(key) ?? [];
    if (bucket.length < mostAlike) bucket.push(unit);
    buckets.set(key, bucket);
  }
  const into = new Map<string, string>();
  const ambiguous: { name: string; candidates: string[] }[] = [];
  for (const unit of known) {
    if (unit.isClass) continue;
    const near = buckets.get(unit.core.charAt(0) + unit.core.slice(-1)) ?? [];
    const longer = near.filter((other) => isShortFor(unit, other));
    if (longer.length === 0) continue;
    const apart = longer.filter(
      (other) => !meet(unit.name, other.name) && !other.name.includes('分局') === !unit.name.includes('分局'),
    );
    const roots =
      apart.length > mostNested
        ? apart
        : apart.filter((other) => !apart.some((wider) => wider !== other && isShortFor(other, wider)));
    const [only] = roots;
    if (roots.length === 1 && only !== undefined && apart.length === longer.length) into.set(unit.name, only.name);
    else if (longer.some((other) => !meet(unit.name, other.name)))
      ambiguous.push({ name: unit.name, candidates: longer.map((other) => other.name) });
  }
  const canonical = new Map(names.map((name) => [name, follow(into, name)]));
  const aliases = new Map<string, string[]>();
  for (const [name, whole] of canonical) {
    const known = aliases.get(whole) ?? [];
    if (name !== whole) known.push(name);
    aliases.set(whole, known);
  }
  const units = [...aliases].map(([name, others]) => ({ name, aliases: others }));
  return { units, canonical, ambiguous };
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
  const place =
    /^(?:(?:[\u4e00-\u9fff]{2,6}?)(?:自治区|省|市|区|县|旗|州)(?=.{0,40}[\u4e00-\u9fff]{2})|省|市(?!场|政|容)|区(?!域|划)|县(?!域)|州|旗|自治区)/.exec(
      name,
    )?.[0] ?? '';
  const isPlace = place.length <= 1 || /^[\u4e00-\u9fff]{1,6}(?:自治区|省|市|区|县|旗|州)$/.test(place);
  const known = isPlace && !/(?:发展|城市|乡村|园区|社区|开发区)/.test(place) ? place : '';
  const rest = name.slice(known.length);
  const organ = /^(?:委(?!员)|党委|人民政府|政府)(?=.)/.exec(rest)?.[0] ?? '';
  const core = rest
    .slice(organ.length)
    .replace(/委员会$/, '委')
    .replace(/办公室$/, '办')
    .replace(/联合会$/, '联')
    .replace(/协会$/, '协');
  return {
    name,
    place: known,
    organ: organ.replace('人民政府', '政府').replace('党委', '委'),
    core,
    isClass: isUnitClass(name),
  };
}

function isShortFor(short: Named, long: Named): boolean {
  if (short.name === long.name || long.isClass) return false;
  if (short.place !== '' && long.place !== '' && !sameTier(short.place, long.place)) return false;
  if (short.organ !== '' && long.organ !== '' && short.organ !== long.organ) return false;
  const isShorter = short.name.length < long.name.length;
  if (!isShorter) return false;
  if (short.core === long.core) return short.core.length >= 1 && (short.core.length > 1 || short.organ !== '');
  if (short.core.length < 2 || short.core.length >= long.core.length) return false;
  return (
    short.core.charAt(0) === long.core.charAt(0) &&
    short.core.slice(-1) === long.core.slice(-1) &&
    isWithin(short.core, long.core)
  );
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
