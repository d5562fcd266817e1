import { definitionOf, type Machinery, type Paths } from './paths';
import type { Reference } from './reference';
import type { WireQuery } from './request';

type Answer = Record<string, unknown>;

/** The ids by which the library finds an object again. */
export function identify(object: Reference, machinery: Machinery, keep: boolean): Answer {
  const { identity, kept } = definitionOf(machinery, object);
  return {
    ...identity?.(object.target),
    ...(kept && keep && { _ReferenceId: machinery.references.keep(object) }),
  };
}

/** What was loaded, under wire names. */
export function query(
  object: Reference,
  { Select, Expand, Top, Skip }: WireQuery,
  machinery: Machinery,
  paths: Paths,
  keep: boolean,
): Answer {
  const wanted = toTree([...(Select ?? []), ...(Expand ?? [])]);
  return read(object, wanted, { machinery, paths, keep, isWire: true }, { Top, Skip });
}

/** The same under public names, collections as `items`. */
export function describe(
  object: Reference,
  { Select, Top, Skip }: WireQuery,
  machinery: Machinery,
  paths: Paths,
): Answer {
  return read(object, toTree(Select ?? []), { machinery, paths, keep: false, isWire: false }, { Top, Skip });
}

/** Wanted members by name; those that are objects hold what is wanted of them. */
interface Tree {
  [member: string]: Tree;
}

interface Reading {
  readonly machinery: Machinery;
  readonly paths: Paths;
  readonly keep: boolean;
  readonly isWire: boolean;
}

interface Page {
  readonly Top?: number | undefined;
  readonly Skip?: number | undefined;
}

function toTree(select: readonly string[]): Tree {
  const tree: Tree = {};
  for (const path of select) {
    let branch = tree;
    for (const part of path
      .split('/')
      .map((each) => each.trim())
      .filter((each) => each !== '')) {
      branch = branch[part] ??= {};
    }
  }
  return tree;
}

function read(object: Reference, wanted: Tree, reading: Reading, page: Page = {}): Answer {
  const { items } = definitionOf(reading.machinery, object);
  if (!items) return readMembers(object, wanted, reading);
  const { Skip = 0, Top } = page;
  const { read: ownReaders = {} } = definitionOf(reading.machinery, object);
  const below = wanted['items'] ?? Object.fromEntries(Object.entries(wanted).filter(([name]) => !(name in ownReaders)));
  const all = items(object.target, reading.machinery.surroundings);
  const shown = all.slice(Skip, Top === undefined ? undefined : Skip + Top);
  const answers = shown.map((item, at) => {
    const answer = readMembers(item, below, reading);
    return reading.isWire ? { _Index: Skip + at, ...answer } : answer;
  });
  const own = Object.fromEntries(Object.entries(readOwn(object, wanted, reading)).filter(([name]) => name !== 'items'));
  return { ...own, [reading.isWire ? '_Items' : 'items']: answers };
}

/** A collection's own figures, where they were asked for by name. */
function readOwn(object: Reference, wanted: Tree, reading: Reading): Answer {
  const { read: readers } = definitionOf(reading.machinery, object);
  const asked = Object.keys(wanted).filter((name) => readers?.[name] !== undefined || name === '*');
  const names = asked.includes('*') ? Object.keys(readers ?? {}) : asked;
  return Object.fromEntries(names.map((name) => [nameOf(object, name, reading), readScalar(object, name, reading)]));
}

function readMembers(object: Reference, wanted: Tree, reading: Reading): Answer {
  const { machinery, paths, keep, isWire } = reading;
  const { read: readers = {}, open = {}, items } = definitionOf(machinery, object);
  if (items) return read(object, wanted, reading);
  const answer: Answer = isWire ? identify(object, machinery, keep) : {};
  const asked = Object.keys(wanted).map((name) => canonical(object, name, machinery));
  const everything = asked.length === 0 || asked.includes('*');
  const scalars = everything ? Object.keys(readers).filter((name) => isWithin(object, name, machinery)) : [];
  // Excel passes over names that it does not know: `items/$none` loads nothing but the items
  for (const name of new Set([
    ...scalars,
    ...asked.filter((each) => machinery.names.isKnown(object.className, each)),
  ])) {
    if (!(name in open)) answer[nameOf(object, name, reading)] = readScalar(object, name, reading);
    else {
      const below = paths.open(object, name);
      const branch = Object.entries(wanted).find(([key]) => canonical(object, key, machinery) === name)?.[1] ?? {};
      answer[nameOf(object, name, reading)] = below && read(below, branch, reading);
    }
  }
  return answer;
}

function readScalar(object: Reference, name: string, { machinery, paths }: Reading): unknown {
  const reader = definitionOf(machinery, object).read?.[name];
  return paths.guarded(object, name, reader, (run) => run(object.target, machinery.surroundings)) ?? null;
}

/** Callers may write a name in any case. */
function canonical(object: Reference, name: string, { names }: Machinery): string {
  return name === '*' ? name : names.toPublic(object.className, name);
}

function isWithin(object: Reference, name: string, { names, supports }: Machinery): boolean {
  const api = names.api(object.className, name);
  return api === undefined || supports(api);
}

function nameOf(object: Reference, name: string, { machinery, isWire }: Reading): string {
  return isWire ? machinery.names.toWire(object.className, name) : name;
}
