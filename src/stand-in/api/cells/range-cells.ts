import type { Value } from '../../../workbook/book/book';
import { cellsOf, columnsOf, isUnbounded, rowsOf, type Area } from '../../workbook/cells/area';
import { displayText } from '../../workbook/cells/display-text';
import { enterValue, type Entered } from '../../workbook/cells/enter-value';
import { guardPermission } from '../../workbook/cells/guard';
import type { LiveRange } from '../../workbook/cells/live-range';
import { patchStyles } from '../../workbook/styles/patch-styles';
import type { Sheet } from '../../workbook/sheets/workbook-model';
import { toEntries, writeCells } from '../../workbook/cells/write-cells';
import { toText } from '../../protocol/arguments';
import { HostError } from '../../protocol/host-error';
import type { ClassDefinition } from '../define';

const responseLimit = 5_000_000;

/** What stands in the cells of a range. */
export const rangeCells: Pick<ClassDefinition<LiveRange>, 'read' | 'write'> = {
  read: {
    values: (range) => eachCell(settled(range), (sheet, row, column) => toWireValue(sheet.valueAt(row, column))),
    formulas: (range) => eachCell(settled(range), (sheet, row, column) => formulaText(sheet, row, column)),
    formulasR1C1: (range) =>
      eachCell(settled(range), (sheet, row, column) => {
        const cell = sheet.cell(row, column);
        return cell?.formula === undefined ? toWireValue(cell?.value) : `=${cell.formula}`;
      }),
    text: (range) =>
      eachCell(settled(range), (sheet, row, column) =>
        displayText(sheet.valueAt(row, column), sheet.styleAt(row, column).numberFormat),
      ),
    valueTypes: (range) => eachCell(settled(range), (sheet, row, column) => typeOf(sheet.valueAt(row, column))),
    numberFormat: (range) => eachCell(range, (sheet, row, column) => sheet.styleAt(row, column).numberFormat),
  },
  write: {
    values: ({ sheet, area }, value) => {
      writeCells(sheet, area, value);
    },
    formulas: ({ sheet, area }, value) => {
      writeCells(sheet, area, value);
    },
    formulasR1C1: ({ sheet, area }, value) => {
      writeCells(sheet, area, value, enterR1C1);
    },
    numberFormat: setNumberFormat,
  },
};

function settled(range: LiveRange): LiveRange {
  range.sheet.workbook.calculation.settle();
  return range;
}

/** Row by row; null for whole rows and columns, as Excel answers. */
function eachCell(range: LiveRange, of: (sheet: Sheet, row: number, column: number) => unknown): unknown[][] | null {
  const { sheet, area } = range;
  if (isUnbounded(area)) return null;
  if (cellsOf(area) > responseLimit) throw new HostError('RangeExceedsLimit');
  return Array.from({ length: rowsOf(area) }, (_, down) =>
    Array.from({ length: columnsOf(area) }, (__, across) => of(sheet, area.top + down, area.left + across)),
  );
}

export function toWireValue(value: Value | undefined): unknown {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.error : value;
}

export function typeOf(value: Value | undefined): string {
  switch (typeof value) {
    case 'undefined':
      return 'Empty';
    case 'number':
      return 'Double';
    case 'boolean':
      return 'Boolean';
    case 'object':
      return 'Error';
    default:
      return 'String';
  }
}

export function formulaText(sheet: Sheet, row: number, column: number): unknown {
  const cell = sheet.cell(row, column);
  if (cell?.formula === undefined) return toWireValue(cell?.value);
  return sheet.workbook.formulas.toA1(cell.formula, row, column);
}

function enterR1C1(entry: unknown, sheet: Sheet, row: number, column: number): Entered {
  const isFormula = typeof entry === 'string' && /^=./.test(entry) && sheet.styleAt(row, column).numberFormat !== '@';
  return isFormula ? { formula: sheet.workbook.formulas.fromR1C1(entry) } : enterValue(entry, sheet, row, column);
}

function setNumberFormat({ sheet, area }: LiveRange, given: unknown): void {
  guardPermission(sheet, 'allowFormatCells');
  if (!Array.isArray(given) || isUnbounded(area)) {
    const [[only] = []] = Array.isArray(given) ? (given as unknown[][]) : [[given]];
    setFormatOf(sheet, area, only);
  } else {
    const entries = toEntries(given, area);
    const [first] = entries[0] ?? [];
    if (entries.every((row) => row.every((each) => each === first))) setFormatOf(sheet, area, first);
    else {
      entries.forEach((row, down) => {
        row.forEach((each, across) => {
          const cell = {
            top: area.top + down,
            left: area.left + across,
            bottom: area.top + down,
            right: area.left + across,
          };
          if (each !== null) setFormatOf(sheet, cell, each);
        });
      });
    }
  }
  sheet.workbook.emit({ kind: 'formatChanged', sheet, area });
}

function setFormatOf(sheet: Sheet, area: Area, given: unknown): void {
  if (given === null) return;
  const numberFormat = toText(given) === '' ? 'General' : toText(given);
  if (numberFormat.length > 255) throw new HostError('InvalidArgument');
  patchStyles(sheet, area, (style) => ({ ...style, numberFormat }));
}
