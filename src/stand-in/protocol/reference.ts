/** An object that the library names: its class, and what stands behind it. */
export class Reference<Name extends string = string, Target extends object = object> {
  constructor(
    readonly className: Name,
    readonly target: Target,
  ) {}
}
