import type { TextCell } from '../text/text-cell';
import { fits, kindOf } from './column-kinds';
import type { Column } from './table-columns';

/** What it costs to have a line under a column that it does not fit. */
const misfit = { number: 8, unit: 4, due: 4, text: 2 } as const;

/** The column of each line of a row, never one to the left of the line above: where they fit best, the first of equals. */
export function alignLines(lines: readonly TextCell[], all: readonly Column[]): number[] {
  const costs = lines.map(() => all.map(() => 0));
  const next = lines.map(() => all.map(() => 0));
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    all.forEach((column, place) => {
      const line = lines[at];
      const own = line === undefined || fits(column, line) ? 0 : misfit[kindOf(column)];
      const { cost, to } = cheapest(lines[at + 1], place, all.length, costs[at + 1]);
      (costs[at] ?? [])[place] = own + cost;
      (next[at] ?? [])[place] = to;
    });
  }
  let place = 0;
  return lines.map((_, at) => {
    const here = place;
    place = next[at]?.[here] ?? here;
    return here;
  });
}

/** The line below goes on in the same column, or stands in a later one; each column left out costs one, as a line more does. */
function cheapest(
  below: TextCell | undefined,
  place: number,
  count: number,
  costs: readonly number[] | undefined,
): { cost: number; to: number } {
  if (below === undefined || costs === undefined) return { cost: count - 1 - place, to: place };
  let best = { cost: (costs[place] ?? 0) + (below.text === '' ? 0 : 1), to: place };
  for (let to = place + 1; to < count; to += 1) {
    const cost = (costs[to] ?? 0) + to - place - 1;
    if (cost < best.cost) best = { cost, to };
  }
  return best;
}
