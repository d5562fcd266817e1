import { bindingTypes, hasHeaders, type Binding } from '../../workbook/sheets/bindings';
import { findAreas } from '../../workbook/cells/find-range';
import { LiveRange } from '../../workbook/cells/live-range';
import type { Arguments } from '../../protocol/arguments';
import { isA, refer, referOrNull } from '../refer';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import type { Surroundings } from '../surroundings';

function missing(): never {
  throw new HostError('ItemNotFound');
}

/** @throws HostError InvalidBinding where it was deleted, or its cells were. */
function alive(binding: Binding, { bindings, workbook }: Surroundings): Binding {
  const { target } = binding;
  if (bindings.find(binding.id) !== binding || (!(target instanceof LiveRange) && !workbook.tables.includes(target)))
    throw new HostError('InvalidBinding');
  return binding;
}

export const binding = define('Binding', {
  identity: ({ id }) => ({ Id: id }),
  read: { id: ({ id }) => id, type: ({ type }) => type },
  call: {
    delete: ({ id }, _, { bindings }) => {
      bindings.delete(id);
    },
    getRange: (target, _, host) => {
      const own = alive(target, host).target;
      const { sheet, area } = own instanceof LiveRange ? own : { sheet: own.sheet, area: own.area };
      return refer('Range', new LiveRange(sheet, area));
    },
    getTable: (target, _, host) => {
      const own = alive(target, host).target;
      if (own instanceof LiveRange) throw new HostError('InvalidOperation');
      return refer('Table', own);
    },
  },
});

/** Cells, given as an object or an address. */
function place(given: unknown, { workbook }: Surroundings): LiveRange {
  if (isA(given, 'Range')) return given.target;
  if (typeof given !== 'string') throw new HostError('InvalidArgument');
  const found = findAreas(given, workbook, workbook.activeSheet);
  const [area, ...rest] = found.areas;
  if (!area || rest.length > 0) throw new HostError('InvalidArgument');
  return new LiveRange(found.sheet, area);
}

/** What the selection is, which must be one area. */
export function selectedPlace({ workbook }: Surroundings): LiveRange {
  const sheet = workbook.activeSheet;
  const [area, ...rest] = workbook.selectionOn(sheet).areas;
  if (!area || rest.length > 0) throw new HostError('InvalidSelection');
  return new LiveRange(sheet, area);
}

function add(host: Surroundings, where: LiveRange, given: Arguments) {
  const made = host.bindings.add(given.textOr(2, null), given.oneOf(1, bindingTypes), where);
  if (made.type !== 'Table' || hasHeaders(made) || !(made.target instanceof LiveRange)) return refer('Binding', made);
  host.bindings.delete(made.id);
  throw new HostError('InvalidArgument', 'A binding of this type needs a table.');
}

export const bindingCollection = define('BindingCollection', {
  items: (_, { bindings }) => bindings.all().map((each) => refer('Binding', each)),
  read: { count: (_, { bindings }) => bindings.all().length },
  call: {
    add: (_, given, host) => add(host, place(given.raw(0), host), given),
    getCount: (_, __, { bindings }) => bindings.all().length,
    getItem: (_, given, { bindings }) => refer('Binding', bindings.find(given.text(0)) ?? missing()),
    getItemAt: (_, given, { bindings }) => refer('Binding', bindings.all()[given.whole(0)] ?? missing()),
    getItemOrNullObject: (_, given, { bindings }) => referOrNull('Binding', bindings.find(given.text(0))),
  },
});
