import { intersect, sameArea, type Area } from '../cells/area';
import { LiveAreas, type LiveRange } from '../cells/live-range';
import type { Sheet } from '../sheets/workbook-model';

type Found = Map<Sheet, Area[]>;

/** The cells that an area's formulas read: directly, or through others. */
export function precedentsOf(range: LiveRange, isDirect: boolean): LiveAreas[] {
  return follow(range, isDirect, (sheet, area) => {
    const found: [Sheet, Area][] = [];
    for (const { row, column, cell } of sheet.cells.within(area))
      if (cell.formula !== undefined) found.push(...readBy(sheet, row, column, cell.formula));
    return found;
  });
}

/** The cells whose formulas read an area. */
export function dependentsOf(range: LiveRange, isDirect: boolean): LiveAreas[] {
  return follow(range, isDirect, (sheet, area) =>
    sheet.workbook.sheets.flatMap((other) =>
      [...other.cells.within()].flatMap(({ row, column, cell }): [Sheet, Area][] => {
        const reads = cell.formula === undefined ? [] : readBy(other, row, column, cell.formula);
        return reads.some(([of, each]) => of === sheet && intersect(each, area))
          ? [[other, { top: row, left: column, bottom: row, right: column }]]
          : [];
      }),
    ),
  );
}

function readBy(sheet: Sheet, row: number, column: number, formula: string): [Sheet, Area][] {
  const found: [Sheet, Area][] = [];
  const { formulas } = sheet.workbook;
  formulas.mapped(
    formula,
    { row, column },
    { row, column },
    (area, name) => {
      const of = sheet.workbook.findSheet(name);
      if (of) found.push([of, area]);
      return area;
    },
    sheet.name,
  );
  return found;
}

function follow(range: LiveRange, isDirect: boolean, step: (sheet: Sheet, area: Area) => [Sheet, Area][]): LiveAreas[] {
  const found: Found = new Map();
  const waiting: [Sheet, Area][] = [[range.sheet, range.area]];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const [sheet, area] of step(...next)) {
      const known = found.get(sheet) ?? [];
      if (known.some((each) => sameArea(each, area))) continue;
      found.set(sheet, [...known, area]);
      if (!isDirect) waiting.push([sheet, area]);
    }
  }
  return [...found].map(([sheet, areas]) => new LiveAreas(sheet, areas));
}
