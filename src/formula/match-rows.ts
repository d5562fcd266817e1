import { Raised, errors } from './scalar';
import type { Area } from './operand';
import type { Criterion } from './read-criterion';

/** One range with what is sought in it. */
export interface Condition {
  readonly area: Area;
  readonly criterion: Criterion;
}

const indexFrom = 64;

/**
 * Visits every place at which all conditions hold, as row and column from the corner of their ranges, up to where the
 * ranges and `beside` hold anything. Returns how many blank places beyond that hold them too.
 * @throws Raised with #VALUE! unless all ranges have one shape.
 */
export function matchRows(
  conditions: readonly Condition[],
  beside: Area | undefined,
  visit: (row: number, column: number) => void,
): number {
  const first = conditions[0]?.area;
  if (!first) return 0;
  const areas = [...conditions.map(({ area }) => area), ...(beside ? [beside] : [])];
  if (areas.some((area) => area.rows !== first.rows || area.columns !== first.columns)) throw new Raised(errors.value);
  const rows = Math.max(0, ...areas.map((area) => area.lastRow - area.top + 1));
  const columns = Math.max(0, ...areas.map((area) => area.lastColumn - area.left + 1));
  for (let column = 0; column < columns; column++) {
    const columnValues = conditions.map(({ area }) => area.grid.settled(area.left + column, area.top, area.bottom));
    const candidates = rows < indexFrom ? undefined : likelyRows(conditions, column);
    const count = candidates ? candidates.length : rows;
    for (let at = 0; at < count; at++) {
      const row = candidates ? (candidates[at] ?? 0) : at;
      const holds = conditions.every(({ area, criterion }, each) => criterion.matches(columnValues[each]?.[area.top + row]));
      if (holds) visit(row, column);
    }
  }
  const blankToo = conditions.every(({ criterion }) => criterion.matches(undefined));
  return blankToo ? first.rows * first.columns - rows * columns : 0;
}

/** The shortest list of rows that an index offers for one of the conditions; undefined where none has an index. */
function likelyRows(conditions: readonly Condition[], column: number): readonly number[] | undefined {
  let shortest: readonly number[] | undefined;
  for (const { area, criterion } of conditions) {
    const { only } = criterion;
    if (only === undefined) continue;
    const index = area.grid.index(area.left + column, area.top, area.bottom);
    const found =
      typeof only === 'string'
        ? (index.texts.get(only) ?? [])
        : [...(index.numbers.get(only) ?? []), ...(index.numberTexts.get(only) ?? [])].sort((a, b) => a - b);
    const rows = found.map((row) => row - area.top);
    if (!shortest || rows.length < shortest.length) shortest = rows;
  }
  return shortest;
}
