/** `npm run check` runs every case; `npm test` alone runs one of each kind where there are many. */
export const isThorough = (globalThis as { readonly isThorough?: boolean }).isThorough === true;

/** The first case of each kind, or all. */
export function ofEachKind<Case>(cases: readonly Case[], kindOf: (each: Case) => unknown): readonly Case[] {
  if (isThorough) return cases;
  const kinds = new Map<unknown, Case>();
  for (const each of cases) if (!kinds.has(kindOf(each))) kinds.set(kindOf(each), each);
  return [...kinds.values()];
}

/** Every so-and-so many-th of a long series, the first and the last among them, or all. */
export function atIntervals<Each>(series: readonly Each[], step: number): readonly Each[] {
  return isThorough ? series : series.filter((_, at) => at % step === 0 || at === series.length - 1);
}

/** How many cases to generate: a sixth of so many, or all. */
export function orASixth(many: number): number {
  return isThorough ? many : Math.ceil(many / 6);
}
