import type { Indicator } from '../../plan';
import { dropBetween } from '../text/spans-between';
import { kindsThatDiffer, wordsOfOneThing, wordsThatTellNothingApart } from '../lexicon/names';
import { findVerb } from '../figures/verbs';
import { sitesMore } from '../lexicon/sites';
import { ownEvents } from '../lexicon/times';
import { tidyPhrase } from '../text/tidy-phrase';

/** An indicator, and the words of its sentence before the figure; its task's title. */
export interface Stated {
  readonly indicator: Indicator;
  readonly phrase: string;
  readonly title: string;
}

/** For each indicator that states another's target again, the id of the one that counts: a task's, or the earlier. */
export function findRepeats(stated: readonly Stated[]): Map<string, string> {
  const repeats = new Map<string, string>();
  const groups = new Map<string, Kept[]>();
  const byName = new Map<string, Compared>();
  const ordered = [
    ...stated.filter(({ indicator }) => indicator.task !== null),
    ...stated.filter(({ indicator }) => indicator.task === null),
  ];
  for (const each of ordered) {
    const { indicator } = each;
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
    const entry = { ...each, core, pairs: pairsOf(core), kinds: kindsOf(indicator.name) };
    const group = groups.get(key) ?? [];
    const same = byName.get(`${key}|${core}`);
    const found = same !== undefined && !areApart(entry, same) ? same : mostLike(entry, group);
    if (found !== undefined) repeats.set(indicator.id, found.indicator.id);
    else if (same === undefined) byName.set(`${key}|${core}`, entry);
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
    const value = other.isRepeat || areApart(entry, other) ? 0 : likeness(entry, other);
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

interface Compared extends Stated {
  readonly core: string;
  readonly pairs: ReadonlySet<string>;
  /** For each list of kinds, those that the name has. */
  readonly kinds: readonly (readonly string[])[];
}

interface Kept extends Compared {
  readonly isRepeat: boolean;
}

/** Rows of a table that gives each unit its own. */
function areOfOtherUnits(one: Indicator, other: Indicator): boolean {
  const areRows = one.task === null && other.task === null && one.reporters.length > 0 && other.reporters.length > 0;
  return areRows && !one.reporters.some((unit) => other.reporters.includes(unit));
}

/** Whether dates, units, sites, subjects or tasks say that two are not the same, whatever their names and figures. */
function areApart(a: Compared, b: Compared): boolean {
  const [one, other] = [a.indicator, b.indicator];
  if (!one.dueDerived && !other.dueDerived && one.due !== other.due) return true;
  if (areOfOtherUnits(one, other)) return true;
  if (one.subjects !== '' && other.subjects !== '') return !shareSites(one.subjects, other.subjects);
  if (differ(a.core, b.core)) return true;
  if (one.task === null || other.task === null || one.task === other.task) return false;
  return differ(tidyPhrase(a.phrase), tidyPhrase(b.phrase)) || areOwn(a, b);
}

function shareSites(one: string, other: string): boolean {
  const sites = other.replace(sitesMore.pattern, '').split('、');
  return one
    .replace(sitesMore.pattern, '')
    .split('、')
    .some((site) => sites.some((each) => each.includes(site) || site.includes(each)));
}

/** 农业领域案例 and 交通领域案例: between what they begin and end with alike, each says something else. */
function differ(a: string, b: string): boolean {
  const [one, other] = [a, b].map((words) => words.replace(wordsOfOneThing.pattern, ''));
  if (one === undefined || other === undefined) return false;
  const shortest = Math.min(one.length, other.length);
  let ahead = 0;
  while (ahead < shortest && one.charAt(ahead) === other.charAt(ahead)) ahead += 1;
  let behind = 0;
  while (behind < shortest - ahead && one.at(-1 - behind) === other.at(-1 - behind)) behind += 1;
  const [own, others] = [one.slice(ahead, one.length - behind), other.slice(ahead, other.length - behind)];
  return own !== '' && others !== '' && !Array.from(own).some((mark) => others.includes(mark));
}

/** Events and short names (新建公园) that tasks of other subjects have on their own. */
function areOwn(a: Compared, b: Compared): boolean {
  if (ownEvents.pattern.test(a.indicator.unitOfMeasure)) return a.title !== b.title;
  const noun = a.core.slice(findVerb(a.core)?.end ?? 0);
  const pairs = pairsOf(a.title);
  return noun.length <= 2 && ![...pairsOf(b.title)].some((pair) => pairs.has(pair));
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

/** 自治区级 is not 区级. */
function kindsOf(name: string): string[][] {
  return kindsThatDiffer.map((words) => {
    const found = words.filter((word) => name.includes(word));
    return found.filter((word) => !found.some((other) => other !== word && other.includes(word)));
  });
}

/** 小学 and 初中 are not the same, whatever else two names share. */
function sameKinds(a: Compared['kinds'], b: Compared['kinds']): boolean {
  return a.every((inA, at) => {
    const inB = b[at] ?? [];
    return inA.length === 0 || inB.length === 0 || inA.some((word) => inB.includes(word));
  });
}
