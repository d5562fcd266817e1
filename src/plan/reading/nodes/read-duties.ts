import type { NodeCadence } from '../../plan';
import { findFigurePhrases } from '../figures/figure-phrases';
import { readTargets } from '../figures/read-targets';
import { leading, noDuty, ofTheYear, onceUnits, yearAhead } from '../lexicon/nodes';
import { findDates } from '../text/dates';
import { looksLikeUnit, readUnitList } from '../units/unit-list';
import { findAnchors, type Anchor } from './anchors';
import { hasDuty, readDuty, readOpening, type Duty } from './duty-name';
import { toLastDue, toLastYearly, toOneDue, type NodeScope } from './node-due';

/** A duty of one sentence; positions count in it. */
export interface SentenceDuty extends Omit<Duty, 'isOpening' | 'length'> {
  readonly cadence: NodeCadence;
  /** Empty where the text does not say which year is meant. */
  readonly due: string;
  readonly dueDerived: boolean;
  /** The words that say when. */
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** The dated duties of a squeezed sentence that have no figure. `leaders`: who leads what is said before it. */
export function readDuties(text: string, scope: NodeScope, leaders: readonly string[]): SentenceDuty[] {
  const dates = findDates(text.replace(yearAhead.pattern, ',,'));
  const anchors = findAnchors(text, dates);
  const [first] = anchors;
  if (first === undefined) return [];
  const figures = findReached(text, scope);
  const said = readLeaders(text.slice(0, first.at)) ?? leaders;
  let speaking = readOpening(text);
  return anchors.flatMap((anchor, at) => {
    if (noDuty.pattern.test(text.slice(borderBefore(text, anchor.at, 0), anchor.at))) return [];
    const from = borderBefore(text, anchor.at, anchors[at - 1]?.to ?? 0);
    const most = borderBehind(text, anchor.to, anchors[at + 1]?.at ?? text.length);
    const duty = readDuty(text.slice(from, anchor.at), text.slice(anchor.to, most));
    if (duty === null || !isOrdered(anchor, duty)) return [];
    const to = anchor.to + duty.length;
    if (figures.some((at) => at >= from && at < to && (at < anchor.at || at >= anchor.to))) return [];
    const named = dates.filter((date) => date.at < anchor.at && date.year !== null).at(-1)?.year ?? scope.year;
    if (duty.doers.length > 0) speaking = duty.doers;
    const doers = speaking.length > 0 ? speaking : said;
    const words = text.slice(anchor.at, anchor.to);
    const { name, evidence } = duty;
    return toDues(anchor, duty, { ...scope, year: named }).map((due) => ({
      name,
      doers,
      evidence,
      ...due,
      words,
      from,
      to,
    }));
  });
}

/** Who leads, as the words say first; null where nobody does. */
export function readLeaders(text: string): readonly string[] | null {
  const said = leading.pattern.exec(text)?.[1];
  const units = said === undefined ? [] : readUnitList(said, 'lead').lead;
  return units.length > 0 && units.every(looksLikeUnit) ? units : null;
}

/** A day by which something has to be done orders it; how often, or in which month, has to be said of something that is done. */
function isOrdered({ isDeadline, cadence }: Anchor, { name, isOpening }: Duty): boolean {
  return isDeadline || (hasDuty(name) && (isOpening || cadence !== 'byEnd'));
}

function borderBefore(text: string, at: number, least: number): number {
  const border = lastMark(text, ',;:。', at, least);
  if (border !== null || least === 0) return border ?? 0;
  return lastMark(text, '、', at, least) ?? least;
}

/** Up to the next date's own clause. */
function borderBehind(text: string, to: number, next: number): number {
  if (next === text.length) return next;
  return lastMark(text, ',;:。', next, to + 1) ?? lastMark(text, '、', next, to + 1) ?? next;
}

/** Behind the last of the marks before `at`; null where none stands from `least` on. */
function lastMark(text: string, marks: string, at: number, least: number): number | null {
  let from = at;
  while (from > least && !marks.includes(text.charAt(from - 1))) from -= 1;
  return from > least ? from : null;
}

/** Whether words give a figure to reach. */
export function hasFigures(text: string, scope: NodeScope): boolean {
  return findReached(text, scope).length > 0;
}

/** Where a sentence gives figures to reach: once is none. */
function findReached(text: string, { planStart, planEnd }: NodeScope): number[] {
  const figures = findFigurePhrases(text).filter(
    ({ figure, bound }) =>
      (figure.unitOfMeasure !== '' || bound?.isExplicit === true) &&
      !(figure.value === 1 && onceUnits.pattern.test(figure.unitOfMeasure)),
  );
  const { targets } = readTargets(text, { carried: '', outer: '', planStart, planEnd }, '');
  const shares = targets.filter(({ measure }) => measure === 'ratio');
  return [...figures.map(({ figure }) => figure.start), ...shares.map(({ start }) => start)];
}

type Due = Pick<SentenceDuty, 'cadence' | 'due' | 'dueDerived'>;

function toDues({ cadence, days, place }: Anchor, { name }: Duty, scope: NodeScope): Due[] {
  if (cadence === 'byEnd') {
    return days.flatMap((day): Due[] => {
      const due = toOneDue(day, scope);
      if (due === null) return [];
      const isYearly = due === '' && ofTheYear.pattern.test(name);
      return isYearly
        ? [{ cadence: 'yearly', due: toLastYearly(day, scope), dueDerived: false }]
        : [{ cadence, due, dueDerived: false }];
    });
  }
  if (days.length > 0) return days.map((day) => ({ cadence, due: toLastYearly(day, scope), dueDerived: false }));
  const due = place === null ? '' : toLastDue(cadence, place, scope);
  return [{ cadence, due: due === '' ? scope.planEnd : due, dueDerived: due === '' }];
}
