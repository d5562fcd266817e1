import { copyChart, loseSources, sourcesOf, type ChartModel } from './chart-model';
import { copyShape, type ShapeModel } from './shape-model';
import { moveArea } from '../cells/shift';
import type { Sheet, WorkbookModel } from '../sheets/workbook-model';

/** What lies over the cells of a workbook's sheets. It goes with its sheet, and what it reads goes with its cells. */
export class Drawings {
  charts: ChartModel[] = [];
  activeChart: ChartModel | null = null;
  /** From back to front; what is in a group is only there. */
  shapes: ShapeModel[] = [];

  constructor(private readonly workbook: WorkbookModel) {
    workbook.watchShifts((sheet, shift) => {
      for (const source of this.charts.flatMap(sourcesOf))
        if (source.sheet === sheet) source.area = moveArea(source.area, shift) ?? source.area;
    });
    workbook.watch((event) => {
      if (event.kind === 'sheetDeleted') {
        this.charts = this.charts.filter(({ sheet }) => sheet !== event.sheet);
        this.shapes = this.shapes.filter(({ sheet }) => sheet !== event.sheet);
        for (const { series } of this.charts) for (const each of series) loseSources(each, event.sheet);
      }
      if (event.kind === 'sheetAdded' && event.copyOf) this.copyTo(event.copyOf, event.sheet);
      if (event.kind === 'selectionChanged') this.leaveChart();
    });
  }

  chartsOn(sheet: Sheet): ChartModel[] {
    return this.charts.filter((chart) => chart.sheet === sheet);
  }

  shapesOn(sheet: Sheet): ShapeModel[] {
    return this.shapes.filter((shape) => shape.sheet === sheet);
  }

  /** Those in groups among them. */
  everyShape(): ShapeModel[] {
    const within = (shape: ShapeModel): ShapeModel[] => [shape, ...shape.children.flatMap(within)];
    return this.shapes.flatMap(within);
  }

  /** `Chart 1`: a name that nothing on the sheet has. */
  freeName(sheet: Sheet, kind: string): string {
    const taken = [...this.chartsOn(sheet), ...this.everyShape().filter((shape) => shape.sheet === sheet)].map(
      ({ name }) => name.toLowerCase(),
    );
    for (;;) {
      const name = `${kind} ${String(this.workbook.next(`${kind === 'Chart' ? 'chart' : 'shape'} on ${sheet.id}`))}`;
      if (!taken.includes(name.toLowerCase())) return name;
    }
  }

  private copyTo(from: Sheet, to: Sheet): void {
    this.charts.push(...this.chartsOn(from).map((chart) => copyChart(chart, to, this.workbook.nextGuid('chart'))));
    this.shapes.push(
      ...this.shapesOn(from).map((shape) => copyShape(shape, to, () => this.workbook.nextGuid('shape'))),
    );
  }

  private leaveChart(): void {
    const chart = this.activeChart;
    this.activeChart = null;
    if (chart) this.workbook.emit({ kind: 'chartDeactivated', sheet: chart.sheet, id: chart.id });
  }
}
