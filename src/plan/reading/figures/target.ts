import type { Indicator } from '../../plan';

/** Something to reach, as one sentence says it. Positions count in the squeezed sentence. */
export interface Target {
  readonly start: number;
  readonly name: string;
  readonly definition: string;
  /** The places, schools or bodies that the sentence lists: 甲小学、乙中学; empty where it lists none. */
  readonly subjects: string;
  readonly unitOfMeasure: string;
  readonly measure: Indicator['measure'];
  readonly entry: Indicator['entry'];
  readonly comparator: Indicator['comparator'];
  readonly target: number;
  /** The upper end of what is said; only between counts it. */
  readonly upper: number | null;
  readonly cadence: Indicator['cadence'];
  readonly accrual: Indicator['accrual'];
  readonly direction: 'up' | 'down';
  readonly words: string;
  /** ISO, empty where neither the sentence nor what governs it says one. */
  readonly due: string;
  /** How a date in its own sentence says so: by then (6月底前), or in it (2024年); null where none does. */
  readonly stated: 'by' | 'in' | null;
  /** 完成 of 6月底前完成4家, which names nothing of its own; empty where not even a verb stands, null where it names something. */
  readonly bare: string | null;
  /** made: a number of things made (新建4家); again: 再建4家; null for a level. */
  readonly adds: 'made' | 'again' | null;
  readonly parts: readonly { readonly name: string; readonly target: number }[];
  readonly milestones: readonly { readonly period: string; readonly target: number }[];
  /** 由60%提高到80%: 60; null where none is stated. */
  readonly baseline: number | null;
  readonly doubts: readonly Doubt[];
}

/**
 * Why a figure is not certain: 左右 or 余, 百名, a range, a rise of which only the lower end counts, no unit of measure,
 * a frequency that we have no cadence for, a baseline without a date, figures of several years added up,
 * a frequency said of the figure before.
 */
export type Doubt =
  'about' | 'round' | 'range' | 'upperEnd' | 'noUnit' | 'frequency' | 'baseline' | 'summed' | 'carried';
