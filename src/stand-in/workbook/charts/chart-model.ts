import type { Area } from '../cells/area';
import { Settings } from '../sheets/settings';
import type { Sheet } from '../sheets/workbook-model';

/** Cells of some sheet that a chart reads. */
export interface ChartSource {
  readonly sheet: Sheet;
  area: Area;
}

/** What a series shows; what it has not is null. */
export interface SeriesModel {
  readonly settings: Settings;
  /** A text, or the cell that holds it; null: Series and its number. */
  name: string | ChartSource | null;
  values: ChartSource | null;
  categories: ChartSource | null;
  bubbleSizes: ChartSource | null;
  trendlines: { readonly id: number; readonly settings: Settings }[];
}

/** A chart as data: where it stands, what it shows, and what was set on it. Nothing draws it. */
export interface ChartModel {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;
  type: string;
  plotBy: 'Rows' | 'Columns';
  /** Points. */
  left: number;
  top: number;
  width: number;
  height: number;
  series: SeriesModel[];
  readonly settings: Settings;
}

export function freshSeries(): SeriesModel {
  return { settings: new Settings(), name: null, values: null, categories: null, bubbleSizes: null, trendlines: [] };
}

/** Every place from which a chart reads. */
export function sourcesOf({ series }: ChartModel): ChartSource[] {
  return series.flatMap(({ name, values, categories, bubbleSizes }) =>
    [typeof name === 'string' ? null : name, values, categories, bubbleSizes].filter((each) => each !== null),
  );
}

/** What a series read on a sheet that was deleted, it reads no more. */
export function loseSources(series: SeriesModel, gone: Sheet): void {
  const left = <Kind extends string | ChartSource | null>(each: Kind): Kind | null =>
    typeof each === 'object' && each?.sheet === gone ? null : each;
  series.name = left(series.name);
  series.values = left(series.values);
  series.categories = left(series.categories);
  series.bubbleSizes = left(series.bubbleSizes);
}

/** The same chart on another sheet; what it read on its own sheet, it reads there. */
export function copyChart(chart: ChartModel, to: Sheet, id: string): ChartModel {
  const source = <Kind extends string | ChartSource | null>(each: Kind) =>
    typeof each === 'object' && each !== null
      ? { area: each.area, sheet: each.sheet === chart.sheet ? to : each.sheet }
      : each;
  return {
    ...chart,
    id,
    sheet: to,
    settings: chart.settings.copy(),
    series: chart.series.map((series) => ({
      settings: series.settings.copy(),
      name: source(series.name),
      values: source(series.values),
      categories: source(series.categories),
      bubbleSizes: source(series.bubbleSizes),
      trendlines: series.trendlines.map(({ id: own, settings }) => ({ id: own, settings: settings.copy() })),
    })),
  };
}
