import type { ClassDefinition as WireDefinition } from '../protocol/class-definition';
import type { Surroundings } from './surroundings';
import type { ClassName, Targets } from './targets';

export type ClassDefinition<Target> = WireDefinition<Target, Surroundings>;

export type ClassDefinitions = { readonly [Name in ClassName]: ClassDefinition<Targets[Name]> };

/** Checks a definition against its class's target. */
export function define<Name extends ClassName>(
  _name: Name,
  definition: ClassDefinition<Targets[Name]>,
): ClassDefinition<Targets[Name]> {
  return definition;
}
