import type { ClassName, Targets } from '../api/cells/targets';
import type { Arguments } from './arguments';
import type { Reference } from './reference';
import type { Surroundings } from './surroundings';

/** How one class of the API is done: its members by their public names. What is not here is not implemented. */
export interface ClassDefinition<Target> {
  readonly read?: Readonly<Record<string, (target: Target, host: Surroundings) => unknown>>;
  readonly write?: Readonly<Record<string, (target: Target, value: unknown, host: Surroundings) => void>>;
  /** Properties that are objects; null is a null object. */
  readonly open?: Readonly<Record<string, (target: Target, host: Surroundings) => Reference | null>>;
  /** Methods: an object, null for a null object, or a plain result. */
  readonly call?: Readonly<Record<string, (target: Target, given: Arguments, host: Surroundings) => unknown>>;
  /** A collection's members, in order. */
  readonly items?: (target: Target, host: Surroundings) => readonly Reference[];
  /** What the library finds the object by again: `Id` or `_Id`. */
  readonly identity?: (target: Target) => Readonly<Record<string, string | number>>;
  /** Whose events a collection's listeners hear; absent: its identity's, or the whole workbook's. */
  readonly eventTarget?: (target: Target) => string;
  /** The object can be kept by a reference id. */
  readonly kept?: true;
}

export type ClassDefinitions = { readonly [Name in ClassName]: ClassDefinition<Targets[Name]> };

/** Checks a definition against its class's target. */
export function define<Name extends ClassName>(
  _name: Name,
  definition: ClassDefinition<Targets[Name]>,
): ClassDefinition<Targets[Name]> {
  return definition;
}
