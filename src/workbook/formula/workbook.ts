import type { Book, Sheet, Value } from '../book/book';
import type { Words } from '../book/words';
import { toCellName } from '../book/a1';
import { evaluate, reduce, type Site, type Surroundings } from './evaluate';
import type { Expression } from './expression';
import { circularFault, unreadableFault } from './formula-fault';
import type { FunctionDefinition } from './function-definition';
import { functionTable } from './function-table';
import { FormulaCell, Grid, Need } from './grid';
import { Matrix } from './operand';
import { parseFormula, Unreadable } from './parse-formula';
import type { Scalar } from './scalar';

export interface WorkbookOptions {
  /** Functions besides the tested ones. */
  readonly functions?: Readonly<Record<string, FunctionDefinition>>;
  /** Formulas that were read before, by their text; more are added. */
  readonly read?: Map<string, Expression>;
  /** What a cell gets whose formula ends in a fault; without it the fault is thrown. */
  readonly recover?: (cell: FormulaCell, thrown: unknown) => Value;
}

/** A book's cells and names while its formulas are evaluated. */
export class Workbook implements Surroundings {
  private readonly grids = new Map<string, Grid>();
  private readonly meanings = new Map<string, string>();
  private readonly expressions: Map<string, Expression>;
  private readonly functions: Readonly<Record<string, FunctionDefinition>>;
  private rows: number;

  constructor(
    book: Book,
    private readonly options: WorkbookOptions = {},
  ) {
    this.expressions = options.read ?? new Map<string, Expression>();
    this.functions = options.functions ? { ...options.functions, ...functionTable } : functionTable;
    for (const sheet of book.sheets) this.grids.set(sheet.name.toLowerCase(), layOut(sheet));
    for (const { name, sheet = '', refersTo } of book.names) this.meanings.set(nameKey(name, sheet), refersTo);
    this.rows = Math.max(0, ...[...this.grids.values()].map((grid) => grid.rowsUsed));
  }

  get rowsUsed(): number {
    return this.rows;
  }

  /** Puts other content into a cell. Results that were computed from it stay until their cells are changed too. */
  change(grid: Grid, row: number, column: number, value: Scalar, formula?: string): void {
    grid.put(row, column, formula === undefined ? value : new FormulaCell(grid, row, column, formula));
    this.rows = Math.max(this.rows, grid.rowsUsed);
  }

  grid(sheet: string): Grid | undefined {
    return this.grids.get(sheet.toLowerCase());
  }

  meaning(name: string, sheet: Grid): Expression | undefined {
    const refersTo = this.meanings.get(nameKey(name, sheet.name)) ?? this.meanings.get(nameKey(name, ''));
    return refersTo === undefined
      ? undefined
      : this.read(refersTo, () => ({ zh: `名称“${name}”`, en: `The name "${name}"` }));
  }

  /** The cell's value, its formula evaluated if it has not been. */
  valueAt(grid: Grid, row: number, column: number): Scalar {
    return this.settled(() => grid.at(row, column));
  }

  /**
   * What a formula would give in this cell as a conditional format or a validation, where Excel lets operators work on
   * whole ranges.
   * @throws Fault where it cannot be read, or a cell it needs goes in a circle.
   */
  evaluateAt(formula: string, grid: Grid, row: number, column: number): Value {
    return this.settled(() => this.result(formula, grid, row, column, true));
  }

  /** The same with all that the formula gives: one value, or a table of them. @throws Fault */
  tableAt(formula: string, grid: Grid, row: number, column: number): Scalar | Matrix {
    const expression = this.read(formula, () => ({
      zh: `单元格 ${toCellName(grid.name, row, column)} `,
      en: `Cell ${toCellName(grid.name, row, column)}`,
    }));
    const site: Site = { surroundings: this, grid, row, column, depth: 0 };
    return this.settled(() => reduce(evaluate(expression, site, true), site, true));
  }

  /** Runs a read over and over, evaluating what it lacks, until it lacks nothing. */
  private settled<Result>(run: () => Result): Result {
    for (;;) {
      try {
        return run();
      } catch (thrown) {
        if (!(thrown instanceof Need)) throw thrown;
        this.settleAll(thrown.cells);
      }
    }
  }

  /** Keeps its own stack, so that a chain of references may be as long as a sheet. */
  private settleAll(cells: readonly FormulaCell[]): void {
    const stack = [...cells];
    for (let cell = stack.at(-1); cell; cell = stack.at(-1)) {
      if (cell.state === 'done') {
        stack.pop();
        continue;
      }
      cell.state = 'running';
      try {
        const { grid, row, column, formula } = cell;
        grid.put(row, column, this.result(formula, grid, row, column, false));
        cell.state = 'done';
        stack.pop();
      } catch (thrown) {
        if (!(thrown instanceof Need)) {
          this.recover(cell, thrown, stack);
          continue;
        }
        const [circular] = thrown.cells.filter((needed) => needed.state === 'running');
        if (circular) {
          this.recover(circular, circularFault(circleFrom(circular, stack)), stack);
          continue;
        }
        for (const needed of thrown.cells) stack.push(needed);
      }
    }
  }

  private recover(cell: FormulaCell, thrown: unknown, stack: readonly FormulaCell[]): void {
    if (!this.options.recover) throw abandon(stack, thrown);
    cell.grid.put(cell.row, cell.column, this.options.recover(cell, thrown));
    cell.state = 'done';
  }

  private result(formula: string, grid: Grid, row: number, column: number, inArray: boolean): Value {
    const expression = this.read(formula, () => {
      const cell = toCellName(grid.name, row, column);
      return { zh: `单元格 ${cell} `, en: `Cell ${cell}` };
    });
    const site: Site = { surroundings: this, grid, row, column, depth: 0 };
    const reduced = reduce(evaluate(expression, site, inArray), site, inArray);
    const value = (reduced instanceof Matrix ? reduced.at(0, 0) : reduced) ?? 0;
    return Object.is(value, -0) ? 0 : value;
  }

  private read(formula: string, where: () => Words): Expression {
    const known = this.expressions.get(formula);
    if (known) return known;
    try {
      const expression = parseFormula(formula, this.functions);
      this.expressions.set(formula, expression);
      return expression;
    } catch (thrown) {
      if (thrown instanceof Unreadable) throw unreadableFault(thrown.obstacle, formula, where());
      throw thrown;
    }
  }
}

/** Leaves no cell half evaluated behind a fault. */
function abandon(stack: readonly FormulaCell[], thrown: unknown): unknown {
  for (const cell of stack) if (cell.state === 'running') cell.state = 'waiting';
  return thrown;
}

function layOut(sheet: Sheet): Grid {
  const grid = new Grid(sheet.name);
  for (const { row, column, value, formula } of sheet.cells) {
    if (formula !== undefined) grid.put(row, column, new FormulaCell(grid, row, column, formula));
    else if (value !== undefined) grid.put(row, column, value);
  }
  return grid;
}

function nameKey(name: string, sheet: string): string {
  return `${sheet.toLowerCase()}!${name.toLowerCase()}`;
}

function circleFrom(start: FormulaCell, stack: readonly FormulaCell[]): string[] {
  const running = stack.filter((cell, at) => cell.state === 'running' && stack.indexOf(cell) === at);
  return running.slice(running.indexOf(start)).map((cell) => toCellName(cell.grid.name, cell.row, cell.column));
}
