import type { Target } from './target';
import { completing } from '../lexicon/verbs';

/** A target that was found, with whatever its finder knows of it. */
export interface Stepped {
  readonly target: Target;
}

/** Targets of which one is what the others lead up to, in text order. */
interface Group<Item extends Stepped> {
  readonly first: Item;
  readonly steps: Item[];
}

/** Several figures of one target become it and its milestones; `join` makes one of the items that were several. */
export function joinSteps<Item extends Stepped>(
  items: readonly Item[],
  planEnd: string,
  join: (first: Item, last: Item, target: Target) => Item,
): Item[] {
  return toGroups(items).flatMap(({ first, steps }) => {
    const target =
      steps.length === 0
        ? null
        : joined(
            first.target,
            steps.map((step) => step.target),
            planEnd,
          );
    return target === null ? [first, ...steps] : [join(first, steps.at(-1) ?? first, target)];
  });
}

/** How many targets may stand between a step and the one that it goes on with. */
const mostBetween = 40;

/** The group that each figure goes on with stays where its first figure stands. */
function toGroups<Item extends Stepped>(items: readonly Item[]): Group<Item>[] {
  const groups: Group<Item>[] = [];
  for (const item of items) {
    const near = item.target.stated === null ? [] : groups.slice(-mostBetween);
    const fitting = near.filter(({ first }) => goesOn(item.target, first.target));
    const group = fitting.findLast(({ first }) => isWhole(item.target, first.target)) ?? fitting.at(-1);
    if (group === undefined) groups.push({ first: item, steps: [] });
    else group.steps.push(item);
  }
  return groups;
}

/** 四季度完工20公里 behind 新建公路20公里, whatever other length was named since. */
function isWhole({ bare, target }: Target, first: Target): boolean {
  return bare !== null && target === first.target && first.stated === null;
}

/** 6月底前完成4家 behind 新建驿站7家; 2028年达标率达到95% behind 2025年达标率达到90%. */
function goesOn(target: Target, first: Target): boolean {
  const isAlike =
    target.unitOfMeasure === first.unitOfMeasure &&
    target.measure === first.measure &&
    canStep(target) &&
    canStep(first);
  if (!isAlike) return false;
  if (target.bare === null)
    return first.name === target.name && first.comparator === target.comparator && first.stated !== null;
  if (target.bare === first.bare || (target.bare !== '' && first.name.startsWith(target.bare))) return true;
  // what is finished goes on with what is made, not with what was begun
  return completing.pattern.test(target.bare) && completing.pattern.test(first.bare ?? '');
}

const stepping: ReadonlySet<Target['comparator']> = new Set(['atLeast', 'moreThan', 'atMost', 'lessThan']);

function canStep({ measure, cadence, comparator, parts, baseline }: Target): boolean {
  return (
    measure !== 'yesNo' && cadence === 'byEnd' && stepping.has(comparator) && parts.length === 0 && baseline === null
  );
}

/** Null where dates and figures do not lead up to one. */
function joined(first: Target, steps: readonly Target[], planEnd: string): Target | null {
  const isTotal = first.stated === null || steps.every(({ due }) => due < first.due);
  const dated = isTotal ? steps : [first, ...steps];
  if (!dated.every(({ due }, at) => due > (dated[at - 1]?.due ?? ''))) return null;
  return isTotal ? leadingUpTo(first, dated, planEnd) : upToLast(first, dated);
}

/** Less at the plan's end (建12个,四季度竣工3个) is no step. 新建7家:3月底前2家,6月底前4家,9月底前7家; 改造90公里,4月底前30公里,7月底前再完成30公里,11月底前30公里. */
function leadingUpTo(total: Target, steps: readonly Target[], planEnd: string): Target | null {
  const levels = isSteady(steps, total) ? steps : null;
  const isSum = Math.abs(sumOf(steps) - total.target) < 1e-9;
  const reached = isSum && (levels === null || steps.some(isAdded)) ? summed(steps) : levels;
  const last = reached?.at(-1);
  if (reached === null || last === undefined) return null;
  const isOwn = last.target !== total.target && last.due >= planEnd;
  if (isOwn) return null;
  return last.target === total.target
    ? withMilestones({ ...total, due: last.due, stated: last.stated }, reached.slice(0, -1))
    : withMilestones(total, reached);
}

/** 2024年新建2家,2025年新建3家 are 5; 2024年底前累计2家,2025年底前累计5家 too. */
function upToLast(first: Target, dated: readonly Target[]): Target | null {
  const isSum = dated.every(isAdded);
  const reached = isSum ? summed(dated) : isSteady(dated, null) ? dated : null;
  const last = reached?.at(-1);
  if (reached === null || last === undefined) return null;
  const { target, due, stated } = last;
  const doubts = isSum ? [...first.doubts, 'summed' as const] : first.doubts;
  return withMilestones({ ...first, target, due, stated, doubts }, reached.slice(0, -1));
}

/** Made within a time, not reached by its end. */
function isAdded({ adds, stated }: Target): boolean {
  return adds === 'again' || (adds === 'made' && stated === 'in');
}

/** Each further on than the one before, and none beyond the total. */
function isSteady(steps: readonly Target[], total: Target | null): boolean {
  const isDown = steps[0]?.comparator === 'atMost' || steps[0]?.comparator === 'lessThan';
  const sign = isDown ? -1 : 1;
  const all = total === null ? steps : [...steps, total];
  return all.every(({ target }, at) => {
    const rise = at === 0 ? 1 : sign * (target - (all[at - 1]?.target ?? 0));
    return at === steps.length ? rise >= 0 : rise > 0;
  });
}

function summed(steps: readonly Target[]): Target[] {
  return steps.map((step, at) => ({ ...step, target: sumOf(steps.slice(0, at + 1)) }));
}

function sumOf(steps: readonly Target[]): number {
  return Number(steps.reduce((sum, { target }) => sum + target, 0).toPrecision(15));
}

function withMilestones(target: Target, steps: readonly Target[]): Target {
  return {
    ...target,
    milestones: [
      ...target.milestones,
      ...steps.map((step) => ({ period: toMilestonePeriod(step.due), target: step.target })),
    ],
  };
}

/** The year that a date ends, else its month. */
export function toMilestonePeriod(due: string): string {
  return due.endsWith('-12-31') ? due.slice(0, 4) : due.slice(0, 7);
}
