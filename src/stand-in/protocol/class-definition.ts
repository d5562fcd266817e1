import type { Arguments } from './arguments';
import type { Reference } from './reference';

/**
 * How one class of the API is done: its members by their public names. What is not here is not implemented. Besides its
 * object every member is given the host's surroundings, of which the protocol knows nothing.
 */
export interface ClassDefinition<Target, Host> {
  readonly read?: Readonly<Record<string, (target: Target, host: Host) => unknown>>;
  readonly write?: Readonly<Record<string, (target: Target, value: unknown, host: Host) => void>>;
  /** Properties that are objects; null is a null object. */
  readonly open?: Readonly<Record<string, (target: Target, host: Host) => Reference | null>>;
  /** Methods: an object, null for a null object, or a plain result. */
  readonly call?: Readonly<Record<string, (target: Target, given: Arguments, host: Host) => unknown>>;
  /** A collection's members, in order. */
  readonly items?: (target: Target, host: Host) => readonly Reference[];
  /** What the library finds the object by again: `Id` or `_Id`. */
  readonly identity?: (target: Target) => Readonly<Record<string, string | number>>;
  /** Whose events a collection's listeners hear; absent: its identity's, or the whole workbook's. */
  readonly eventTarget?: (target: Target) => string;
  /** The object can be kept by a reference id. */
  readonly kept?: true;
}

/** Definitions of any classes over any surroundings, by the classes' names. */
export type AnyDefinitions = Readonly<Record<string, ClassDefinition<never, never>>>;
