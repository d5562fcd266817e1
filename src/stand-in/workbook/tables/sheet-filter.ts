import type { Area } from '../cells/area';

export type FilterCriteria = Readonly<Record<string, unknown>>;

/** A filter over an area with a header row; criteria by column, from the area's first. */
export interface SheetFilter {
  readonly area: Area;
  readonly criteria: ReadonlyMap<number, FilterCriteria>;
}
