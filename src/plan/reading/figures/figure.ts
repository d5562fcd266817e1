/** A quantity as it stands in a squeezed sentence; positions count in that sentence. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The upper end of a range. */
  readonly upper: number | null;
  /** rate: ‰ and so many in 100,000. */
  readonly kind: 'count' | 'percent' | 'points' | 'ratio' | 'rate';
  /** 个, %, 百分点, 比, 万元; empty where a bare number stands. */
  readonly unitOfMeasure: string;
  readonly isChinese: boolean;
  /** 百名, 千名: a round number without a digit. */
  readonly isRound: boolean;
  /** 余, 多, 约, 近. */
  readonly isAbout: boolean;
  /** Inside quotes, a size (2×350MW), or of digits only (两位数): never something to reach. */
  readonly isName: boolean;
}

/** A figure as its own words say it, whatever stands around it. */
export type PlainFigure = Omit<Figure, 'isName'> & { readonly isName?: true };
