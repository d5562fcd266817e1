import type { Chart } from '../../workbook/book/book';
import type { DistrictSummary } from '../district-summary';
import type { PageRow } from './page';

/** What a part of the page needs: formulas over the other sheets, and where it stands. */
export interface Ground {
  readonly summary: DistrictSummary;
  /** `[汇总!rating]` is the column of that sheet. */
  readonly formula: (template: string) => { readonly formula: string };
  /** The sheet's row of the part's first. */
  readonly top: number;
}

export interface Part {
  readonly rows: readonly PageRow[];
  readonly charts?: readonly Chart[];
}
