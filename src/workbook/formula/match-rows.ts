import { placeFrom } from './index-column';
import type { Area } from './operand';
import type { Criterion } from './read-criterion';
import { errors, Raised } from './scalar';

/** One range with what is sought in it. */
export interface Condition {
  readonly area: Area;
  readonly criterion: Criterion;
}

const indexFrom = 64;

/**
 * Visits every place at which all conditions hold, as row and column from the corner of their ranges, up to where the
 * ranges and `beside` hold anything. Returns how many blank places beyond that hold them too.
 * @throws Raised with #VALUE! unless all ranges have one shape; Need where any of them lacks a result.
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
    beside?.grid.settled(beside.left + column, beside.top, beside.bottom);
    const lines = conditions.map(({ area }) => area.grid.settled(area.left + column, area.top, area.bottom));
    const holds = (row: number) => {
      for (let at = 0; at < conditions.length; at++) {
        const condition = conditions[at];
        if (condition && !condition.criterion.matches(lines[at]?.[condition.area.top + row])) return false;
      }
      return true;
    };
    const likely = rows < indexFrom ? undefined : likelyRows(conditions, column);
    if (likely) {
      for (let at = likely.from; at < likely.to; at++) {
        const row = (likely.rows[at] ?? 0) - likely.top;
        if (holds(row)) visit(row, column);
      }
    } else {
      for (let row = 0; row < rows; row++) if (holds(row)) visit(row, column);
    }
  }
  const blankToo = conditions.every(({ criterion }) => criterion.matches(undefined));
  return blankToo ? first.rows * first.columns - rows * columns : 0;
}

/** Some of a list of rows, and the row from which they count. */
interface Stretch {
  readonly rows: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly top: number;
}

/** The shortest list of rows that an index offers for one of the conditions. */
function likelyRows(conditions: readonly Condition[], column: number): Stretch | undefined {
  let shortest: Stretch | undefined;
  for (const { area, criterion } of conditions) {
    const { only } = criterion;
    const index = only === undefined ? undefined : area.grid.index(area.left + column);
    if (only === undefined || !index) continue;
    const rows =
      typeof only === 'string'
        ? (index.texts.get(only) ?? [])
        : merged(index.numbers.get(only), index.numberTexts.get(only));
    const stretch = { rows, from: placeFrom(rows, area.top), to: placeFrom(rows, area.bottom + 1), top: area.top };
    if (!shortest || stretch.to - stretch.from < shortest.to - shortest.from) shortest = stretch;
  }
  return shortest;
}

function merged(rows: readonly number[] = [], others: readonly number[] = []): readonly number[] {
  if (rows.length === 0 || others.length === 0) return rows.length === 0 ? others : rows;
  return [...rows, ...others].sort((a, b) => a - b);
}
