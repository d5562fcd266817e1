import { announceEdit } from '@district-ledger/excel-stand-in/workbook/cells/write-cells';
import { gather } from '@district-ledger/excel-stand-in/workbook/cells/area';
import type { Placed } from '@district-ledger/excel-stand-in/workbook/cells/cells';
import type { Sheet } from '@district-ledger/excel-stand-in/workbook/sheets/workbook-model';

/** Sheets with more cells are not kept. */
const mostCells = 50_000;
const mostSteps = 100;

/** What a person did to the cells of a workbook, to be taken back: what stood there before each step. */
export class Undo {
  private readonly steps: { readonly sheet: Sheet; readonly cells: readonly Placed[] }[] = [];

  /** Before something is done to a sheet. */
  keep(sheet: Sheet): void {
    const cells = [...sheet.cells.within()];
    if (cells.length > mostCells) this.forget();
    else this.steps.push({ sheet, cells });
    if (this.steps.length > mostSteps) this.steps.shift();
  }

  /** Nothing came of it. */
  drop(): void {
    this.steps.pop();
  }

  forget(): void {
    this.steps.length = 0;
  }

  /** Puts the contents back as they were before the last step; formats stay. @returns the sheet, undefined where nothing is left. */
  takeBack(): Sheet | undefined {
    const step = this.steps.pop();
    if (!step || step.sheet.isDeleted) return undefined;
    const { sheet, cells } = step;
    const before = new Map(cells.map((placed) => [keyOf(placed), placed]));
    const now = new Map([...sheet.cells.within()].map((placed) => [keyOf(placed), placed]));
    const changed = [...new Set([...before.keys(), ...now.keys()])].flatMap((key) => {
      const [old, present] = [before.get(key), now.get(key)];
      const isSame =
        old?.cell.formula === present?.cell.formula &&
        (old?.cell.formula !== undefined || old?.cell.value === present?.cell.value);
      const place = old ?? present;
      return isSame || !place ? [] : [{ row: place.row, column: place.column, old: old?.cell, present: present?.cell }];
    });
    for (const { row, column, old, present } of changed) {
      sheet.setCell(row, column, {
        style: present?.style ?? old?.style,
        link: present?.link ?? old?.link,
        value: old?.value,
        formula: old?.formula,
      });
    }
    for (const area of gather(changed)) announceEdit(sheet, area, undefined);
    return sheet;
  }
}

function keyOf({ row, column }: Placed): string {
  return `${String(row)} ${String(column)}`;
}
