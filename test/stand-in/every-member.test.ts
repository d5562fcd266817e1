import { classDefinitions } from '@district-ledger/excel-stand-in/api/class-definitions';
import { memberNames } from '@district-ledger/excel-stand-in/protocol/member-names';
import { Reference } from '@district-ledger/excel-stand-in/protocol/reference';
import { ReferenceStore } from '@district-ledger/excel-stand-in/protocol/reference-store';
import { actionTypes, pathTypes, type WireAction } from '@district-ledger/excel-stand-in/protocol/request';
import { runBatch } from '@district-ledger/excel-stand-in/protocol/run-batch';
import { everyObject } from './kit/every-object';
import { openBook, wires } from './kit/open-office';

const definitions = classDefinitions(wires, () => new Date(0));
const classes = Object.entries(definitions).filter(([name]) => !name.startsWith('OfficeCore.') && name !== '_V1Api');
const isOwn = (member: string) => !/^_(Unr|R)egister|^_KeepReference$/.test(member);

/** One action on an object of a class of which nothing is known but the class. */
function act(className: string, action: Partial<WireAction>) {
  const references = new ReferenceStore();
  const id = references.keep(new Reference(className, {}));
  const machinery = {
    definitions,
    services: {},
    names: memberNames(wires),
    references,
    root: new Reference('Workbook', {}),
    surroundings: {},
    listeners: { register: () => undefined, unregister: () => undefined },
    events: new Set<number>(),
    explain: () => undefined,
    supports: () => true,
  };
  const request = {
    Actions: [{ Id: 1, Name: '', ActionType: 0, ObjectPathId: 1, ...action }],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: pathTypes.referenceId, Name: id } },
  };
  return runBatch(request, machinery, () => undefined).Error;
}

test.each(classes)(
  'what %s has not is an error that names it, however it is asked for',
  (className, { read = {}, write = {}, open = {}, call = {} }) => {
    const known = wires[className];
    if (!known) throw new Error(`The library has no ${className}.`);
    const refusal = (member: string) => ({
      Code: 'NotImplemented',
      Message: `${className}.${member} is not implemented by this preview of Excel.`,
      Location: `${className}.${member}`,
    });
    const asked = [
      ...Object.entries(known.scalars)
        .filter(([member]) => !(member in read))
        .map(
          ([member]) =>
            [member, act(className, { ActionType: actionTypes.query, QueryInfo: { Select: [member] } })] as const,
        ),
      ...Object.entries(known.scalars)
        .filter(([member, { writable }]) => writable && !(member in write))
        .map(
          ([member, { wire }]) =>
            [
              member,
              act(className, { ActionType: actionTypes.setProperty, Name: wire, ArgumentInfo: { Arguments: [1] } }),
            ] as const,
        ),
      ...Object.entries(known.methods)
        .filter(([member]) => !(member in call) && isOwn(member))
        .map(([member, { wire }]) => [member, act(className, { ActionType: actionTypes.method, Name: wire })] as const),
      ...Object.entries(known.navigations)
        .filter(([member]) => !(member in open))
        .map(
          ([member]) =>
            [
              member,
              act(className, { ActionType: actionTypes.query, QueryInfo: { Select: [`${member}/x`] } }),
            ] as const,
        ),
    ].filter(([member]) => !['id', '_Id', '_ReferenceId'].includes(member));
    const isCollection = definitions[className as 'TableCollection'].items !== undefined;
    for (const [member, error] of asked) {
      // what is loaded of a collection is loaded of its items
      if (isCollection && error === undefined) continue;
      expect(error).toMatchObject(refusal(member));
    }
  },
);

/** What cannot be written as it is read: it would change something else, or Excel itself gives what it does not take. */
const oneWay = new Set(['Workbook.isDirty', 'ConditionalRangeFont.color', 'ConditionalRangeFill.color']);

/** Results that are gone after the batch that made them. */
const passing = new Set(['FunctionResult', 'RemoveDuplicatesResult']);

test('what every object tells can be read, and written back as it was', async () => {
  const { Excel } = await openBook();
  const failures: string[] = [];
  await Excel.run(async (context) => {
    const objects = await everyObject(context);
    expect(classes.map(([name]) => name).filter((name) => !(name in objects) && name !== 'WorkbookCreated')).toEqual(
      [],
    );
    for (const [className, { read = {}, write = {}, items }] of classes) {
      const object = objects[className] as unknown as Record<string, unknown> & { load(names: string): void };
      if (!(className in objects) || passing.has(className) || items) continue;
      for (const member of Object.keys(read).filter((name) => !name.startsWith('_'))) {
        const attempt = async (what: string, step: () => void) => {
          try {
            step();
            await context.sync();
          } catch (thrown) {
            const { code, debugInfo } = thrown as { code?: string; debugInfo?: { errorLocation?: string } };
            failures.push(`${what} ${className}.${member}: ${String(code)} at ${String(debugInfo?.errorLocation)}`);
          }
        };
        await attempt('read', () => {
          object.load(member);
        });
        if (!(member in write) || oneWay.has(`${className}.${member}`)) continue;
        const before = object[member];
        if (before === null || before === undefined) continue;
        await attempt('write', () => {
          object[member] = before;
        });
        await attempt('read again', () => {
          object.load(member);
        });
        if (JSON.stringify(object[member]) !== JSON.stringify(before))
          failures.push(
            `${className}.${member} was ${JSON.stringify(before)} and is ${JSON.stringify(object[member])}`,
          );
      }
    }
  });
  expect(failures).toEqual([]);
});
