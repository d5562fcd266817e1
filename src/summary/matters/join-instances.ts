import type { DrawnLine, Level } from '../district-summary';

const worstFirst: readonly (Level | null)[] = ['red', 'yellow', 'blue', null];

/**
 * Lines about the same, whatever the instance, as one: where the first of them stands, in the words of the latest
 * instance that is lit, and as pressing as the worst. `orderOf`: which of two rows is later.
 */
export function joinInstances(lines: readonly DrawnLine[], orderOf: (row: string | null) => number): DrawnLine[] {
  const groups = new Map<string, DrawnLine[]>();
  for (const line of lines) {
    const group = groups.get(line.key);
    if (group) group.push(line);
    else groups.set(line.key, [line]);
  }
  return [...groups.values()].map((group) => {
    const latest = group.reduce((a, b) => (orderOf(b.indicator) > orderOf(a.indicator) ? b : a));
    const level = worstFirst.find((each) => group.some((line) => line.level === each)) ?? null;
    return { ...latest, level };
  });
}
