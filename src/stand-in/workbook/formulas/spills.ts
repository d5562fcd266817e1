import { parseR1C1Ref, stringifyTokens, tokenTypes, type Token } from '@borgar/fx';
import type { Value } from '../../../workbook/book/book';
import { Matrix } from '../../../workbook/formula/operand';
import type { Scalar } from '../../../workbook/formula/scalar';
import { cellArea, cellsOf, isOnSheet, type Area } from '../cells/area';
import type { CellRecord, Spill } from '../cells/cells';
import { toR1C1 } from './formula-text';
import type { Sheet, WorkbookModel } from '../sheets/workbook-model';

const tables =
  /\b(UNIQUE|SORT|SORTBY|FILTER|SEQUENCE|TRANSPOSE|TAKE|DROP|CHOOSECOLS|CHOOSEROWS|TOCOL|TOROW|VSTACK|HSTACK|TEXTSPLIT|XLOOKUP)\(/i;

interface Placed {
  readonly sheet: Sheet;
  readonly spill: Spill;
  readonly area: Area;
}

/** Results of formulas that spread over the cells beside them. */
export class Spills {
  private readonly known = new Map<string, boolean>();
  private placed = new Map<string, Placed>();

  constructor(private readonly workbook: WorkbookModel) {}

  /** Whether a formula may give a table: it uses a function that does, or is nothing but a reference to cells. */
  maySpread(formula: string): boolean {
    let may = this.known.get(formula);
    if (may === undefined)
      this.known.set(
        formula,
        (may =
          tables.test(formula) ||
          (formula.includes('#') && this.hasSpreadReference(formula)) ||
          this.isReference(formula)),
      );
    return may;
  }

  private hasSpreadReference(formula: string): boolean {
    return this.workbook.formulas.tokensOf(formula).some(isSpreadMark);
  }

  /** `R1C1#` as the cells over which that formula's result is spread now. */
  resolve(formula: string, sheet: Sheet, row: number, column: number): string {
    if (!formula.includes('#') || !this.hasSpreadReference(formula)) return formula;
    const { formulas } = this.workbook;
    const tokens = formulas.tokensOf(formula);
    return stringifyTokens(
      tokens.flatMap((token, at) => {
        if (isSpreadMark(token)) return [];
        const next = tokens[at + 1];
        if (token.type !== tokenTypes.REF_RANGE || !next || !isSpreadMark(next)) return [token];
        const [read] = formulas.references(token.value).areas;
        const of = read?.sheet === undefined ? sheet : this.workbook.findSheet(read.sheet);
        const cell = read?.at(row, column);
        const placed = of && cell && this.placed.get(keyOf(of, cell.top, cell.left));
        return [
          placed
            ? { ...token, value: toR1C1(placed.sheet.name, placed.area) }
            : { ...token, type: tokenTypes.ERROR, value: '#REF!' },
        ];
      }),
    );
  }

  private isReference(formula: string): boolean {
    const tokens = this.workbook.formulas.tokensOf(formula).filter(({ type }) => type !== tokenTypes.WHITESPACE);
    const [only] = tokens;
    if (!only || tokens.length > 1) return false;
    if (only.type === tokenTypes.REF_STRUCT) return !only.value.includes('@');
    const reference = only.type === tokenTypes.REF_RANGE ? parseR1C1Ref(only.value) : undefined;
    if (!reference || !('range' in reference)) return false;
    const { r0, c0, r1, c1 } = reference.range;
    return r0 !== r1 || c0 !== c1;
  }

  /** Takes every spread result away; the formulas stay. */
  clear(): void {
    if (this.placed.size === 0) return;
    this.placed.clear();
    for (const sheet of this.workbook.sheets) {
      for (const { row, column, cell } of [...sheet.cells.within()])
        if (cell.spill && cell.formula === undefined) sheet.setCell(row, column, bare(cell));
    }
  }

  /**
   * Puts what a formula gives into its cell and those beside it; where something stands in the way, its own cell says so.
   * @returns the cells that are not as they were.
   */
  place(sheet: Sheet, row: number, column: number, result: Scalar | Matrix): Area[] {
    const key = keyOf(sheet, row, column);
    const before = this.placed.get(key);
    const spill: Spill = before?.spill ?? { row, column };
    const table = result instanceof Matrix ? result : null;
    const { rows, columns } = table ?? oneCell;
    const area: Area = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
    const isFree = isOnSheet(area) && !isOccupied(sheet, area, spill, row, column);
    const changed = before ? this.retract(before, isFree ? area : { ...area, bottom: row, right: column }) : [];
    const own = sheet.cell(row, column);
    const value = isFree ? firstOf(result) : { error: '#SPILL!' };
    if (!isSame(own?.value, value)) {
      sheet.setCell(row, column, { ...own, value });
      changed.push({ top: row, left: column, bottom: row, right: column });
    }
    if (!isFree || !table || cellsOf(area) === 1) {
      this.placed.delete(key);
      return changed;
    }
    this.placed.set(key, { sheet, spill, area });
    return [...changed, ...spread(table, { sheet, spill, area })];
  }

  /** Takes back the results of formulas that are no longer where they were. */
  forgetOthers(anchors: ReadonlySet<string>): { readonly sheet: Sheet; readonly area: Area }[] {
    return [...this.placed].flatMap(([key, placed]) => {
      if (anchors.has(key)) return [];
      this.placed.delete(key);
      return this.retract(placed, null).map((area) => ({ sheet: placed.sheet, area }));
    });
  }

  /** The formula that gives a cell its value, and all cells that it gives theirs. */
  at(sheet: Sheet, row: number, column: number): Placed | undefined {
    const spill = sheet.cell(row, column)?.spill;
    return this.placed.get(spill ? keyOf(sheet, spill.row, spill.column) : keyOf(sheet, row, column));
  }

  private retract({ sheet, spill, area }: Placed, kept: Area | null): Area[] {
    const changed: Area[] = [];
    for (const { row, column, cell } of [...sheet.cells.within(area)]) {
      if (
        cell.spill !== spill ||
        (kept && row >= kept.top && row <= kept.bottom && column >= kept.left && column <= kept.right)
      )
        continue;
      sheet.setCell(row, column, bare(cell));
      changed.push({ top: row, left: column, bottom: row, right: column });
    }
    return changed;
  }
}

const oneCell = { rows: 1, columns: 1 };

function firstOf(result: Scalar | Matrix): Value {
  return (result instanceof Matrix ? result.at(0, 0) : result) ?? 0;
}

/** Whether other contents than the spread's own stand in its way. */
function isOccupied(sheet: Sheet, area: Area, spill: Spill, row: number, column: number): boolean {
  return [...sheet.cells.within(area)].some(
    ({ row: r, column: c, cell }) =>
      (r !== row || c !== column) && cell.spill !== spill && (cell.value !== undefined || cell.formula !== undefined),
  );
}

/** Writes a table's values beside the formula that gives it. @returns the cells that are not as they were. */
function spread(table: Matrix, { sheet, spill, area }: Placed): Area[] {
  const changed: Area[] = [];
  for (let down = 0; down < table.rows; down += 1) {
    for (let across = 0; across < table.columns; across += 1) {
      if (down === 0 && across === 0) continue;
      const [row, column] = [area.top + down, area.left + across];
      const cell = sheet.cell(row, column);
      const next = table.at(down, across) ?? 0;
      if (cell?.spill === spill && isSame(cell.value, next)) continue;
      sheet.setCell(row, column, { ...cell, value: next, spill });
      changed.push(cellArea(row, column));
    }
  }
  return changed;
}

function isSpreadMark({ type, value }: Token): boolean {
  return type === tokenTypes.OPERATOR && value === '#';
}

export function keyOf(sheet: Sheet, row: number, column: number): string {
  return `${sheet.id} ${String(row)} ${String(column)}`;
}

function bare({ style, link }: CellRecord): CellRecord | undefined {
  return (style ?? link) ? { style, link } : undefined;
}

function isSame(a: Value | undefined, b: Value | undefined): boolean {
  return typeof a === 'object' ? typeof b === 'object' && a.error === b.error : a === b;
}
