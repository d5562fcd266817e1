import type { Area } from './area';
import { displayText } from './display-text';
import { guardContents } from './guard';
import type { Sheet } from '../sheets/workbook-model';
import { writeCells } from './write-cells';

export interface FindCriteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
}

/** Cells whose text holds, or is, what is looked for; `*`, `?` and `~` as Excel reads them. Row by row. */
export function findCells(
  sheet: Sheet,
  area: Area,
  text: string,
  criteria: FindCriteria,
): { row: number; column: number }[] {
  sheet.workbook.calculation.settle();
  const pattern = toPattern(text, criteria, false);
  return [...sheet.cells.within(area)]
    .filter(({ row, column, cell }) => {
      if (cell.value === undefined && cell.formula === undefined) return false;
      const shown = displayText(cell.value, sheet.styleAt(row, column).numberFormat);
      return pattern.test(shown) || (typeof cell.value === 'number' && pattern.test(String(cell.value)));
    })
    .map(({ row, column }) => ({ row, column }));
}

/** Replaces in what cells hold, formulas included; gives how many places were replaced. */
export function replaceCells(
  sheet: Sheet,
  area: Area,
  text: string,
  replacement: string,
  criteria: FindCriteria,
): number {
  guardContents(sheet, area);
  let count = 0;
  for (const { row, column, cell } of [...sheet.cells.within(area)]) {
    if (
      typeof cell.value === 'object' ||
      typeof cell.value === 'boolean' ||
      (cell.value === undefined && cell.formula === undefined)
    )
      continue;
    const content =
      cell.formula === undefined ? String(cell.value) : sheet.workbook.formulas.toA1(cell.formula, row, column);
    let found = 0;
    const replaced = content.replace(toPattern(text, criteria, true), () => {
      found += 1;
      return replacement;
    });
    if (found === 0) continue;
    count += found;
    const isNumber = typeof cell.value === 'number' || cell.formula !== undefined;
    writeCells(sheet, { top: row, left: column, bottom: row, right: column }, [
      [isNumber || !/^[=+\-@]/.test(replaced) ? replaced : `'${replaced}`],
    ]);
  }
  return count;
}

function toPattern(text: string, { completeMatch, matchCase }: FindCriteria, everywhere: boolean): RegExp {
  const source = text.replace(
    /~([*?~])|([*?])|([\\^$.|+()[\]{}])/g,
    (_, kept?: string, wild?: string, special?: string) => {
      if (kept !== undefined) return `\\${kept}`;
      if (wild !== undefined) return wild === '*' ? '[\\s\\S]*' : '[\\s\\S]';
      return `\\${special ?? ''}`;
    },
  );
  return new RegExp(completeMatch ? `^${source}$` : source, (matchCase ? '' : 'i') + (everywhere ? 'g' : '') + 'u');
}
