import type { RemindedMatter } from './reminded-matter';

/** Reds are never buried under what is only to be filled in or explained. */
const order: readonly RemindedMatter['kind'][] = [
  'unmet',
  'inError',
  'error',
  'overdue',
  'behind',
  'query',
  'outstanding',
  'late',
  'dueSoon',
  'settled',
];

/** The same sentence about many rows; `matters` has one or more. */
export interface MatterGroup<Matter extends RemindedMatter> {
  readonly matters: readonly [Matter, ...Matter[]];
}

/** A red light, whatever stands under it. */
export function isRed({ kind, level }: Pick<RemindedMatter, 'kind' | 'level'>): boolean {
  return kind === 'unmet' || level === 'red';
}

function rank({ kind }: Pick<RemindedMatter, 'kind'>): number {
  const found = order.indexOf(kind);
  return found < 0 ? order.length : found;
}

/** Reds first; what is said of many rows in the same words is one group. A light is about its own figure, and stands alone. */
export function groupMatters<Matter extends RemindedMatter>(
  matters: readonly Matter[],
  toSame: (matter: Matter) => string = () => '',
): MatterGroup<Matter>[] {
  const groups = new Map<string, [Matter, ...Matter[]]>();
  for (const [at, matter] of matters.entries()) {
    const { kind, level, about, reason, remedyBy } = matter;
    const key =
      kind === 'unmet' || kind === 'behind' || about === ''
        ? String(at)
        : JSON.stringify([kind, level, reason, remedyBy, toSame(matter)]);
    const group = groups.get(key);
    if (group) group.push(matter);
    else groups.set(key, [matter]);
  }
  return [...groups.values()]
    .map((each) => ({ matters: each }))
    .sort(({ matters: [a] }, { matters: [b] }) => Number(isRed(b)) - Number(isRed(a)) || rank(a) - rank(b));
}
