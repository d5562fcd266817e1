import type { OpenWorkbook, WorkbookIdentity } from '../host';
import { Fault } from '../../workbook/book/fault';
import type { NamedFile } from '../worker/jobs';
import { debounce } from '../state/debounce';
import { Store } from '../state/store';
import { builtParts, isBlank, isWorthKeeping, type Kept } from './kept';
import type { Label, Shelf, ShelfChange } from './shelf';

const day = 86_400_000;
const hour = 3_600_000;
/** Milliseconds until a busy Excel is asked again. */
const wait = 3000;

export interface KeepState {
  /** Whether what was kept before has been looked for. */
  readonly isOpen: boolean;
  /** Something lies on the shelf. */
  readonly isKept: boolean;
  /** Something should lie there, and cannot. */
  readonly isUnable: boolean;
  /** Grows with each clearing: the pane begins anew. */
  readonly edition: number;
}

export interface KeepPorts {
  readonly openShelf: () => Promise<Shelf>;
  readonly workbook: Pick<OpenWorkbook, 'identify' | 'giveId'>;
  readonly now: () => number;
  readonly newId: () => string;
  /** Which build this is. */
  readonly build: string;
}

function toChange(from: Partial<Kept>, to: Partial<Kept>): ShelfChange {
  const { files: before = [], ...old } = from;
  const { files: after = [], ...fresh } = to;
  const known = new Map(before.map(({ name, file }) => [name, file]));
  const names = new Set(after.map(({ name }) => name));
  const changed = Object.entries(fresh).filter(
    ([part, value]) => (old as Readonly<Record<string, unknown>>)[part] !== value,
  );
  return {
    parts: Object.fromEntries(changed),
    fresh: after.filter(({ name, file }: NamedFile) => known.get(name) !== file),
    gone: before.flatMap(({ name }) => (names.has(name) ? [] : [name])),
  };
}

/** A cell is being edited, so Excel gives the workbook no id now. */
function isBusy(thrown: unknown): boolean {
  return thrown instanceof Fault && thrown.code === 'excelInvalidOperationInCellEditMode';
}

function isNothing({ parts, fresh, gone }: ShelfChange): boolean {
  return Object.keys(parts).length + fresh.length + gone.length === 0;
}

/**
 * Keeps what the pane holds for its workbook, on this machine and for a day, so that a ribbon button or a reload loses
 * nothing. A workbook is known by an id that is written into it once there is something to keep, and by where it is
 * stored: a copy of the file has the same id and another place. Never rejects; where nothing can be kept, the state says so.
 */
export class PaneKeep {
  readonly store = new Store<KeepState>({ isOpen: false, isKept: false, isUnable: false, edition: 0 });
  private shelf: Shelf | null = null;
  private workbook: WorkbookIdentity | null = null;
  private key: string | null = null;
  private held: Partial<Kept> = {};
  /** As it lies on the shelf. */
  private shelved: Partial<Kept> = {};
  private work: Promise<void> = Promise.resolve();
  private readonly later = debounce(() => void this.flush(), wait);

  constructor(private readonly ports: KeepPorts) {}

  /** Where the open workbook is stored; empty where nobody knows. */
  get place(): string {
    return this.workbook?.place ?? '';
  }

  /** What the pane held, as far as anybody knows. */
  get kept(): Partial<Kept> {
    return this.held;
  }

  /**
   * Looks for what was kept for the open workbook; clears away what is older than a day, now and every hour, until the
   * returned function is called.
   */
  start(): () => void {
    void this.open();
    const timer = setInterval(() => void this.sweep().catch(() => undefined), hour);
    return () => {
      clearInterval(timer);
      this.later.stop();
    };
  }

  private async open(): Promise<void> {
    try {
      this.shelf = await this.ports.openShelf();
      this.workbook = await this.ports.workbook.identify();
      await this.sweep();
      await this.take();
    } catch {
      // said as soon as there is something to keep
      this.shelf = null;
    }
    this.store.set({ isOpen: true, isKept: this.key !== null });
  }

  private async sweep(): Promise<void> {
    const now = this.ports.now();
    for (const { key, keptAt } of (await this.shelf?.list()) ?? []) {
      if (Math.abs(now - keptAt) < day) continue;
      await this.shelf?.drop(key);
      if (key !== this.key) continue;
      this.key = null;
      this.shelved = {};
      this.store.set({ isKept: false });
    }
  }

  private async take(): Promise<void> {
    if (!this.shelf || !this.workbook || this.workbook.id === null) return;
    const { id, place, isSaved } = this.workbook;
    const own = (await this.shelf.list()).filter((label) => label.id === id);
    // a workbook that was never stored when it was kept, and is by now
    const label = own.find((each) => each.place === place) ?? (isSaved ? own.find((each) => !each.isSaved) : undefined);
    if (!label) return;
    const kept = await this.shelf.take(label.key);
    this.shelved = kept;
    this.held = label.build === this.ports.build ? kept : { ...kept, ...builtParts };
    this.key = label.key;
  }

  /** Holds these parts from now on, for the edition of the pane that says so. */
  keep(edition: number, parts: Partial<Kept>): void {
    const isSame = (Object.keys(parts) as (keyof Kept)[]).every(
      (part) => parts[part] === this.held[part] || (isBlank(parts[part]) && isBlank(this.held[part])),
    );
    if (edition !== this.store.get().edition || isSame) return;
    this.held = { ...this.held, ...parts };
    // a ribbon button may end the page at any time
    void this.flush();
  }

  /** Puts on the shelf what is not there yet, one after the other. */
  flush(): Promise<void> {
    this.work = this.work.then(() => this.putAll());
    return this.work;
  }

  private async putAll(): Promise<void> {
    const { held } = this;
    const isEmpty = !Object.values(held).some(isWorthKeeping);
    if (isEmpty && this.key === null) return;
    try {
      if (!this.shelf || !this.workbook) throw new Error('nowhere to keep it');
      if (isEmpty) await this.dropOwn();
      else await this.put(this.shelf, held);
      this.store.set({ isKept: this.key !== null, isUnable: false });
    } catch (thrown) {
      // whoever edits a cell ends it some time
      if (isBusy(thrown)) this.later.call();
      else this.store.set({ isKept: this.key !== null, isUnable: true });
    }
  }

  private async put(shelf: Shelf, held: Partial<Kept>): Promise<void> {
    const change = toChange(this.shelved, held);
    if (this.key !== null && isNothing(change)) return;
    const label = await this.toLabel();
    const isNew = this.key === null;
    if (!(await shelf.put(label, change, isNew).catch(() => this.putSmall(shelf, label, change, isNew)))) {
      // it lay there for too long
      this.key = null;
      this.shelved = {};
      await this.put(shelf, held);
      return;
    }
    this.key = label.key;
    this.shelved = held;
  }

  /** What is small lies there even where the files find no room; rejects all the same, as something is missing. */
  private async putSmall(shelf: Shelf, label: Label, change: ShelfChange, isNew: boolean): Promise<boolean> {
    if (!(await shelf.put(label, { ...change, fresh: [] }, isNew))) return false;
    const { files = [], ...before } = this.shelved;
    this.key = label.key;
    this.shelved = { ...before, ...change.parts, files: files.filter(({ name }) => !change.gone.includes(name)) };
    throw new Error('no room for the files');
  }

  private async toLabel(): Promise<Label> {
    const { workbook, key } = this;
    if (!workbook) throw new Error('not open');
    const id = workbook.id ?? (await this.ports.workbook.giveId(this.ports.newId()));
    this.workbook = { ...workbook, id };
    return {
      key: key ?? this.ports.newId(),
      id,
      place: workbook.place,
      isSaved: workbook.isSaved,
      keptAt: this.ports.now(),
      build: this.ports.build,
    };
  }

  private async dropOwn(): Promise<void> {
    if (this.key !== null) await this.shelf?.drop(this.key);
    this.key = null;
    this.shelved = {};
  }

  /** Lets go of everything that is held for this workbook; the pane begins anew. */
  async clear(): Promise<void> {
    this.held = {};
    this.store.set({ edition: this.store.get().edition + 1 });
    await this.flush();
  }
}
