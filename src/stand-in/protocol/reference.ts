import type { ClassName, Targets } from '../api/cells/targets';

/** An object of the API: its class, and the part of the workbook that it stands for. */
export class Reference<Name extends ClassName = ClassName> {
  constructor(
    readonly className: Name,
    readonly target: Targets[Name],
  ) {}
}

export function refer<Name extends ClassName>(className: Name, target: Targets[Name]): Reference<Name> {
  return new Reference(className, target);
}

/** The same for what may be missing: null becomes the library's null object. */
export function referOrNull<Name extends ClassName>(
  className: Name,
  target: Targets[Name] | null | undefined,
): Reference<Name> | null {
  return target == null ? null : new Reference(className, target);
}
