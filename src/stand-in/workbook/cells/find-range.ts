import { HostError } from '../../protocol/host-error';
import { parseAddress } from './address';
import { isOnSheet, type Area } from './area';
import { LiveRange } from './live-range';
import type { Sheet, WorkbookModel } from '../sheets/workbook-model';

/** The areas that an address or a name means, and their sheet. @throws InvalidArgument where it means none. */
export function findAreas(
  text: string,
  workbook: WorkbookModel,
  sheet: Sheet,
): { sheet: Sheet; areas: readonly Area[] } {
  const address = parseAddress(text);
  if (address) {
    const of =
      address.sheet === undefined
        ? sheet
        : workbook.sheets.find(({ name }) => name.toLowerCase() === address.sheet?.toLowerCase());
    if (!of) throw new HostError('InvalidArgument');
    return { sheet: of, areas: address.areas };
  }
  const named = areaOfName(text, workbook, sheet);
  if (named) return { sheet: named.sheet, areas: [named.area] };
  throw new HostError('InvalidArgument');
}

/** What a defined name or a table's name refers to, if it is cells. */
export function areaOfName(
  text: string,
  workbook: WorkbookModel,
  sheet: Sheet | null,
): { sheet: Sheet; area: Area } | undefined {
  const folded = text.toLowerCase();
  const candidates = workbook.names.filter(({ name }) => name.toLowerCase() === folded);
  const record =
    candidates.find(({ scope }) => scope !== null && scope === sheet) ?? candidates.find(({ scope }) => scope === null);
  if (record) return areaOfFormula(record.refersTo, workbook, record.scope ?? sheet);
  const table = workbook.tables.find(({ name }) => name.toLowerCase() === folded);
  return (
    table && {
      sheet: table.sheet,
      area: {
        ...table.area,
        top: table.area.top + (table.showHeaders ? 1 : 0),
        bottom: table.area.bottom - (table.showTotals ? 1 : 0),
      },
    }
  );
}

/** The cells that a formula is nothing but a reference to. */
export function areaOfFormula(
  formula: string,
  workbook: WorkbookModel,
  sheet: Sheet | null,
): { sheet: Sheet; area: Area } | undefined {
  const address = parseAddress(workbook.formulas.toA1(formula, 0, 0));
  const [area, ...rest] = address?.areas ?? [];
  if (!area || rest.length > 0) return undefined;
  const of = address?.sheet === undefined ? sheet : workbook.findSheet(address.sheet);
  return of ? { sheet: of, area } : undefined;
}

/** @throws InvalidArgument where the area runs off the sheet. */
export function checkedRange(sheet: Sheet, area: Area): LiveRange {
  if (!isOnSheet(area)) throw new HostError('InvalidArgument');
  return new LiveRange(sheet, area);
}
