import { lastColumn } from './a1';

/** Characters: a hundred ledgers of the largest unit. What comes later is translated anew each time. */
const mostCharacters = 8_000_000;

export interface KnownFormula {
  readonly row: number;
  readonly column: number;
  /** Characters of the formula as Excel shows it. */
  readonly length: number;
  /** In R1C1. */
  readonly text: string;
}

/**
 * Formulas translated before, by how they stand in the file and where. Ledgers of one plan hold the same ones, so whoever
 * reads many keeps one memory for all. It changes no result.
 */
export class FormulaMemory {
  /** By the raw formula, then by place: one formula may stand in a hundred thousand cells. */
  private readonly known = new Map<string, Map<number, KnownFormula>>();
  private left = mostCharacters;

  find(raw: string, row: number, column: number): KnownFormula | undefined {
    return this.known.get(raw)?.get(toPosition(row, column));
  }

  keep(raw: string, formula: KnownFormula): void {
    const { length } = formula.text;
    this.left -= raw.length + length;
    if (this.left < 0) return;
    const places = this.known.get(raw);
    const position = toPosition(formula.row, formula.column);
    if (places) places.set(position, formula);
    // a copy: a slice would hold the whole part that it was cut from
    else this.known.set([raw.slice(0, 1), raw.slice(1)].join(''), new Map([[position, formula]]));
  }
}

function toPosition(row: number, column: number): number {
  return row * (lastColumn + 1) + column;
}
