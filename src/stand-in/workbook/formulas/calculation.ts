import type { Book, Cell, Value } from '../../../workbook/book/book';
import { Fault } from '../../../workbook/book/fault';
import type { Grid } from '../../../workbook/formula/grid';
import { Workbook } from '../../../workbook/formula/workbook';
import { HostError } from '../../protocol/host-error';
import { cellsOf, type Area } from '../cells/area';
import { Dependencies, type FormulaNode } from './dependencies';
import { findAreas } from '../cells/find-range';
import type { Locate } from './functions/lookups';
import { ownFunctions } from './functions/own-functions';
import { keyOf, Spills } from './spills';
import { resolveTableReferences } from '../tables/table-references';
import type { CalculationMode, Calculator, Sheet, SpillPlace, WorkbookModel } from '../sheets/workbook-model';

/** Above this many cells at once, everything is calculated anew. */
const mostChanged = 20_000;
/** How often spread results may change each other before they are left as they are. */
const mostRounds = 16;

/** Keeps the results of formulas: nothing is computed until somebody reads, and then only what an edit may have changed. */
export class Calculation implements Calculator {
  private way: CalculationMode = 'Automatic';
  private isStale = true;
  private engine: Workbook | null = null;
  private dependencies: Dependencies | null = null;
  private changes: { readonly sheet: Sheet; readonly area: Area }[] = [];
  private readonly spills: Spills;
  /** Formulas whose results may spread; null: not yet looked for. */
  private spreading: Map<string, FormulaNode> | null = null;
  /** Formulas whose results have yet to be looked at; null is all. */
  private waiting: Map<string, FormulaNode> | null = null;

  constructor(private readonly workbook: WorkbookModel) {
    this.spills = new Spills(workbook);
  }

  get mode(): CalculationMode {
    return this.way;
  }

  set mode(mode: CalculationMode) {
    this.settle();
    this.way = mode;
  }

  touch(sheet?: Sheet, area?: Area): void {
    this.isStale = true;
    if (sheet && area && this.engine && cellsOf(area) <= mostChanged) this.changes.push({ sheet, area });
    else this.forget();
  }

  get isPending(): boolean {
    return this.isStale && this.way === 'Manual';
  }

  settle(): void {
    if (this.isStale && this.way !== 'Manual') this.calculate();
  }

  calculate(): void {
    const changed = new Set<Sheet>();
    for (let round = 0; round < mostRounds; round += 1) {
      this.computeWaiting(changed);
      if (!this.spread(changed)) break;
    }
    for (const sheet of changed) this.workbook.emit({ kind: 'calculated', sheet });
  }

  spillAt(sheet: Sheet, row: number, column: number): SpillPlace | undefined {
    this.settle();
    return this.spills.at(sheet, row, column);
  }

  private computeWaiting(changed: Set<Sheet>): void {
    const engine = this.upToDate();
    this.isStale = false;
    const nodes = this.waiting ? this.waiting.values() : this.everyFormula();
    this.waiting = new Map();
    for (const { sheet, row, column } of nodes) {
      const grid = engine.grid(sheet.name);
      const cell = sheet.cell(row, column);
      if (!grid || cell?.formula === undefined) continue;
      const value = engine.valueAt(grid, row, column) ?? 0;
      if (isSame(value, cell.value)) continue;
      sheet.setCell(row, column, { ...cell, value });
      changed.add(sheet);
    }
  }

  /** Spreads the results of formulas that give tables; true where a cell is not as it was. */
  private spread(changed: Set<Sheet>): boolean {
    const nodes = (this.spreading ??= new Map(
      [...this.everyFormula()]
        .filter((node) => this.spreads(node))
        .map((node) => [keyOf(node.sheet, node.row, node.column), node]),
    ));
    const others = this.spills.forgetOthers(new Set(nodes.keys()));
    const engine = this.upToDate();
    const spread = [...nodes.values()].flatMap(({ sheet, row, column }) => {
      const grid = engine.grid(sheet.name);
      const formula = sheet.cell(row, column)?.formula;
      if (!grid || formula === undefined) return [];
      return this.spills
        .place(
          sheet,
          row,
          column,
          tableOrError(
            engine,
            this.spills.resolve(resolveTableReferences(formula, sheet, row, column), sheet, row, column),
            grid,
            row,
            column,
          ),
        )
        .map((area) => ({ sheet, area }));
    });
    for (const { sheet, area } of [...others, ...spread]) {
      changed.add(sheet);
      this.changes.push({ sheet, area });
    }
    return others.length + spread.length > 0;
  }

  private spreads({ sheet, row, column }: FormulaNode): boolean {
    const formula = sheet.cell(row, column)?.formula;
    return formula !== undefined && this.spills.maySpread(formula);
  }

  evaluate(formula: string, sheet: Sheet, row: number, column: number): Value {
    const engine = this.upToDate();
    const grid = engine.grid(sheet.name);
    if (!grid) return { error: '#REF!' };
    try {
      return engine.evaluateAt(resolveTableReferences(formula, sheet, row, column), grid, row, column);
    } catch (thrown) {
      return toErrorValue(thrown);
    }
  }

  private forget(): void {
    this.engine = null;
    this.dependencies = null;
    this.changes = [];
    this.waiting = null;
    this.spreading = null;
  }

  private *everyFormula(): Generator<FormulaNode> {
    for (const sheet of this.workbook.sheets) {
      for (const { row, column, cell } of [...sheet.cells.within()])
        if (cell.formula !== undefined) yield { sheet, row, column };
    }
  }

  /** The evaluator with every edit in it; results that an edit may have changed are unknown again. */
  private upToDate(): Workbook {
    const changes = this.changes.splice(0);
    if (!this.engine) return (this.engine = this.beginAnew());
    const { engine } = this;
    if (changes.length === 0) return engine;
    const dependencies = (this.dependencies ??= this.readDependencies());
    for (const { sheet, area } of changes) {
      const grid = engine.grid(sheet.name);
      if (!grid) continue;
      for (let row = area.top; row <= area.bottom; row += 1)
        for (let column = area.left; column <= area.right; column += 1)
          this.takeEdit(engine, grid, dependencies, { sheet, row, column });
    }
    this.renewAfter(changes, engine, dependencies);
    return engine;
  }

  private beginAnew(): Workbook {
    this.spills.clear();
    return new Workbook(toCalculationBook(this.workbook, this.spills), {
      functions: ownFunctions(this.workbook.options.now, (text, isA1, from) => locate(text, isA1, from, this.workbook)),
      recover: (_, thrown) => toErrorValue(thrown),
    });
  }

  /** What a cell holds now, for the evaluator and for those that read it. */
  private takeEdit(
    engine: Workbook,
    grid: Grid,
    dependencies: Dependencies,
    { sheet, row, column }: FormulaNode,
  ): void {
    const cell = sheet.cell(row, column);
    const isSpread = cell?.formula !== undefined && this.spills.maySpread(cell.formula);
    if (isSpread) this.spreading?.set(keyOf(sheet, row, column), { sheet, row, column });
    else this.spreading?.delete(keyOf(sheet, row, column));
    const formula =
      cell?.formula === undefined || isSpread ? undefined : resolveTableReferences(cell.formula, sheet, row, column);
    dependencies.set(sheet, row, column, formula);
    if (formula === undefined) engine.change(grid, row, column, cell?.value);
  }

  /** The results that some edits may have changed are unknown again. */
  private renewAfter(
    changes: Parameters<Dependencies['after']>[0],
    engine: Workbook,
    dependencies: Dependencies,
  ): void {
    for (const node of dependencies.after(changes)) {
      const { sheet, row, column } = node;
      const grid = engine.grid(sheet.name);
      const formula = sheet.cell(row, column)?.formula;
      if (!grid || formula === undefined || this.spills.maySpread(formula)) continue;
      engine.change(grid, row, column, undefined, resolveTableReferences(formula, sheet, row, column));
      this.waiting?.set(`${sheet.id} ${String(row)} ${String(column)}`, node);
    }
  }

  private readDependencies(): Dependencies {
    const dependencies = new Dependencies(this.workbook);
    for (const { sheet, row, column } of this.everyFormula()) {
      const formula = sheet.cell(row, column)?.formula;
      if (formula !== undefined)
        dependencies.set(sheet, row, column, resolveTableReferences(formula, sheet, row, column));
    }
    return dependencies;
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

function tableOrError(
  engine: Workbook,
  formula: string,
  grid: Grid,
  row: number,
  column: number,
): ReturnType<Workbook['tableAt']> {
  try {
    return engine.tableAt(formula, grid, row, column);
  } catch (thrown) {
    return toErrorValue(thrown);
  }
}

/** What INDIRECT means by a text: an address in either notation, or a name. */
function locate(
  text: string,
  isA1: boolean,
  from: { readonly sheet: string; readonly row: number; readonly column: number },
  workbook: WorkbookModel,
): ReturnType<Locate> {
  const own = workbook.findSheet(from.sheet);
  if (!own) return undefined;
  try {
    const found = findAreas(isA1 ? text : workbook.formulas.toA1(text, from.row, from.column).slice(1), workbook, own);
    const [area] = found.areas;
    return area && { sheet: found.sheet.name, ...area };
  } catch (thrown) {
    if (thrown instanceof HostError) return undefined;
    throw thrown;
  }
}

function toCalculationBook(workbook: WorkbookModel, spills: Spills): Book {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: 'visible',
      cells: [...sheet.cells.within()].flatMap(({ row, column, cell }): Cell[] => {
        if (cell.formula !== undefined && !spills.maySpread(cell.formula))
          return [{ row, column, formula: resolveTableReferences(cell.formula, sheet, row, column) }];
        return cell.value === undefined ? [] : [{ row, column, value: cell.value }];
      }),
      columns: [],
      rows: [],
      merges: [],
      validations: [],
      highlights: [],
    })),
    names: workbook.names.map(({ name, scope, refersTo }) => ({
      name,
      ...(scope && { sheet: scope.name }),
      refersTo: resolveTableReferences(refersTo, scope ?? workbook.activeSheet, 0, 0),
    })),
  };
}
