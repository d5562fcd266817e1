import { toLedgerUnits } from '../../plan/reporting';
import type { Plan } from '../../plan/plan';
import { documentNumber } from '../../plan/reading/lexicon/evidence';
import { toEvidenceKey } from './to-evidence-key';

/** Files by all that they may be called: with and without ending and folders; a folder stands for what is in it. */
class Shelf {
  private readonly byKey = new Map<string, Set<string>>();
  private readonly byNumber = new Map<string, Set<string>>();

  private put(index: Map<string, Set<string>>, key: string, file: string): void {
    const files = index.get(key);
    if (files) files.add(file);
    else index.set(key, new Set([file]));
  }

  /** `steps` of its path as keys; `inner`: how many of them lead to the folder that is the unit's. */
  add(file: string, steps: readonly string[], inner: number): void {
    const name = steps.at(-1) ?? '';
    const stem = name.slice(0, name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : undefined);
    for (const last of new Set([name, stem]))
      for (const key of toTails([...steps.slice(0, -1), last])) this.put(this.byKey, key, file);
    for (let end = inner + 1; end < steps.length; end += 1)
      for (const key of toTails(steps.slice(0, end))) this.put(this.byKey, key, file);
    const number = documentNumber.pattern.exec(name)?.[1];
    if (number !== undefined) this.put(this.byNumber, number, file);
  }

  find(key: string): readonly string[] {
    return [...(this.byKey.get(key) ?? [])];
  }

  /** Files whose name has the 文号 in it. */
  findNumber(number: string): readonly string[] {
    const year = documentNumber.pattern.exec(number)?.[1] ?? '';
    return [...(this.byNumber.get(year) ?? [])].filter((file) => toEvidenceKey(file).includes(number));
  }
}

/** Steps of a path that somebody may write. */
const mostSteps = 4;

/** `c`, `b/c`, `a/b/c`. */
function toTails(steps: readonly string[]): string[] {
  const near = steps.slice(-mostSteps);
  return near.map((_, at) => near.slice(at).join('/'));
}

/** Units by what their folders may be called. */
function indexFolders(plan: Plan): ReadonlyMap<string, string> {
  const units = plan.units.filter(({ isClass }) => !isClass);
  return new Map(
    [
      ...[...toLedgerUnits(plan), ...units.map(({ name }) => name)].map((name) => [name, name] as const),
      ...units.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name] as const)),
    ]
      .map(([called, name]) => [toEvidenceKey(called), name] as const)
      .reverse(),
  );
}

/** The files of a folder, each with the unit in whose folder it lies: the innermost folder that is called after one. */
export class EvidenceFiles {
  private readonly folders: ReadonlyMap<string, string>;
  private readonly shelves = new Map<string | null, Shelf>();
  /** Whose each is, in the order of names. */
  readonly owners: ReadonlyMap<string, string | null>;

  /** `files`: paths in the folder, with `/`, in any order. */
  constructor(plan: Plan, files: readonly string[]) {
    this.folders = indexFolders(plan);
    this.owners = new Map([...new Set(files)].sort().map((file) => [file, this.put(file)]));
  }

  private put(file: string): string | null {
    const steps = file.split('/').map(toEvidenceKey);
    const owning = steps.slice(0, -1).findLastIndex((step) => this.folders.has(step));
    const owner = this.folders.get(steps[owning] ?? '') ?? null;
    const shelf = this.shelves.get(owner) ?? new Shelf();
    this.shelves.set(owner, shelf);
    shelf.add(file, steps, owning + 1);
    return owner;
  }

  /** What `pick` finds among the files of the units, or else among those that are nobody's. */
  find(units: readonly string[], pick: (shelf: Pick<Shelf, 'find' | 'findNumber'>) => readonly string[]): string[] {
    const own = new Set(units.map((unit) => this.folders.get(toEvidenceKey(unit)) ?? unit));
    for (const owners of [[...own], [null]]) {
      const found = owners.flatMap((owner) => {
        const shelf = this.shelves.get(owner);
        return shelf ? pick(shelf) : [];
      });
      if (found.length > 0) return [...new Set(found)].sort();
    }
    return [];
  }
}
