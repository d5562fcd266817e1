import type { NamedFile } from '../worker/jobs';
import type { Kept } from './kept';
import type { Label, Shelf, ShelfChange } from './shelf';

/** Some browsers never answer where storage is blocked. */
const patience = 3000;

const names = { labels: 'labels', parts: 'parts' } as const;
const files = 'files';

function settle<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB refused'));
    };
  });
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    setTimeout(() => {
      reject(new Error('IndexedDB does not answer'));
    }, patience);
    const request = indexedDB.open('district-ledger', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(names.labels, { keyPath: 'key' });
      request.result.createObjectStore(names.parts);
    };
    settle(request).then(resolve, reject);
  });
}

/** All parts that lie under a label: a list sorts behind every text. */
function partsOf(label: string): IDBKeyRange {
  return IDBKeyRange.bound([label], [label, []]);
}

class Lots implements Shelf {
  constructor(private readonly database: IDBDatabase) {}

  /** Asks for everything at once, as the page may end; settles when all of it lies there, or none. */
  private change(ask: (labels: IDBObjectStore, parts: IDBObjectStore, giveUp: () => void) => void): Promise<void> {
    const transaction = this.database.transaction([names.labels, names.parts], 'readwrite');
    return new Promise<void>((resolve, reject) => {
      let isGivenUp = false;
      transaction.oncomplete = () => {
        resolve();
      };
      transaction.onabort = () => {
        if (isGivenUp) resolve();
        else reject(transaction.error ?? new Error('IndexedDB gave up'));
      };
      ask(transaction.objectStore(names.labels), transaction.objectStore(names.parts), () => {
        isGivenUp = true;
        transaction.abort();
      });
    });
  }

  async list(): Promise<Label[]> {
    return settle(this.database.transaction(names.labels).objectStore(names.labels).getAll() as IDBRequest<Label[]>);
  }

  async take(label: string): Promise<Partial<Kept>> {
    const parts = this.database.transaction(names.parts).objectStore(names.parts);
    const [keys, values] = await Promise.all([
      settle(parts.getAllKeys(partsOf(label))),
      settle(parts.getAll(partsOf(label))),
    ]);
    const chosen: NamedFile[] = [];
    const kept: Record<string, unknown> = {};
    keys.forEach((key, at) => {
      const [, part, name] = key as [string, string, string?];
      if (name === undefined) kept[part] = values[at];
      else chosen.push({ name, file: values[at] as File });
    });
    return { ...kept, ...(chosen.length > 0 && { files: chosen }) };
  }

  async put(label: Label, { parts: changed, fresh, gone }: ShelfChange, isNew: boolean): Promise<boolean> {
    let isThere = true;
    await this.change((labels, parts, giveUp) => {
      labels.getKey(label.key).onsuccess = ({ target }) => {
        isThere = isNew || (target as IDBRequest<IDBValidKey | undefined>).result !== undefined;
        if (!isThere) giveUp();
      };
      labels.put(label);
      for (const [part, value] of Object.entries(changed)) parts.put(value, [label.key, part]);
      for (const name of gone) parts.delete([label.key, files, name]);
      for (const { name, file } of fresh) parts.put(file, [label.key, files, name]);
    });
    return isThere;
  }

  async drop(label: string): Promise<void> {
    await this.change((labels, parts) => {
      labels.delete(label);
      parts.delete(partsOf(label));
    });
  }
}

/** The browser's own store. Rejects where there is none, or where this page may not use it. */
export async function openShelf(): Promise<Shelf> {
  return new Lots(await openDatabase());
}
