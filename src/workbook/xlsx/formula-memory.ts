import { lastColumn } from '../book/a1';

/** Characters: fifty ledgers of the largest unit. What comes later is translated anew each time. */
const mostCharacters = 4_000_000;
/** What keeping one formula costs beside its characters, in characters: short ones must not add up to a heap. */
const costOfOne = 150;
/** Formulas at one place of the sheets; ledgers hold a few, and a file that holds more shall not make looking slow. */
const mostAtOnePlace = 16;

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
  /** By place: comparing with the few texts there takes less than looking a long one up. */
  private readonly known = new Map<number, { readonly raw: string; readonly formula: KnownFormula }[]>();
  private left = mostCharacters;

  find(raw: string, row: number, column: number): KnownFormula | undefined {
    const here = this.known.get(toPosition(row, column));
    if (here) for (const known of here) if (known.raw === raw) return known.formula;
    return undefined;
  }

  keep(raw: string, formula: KnownFormula): void {
    this.left -= raw.length + formula.text.length + costOfOne;
    if (this.left < 0) return;
    const position = toPosition(formula.row, formula.column);
    const here = this.known.get(position);
    if (here && here.length >= mostAtOnePlace) return;
    // a copy: a slice would hold the whole part that it was cut from
    const known = { raw: [raw.slice(0, 1), raw.slice(1)].join(''), formula };
    if (here) here.push(known);
    else this.known.set(position, [known]);
  }
}

function toPosition(row: number, column: number): number {
  return row * (lastColumn + 1) + column;
}
