import { cellArea } from '../../workbook/cells/area';
import { LiveRange } from '../../workbook/cells/live-range';
import { patchStyles } from '../../workbook/styles/patch-styles';
import { addStyle, builtInStyles, findStyle, type NamedStyle } from '../../workbook/styles/named-styles';
import { toFlag, toText, toWhole } from '../../protocol/arguments';
import { define } from '../define';
import { HostError } from '../../protocol/host-error';
import { refer, referOrNull } from '../refer';
import type { CellStyle } from '../../workbook/styles/cell-style';

function missing(): never {
  throw new HostError('ItemNotFound');
}

/** The cell, on no sheet of the workbook, that carries a style. */
function cellOf({ carrier }: NamedStyle): LiveRange {
  return new LiveRange(carrier, cellArea(0, 0));
}

function part<Key extends keyof CellStyle>(key: Key, convert: (given: unknown) => unknown) {
  return {
    read: ({ carrier }: NamedStyle) => carrier.styleAt(0, 0)[key],
    write: ({ carrier }: NamedStyle, given: unknown) => {
      const value = convert(given);
      patchStyles(carrier, cellArea(0, 0), (style) => ({ ...style, [key]: value }));
    },
  };
}

function included(name: string) {
  return {
    read: ({ includes }: NamedStyle) => includes.get(name) ?? true,
    write: ({ includes }: NamedStyle, given: unknown) => {
      includes.set(name, toFlag(given));
    },
  };
}

const parts = {
  horizontalAlignment: part('horizontal', toText),
  verticalAlignment: part('vertical', toText),
  locked: part('locked', toFlag),
  numberFormat: part('numberFormat', toText),
  readingOrder: part('readingOrder', toText),
  shrinkToFit: part('shrink', toFlag),
  wrapText: part('wrap', toFlag),
  textOrientation: part('orientation', toWhole),
  autoIndent: part('autoIndent', toFlag),
  includeProtection: included('protection'),
};

export const style = define('Style', {
  read: {
    name: ({ name }) => name,
    builtIn: ({ name }) => name in builtInStyles,
    ...Object.fromEntries(Object.entries(parts).map(([name, { read }]) => [name, read])),
  },
  write: Object.fromEntries(Object.entries(parts).map(([name, { write }]) => [name, write])),
  open: {
    font: (target) => refer('RangeFont', { place: cellOf(target) }),
    fill: (target) => refer('RangeFill', { place: cellOf(target) }),
    borders: (target) => refer('RangeBorderCollection', { place: cellOf(target) }),
  },
  call: {
    delete: ({ name }, _, { workbook }) => {
      workbook.styles.delete(name.toLowerCase());
    },
  },
});

export const styleCollection = define('StyleCollection', {
  items: ({ styles }) => [...styles.values()].map((each) => refer('Style', each)),
  call: {
    add: (workbook, given) => {
      const name = given.text(0);
      if (name === '') throw new HostError('InvalidArgument');
      if (workbook.styles.has(name.toLowerCase())) throw new HostError('ItemAlreadyExists');
      addStyle(workbook, name);
    },
    getCount: ({ styles }) => styles.size,
    getItem: (workbook, given) => refer('Style', findStyle(workbook, given.text(0)) ?? missing()),
    getItemAt: ({ styles }, given) => refer('Style', [...styles.values()][given.whole(0)] ?? missing()),
    getItemOrNullObject: (workbook, given) => referOrNull('Style', findStyle(workbook, given.text(0))),
  },
});
