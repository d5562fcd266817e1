import type { EndWatch, OpenWorkbook } from '../host';
import type { Book } from '../../workbook/book/book';
import { Fault } from '../../workbook/book/fault';
import type { SelfCheck, SelfFinding } from '../../findings/self/self-check';
import { sheetNames } from '../../ledger/ledger-columns';
import type { Location, Repair } from '../../returns/entry';
import { debounce } from '../state/debounce';
import { Store } from '../state/store';
import { toFault } from '../state/to-pane-fault';
import { type EntryName, findContent, findEntry, nameEntry } from './entry-name';

type Change = Parameters<OpenWorkbook['type']>[0];

/** What is put in the place of an entry at fault. */
export interface Mending {
  readonly finding: SelfFinding;
  readonly repair: Repair;
}

/** A cell that was repaired, and what takes that back. */
export interface RepairedCell {
  readonly entry: EntryName;
  /** Where it stood when it was repaired. */
  readonly location: Location;
  readonly shown: string;
  readonly undo: Change;
}

/** What was repaired at once and can be taken back at once. */
export interface DoneRepair {
  readonly id: number;
  readonly cells: readonly RepairedCell[];
}

export interface ClerkState {
  readonly check: SelfCheck | null;
  readonly isChecking: boolean;
  readonly fault: Fault | null;
  readonly repairs: readonly DoneRepair[];
  /** Why the last repair, or what takes one back, was not done; a check leaves it. */
  readonly refusal: Fault | null;
  /** Grows with each full check, so that its end can be announced. */
  readonly fullChecks: number;
  /** Nothing is left and nothing wrong, every formula worked out anew. */
  readonly isReady: boolean;
  /** Where the clerk was sent last. */
  readonly visited: Location | null;
}

type Workbook = Pick<
  OpenWorkbook,
  'listSheets' | 'readSheets' | 'recalculate' | 'select' | 'type' | 'watchEdits' | 'watchSheets'
>;

const quiet = 400;

/** The ledger is not as the pane shows it. */
function isAboutCell({ code }: Fault): boolean {
  return code === 'changedSince' || code === 'entryGone';
}

function toGone(sheet: string): Fault {
  return new Fault('sheetGone', {
    zh: `工作表“${sheet}”找不到了，可能改了名或者被删除，没法转到那里。请改回原名，或者从下发的台账里找回这张表。`,
    en:
      `The sheet “${sheet}” is gone or has another name, so the pane cannot go ` +
      'there. Give it its name back, or take it from the ledger that was issued.',
  });
}

function hasNothingLeft({ blanks, findings }: SelfCheck): boolean {
  return blanks.length === 0 && findings.every(({ severity }) => severity !== 'error');
}

function isAfter(a: Location, b: Location, order: readonly Location[]): boolean {
  const at = (location: Location) =>
    order.findIndex(
      ({ sheet, row, column }) => sheet === location.sheet && row === location.row && column === location.column,
    );
  return at(a) > at(b);
}

/** What the clerk does beside an open ledger. */
export class ClerkDesk {
  readonly store = new Store<ClerkState>({
    check: null,
    isChecking: false,
    fault: null,
    repairs: [],
    refusal: null,
    fullChecks: 0,
    isReady: false,
    visited: null,
  });
  private readonly edits = debounce(() => void this.check(), quiet);
  private isStale = false;
  /** What the findings are about. */
  private checked: Book = { names: [], sheets: [] };
  private readonly leaving = new Set<number>();

  constructor(
    private readonly workbook: Workbook,
    private readonly readCheck: (book: Book) => SelfCheck | Promise<SelfCheck>,
    /** Those of a pane that ended. */
    repairs: readonly DoneRepair[] = [],
  ) {
    this.store.set({ repairs });
  }

  /** Checks now, after every edit, and after sheets came, went or were renamed, until the returned function is called. */
  start(): () => void {
    void this.check();
    const watches = [this.workbook.watchEdits(this.edits.call), this.workbook.watchSheets(this.edits.call)].map(
      (watch: Promise<EndWatch | undefined>) =>
        watch.catch((thrown: unknown) => {
          this.store.set({ fault: toFault(thrown) });
          return undefined;
        }),
    );
    return () => {
      this.edits.stop();
      for (const watch of watches) void watch.then((end) => end?.()).catch(() => undefined);
    };
  }

  /**
   * Reads what the ledger says; an edit meanwhile makes it read again. `full` works out every formula first, and so does
   * the check that finds nothing left: only then is the ledger ready.
   */
  async check(full = false): Promise<void> {
    if (this.store.get().isChecking) {
      this.isStale = true;
      return;
    }
    this.store.set({ isChecking: true, ...(full && { refusal: null }) });
    let mustConfirm = false;
    try {
      if (full) await this.workbook.recalculate();
      const book = await this.readLedger();
      const check = await this.readCheck(book);
      this.checked = book;
      const isWhole = hasNothingLeft(check);
      this.store.set({ check, fault: null, isReady: isWhole && (full || this.store.get().isReady) });
      mustConfirm = isWhole && !full;
    } catch (thrown) {
      this.store.set({ fault: toFault(thrown), isReady: false });
    } finally {
      const { fullChecks } = this.store.get();
      this.store.set({ isChecking: false, ...(full && { fullChecks: fullChecks + 1 }) });
    }
    if (this.isStale) {
      this.isStale = false;
      await this.check();
    } else if (mustConfirm) await this.check(true);
  }

  /** The ledger's sheets; all of the workbook where one of them has another name. */
  private async readLedger(): Promise<Book> {
    const own: readonly string[] = Object.values(sheetNames);
    const book = await this.workbook.readSheets(own);
    const isNamed = (name: string) => name === sheetNames.identity || book.sheets.some((sheet) => sheet.name === name);
    return own.every(isNamed) ? book : this.workbook.readSheets(await this.workbook.listSheets());
  }

  async goTo(location: Location): Promise<void> {
    try {
      const isThere = await this.workbook.select(location);
      this.store.set({ visited: location, fault: null, refusal: isThere ? null : toGone(location.sheet) });
      if (!isThere) await this.check();
    } catch (thrown) {
      this.store.set({ refusal: toFault(thrown) });
    }
  }

  /** The blank entry after the last one that was visited; from the top again at the end. */
  async goToNextBlank(): Promise<void> {
    const { check, visited } = this.store.get();
    const blanks = check?.blanks ?? [];
    const next = (visited && blanks.find((each) => isAfter(each, visited, blanks))) ?? blanks[0];
    if (next) await this.goTo(next);
  }

  /** Where entries stand by now, each sheet read once. What it returns throws a Fault where a sheet or row is gone. */
  private finder(): (entry: EntryName, near: Location) => Promise<Location> {
    const books = new Map<string, Promise<Book>>();
    return async (entry, near) => {
      const book = books.get(entry.sheet) ?? this.workbook.readSheets([entry.sheet]);
      books.set(entry.sheet, book);
      const location = findEntry(await book, entry, near);
      if (location) return location;
      throw new Fault('entryGone', {
        zh: `找不到“${entry.sheet}”里的 ${entry.row} 了，工作表可能改了名，或者这一行已被删除。没有改动任何单元格。`,
        en: `${entry.row} is no longer on “${entry.sheet}”; the sheet may have another name, or the row was deleted. No cell was changed.`,
      });
    };
  }

  private async act(act: () => Promise<void>): Promise<void> {
    this.store.set({ refusal: null });
    try {
      await act();
    } catch (thrown) {
      const refusal = toFault(thrown);
      this.store.set({ refusal });
      // Excel does not answer now, and a check would only say so again
      if (!isAboutCell(refusal)) return;
    }
    await this.check();
  }

  /** Puts in place what the findings were about, as one repair; what was typed there since stays. */
  async repair(mendings: readonly Mending[]): Promise<void> {
    const checked = this.checked;
    await this.act(async () => {
      const cells: RepairedCell[] = [];
      const find = this.finder();
      try {
        for (const mending of mendings) cells.push(...(await this.mend(checked, mending, find)));
      } finally {
        const { repairs } = this.store.get();
        if (cells.length > 0) this.store.set({ repairs: [{ id: (repairs[0]?.id ?? 0) + 1, cells }, ...repairs] });
      }
    });
  }

  private async mend(
    checked: Book,
    { finding: { location }, repair: { value, shown } }: Mending,
    find: ReturnType<ClerkDesk['finder']>,
  ): Promise<RepairedCell[]> {
    const entry = location && nameEntry(checked, location);
    if (!location || !entry) return [];
    const here = await find(entry, location);
    const undo = await this.workbook.type({ ...here, value, holds: findContent(checked, location) });
    return [{ entry, location: here, shown, undo }];
  }

  /** Takes back a repair, wherever its rows stand by now; what was typed there since stays, and is no longer repaired. */
  async takeBack({ id }: DoneRepair): Promise<void> {
    const repair = this.store.get().repairs.find((each) => each.id === id);
    if (this.leaving.has(id) || !repair) return;
    this.leaving.add(id);
    await this.act(async () => {
      const kept: RepairedCell[] = [];
      const find = this.finder();
      let refusal: Fault | null = null;
      for (const cell of repair.cells) {
        const fault: Fault | null = refusal && !isAboutCell(refusal) ? refusal : await this.putBack(cell, find);
        if (fault && fault.code !== 'changedSince') kept.push(cell);
        refusal ??= fault;
      }
      this.store.set({
        repairs: this.store
          .get()
          .repairs.flatMap((each) => (each.id !== id ? [each] : kept.length > 0 ? [{ id, cells: kept }] : [])),
      });
      if (refusal) throw refusal;
    });
    this.leaving.delete(id);
  }

  private async putBack(
    { entry, location, undo }: RepairedCell,
    find: ReturnType<ClerkDesk['finder']>,
  ): Promise<Fault | null> {
    try {
      await this.workbook.type({ ...undo, ...(await find(entry, location)) });
      return null;
    } catch (thrown) {
      return toFault(thrown);
    }
  }
}
