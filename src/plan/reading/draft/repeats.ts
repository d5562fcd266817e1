import type { Indicator } from '../../plan';
import { dropBetween } from '../text/spans-between';
import { kindsThatDiffer, wordsThatTellNothingApart } from '../lexicon/names';

/** For each indicator that states another's target again, the id of the one that counts: a task's, or the earlier. */
export function findRepeats(indicators: readonly Indicator[]): Map<string, string> {
  const repeats = new Map<string, string>();
  const groups = new Map<string, Kept[]>();
  const byName = new Map<string, Compared>();
  const ordered = [
    ...indicators.filter((each) => each.task !== null),
    ...indicators.filter((each) => each.task === null),
  ];
  for (const indicator of ordered) {
    if (indicator.measure === 'text' || indicator.target === null) continue;
    const key = [
      indicator.measure,
      indicator.unitOfMeasure,
      indicator.target,
      indicator.upper,
      indicator.cadence,
      indicator.comparator === 'moreThan' ? 'atLeast' : indicator.comparator,
    ].join('|');
    const core = coreOf(indicator.name);
    const entry = { indicator, core, pairs: pairsOf(core), kinds: kindsOf(indicator.name) };
    const group = groups.get(key) ?? [];
    const same = byName.get(`${key}|${core}`);
    const found = same ?? mostLike(entry, group);
    if (found === undefined) byName.set(`${key}|${core}`, entry);
    else repeats.set(indicator.id, found.indicator.id);
    if (group.length < mostAlike) group.push({ ...entry, isRepeat: found !== undefined });
    groups.set(key, group);
  }
  return repeats;
}

/** Targets of one figure and unit of measure; no plan has as many. */
const mostAlike = 60;

/** The first of those that are most like it, if it is like one: within a task, only the same in other words. */
function mostLike(entry: Compared, others: readonly Kept[]): Compared | undefined {
  let found: Compared | undefined;
  let most = 0;
  for (const other of others) {
    const value = other.isRepeat ? 0 : likeness(entry, other);
    if (value <= most || value < (other.indicator.task === entry.indicator.task ? 0.95 : 0.5)) continue;
    found = other;
    most = value;
  }
  return found;
}

function coreOf(name: string): string {
  const core = dropBetween(name, '（', '）').replace(wordsThatTellNothingApart.pattern, '');
  return core.length >= 2 ? core : name;
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 2 <= text.length; i += 1) pairs.add(text.slice(i, i + 2));
  return pairs;
}

interface Compared {
  readonly indicator: Indicator;
  readonly core: string;
  readonly pairs: ReadonlySet<string>;
  /** For each list of kinds, those that the name has. */
  readonly kinds: readonly (readonly string[])[];
}

interface Kept extends Compared {
  readonly isRepeat: boolean;
}

function likeness(a: Compared, b: Compared): number {
  if (a.core === b.core) return 1;
  if (!sameKinds(a.kinds, b.kinds)) return 0;
  const [short, long] = a.core.length < b.core.length ? [a.core, b.core] : [b.core, a.core];
  if (short.length >= 4 && long.includes(short)) return 0.9;
  let common = 0;
  for (const pair of a.pairs) if (b.pairs.has(pair)) common += 1;
  return (2 * common) / Math.max(1, a.pairs.size + b.pairs.size);
}

function kindsOf(name: string): string[][] {
  return kindsThatDiffer.map((words) => words.filter((word) => name.includes(word)));
}

/** 小学 and 初中 are not the same, whatever else two names share. */
function sameKinds(a: Compared['kinds'], b: Compared['kinds']): boolean {
  return a.every((inA, at) => {
    const inB = b[at] ?? [];
    return inA.length === 0 || inB.length === 0 || inA.some((word) => inB.includes(word));
  });
}
