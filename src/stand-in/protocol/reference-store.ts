import type { Reference } from './reference';

/** The objects that the library keeps beyond one batch. */
export class ReferenceStore {
  private readonly kept = new Map<string, Reference>();
  private readonly ids = new WeakMap<object, string>();
  private last = 0;

  /** The same object has one id as long as it is kept. */
  keep(reference: Reference): string {
    const known = this.ids.get(reference.target);
    if (known !== undefined && this.kept.has(known)) return known;
    return this.keepAnew(reference);
  }

  /** Under an id of its own, whoever else keeps the object. */
  keepAnew(reference: Reference): string {
    this.last += 1;
    const id = `{00000000-0000-0000-0000-${String(this.last).padStart(12, '0')}}`;
    this.kept.set(id, reference);
    this.ids.set(reference.target, id);
    return id;
  }

  find(id: string): Reference | undefined {
    return this.kept.get(id);
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  releaseAll(): void {
    this.kept.clear();
  }

  get count(): number {
    return this.kept.size;
  }

  all(): IterableIterator<Reference> {
    return this.kept.values();
  }
}
