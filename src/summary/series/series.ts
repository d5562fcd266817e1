import type { Rating } from '../../ledger/rating';
import type { Comparator } from '../../plan/plan';

/** What a unit or the district came to in one instance of an indicator or of a part. */
export interface SeriesLine {
  /** Null: the district. */
  readonly unit: string | null;
  /** The indicator's id, or the part's. */
  readonly id: string;
  readonly name: string;
  /** The instance's id. */
  readonly instance: string;
  /** The period in which it was reported; null where only the figure was handed on. */
  readonly period: string | null;
  /** In the cell's scale (0.42 for 42%); null: there was none. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** As `toFigureUnit` gives it; null where a summary does not say. */
  readonly unitOfMeasure: string | null;
  /** As `toDefinitionPrint` gives it; null where a summary does not say. */
  readonly definition: string | null;
  /** The target that was in force, in the unit of measure. */
  readonly comparator: Comparator | null;
  readonly target: number | null;
  readonly upper: number | null;
  readonly rating: Rating | null;
}
