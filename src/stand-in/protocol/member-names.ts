import type { WireClass, WireTable } from './wire-table';

/** The public names of a class's members by what travels on the wire. */
export interface MemberNames {
  toPublic(className: string, wire: string): string;
  toWire(className: string, name: string): string;
  /** The set and version that a member belongs to, `ExcelApi 1.9`. */
  api(className: string, name: string): string | undefined;
  /** Whether the library's version of the class has the member. */
  isKnown(className: string, name: string): boolean;
  classOf(className: string): WireClass | undefined;
}

/** Names that some setters of the library send and its lists do not hold. */
const unlisted: Readonly<Record<string, string>> = {
  Gridlines: 'showGridlines',
  Headings: 'showHeadings',
  Orientation: 'textOrientation',
};

export function memberNames(table: WireTable): MemberNames {
  const byWire = new Map<string, Map<string, string>>();
  for (const [className, { scalars, navigations, methods }] of Object.entries(table)) {
    const names = new Map<string, string>();
    for (const part of [methods, navigations, scalars]) {
      for (const [name, { wire }] of Object.entries(part)) names.set(wire.toLowerCase(), name);
    }
    byWire.set(className, names);
  }
  return {
    toPublic: (className, wire) => byWire.get(className)?.get(wire.toLowerCase()) ?? unlisted[wire] ?? lowerFirst(wire),
    toWire: (className, name) => {
      const known = table[className];
      return known?.scalars[name]?.wire ?? known?.navigations[name]?.wire ?? upperFirst(name);
    },
    api: (className, name) => {
      const known = table[className];
      return (known?.scalars[name] ?? known?.navigations[name] ?? known?.methods[name])?.api;
    },
    isKnown: (className, name) => {
      const known = table[className];
      // what stands outside the table is a service of the library's own
      return known === undefined || name in known.scalars || name in known.navigations || name in known.methods;
    },
    classOf: (className) => table[className],
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
