import { Reference as WireReference } from '../protocol/reference';
import type { ClassName, Targets } from './targets';

/** An object of the API: its class, and the part of the workbook that it stands for. */
export type Reference<Name extends ClassName = ClassName> = WireReference<Name, Targets[Name]>;

export function refer<Name extends ClassName>(className: Name, target: Targets[Name]): Reference<Name> {
  return new WireReference(className, target);
}

/** The same for what may be missing: null becomes the library's null object. */
export function referOrNull<Name extends ClassName>(
  className: Name,
  target: Targets[Name] | null | undefined,
): Reference<Name> | null {
  return target == null ? null : new WireReference(className, target);
}

export function isA<Name extends ClassName>(value: unknown, className: Name): value is Reference<Name> {
  return value instanceof WireReference && value.className === className;
}
