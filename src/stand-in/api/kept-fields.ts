import { toColor } from '../workbook/styles/color';
import { guardPermission } from '../workbook/cells/guard';
import type { Settings } from '../workbook/sheets/settings';
import type { Sheet } from '../workbook/sheets/workbook-model';
import { toFlag, toNumber, toText, toWhole, toWord } from '../protocol/arguments';
import type { ClassDefinition } from './define';
import { HostError } from '../protocol/host-error';

/** Something on a sheet's drawing layer of which only settings are kept. */
export interface Kept {
  readonly sheet: Sheet;
  readonly settings: Settings;
}

/** A property that is kept and given back: what is read before it was set, and what may be set. */
export interface KeptField<Target> {
  readonly initial: (target: Target) => unknown;
  readonly check: ((given: unknown) => unknown) | null;
}

type Initial<Target> = ((target: Target) => unknown) | string | number | boolean | null;

function field<Target>(initial: Initial<Target>, check: KeptField<Target>['check']): KeptField<Target> {
  return { initial: typeof initial === 'function' ? initial : () => initial, check };
}

export function flag<Target>(initial: Initial<Target>): KeptField<Target> {
  return field(initial, toFlag);
}

export function text<Target>(initial: Initial<Target>): KeptField<Target> {
  return field(initial, toText);
}

export function whole<Target>(
  initial: Initial<Target>,
  least = Number.MIN_SAFE_INTEGER,
  most = Number.MAX_SAFE_INTEGER,
): KeptField<Target> {
  return field(initial, (given) => inside(toWhole(given), least, most));
}

export function amount<Target>(
  initial: Initial<Target>,
  least = -Number.MAX_VALUE,
  most = Number.MAX_VALUE,
): KeptField<Target> {
  return field(initial, (given) => inside(toNumber(given), least, most));
}

export function color<Target>(initial: Initial<Target>): KeptField<Target> {
  return field(initial, toColor);
}

/** One of some words, in any case. */
export function word<Target>(words: string, initial: Initial<Target>): KeptField<Target> {
  const all = words.split(' ');
  return field(initial, (given) => toWord(given, all));
}

/** A number, or empty for what the host makes of it. */
export function automatic<Target>(initial: Initial<Target>): KeptField<Target> {
  return field(initial, (given) => (given === '' ? undefined : toNumber(given)));
}

export function readOnly<Target>(initial: Initial<Target>): KeptField<Target> {
  return field(initial, null);
}

function inside(number: number, least: number, most: number): number {
  if (number < least || number > most) throw new HostError('InvalidArgument');
  return number;
}

/** Readers and writers of kept properties; a protected sheet whose objects are locked refuses to write. */
export function keep<Target extends Kept>(
  fields: Readonly<Record<string, KeptField<Target>>>,
): Pick<ClassDefinition<Target>, 'read' | 'write'> {
  return {
    read: Object.fromEntries(
      Object.entries(fields).map(([name, { initial }]) => [
        name,
        (target: Target) => target.settings.get(name) ?? initial(target),
      ]),
    ),
    write: Object.fromEntries(
      Object.entries(fields).flatMap(([name, { check }]) =>
        check
          ? [
              [
                name,
                (target: Target, given: unknown) => {
                  const value = check(given);
                  guardPermission(target.sheet, 'allowEditObjects');
                  target.settings.set(name, value);
                  target.sheet.workbook.isDirty = true;
                },
              ] as const,
            ]
          : [],
      ),
    ),
  };
}
