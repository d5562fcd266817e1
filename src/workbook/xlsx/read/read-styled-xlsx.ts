import type { Book, Cell, Sheet } from '../../book/book';
import { Budget } from '../../package/budget';
import { defaultLimits, type Limits } from '../../package/limits';
import { readColours } from './styles/colours';
import { readFormats, type Formats } from './styles/read-formats';
import { readSheetStyles, type SheetStyles, type Sight } from './styles/read-sheet-styles';
import { openPackage } from '../../package/open-package';
import { readRelationships } from '../../package/read-package';
import { readWorkbookPart } from './read-workbook';
import { readXlsx } from './read-xlsx';
import { r1c1Formulas } from './to-r1c1-formula';

const nothing: Formats = { cells: [], differences: [] };

/**
 * A workbook with its looks, for a host that shows it: what `readXlsx` reads, and styles, sizes, validations, highlights,
 * locks, freeze, filter, print set-up, tab colours and links inside the workbook. The parts are read a second time, so that
 * returns are not read the slower for it.
 *
 * Lost: what a Book cannot say (fonts, borders on some sides only, passwords, scales, bars, icons, links outwards), print
 * titles and the title.
 *
 * @throws Fault `read-…`; a file is read whole or not at all.
 */
export function readStyledXlsx(
  bytes: Uint8Array,
  limits: Limits = defaultLimits,
  now: () => number = () => performance.now(),
): Book {
  const { sheets, names } = readXlsx(bytes, limits, undefined, now);
  const archive = openPackage(bytes, limits, now);
  const main =
    readRelationships(archive, '', limits).find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const relationships = readRelationships(archive, main, limits);
  const pathOf = (kind: string) => relationships.find((each) => each.kind === kind)?.path;
  const readColour = readColours(archive, pathOf('theme'), limits);
  const styles = pathOf('styles');
  const sight: Sight = {
    formats: styles === undefined ? nothing : readFormats(archive, styles, readColour, limits),
    readColour,
    translate: r1c1Formulas(),
    budget: { looks: limits.cells },
  };
  const parts = readWorkbookPart(archive, main, new Budget(limits, bytes.length), limits).sheets;
  return {
    names,
    sheets: sheets.map((sheet) => {
      const part = parts.find(({ name }) => name === sheet.name);
      const target = relationships.find(({ id, kind }) => id === part?.relationship && kind === 'worksheet');
      return target
        ? dress(sheet, readSheetStyles(archive, target.path, sheet.name, sight, limits), sight.formats)
        : sheet;
    }),
  };
}

function dress(sheet: Sheet, { formats, links, ...looks }: SheetStyles, { cells: styles }: Formats): Sheet {
  const keyOf = ({ row, column }: { readonly row: number; readonly column: number }) =>
    `${String(row)} ${String(column)}`;
  const cells = new Map<string, Cell>(
    sheet.cells.map(({ row, column, value, formula }) => [
      keyOf({ row, column }),
      { row, column, ...(value !== undefined && { value }), ...(formula !== undefined && { formula }) },
    ]),
  );
  for (const { row, column, format } of formats) {
    const style = styles[format];
    const key = keyOf({ row, column });
    if (style) cells.set(key, { ...(cells.get(key) ?? { row, column }), style });
  }
  for (const { row, column, link } of links) {
    const key = keyOf({ row, column });
    cells.set(key, { ...(cells.get(key) ?? { row, column }), link });
  }
  return { ...sheet, ...looks, cells: [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column) };
}
