import { displayText } from '../cells/display-text';
import type { Area } from '../cells/area';
import { periodOf, toPeriod } from './filter-period';
import type { FilterCriteria } from './sheet-filter';
import type { Sheet } from '../sheets/workbook-model';
import { HostError } from '../../protocol/host-error';

/** Hides the rows of a body whose cells some criteria do not take; criteria by column from the body's first. */
export function applyFilter(sheet: Sheet, body: Area, criteria: ReadonlyMap<number, FilterCriteria>): void {
  sheet.workbook.calculation.settle();
  const tests = [...criteria].map(([column, each]) => ({
    column: body.left + column,
    test: toTest(sheet, body, body.left + column, each),
  }));
  for (let row = body.top; row <= body.bottom; row += 1) {
    const hidden = tests.some(({ column, test }) => !test(row, column));
    const shape = sheet.rows.get(row);
    if (hidden || shape?.hidden) sheet.rows.set(row, { ...shape, hidden });
  }
  sheet.workbook.emit({ kind: 'rowHiddenChanged', sheet, area: body, hidden: tests.length > 0 });
}

type Test = (row: number, column: number) => boolean;

/** Cells of a column under its criteria. */
interface Filtered {
  readonly sheet: Sheet;
  readonly body: Area;
  readonly column: number;
}

function toTest(sheet: Sheet, body: Area, column: number, criteria: FilterCriteria): Test {
  const kind = String(criteria['filterOn'] ?? '').toLowerCase();
  const color = String(criteria['color'] ?? '').toLowerCase();
  switch (kind) {
    case 'values':
      return oneOf({ sheet, body, column }, criteria['values']);
    case 'custom':
      return byConditions({ sheet, body, column }, criteria);
    case 'topitems':
    case 'bottomitems':
    case 'toppercent':
    case 'bottompercent':
      return ranked(sheet, body, column, kind, Number(criteria['criterion1']));
    case 'cellcolor':
      return (row) => sheet.styleAt(row, column).fill.toLowerCase() === color;
    case 'fontcolor':
      return (row) => sheet.styleAt(row, column).fontColor.toLowerCase() === color;
    case 'dynamic':
      return dynamic(sheet, body, column, String(criteria['dynamicCriteria'] ?? ''));
    default:
      throw new HostError('InvalidArgument');
  }
}

function shownAt({ sheet, column }: Filtered, row: number): string {
  return displayText(sheet.valueAt(row, column), sheet.styleAt(row, column).numberFormat);
}

/** Values as they are or as they show, and days within a period. */
function oneOf(filtered: Filtered, given: unknown): Test {
  const { sheet, column } = filtered;
  const values = Array.isArray(given) ? (given as unknown[]) : [];
  const texts = new Set(values.filter((each) => typeof each !== 'object').map((each) => String(each).toLowerCase()));
  const periods = values.flatMap((each) =>
    typeof each === 'object' && each !== null ? [toPeriod(each as Readonly<Record<string, unknown>>)] : [],
  );
  return (row) => {
    const value = sheet.valueAt(row, column);
    return (
      texts.has(shownAt(filtered, row).toLowerCase()) ||
      texts.has(String(value ?? '').toLowerCase()) ||
      (typeof value === 'number' && periods.some((isIn) => isIn(value)))
    );
  };
}

/** One condition, or two of which both or either must hold. */
function byConditions(filtered: Filtered, criteria: FilterCriteria): Test {
  const { sheet, column } = filtered;
  const first = toCondition(String(criteria['criterion1'] ?? ''));
  const other = criteria['criterion2'] ?? null;
  const second = other === null ? null : toCondition(String(other));
  const isEither = String(criteria['operator'] ?? 'And').toLowerCase() === 'or';
  return (row) => {
    const [value, shown] = [sheet.valueAt(row, column), shownAt(filtered, row)];
    const holds = first(value, shown);
    if (!second || holds === isEither) return holds;
    return second(value, shown);
  };
}

function numbersOf(sheet: Sheet, body: Area, column: number): number[] {
  return [...sheet.cells.within({ ...body, left: column, right: column })].flatMap(({ cell }) =>
    typeof cell.value === 'number' ? [cell.value] : [],
  );
}

function ranked(sheet: Sheet, body: Area, column: number, kind: string, criterion: number): Test {
  const numbers = numbersOf(sheet, body, column).sort((a, b) => (kind.startsWith('top') ? b - a : a - b));
  const count = kind.endsWith('percent') ? Math.max(1, Math.floor((numbers.length * criterion) / 100)) : criterion;
  const limit = numbers[Math.min(count, numbers.length) - 1];
  return (row) => {
    const value = sheet.valueAt(row, column);
    return (
      typeof value === 'number' && limit !== undefined && (kind.startsWith('top') ? value >= limit : value <= limit)
    );
  };
}

function dynamic(sheet: Sheet, body: Area, column: number, criterion: string): Test {
  const numbers = numbersOf(sheet, body, column);
  const mean = numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);
  const isAbove = /^aboveaverage$/i.test(criterion);
  const period = periodOf(criterion, sheet.workbook.options.now());
  if (period) {
    return (row) => {
      const value = sheet.valueAt(row, column);
      return typeof value === 'number' && period(value);
    };
  }
  if (!isAbove && !/^belowaverage$/i.test(criterion)) throw new HostError('InvalidArgument');
  return (row) => {
    const value = sheet.valueAt(row, column);
    return typeof value === 'number' && (isAbove ? value > mean : value < mean);
  };
}

/** `>50`, `=abc*`, `<>`. */
function toCondition(text: string): (value: unknown, shown: string) => boolean {
  const [, operator = '=', operand = ''] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(text) ?? [];
  const number = operand.trim() === '' ? Number.NaN : Number(operand);
  const pattern = new RegExp(
    `^${operand
      .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
      .replaceAll('*', '[\\s\\S]*')
      .replaceAll('?', '[\\s\\S]')}$`,
    'iu',
  );
  const isSame = (value: unknown, shown: string) =>
    Number.isNaN(number) ? pattern.test(shown) : value === number || shown === operand;
  return (value, shown) => {
    if (operator === '=') return isSame(value, shown);
    if (operator === '<>') return !isSame(value, shown);
    if (!Number.isNaN(number)) {
      if (typeof value !== 'number') return false;
      return operator === '>'
        ? value > number
        : operator === '<'
          ? value < number
          : operator === '>='
            ? value >= number
            : value <= number;
    }
    if (typeof value !== 'string') return false;
    const order = value.localeCompare(operand, undefined, { sensitivity: 'accent' });
    return operator === '>' ? order > 0 : operator === '<' ? order < 0 : operator === '>=' ? order >= 0 : order <= 0;
  };
}
