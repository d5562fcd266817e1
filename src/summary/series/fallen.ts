import type { Rating } from '../../ledger/rating';
import type { Comparator } from '../../plan/plan';
import type { SeriesLine } from './series';

/** How a figure stood in an instance. */
export type Stood = Pick<SeriesLine, 'instance' | 'numerator' | 'denominator'> & {
  /** In the cell's scale. */
  readonly value: number;
};

/** A figure that went the wrong way of its comparator. */
export interface FallenFigure {
  /** Null: the district. */
  readonly unit: string | null;
  /** The row's id. */
  readonly id: string;
  readonly name: string;
  /** As `toFigureUnit` gives it. */
  readonly unitOfMeasure: string;
  readonly comparator: Comparator;
  /** Of how many units meet the target by themselves: that it falls is always the worse. */
  readonly isShareOfUnits: boolean;
  readonly before: Stood;
  readonly now: Stood;
  /** Now less before, in people's units: 百分点 for percentages. */
  readonly change: number;
  readonly rating: Rating | null;
}

/** Why a figure is not compared: words and yes or no, no target that it could move away from, nothing alike before. */
export type LeftOut = 'words' | 'noTarget' | 'incomparable' | 'noEarlier';

export interface Fallen {
  readonly lines: readonly FallenFigure[];
  readonly compared: number;
  readonly leftOut: Readonly<Record<LeftOut, number>>;
}
