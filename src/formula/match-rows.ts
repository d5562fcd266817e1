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
      for (const row of likely.rows) if (holds(row - likely.top)) visit(row - likely.top, column);
    } else {
      for (let row = 0; row < rows; row++) if (holds(row)) visit(row, column);
    }
  }
  const blankToo = conditions.every(({ criterion }) => criterion.matches(undefined));
  return blankToo ? first.rows * first.columns - rows * columns : 0;
}

/** The shortest list of rows that an index offers for one of the conditions, and the top from which it counts. */
function likelyRows(conditions: readonly Condition[], column: number): { rows: readonly number[]; top: number } | undefined {
  let shortest: { rows: readonly number[]; top: number } | undefined;
  for (const { area, criterion } of conditions) {
    const { only } = criterion;
    if (only === undefined) continue;
    const index = area.grid.index(area.left + column, area.top, area.bottom);
    const rows = typeof only === 'string' ? index.texts.get(only) : merged(index.numbers.get(only), index.numberTexts.get(only));
    if (!rows) return { rows: [], top: 0 };
    if (!shortest || rows.length < shortest.rows.length) shortest = { rows, top: area.top };
  }
  return shortest;
}

function merged(rows: readonly number[] | undefined, others: readonly number[] | undefined): readonly number[] | undefined {
  return rows && others ? [...rows, ...others].sort((a, b) => a - b) : (rows ?? others);
}
