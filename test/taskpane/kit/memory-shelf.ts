import type { NamedFile } from '../../../src/taskpane/worker/jobs';
import type { Kept } from '../../../src/taskpane/keeping/kept';
import type { Label, Shelf, ShelfChange } from '../../../src/taskpane/keeping/shelf';

interface Lot {
  readonly label: Label;
  readonly parts: Partial<Omit<Kept, 'files'>>;
  readonly files: ReadonlyMap<string, File>;
}

/** A shelf without a browser, and what went on to it. */
export class MemoryShelf implements Shelf {
  readonly lots = new Map<string, Lot>();
  /** Names of the files that were put, in order. */
  readonly names: string[] = [];
  /** Files find no room. */
  isFull = false;

  list = (): Promise<Label[]> => Promise.resolve([...this.lots.values()].map(({ label }) => label));

  take = (key: string): Promise<Partial<Kept>> => {
    const { parts, files } = this.lots.get(key) ?? { parts: {}, files: new Map<string, File>() };
    return Promise.resolve({
      ...parts,
      ...(files.size > 0 && { files: [...files].map(([name, file]): NamedFile => ({ name, file })) }),
    });
  };

  put = (label: Label, { parts, fresh, gone }: ShelfChange, isNew: boolean): Promise<boolean> => {
    const before = this.lots.get(label.key);
    if (!before && !isNew) return Promise.resolve(false);
    if (this.isFull && fresh.length > 0) return Promise.reject(new Error('QuotaExceededError'));
    const files = new Map(before?.files ?? []);
    for (const name of gone) files.delete(name);
    for (const { name, file } of fresh) files.set(name, file);
    this.names.push(...fresh.map(({ name }) => name));
    this.lots.set(label.key, { label, parts: { ...before?.parts, ...parts }, files });
    return Promise.resolve(true);
  };

  drop = (key: string): Promise<void> => {
    this.lots.delete(key);
    return Promise.resolve();
  };
}
