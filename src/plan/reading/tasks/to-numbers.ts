/** The numbers of tasks in text order. */
export interface TaskNumbers {
  readonly numbers: readonly number[];
  /** The printed numbers start anew from part to part; the tasks are counted through. */
  readonly restarts: boolean;
}

/** One task in so many may lack a number, or bear another's, where the printed numbers are kept. */
const oddOneIn = 3;

/** The printed numbers where they are each one task's; a few odd ones take numbers that are free. */
export function toNumbers(ordinals: readonly (number | null)[]): TaskNumbers {
  const taken = new Set<number>();
  const kept = ordinals.map((ordinal) => {
    if (ordinal === null || ordinal < 1 || taken.has(ordinal)) return null;
    taken.add(ordinal);
    return ordinal;
  });
  const restarts = startsAnew(ordinals);
  const odd = kept.filter((number) => number === null).length;
  if (restarts || odd * oddOneIn > kept.length) return { numbers: kept.map((_, at) => at + 1), restarts };
  let beyond = Math.max(0, ...taken);
  let before = 0;
  const numbers = kept.map((number) => {
    if (number !== null) return (before = number);
    if (taken.has(before + 1)) return (beyond += 1);
    before += 1;
    taken.add(before);
    beyond = Math.max(beyond, before);
    return before;
  });
  return { numbers, restarts };
}

/** A second number 1, or more numbers that stand twice than slips would explain. */
function startsAnew(ordinals: readonly (number | null)[]): boolean {
  const counted = ordinals.filter((ordinal) => ordinal !== null);
  const doubled = counted.length - new Set(counted).size;
  return counted.filter((ordinal) => ordinal === 1).length > 1 || doubled > Math.max(1, counted.length / 5);
}
