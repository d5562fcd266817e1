import type { AnyDefinitions, ClassDefinition } from './class-definition';
import { Arguments } from './arguments';
import { HostError, notImplemented } from './host-error';
import type { MemberNames } from './member-names';
import { Reference } from './reference';
import type { ReferenceStore } from './reference-store';
import { pathTypes, type BatchRequest, type WireArguments, type WirePath } from './request';

/** A member that failed, for the error's location. */
export class Failure {
  constructor(
    readonly error: unknown,
    readonly location: string,
  ) {}
}

/** Everything that a batch needs to find its objects. */
export interface Machinery {
  readonly definitions: AnyDefinitions;
  /** What every path begins at. */
  readonly root: Reference;
  /** What the library asks for by name. */
  readonly services: Readonly<Record<string, Reference>>;
  readonly names: MemberNames;
  readonly references: ReferenceStore;
  /** What the definitions' members are given besides their objects. */
  readonly surroundings: unknown;
  readonly listeners: Listeners;
  /** The numbers of the events that can be listened to. */
  readonly events: ReadonlySet<number>;
  /** The words of an error that is meant for people, whoever threw it. */
  explain(thrown: unknown): string | undefined;
  /** Whether the announced requirement sets hold `ExcelApi 1.9`. */
  supports(api: string): boolean;
}

export interface Listeners {
  register(targetId: string, messageType: number): void;
  unregister(targetId: string, messageType: number): void;
}

/** Resolves the object paths of one batch, each once. */
export class Paths {
  private readonly found = new Map<number, Reference | null>();

  constructor(
    private readonly request: BatchRequest,
    private readonly machinery: Machinery,
  ) {}

  object(id: number): Reference | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new Failure(new HostError('InvalidReference'), '');
    const object = this.resolve(path);
    this.found.set(id, object);
    return object;
  }

  isKept(id: number): boolean {
    return this.request.ObjectPaths[String(id)]?.D !== true;
  }

  /** The objects that this batch holds, so that they can follow their cells. */
  all(): IterableIterator<Reference | null> {
    return this.found.values();
  }

  private resolve(path: WirePath): Reference | null {
    const { references, root, services } = this.machinery;
    switch (path.ObjectPathType) {
      case pathTypes.global:
        return root;
      case pathTypes.service: {
        const service = services[path.Name];
        if (!service) throw new Failure(notImplemented(path.Name), path.Name);
        return service;
      }
      case pathTypes.referenceId: {
        const kept = references.find(path.Name);
        if (!kept) throw new Failure(new HostError('InvalidReference'), '');
        return kept;
      }
      case pathTypes.nullObject:
        return null;
      default:
        return this.below(path);
    }
  }

  private below(path: WirePath): Reference | null {
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const { names } = this.machinery;
    switch (path.ObjectPathType) {
      case pathTypes.property:
        return this.open(parent, names.toPublic(parent.className, path.Name));
      case pathTypes.indexer:
        return toObject(this.call(parent, 'getItem', path.ArgumentInfo), `${parent.className}.getItem`);
      case pathTypes.method: {
        const name = names.toPublic(parent.className, path.Name);
        return toObject(this.call(parent, name, path.ArgumentInfo), `${parent.className}.${name}`);
      }
      default:
        throw new Failure(new HostError('InvalidReference'), parent.className);
    }
  }

  open(parent: Reference, name: string): Reference | null {
    const open = definitionOf(this.machinery, parent).open?.[name];
    return this.guarded(parent, name, open, (run) => run(parent.target, this.machinery.surroundings));
  }

  call(parent: Reference, name: string, given: WireArguments | undefined): unknown {
    const call = definitionOf(this.machinery, parent).call?.[name];
    return this.guarded(parent, name, call, (run) =>
      run(parent.target, this.arguments(given), this.machinery.surroundings),
    );
  }

  /** Runs a member; whatever it throws is given the member's name. */
  guarded<Member, Result>(
    parent: Reference,
    name: string,
    member: Member | undefined,
    run: (member: Member) => Result,
  ): Result {
    const location = `${parent.className}.${name}`;
    const api = this.machinery.names.api(parent.className, name);
    if (api !== undefined && !this.machinery.supports(api)) throw new Failure(new HostError('ApiNotFound'), location);
    if (member === undefined)
      throw new Failure(
        this.machinery.names.isKnown(parent.className, name) ? notImplemented(location) : new HostError('ApiNotFound'),
        location,
      );
    try {
      return run(member);
    } catch (thrown) {
      throw thrown instanceof Failure ? thrown : new Failure(thrown, location);
    }
  }

  arguments(given: WireArguments | undefined): Arguments {
    const values = given?.Arguments ?? [];
    return new Arguments(values.map((value, at) => this.argument(value, given?.ReferencedObjectPathIds?.[at])));
  }

  /** An argument with the objects it refers to in their places. */
  private argument(value: unknown, referenced: unknown): unknown {
    if (typeof referenced === 'number' && referenced !== 0 && referenced === value) return this.object(referenced);
    if (Array.isArray(value)) {
      const nested = Array.isArray(referenced) ? (referenced as unknown[]) : [];
      if (nested.length === 0) return value;
      return value.map((each, at) => this.argument(each, nested[at]));
    }
    if (typeof value !== 'object' || value === null) return value;
    if ('_ObjectPathId' in value) return this.object(Number(value._ObjectPathId));
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.argument(each, undefined)]));
  }
}

export function definitionOf(machinery: Machinery, reference: Reference): ClassDefinition<unknown, unknown> {
  return machinery.definitions[reference.className] as ClassDefinition<unknown, unknown>;
}

function toObject(result: unknown, location: string): Reference | null {
  if (result === null || result instanceof Reference) return result;
  throw new Failure(new HostError('InvalidOperation'), location);
}
