import { intersect, type Area } from '../cells/area';
import { resolveTableReferences } from '../tables/table-references';
import type { Sheet, WorkbookModel } from '../sheets/workbook-model';

/** A formula's cell. */
export interface FormulaNode {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

interface Reader {
  readonly area: Area;
  readonly node: FormulaNode;
  isGone: boolean;
}

/** Who reads a sheet's cells, by column and block of rows. */
interface Readers {
  readonly blocks: Map<string, Reader[]>;
  /** Those of more cells than are worth spreading over blocks. */
  readonly large: Reader[];
}

const blockRows = 64;
const mostBlocks = 64;
const nameDepth = 32;

/** Which formulas read which cells, so that after an edit only they are calculated again. */
export class Dependencies {
  private readonly bySheet = new Map<Sheet, Readers>();
  private readonly own = new Map<string, { readonly node: FormulaNode; readonly readers: readonly Reader[] }>();
  /** Formulas that may change whatever was edited. */
  private readonly open = new Map<string, FormulaNode>();

  constructor(private readonly workbook: WorkbookModel) {}

  set(sheet: Sheet, row: number, column: number, formula: string | undefined): void {
    const key = keyOf(sheet, row, column);
    for (const reader of this.own.get(key)?.readers ?? []) reader.isGone = true;
    this.own.delete(key);
    this.open.delete(key);
    if (formula === undefined) return;
    const node: FormulaNode = { sheet, row, column };
    const readers = this.areasRead(formula, sheet, row, column, 0, () => {
      this.open.set(key, node);
    }).map(([of, area]) => this.register(of, { area, node, isGone: false }));
    this.own.set(key, { node, readers });
  }

  /** Every formula whose result may change, the changed cells' own formulas among them. */
  after(changes: readonly { readonly sheet: Sheet; readonly area: Area }[]): FormulaNode[] {
    const found = new Map<string, FormulaNode>(this.open);
    const waiting = [...changes, ...[...this.open.values()].map(placeOf)];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      for (const reader of this.readersOf(next.sheet, next.area)) {
        const key = keyOf(reader.node.sheet, reader.node.row, reader.node.column);
        if (found.has(key)) continue;
        found.set(key, reader.node);
        waiting.push(placeOf(reader.node));
      }
    }
    for (const { sheet, area } of changes) {
      for (const { row, column, cell } of sheet.cells.within(area))
        if (cell.formula !== undefined) found.set(keyOf(sheet, row, column), { sheet, row, column });
    }
    return [...found.values()];
  }

  private areasRead(
    formula: string,
    sheet: Sheet,
    row: number,
    column: number,
    depth: number,
    isOpen: () => void,
  ): [Sheet, Area][] {
    const { areas, names, isOpen: open } = this.workbook.formulas.references(formula);
    if (open || depth > nameDepth) isOpen();
    const found = areas.flatMap(({ sheet: name, at }): [Sheet, Area][] => {
      const of = name === undefined ? sheet : this.workbook.findSheet(name);
      return of ? [[of, at(row, column)]] : [];
    });
    for (const name of names) {
      const folded = name.toLowerCase();
      const records = this.workbook.names.filter((each) => each.name.toLowerCase() === folded);
      const record = records.find(({ scope }) => scope === sheet) ?? records.find(({ scope }) => scope === null);
      if (record && depth <= nameDepth)
        found.push(
          ...this.areasRead(
            resolveTableReferences(record.refersTo, record.scope ?? sheet, row, column),
            record.scope ?? sheet,
            row,
            column,
            depth + 1,
            isOpen,
          ),
        );
    }
    return found;
  }

  private register(sheet: Sheet, reader: Reader): Reader {
    let readers = this.bySheet.get(sheet);
    if (!readers) this.bySheet.set(sheet, (readers = { blocks: new Map(), large: [] }));
    const keys = blocksOf(reader.area);
    if (!keys) readers.large.push(reader);
    else {
      for (const key of keys) {
        const block = readers.blocks.get(key);
        if (block) block.push(reader);
        else readers.blocks.set(key, [reader]);
      }
    }
    return reader;
  }

  private readersOf(sheet: Sheet, area: Area): Reader[] {
    const readers = this.bySheet.get(sheet);
    if (!readers) return [];
    const keys = blocksOf(area);
    const near = keys ? keys.flatMap((key) => readers.blocks.get(key) ?? []) : [...readers.blocks.values()].flat();
    return [...near, ...readers.large].filter((reader) => !reader.isGone && intersect(reader.area, area) !== null);
  }
}

function placeOf({ sheet, row, column }: FormulaNode): { sheet: Sheet; area: Area } {
  return { sheet, area: { top: row, left: column, bottom: row, right: column } };
}

function keyOf(sheet: Sheet, row: number, column: number): string {
  return `${sheet.id} ${String(row)} ${String(column)}`;
}

/** Undefined where there are too many. */
function blocksOf({ top, left, bottom, right }: Area): string[] | undefined {
  const [first, last] = [Math.floor(top / blockRows), Math.floor(bottom / blockRows)];
  if ((last - first + 1) * (right - left + 1) > mostBlocks) return undefined;
  const keys: string[] = [];
  for (let column = left; column <= right; column += 1)
    for (let block = first; block <= last; block += 1) keys.push(`${String(column)} ${String(block)}`);
  return keys;
}
