import type { Plan } from '../../plan/plan';
import { findUnit } from '../../plan/reporting';
import type { FollowUpLine } from '../district-summary';
import { groupByPresentKey, joinDays, joinTexts, type Named } from '../sheets/group-by-present-key';
import { byNumber, type KeptMatters } from './matter-order';

type Group = readonly Named<FollowUpLine>[];

/** What all of them say; null where they differ. */
function findVerdict(group: Group): FollowUpLine['verdict'] {
  const verdicts = new Set(group.map(({ value }) => value.verdict));
  return verdicts.size === 1 ? (group[0]?.value.verdict ?? null) : null;
}

/** Several matters that have become one, under the first of their numbers. */
function join(key: string, unit: string, group: Group, first: FollowUpLine): FollowUpLine {
  return {
    ...first,
    key,
    unit,
    isIssued: group.some(({ value }) => value.isIssued),
    redsBefore: Math.max(...group.map(({ value }) => value.redsBefore)),
    reds: Math.max(...group.map(({ value }) => value.reds)),
    remedyBy: joinDays(group, (line) => line.remedyBy),
    extendedTo: joinDays(group, (line) => line.extendedTo),
    approvedBy: joinTexts(group, (line) => line.approvedBy),
    remedy: joinTexts(group, (line) => line.remedy),
    verdict: findVerdict(group),
    verdictOn: joinDays(group, (line) => line.verdictOn),
  };
}

/** Matters follow their unit where it was renamed or merged; of several that become one the other numbers are closed. */
export function toPresentMatters(kept: KeptMatters, plan: Pick<Plan, 'units'>): KeptMatters {
  const toPresent = (name: string) => findUnit(plan, name)?.name ?? name;
  const toKey = (key: string, { unit }: FollowUpLine) =>
    key.endsWith(`|${unit}`) ? key.slice(0, key.length - unit.length) + toPresent(unit) : key;
  const groups = groupByPresentKey(kept.open, ({ unit }) => unit, toKey);
  const open = new Map<string, FollowUpLine>();
  const merged: FollowUpLine[] = [];
  for (const [key, group] of groups) {
    const [first, ...others] = group.map(({ value }) => value).sort(byNumberFirst);
    if (!first) continue;
    open.set(key, join(key, toPresent(first.unit), group, first));
    for (const other of others.filter(({ number }) => number !== '')) {
      const remedy = [other.remedy, `并入${first.number}`].filter((text) => text !== '').join('；');
      merged.push({ ...other, state: 'closed', closedIn: other.openedIn, remedy });
    }
  }
  return { ...kept, open, closed: [...kept.closed, ...merged] };
}

/** Those that have a number before those that have none. */
function byNumberFirst(a: FollowUpLine, b: FollowUpLine): number {
  return Number(a.number === '') - Number(b.number === '') || byNumber(a, b);
}
