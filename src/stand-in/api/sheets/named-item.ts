import { areaOfFormula } from '../../workbook/cells/find-range';
import { toR1C1 } from '../../workbook/formulas/formula-text';
import { LiveRange } from '../../workbook/cells/live-range';
import { parseAddress, showAddress } from '../../workbook/cells/address';
import type { NameRecord, Sheet, WorkbookModel } from '../../workbook/sheets/workbook-model';
import { toFlag, toText, type Arguments } from '../../protocol/arguments';
import { isA, refer, type Reference, referOrNull } from '../refer';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import type { Surroundings } from '../surroundings';
import { toWireValue, typeOf } from '../cells/range-cells';

function missing(): never {
  throw new HostError('ItemNotFound');
}

function rangeOf({ refersTo, scope }: NameRecord, { workbook }: Surroundings): LiveRange | null {
  const found = areaOfFormula(refersTo, workbook, scope);
  return found ? new LiveRange(found.sheet, found.area) : null;
}

function valueOf(name: NameRecord, { workbook }: Surroundings): unknown {
  const found = areaOfFormula(name.refersTo, workbook, name.scope);
  if (found) return showAddress(found.sheet.name, found.area, true);
  return toWireValue(workbook.calculation.evaluate(name.refersTo, name.scope ?? workbook.activeSheet, 0, 0));
}

function typeOfName(name: NameRecord, host: Surroundings): string {
  if (rangeOf(name, host)) return 'Range';
  const type = typeOf(host.workbook.calculation.evaluate(name.refersTo, name.scope ?? host.workbook.activeSheet, 0, 0));
  return type === 'Empty' ? 'String' : type;
}

export const namedItem = define('NamedItem', {
  identity: ({ id }) => ({ _Id: id }),
  read: {
    name: ({ name }) => name,
    type: typeOfName,
    value: valueOf,
    visible: ({ visible }) => visible,
    comment: ({ comment }) => comment,
    scope: ({ scope }) => (scope ? 'Worksheet' : 'Workbook'),
    formula: ({ refersTo }, { workbook }) => toFormula(refersTo, workbook),
  },
  write: {
    visible: (name, given) => {
      name.visible = toFlag(given);
    },
    comment: (name, given) => {
      name.comment = toText(given);
    },
    formula: (name, given, { workbook }) => {
      name.refersTo = fromFormula(toText(given), workbook, name.scope ?? workbook.activeSheet);
      workbook.calculation.touch();
    },
  },
  open: {
    worksheet: ({ scope }) => refer('Worksheet', scope ?? missing()),
  },
  call: {
    delete: (name, _, { workbook }) => {
      workbook.names = workbook.names.filter((each) => each !== name);
      workbook.calculation.touch();
    },
    getRange: (name, _, host) => refer('Range', rangeOf(name, host) ?? missing()),
  },
});

/** Absolute references as Excel shows them. */
function toFormula(refersTo: string, workbook: WorkbookModel): string {
  const found = areaOfFormula(refersTo, workbook, null);
  return found ? `=${showAddress(found.sheet.name, found.area, true)}` : workbook.formulas.toA1(refersTo, 0, 0);
}

function fromFormula(formula: string, workbook: WorkbookModel, sheet: Sheet): string {
  if (!formula.startsWith('=')) throw new HostError('InvalidArgument');
  const address = parseAddress(formula);
  const [area, ...rest] = address?.areas ?? [];
  const of = address?.sheet === undefined ? sheet : workbook.findSheet(address.sheet);
  if (area && rest.length === 0 && of && (address?.sheet !== undefined || formula.includes('$')))
    return toR1C1(of.name, area);
  return workbook.formulas.fromA1(formula, 0, 0);
}

function listed({ names }: WorkbookModel, scope: Sheet | null): NameRecord[] {
  return names.filter((name) => name.scope === scope).sort((a, b) => a.name.localeCompare(b.name));
}

function find(workbook: WorkbookModel, scope: Sheet | null, given: Arguments): NameRecord | undefined {
  const wanted = given.text(0);
  const own = workbook.names.filter((name) => name.scope === scope);
  return own.find(({ id }) => id === wanted) ?? own.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
}

function add(workbook: WorkbookModel, scope: Sheet | null, given: Arguments, refersTo: string): Reference {
  const name = given.text(0);
  const isWellFormed = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.?\\]*$/u.test(name) && name.length <= 255;
  if (!isWellFormed || parseAddress(name) || /^(r\d*)?(c\d*)?$/i.test(name)) throw new HostError('InvalidArgument');
  if (find(workbook, scope, given)) throw new HostError('ItemAlreadyExists');
  const record: NameRecord = {
    id: workbook.nextGuid('name'),
    name,
    scope,
    refersTo,
    comment: given.textOr(2, ''),
    visible: true,
  };
  workbook.names.push(record);
  workbook.calculation.touch();
  return refer('NamedItem', record);
}

export const namedItemCollection = define('NamedItemCollection', {
  items: ({ scope }, { workbook }) => listed(workbook, scope).map((name) => refer('NamedItem', name)),
  call: {
    add: ({ scope }, given, { workbook }) => {
      const reference = given.raw(1);
      if (isA(reference, 'Range'))
        return add(workbook, scope, given, toR1C1(reference.target.sheet.name, reference.target.area));
      return add(workbook, scope, given, fromFormula(asFormula(reference), workbook, scope ?? workbook.activeSheet));
    },
    getCount: ({ scope }, _, { workbook }) => listed(workbook, scope).length,
    getItem: ({ scope }, given, { workbook }) => refer('NamedItem', find(workbook, scope, given) ?? missing()),
    getItemOrNullObject: ({ scope }, given, { workbook }) => referOrNull('NamedItem', find(workbook, scope, given)),
  },
});

/** A constant is a formula too. */
function asFormula(reference: unknown): string {
  if (typeof reference === 'number' || typeof reference === 'boolean') return `=${String(reference).toUpperCase()}`;
  const text = toText(reference);
  return text.startsWith('=') ? text : `="${text.replaceAll('"', '""')}"`;
}
