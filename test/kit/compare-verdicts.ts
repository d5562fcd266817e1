import type { Book, Value } from '../../src/workbook/book/book';
import type { Language } from '../../src/workbook/book/words';
import { toCoreProgress, toCoreVerdicts } from './core-verdicts';
import { readCells, readProgress } from './read-cells';

/**
 * 与目标差距 has ten decimals: a quotient may fall on either side of a half there, and of a large figure a double
 * keeps no more than 15 digits.
 */
const gapTolerance = { absolute: 2e-10, ofFigure: 5e-15 };

export interface Difference {
  readonly row: string;
  readonly column: string;
  readonly core: string | number;
  readonly cell: Value | undefined;
}

function same(column: string, core: string | number, cells: Readonly<Record<string, Value | undefined>>): boolean {
  const cell = cells[column];
  if (column !== 'gap' || typeof core !== 'number' || typeof cell !== 'number') return core === (cell ?? '');
  const largest = Math.max(
    ...[core, cells.actual, cells.target, cells.prior].map((each) => (typeof each === 'number' ? Math.abs(each) : 0)),
  );
  return Math.abs(core - cell) <= gapTolerance.absolute + gapTolerance.ofFigure * 100 * largest;
}

/** Compares every cell of the workbook that speaks a verdict with the core's; the book's formulas have been computed. */
export function compareVerdicts(
  checked: Parameters<typeof toCoreVerdicts>[0],
  computed: Book,
  language: Language,
): { compared: number; differences: Difference[] } {
  const cells = readCells(computed);
  const statusOf = (id: string) => cells.get(id)?.status;
  const verdicts = toCoreVerdicts(checked, statusOf, language);
  const [progress, shownProgress] = [toCoreProgress(checked), readProgress(computed)];
  let compared = 1;
  const differences = [...verdicts].flatMap(([row, verdict]) =>
    Object.entries(verdict).flatMap(([column, core]): Difference[] => {
      compared += 1;
      const shown = cells.get(row) ?? {};
      return same(column, core, shown) ? [] : [{ row, column, core, cell: shown[column] }];
    }),
  );
  const ofProgress =
    progress === shownProgress ? [] : [{ row: '填报说明', column: 'progress', core: progress, cell: shownProgress }];
  return { compared, differences: [...ofProgress, ...differences] };
}
