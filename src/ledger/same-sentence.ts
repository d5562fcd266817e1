import { memoByObject } from '../workbook/book/memo-by-object';
import type { Indicator, Plan } from '../plan/plan';

const [before, after] = ['同上（', '）'];

/** What stands in 方案依据 where a row above has the same sentence; with its number, for sheets are sorted and filtered. */
export function toSameSentence(row: string): string {
  return `${before}${row}${after}`;
}

/** The row that it names; undefined where it is a sentence. */
export function readSameSentence(text: string): string | undefined {
  return text.startsWith(before) && text.endsWith(after) ? text.slice(before.length, -after.length) : undefined;
}

/** By indicator, the first of those of its task that stand together with the same sentence. */
export const toFirstOfSentence = memoByObject((plan: Plan): ReadonlyMap<string, Indicator> => {
  const last = new Map<number, Indicator>();
  const firsts = new Map<string, Indicator>();
  for (const indicator of plan.indicators) {
    const { id, task, repeats, clause } = indicator;
    if (repeats !== null) continue;
    // of the overall goals a unit has only its own
    const above = task === null ? undefined : last.get(task);
    const first = above?.clause.text === clause.text ? above : indicator;
    if (task !== null) last.set(task, first);
    firsts.set(id, first);
  }
  return firsts;
});
