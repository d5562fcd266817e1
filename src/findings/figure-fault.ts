import type { Decimal } from 'decimal.js';
import type { Yardstick } from '../ledger/yardstick';

/** Who typed a figure: the unit in its ledger, or the bureau as a 更正值, which stands for a ratio as a whole. */
export type Typist = 'unit' | 'bureau';

/** One plain figure in the cell's scale, and what it is held against. */
export interface TypedFigure {
  readonly value: Decimal;
  /** The figure before it, where one is known. */
  readonly prior: Decimal | undefined;
  readonly yardstick: Yardstick;
  /** Of the rule, as it is in force. */
  readonly bound: number;
}

/** What a rule finds wrong in one plain figure, whoever typed it. */
export interface FigureFault {
  readonly applies: (yardstick: Yardstick, typist: Typist) => boolean;
  readonly isAtFault: (figure: TypedFigure) => boolean;
  /** `isAtFault` as a formula over a cell that holds a number; [prior] is the row's. */
  readonly toTest: (key: string, yardstick: Yardstick, bound: number) => string;
}
