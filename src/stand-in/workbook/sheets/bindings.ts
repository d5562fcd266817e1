import { columnsOf, intersect, rowsOf, type Area } from '../cells/area';
import { LiveRange } from '../cells/live-range';
import { moveArea } from '../cells/shift';
import { bodyArea } from '../tables/table-areas';
import type { Sheet, TableModel, WorkbookModel } from './workbook-model';

export const bindingTypes = ['Range', 'Table', 'Text'] as const;
export type BindingType = (typeof bindingTypes)[number];

/** Cells, or a table, that an add-in finds again under an id. */
export interface Binding {
  readonly id: string;
  readonly type: BindingType;
  readonly target: LiveRange | TableModel;
}

/** The bindings of a workbook, in the order in which they were made. */
export class Bindings {
  private readonly byId = new Map<string, Binding>();

  constructor(private readonly workbook: WorkbookModel) {
    workbook.watchShifts((sheet, shift) => {
      for (const { target } of this.byId.values())
        if (target instanceof LiveRange && target.sheet === sheet) target.follow((area) => moveArea(area, shift));
    });
  }

  /** Takes the place of another with the same id. */
  add(id: string | null, type: BindingType, place: LiveRange): Binding {
    const table =
      type === 'Table'
        ? this.workbook.tables.find((each) => each.sheet === place.sheet && intersect(each.area, place.area))
        : undefined;
    const binding: Binding = {
      id: id ?? this.workbook.nextGuid('binding'),
      type,
      target: table ?? new LiveRange(place.sheet, place.area),
    };
    this.byId.set(binding.id, binding);
    return binding;
  }

  find(id: string): Binding | undefined {
    return this.byId.get(id);
  }

  delete(id: string): void {
    this.byId.delete(id);
  }

  all(): Binding[] {
    return [...this.byId.values()];
  }

  /** Bindings that have cells in an area, and which of them, counted from their own first cell. */
  at(
    sheet: Sheet,
    area: Area,
  ): {
    readonly binding: Binding;
    readonly startRow: number;
    readonly startColumn: number;
    readonly rowCount: number;
    readonly columnCount: number;
  }[] {
    return this.all().flatMap((binding) => {
      const place = placeOf(binding);
      const common = place.sheet === sheet ? intersect(place.area, area) : null;
      return common
        ? [
            {
              binding,
              startRow: common.top - place.area.top,
              startColumn: common.left - place.area.left,
              rowCount: rowsOf(common),
              columnCount: columnsOf(common),
            },
          ]
        : [];
    });
  }
}

/** The cells of a binding: of a table, its rows without header and totals. @throws HostError where they are gone. */
export function placeOf({ target }: Binding): { readonly sheet: Sheet; readonly area: Area } {
  return target instanceof LiveRange
    ? { sheet: target.sheet, area: target.area }
    : { sheet: target.sheet, area: bodyArea(target) };
}

export function hasHeaders({ target }: Binding): boolean {
  return !(target instanceof LiveRange) && target.showHeaders;
}
