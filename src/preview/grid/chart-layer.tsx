import type { ChartModel, SeriesModel } from '@district-ledger/excel-stand-in/workbook/charts/chart-model';
import type { GridDesk } from './grid-desk';
import { headings, pixelsPerPoint } from './sheet-layout';

interface Bar {
  readonly value: number;
  readonly fill: string;
  readonly colour: string;
  readonly name: string;
}

function wordAt(settings: SeriesModel['settings'], ...path: readonly string[]): string {
  const last = path.at(-1) ?? '';
  const value = path
    .slice(0, -1)
    .reduce((part, name) => part.part(name), settings)
    .get(last);
  return typeof value === 'string' ? value : '';
}

/** What a chart has beside each row of its values. */
function barsOf({ series }: ChartModel): readonly (readonly Bar[])[] {
  const [first] = series;
  const area = first?.values?.area;
  if (!area) return [];
  return Array.from({ length: area.bottom - area.top + 1 }, (_, at) =>
    series.flatMap(({ name, values, settings }): Bar[] => {
      const value = values?.sheet.valueAt(values.area.top + at, values.area.left);
      if (typeof value !== 'number' || value <= 0) return [];
      return [
        {
          value,
          fill: wordAt(settings, 'format', 'fill', 'color'),
          colour: wordAt(settings, 'dataLabels', 'format', 'font', 'color'),
          name: typeof name === 'string' ? name : '',
        },
      ];
    }),
  );
}

function toMost(chart: ChartModel, bars: readonly (readonly Bar[])[]): number {
  const maximum = chart.settings.part('Value Primary').get('maximum');
  const sums = bars.map((row) => row.reduce((sum, { value }) => sum + value, 0));
  return typeof maximum === 'number' ? maximum : Math.max(1, ...sums);
}

/** The bar charts of the sheet, simply: a bar for each row, in the colours that were set. */
export function ChartLayer({ desk }: { readonly desk: GridDesk }) {
  const { rows, frozen } = desk.layout;
  return desk.charts
    .filter(({ type }) => type.startsWith('Bar'))
    .map((chart) => {
      const bars = barsOf(chart);
      const most = toMost(chart, bars);
      return (
        <div
          key={chart.id}
          role="img"
          aria-label={chart.name}
          className="chart"
          style={{
            left: headings.width + chart.left * pixelsPerPoint,
            top: chart.top * pixelsPerPoint - rows.start(frozen.rows),
            width: chart.width * pixelsPerPoint,
            height: chart.height * pixelsPerPoint,
          }}
        >
          {bars.map((row, at) => (
            <div key={at} className="chart-row">
              {row.map(({ value, fill, colour, name }) => (
                <span
                  key={name}
                  style={{
                    width: `${String((100 * value) / most)}%`,
                    background: fill || undefined,
                    color: colour || undefined,
                  }}
                >
                  {row.length > 1 || chart.type === 'BarStacked' ? value : ''}
                </span>
              ))}
            </div>
          ))}
        </div>
      );
    });
}
