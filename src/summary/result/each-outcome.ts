import type { Decimal } from 'decimal.js';

/** What units that each have to meet a target by themselves came to. */
export interface EachOutcome {
  readonly met: number;
  /** Those whose target it is: 不适用 left out, outstanding ones included. */
  readonly of: number;
  /** The figure that is furthest from the target, in the cell's scale; null where nobody gave one. */
  readonly lowest: Decimal | null;
  /** Units that missed a target that is due. */
  readonly unmetUnits: readonly string[];
}
