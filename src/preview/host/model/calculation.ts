import type { Book, Cell, Value } from '../../../book/book';
import { Fault } from '../../../book/fault';
import { Workbook } from '../../../formula/workbook';
import { moreFunctions } from './more-functions';
import { resolveTableReferences } from './table-references';
import type { CalculationMode, Calculator, Sheet, WorkbookModel } from './workbook-model';

/** Keeps the results of formulas: nothing is computed until somebody reads. */
export class Calculation implements Calculator {
  private way: CalculationMode = 'Automatic';
  private isStale = true;
  private engine: Workbook | null = null;

  constructor(private readonly workbook: WorkbookModel) {}

  get mode(): CalculationMode {
    return this.way;
  }

  set mode(mode: CalculationMode) {
    this.settle();
    this.way = mode;
  }

  /** Something that formulas may read has changed. */
  touch(): void {
    this.isStale = true;
    this.engine = null;
  }

  get isPending(): boolean {
    return this.isStale && this.mode === 'Manual';
  }

  /** Brings every result up to date, unless calculation is manual. */
  settle(): void {
    if (this.isStale && this.mode !== 'Manual') this.calculate();
  }

  calculate(): void {
    const { engine } = this.evaluator();
    this.isStale = false;
    for (const sheet of this.workbook.sheets) {
      const grid = engine.grid(sheet.name);
      if (!grid) continue;
      let isChanged = false;
      for (const { row, column, cell } of sheet.cells.within()) {
        if (cell.formula === undefined) continue;
        const value = engine.valueAt(grid, row, column) ?? 0;
        if (isSame(value, cell.value)) continue;
        sheet.setCell(row, column, { ...cell, value });
        isChanged = true;
      }
      if (isChanged) this.workbook.emit({ kind: 'calculated', sheet });
    }
  }

  /** A formula as it would come out in a cell; a formula that cannot be evaluated is an error value. */
  evaluate(formula: string, sheet: Sheet, row: number, column: number): Value {
    const { engine } = this.evaluator();
    const grid = engine.grid(sheet.name);
    if (!grid) return { error: '#REF!' };
    try {
      return engine.evaluateAt(resolveTableReferences(formula, sheet, row, column), grid, row, column);
    } catch (thrown) {
      return toErrorValue(thrown);
    }
  }

  private evaluator(): { engine: Workbook } {
    this.engine ??= new Workbook(toCalculationBook(this.workbook), {
      functions: moreFunctions(this.workbook.options.now),
      recover: (_, thrown) => toErrorValue(thrown),
    });
    return { engine: this.engine };
  }
}

function isSame(a: Value, b: Value | undefined): boolean {
  return typeof a === 'object' ? typeof b === 'object' && a.error === b.error : a === b;
}

/** A circle gives 0, as Excel shows it; what cannot be read is a name that it does not know. */
function toErrorValue(thrown: unknown): Value {
  if (!(thrown instanceof Fault)) throw thrown;
  return thrown.code === 'formula-circular' ? 0 : { error: '#NAME?' };
}

function toCalculationBook(workbook: WorkbookModel): Book {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: 'visible',
      cells: [...sheet.cells.within()].flatMap(({ row, column, cell }): Cell[] => {
        if (cell.formula !== undefined) return [{ row, column, formula: resolveTableReferences(cell.formula, sheet, row, column) }];
        return cell.value === undefined ? [] : [{ row, column, value: cell.value }];
      }),
      columns: [],
      rows: [],
      merges: [],
      validations: [],
      highlights: [],
    })),
    names: workbook.names.map(({ name, scope, refersTo }) => ({ name, ...(scope && { sheet: scope.name }), refersTo })),
  };
}
