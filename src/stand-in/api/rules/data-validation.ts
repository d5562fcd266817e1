import { cellsOf, gather, isUnbounded, sameArea, type Area } from '../../workbook/cells/area';
import { clearValidations } from '../../workbook/cells/clear-cells';
import { toR1C1 } from '../../workbook/formulas/formula-text';
import { guardStructure } from '../../workbook/cells/guard';
import { LiveAreas } from '../../workbook/cells/live-range';
import { areasOf } from '../../workbook/cells/place';
import { checkMessage, invalidCells } from '../../workbook/rules/validation';
import type { basicTypes } from '../../workbook/rules/validation-record';
import {
  comparisons,
  type Operand,
  type StoredRule,
  type ValidationRecord,
} from '../../workbook/rules/validation-record';
import type { Sheet } from '../../workbook/sheets/workbook-model';
import { toFlag, toRecord, toWord } from '../../protocol/arguments';
import { isA, referOrNull } from '../refer';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import type { Looked } from '../targets';

type Held = { readonly place: Looked };

const plain: Omit<ValidationRecord, 'areas' | 'home'> = {
  rule: { type: 'None' },
  prompt: { title: '', message: '', showPrompt: true },
  errorAlert: { title: '', message: '', style: 'Stop', showAlert: true },
  ignoreBlanks: true,
};

/** The records that touch the cells, and whether they cover them all with one. */
function recordsOf({ place }: Held): { records: ValidationRecord[]; isUniform: boolean } {
  const areas = areasOf(place);
  const records = place.sheet.validations.filter((record) =>
    record.areas.some((own) => areas.some((area) => overlap(own, area))),
  );
  const covered = records
    .flatMap((record) => record.areas.flatMap((own) => areas.map((area) => common(own, area))))
    .reduce((sum, count) => sum + count, 0);
  const whole = areas.reduce((sum, area) => sum + cellsOf(area), 0);
  return { records, isUniform: records.length === 0 || (records.length === 1 && covered === whole) };
}

function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function common(a: Area, b: Area): number {
  if (!overlap(a, b)) return 0;
  return (
    (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + 1) *
    (Math.min(a.right, b.right) - Math.max(a.left, b.left) + 1)
  );
}

function uniform<Result>(
  held: Held,
  of: (record: Omit<ValidationRecord, 'areas' | 'home'> & Partial<ValidationRecord>) => Result,
): Result | null {
  const { records, isUniform } = recordsOf(held);
  return isUniform ? of(records[0] ?? plain) : null;
}

/** Changes the validation of the cells, which becomes one of its own. */
function change(held: Held, patch: (record: ValidationRecord) => ValidationRecord): void {
  const { place } = held;
  const { sheet } = place;
  guardStructure(sheet);
  const areas = areasOf(place);
  const { records, isUniform } = recordsOf(held);
  const [first] = areas;
  if (!first) return;
  const before = isUniform ? records[0] : undefined;
  const base: ValidationRecord = {
    ...plain,
    ...before,
    areas,
    home: before?.home ?? { row: first.top, column: first.left },
  };
  const record = patch(base);
  const exact =
    before &&
    before.areas.length === areas.length &&
    before.areas.every((own, at) => areas[at] !== undefined && sameArea(own, areas[at]));
  if (exact) sheet.validations[sheet.validations.indexOf(before)] = record;
  else {
    for (const area of areas) clearValidations(sheet, area);
    sheet.validations.push(record);
  }
  sheet.workbook.emit({ kind: 'formatChanged', sheet, area: first });
}

export const dataValidation = define('DataValidation', {
  read: {
    type: (held) => {
      const { records, isUniform } = recordsOf(held);
      if (isUniform) return records[0]?.rule.type ?? 'None';
      return records.length > 1 ? 'MixedCriteria' : 'Inconsistent';
    },
    rule: (held) => uniform(held, ({ rule, home }) => showRule(rule, held.place.sheet, home ?? { row: 0, column: 0 })),
    prompt: (held) => uniform(held, ({ prompt }) => prompt),
    errorAlert: (held) => uniform(held, ({ errorAlert }) => errorAlert),
    ignoreBlanks: (held) => uniform(held, ({ ignoreBlanks }) => ignoreBlanks),
    valid: ({ place }) => {
      const areas = areasOf(place);
      const invalid = invalidCells(place.sheet, areas).length;
      if (invalid === 0) return true;
      return invalid ===
        areas.reduce((sum, area) => sum + (isUnbounded(area) ? Number.POSITIVE_INFINITY : cellsOf(area)), 0)
        ? false
        : null;
    },
  },
  write: {
    rule: (held, given) => {
      const [first] = areasOf(held.place);
      const home = { row: first?.top ?? 0, column: first?.left ?? 0 };
      const rule = toRule(toRecord(given), held.place.sheet, home);
      change(held, (record) => ({ ...record, home, rule }));
    },
    prompt: (held, given) => {
      const { title = '', message = '', showPrompt = true } = toRecord(given);
      checkMessage(String(title), String(message));
      change(held, (record) => ({
        ...record,
        prompt: { title: String(title), message: String(message), showPrompt: showPrompt === true },
      }));
    },
    errorAlert: (held, given) => {
      const { title = '', message = '', style = 'Stop', showAlert = true } = toRecord(given);
      checkMessage(String(title), String(message));
      const word = toWord(style, ['Stop', 'Warning', 'Information'] as const);
      change(held, (record) => ({
        ...record,
        errorAlert: { title: String(title), message: String(message), style: word, showAlert: showAlert === true },
      }));
    },
    ignoreBlanks: (held, given) => {
      const ignoreBlanks = toFlag(given);
      change(held, (record) => ({ ...record, ignoreBlanks }));
    },
  },
  call: {
    clear: ({ place }) => {
      guardStructure(place.sheet);
      for (const area of areasOf(place)) clearValidations(place.sheet, area);
    },
    getInvalidCellsOrNullObject: ({ place }) => {
      const cells = invalidCells(place.sheet, areasOf(place));
      return referOrNull('RangeAreas', cells.length === 0 ? null : new LiveAreas(place.sheet, gather(cells)));
    },
  },
});

const keys = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
} as const satisfies Record<string, (typeof basicTypes)[number]>;

function toRule(
  given: Readonly<Record<string, unknown>>,
  sheet: Sheet,
  home: { row: number; column: number },
): StoredRule {
  const asked = Object.entries(given).filter(([, value]) => value !== undefined && value !== null);
  const [[kind, value] = ['', undefined], ...rest] = asked;
  if (rest.length > 0) throw new HostError('InvalidArgument');
  if (kind === '') return { type: 'None' };
  const details = toRecord(value);
  if (kind === 'custom') {
    const formula = details['formula'];
    if (typeof formula !== 'string') throw new HostError('InvalidArgument');
    return { type: 'Custom', formula: sheet.workbook.formulas.fromA1(formula, home.row, home.column) };
  }
  if (kind === 'list') {
    const source = toListSource(details['source'], sheet, home);
    return { type: 'List', inCellDropDown: details['inCellDropDown'] !== false, source };
  }
  if (!(kind in keys)) throw new HostError('InvalidArgument');
  const operator = toWord(details['operator'], comparisons);
  const isPair = operator === 'Between' || operator === 'NotBetween';
  const isDate = kind === 'date' || kind === 'time';
  if (isPair && (details['formula2'] === undefined || details['formula2'] === null))
    throw new HostError('InvalidArgument');
  return {
    type: keys[kind as keyof typeof keys],
    operator,
    first: toOperand(details['formula1'], sheet, home, isDate),
    ...(isPair && { second: toOperand(details['formula2'], sheet, home, isDate) }),
  };
}

function toListSource(source: unknown, sheet: Sheet, home: { row: number; column: number }): Operand {
  if (isA(source, 'Range')) return { formula: toR1C1(source.target.sheet.name, source.target.area) };
  if (typeof source !== 'string' || source === '') throw new HostError('InvalidArgument');
  if (source.startsWith('=')) return { formula: sheet.workbook.formulas.fromA1(source, home.row, home.column) };
  if (source.length > 255) throw new HostError('InvalidArgument');
  return { constant: source };
}

function toOperand(given: unknown, sheet: Sheet, home: { row: number; column: number }, isDate: boolean): Operand {
  if (typeof given === 'number') return { constant: given };
  if (isA(given, 'Range')) return { formula: toR1C1(given.target.sheet.name, given.target.area) };
  if (typeof given !== 'string' || given === '') throw new HostError('InvalidArgument');
  if (given.startsWith('=')) return { formula: sheet.workbook.formulas.fromA1(given, home.row, home.column) };
  const number = Number(given);
  if (Number.isFinite(number)) return { constant: number };
  const time = isDate ? Date.parse(given) : Number.NaN;
  if (Number.isNaN(time)) throw new HostError('InvalidArgument');
  return { constant: (time - Date.UTC(1899, 11, 30)) / 86_400_000 };
}

function showRule(rule: StoredRule, sheet: Sheet, home: { readonly row: number; readonly column: number }): unknown {
  const show = (operand: Operand) =>
    'constant' in operand ? operand.constant : sheet.workbook.formulas.toA1(operand.formula, home.row, home.column);
  switch (rule.type) {
    case 'None':
      return {};
    case 'Custom':
      return { custom: { formula: sheet.workbook.formulas.toA1(rule.formula, home.row, home.column) } };
    case 'List':
      return { list: { inCellDropDown: rule.inCellDropDown, source: show(rule.source) } };
    default: {
      const [key] = Object.entries(keys).find(([, type]) => type === rule.type) ?? [''];
      return {
        [key]: {
          formula1: show(rule.first),
          ...(rule.second && { formula2: show(rule.second) }),
          operator: rule.operator,
        },
      };
    }
  }
}
