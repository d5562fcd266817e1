import type { WireClass, WireEvent, WireMethod, WireNavigation, WireScalar, WireTable } from './wire-table';

/** One expression from several, each readable on its line. */
const joined = (...pieces: readonly RegExp[]) => new RegExp(pieces.map(({ source }) => source).join(''), 'gm');
const whatever = /(?:(?!defineProperty)[\s\S]){0,600}?/;

const classes = joined(
  /^ {4}var (\w+) = \(function \(_super\) \{\n {8}__extends\(\1, _super\);([\s\S]*?)/,
  /\n {4}\}\((?:OfficeExtension\.ClientObject|OfficeCore\.\w+)\)\);\n {4}(Excel|OfficeCore)\.\1 = \1;/,
);
const navigations = joined(
  /defineProperty\(\w+\.prototype, "(\w+)", \{\s+get: function \(\) \{/,
  whatever,
  /_createPropertyObject\((?:Excel|OfficeCore)\.(\w+), this, "(\w+)"/,
);
const methods = /\.prototype\.(\w+) = function \(([^)]*)\) \{([\s\S]*?)\n {8}\};/g;
const events = joined(
  /"(on\w+)", \{/,
  whatever,
  /GenericEventHandlers\(this\.context, this, "\w+", \{\s+eventType: (\d+),\s+/,
  /registerFunc: function \(\) \{ return _this\.(\w+)\(\); \},\s+/,
  /unregisterFunc: function \(\) \{ return _this\.(\w+)\(\);/,
);
const gates = /_throwIfApiNotSupported\("\w+\.(\w+)", (_defaultApiSetName|"\w+"), "([\d.]+)"/g;

/** To be raised with every change to what is read, so that tables that were kept are read anew. */
export const wireTableEdition = 1;

/**
 * Reads the wire names, arguments, results, API sets and events of every class out of the library's debug build
 * (`excel-win32-16.01.debug.js`). Classes outside the Excel namespace are called `OfficeCore.Name`.
 */
export function readWireTable(debugBuild: string): WireTable {
  const table: Record<string, WireClass> = {};
  for (const [, name = '', body = '', namespace] of debugBuild.replaceAll('\r\n', '\n').matchAll(classes)) {
    const key = namespace === 'Excel' ? name : `OfficeCore.${name}`;
    if (!(key in table)) table[key] = readClass(body);
  }
  return table;
}

function readClass(body: string): WireClass {
  const api = readGates(body);
  const gated = (member: string) => (api.has(member) ? { api: api.get(member) ?? '' } : {});
  return {
    isCollection: body.includes('"_isCollection"'),
    scalars: Object.fromEntries(readScalars(body).map(([name, scalar]) => [name, { ...scalar, ...gated(name) }])),
    navigations: Object.fromEntries(
      [...body.matchAll(navigations)].map(([, name = '', type = '', wire = '']): [string, WireNavigation] => [
        name,
        { wire, type, ...gated(name) },
      ]),
    ),
    methods: Object.fromEntries(
      [...body.matchAll(methods)].flatMap(([, name = '', , code = '']): [string, WireMethod][] => {
        const method = readMethod(name, code);
        return method ? [[name, { ...method, ...gated(name) }]] : [];
      }),
    ),
    events: Object.fromEntries(
      [...body.matchAll(events)].map(([, name = '', type, register = '', unregister = '']): [string, WireEvent] => [
        name,
        { messageType: Number(type), register, unregister },
      ]),
    ),
  };
}

function readGates(body: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, member = '', set = '', version = ''] of body.matchAll(gates)) {
    found.set(member, `${set === '_defaultApiSetName' ? 'ExcelApi' : set.replaceAll('"', '')} ${version}`);
  }
  return found;
}

function readScalars(body: string): [string, WireScalar][] {
  const list = (key: string): unknown[] => {
    const found = new RegExp(`"${key}", \\{\\s+get: function \\(\\) \\{\\s+return (\\[[^\\]]*\\]);`).exec(body)?.[1];
    return found === undefined ? [] : (JSON.parse(found) as unknown[]);
  };
  const wires = list('_scalarPropertyOriginalNames');
  const writable = list('_scalarPropertyUpdateable');
  return list('_scalarPropertyNames').map((name, at) => [
    String(name),
    { wire: String(wires[at] ?? name), writable: writable[at] === true },
  ]);
}

function readMethod(name: string, code: string): WireMethod | undefined {
  const toArguments = (text: string) =>
    text
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '');
  const made =
    /_createMethodObject\((?:Excel\.|OfficeCore\.)?(\w+)(?:<T>)?, this, "(\w+)", \d, (?:\[([^\]]*)\]|values)/.exec(
      code,
    );
  if (made) return { wire: made[2] ?? '', returns: made[1] ?? '', arguments: toArguments(made[3] ?? '') };
  const indexer = /_createIndexerObject\((?:Excel|OfficeCore)\.(\w+), this, \[([^\]]*)\]\)/.exec(code);
  if (indexer) return { wire: name, returns: indexer[1] ?? '', arguments: toArguments(indexer[2] ?? '') };
  const invoked = /_invokeMethod\(this, "(\w+)", \d, \[([^\]]*)\]/.exec(code);
  return invoked ? { wire: invoked[1] ?? '', arguments: toArguments(invoked[2] ?? '') } : undefined;
}
