import type { Book } from '../../book/book';
import type { Fault } from '../../book/fault';
import type { EndWatch, OpenWorkbook } from '../../excel/open-workbook';
import type { SelfCheck, SelfFinding } from '../../findings/self/self-check';
import { sheetNames } from '../../ledger/columns';
import type { Location, Repair } from '../../returns/entry';
import { debounce } from '../state/debounce';
import { Store } from '../state/store';
import { toFault } from '../state/to-fault';

type Change = Parameters<OpenWorkbook['type']>[0][number];

/** A repair that was made and can be taken back. */
export interface DoneRepair {
  readonly id: number;
  readonly location: Location;
  readonly shown: string;
  readonly undo: readonly Change[];
}

export interface ClerkState {
  readonly check: SelfCheck | null;
  readonly isChecking: boolean;
  readonly fault: Fault | null;
  readonly repairs: readonly DoneRepair[];
  /** Grows with each full check, so that its end can be announced. */
  readonly fullChecks: number;
  /** Nothing is left and nothing wrong, every formula worked out anew. */
  readonly isReady: boolean;
  /** Where the clerk was sent last. */
  readonly visited: Location | null;
}

type Workbook = Pick<OpenWorkbook, 'readSheets' | 'recalculate' | 'select' | 'type' | 'watchEdits'>;

const quiet = 400;

function hasNothingLeft({ blanks, findings }: SelfCheck): boolean {
  return blanks.length === 0 && findings.every(({ severity }) => severity !== 'error');
}

function isAfter(a: Location, b: Location, order: readonly Location[]): boolean {
  const at = (location: Location) => order.findIndex(({ sheet, row, column }) => sheet === location.sheet && row === location.row && column === location.column);
  return at(a) > at(b);
}

/** What the clerk does beside an open ledger. */
export class ClerkDesk {
  readonly store = new Store<ClerkState>({ check: null, isChecking: false, fault: null, repairs: [], fullChecks: 0, isReady: false, visited: null });
  private readonly edits = debounce(() => void this.check(), quiet);
  private isStale = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly readCheck: (book: Book) => SelfCheck | Promise<SelfCheck>,
  ) {}

  /** Checks now and after every edit, until the returned function is called. */
  start(): () => void {
    void this.check();
    const watch: Promise<EndWatch | undefined> = this.workbook.watchEdits(this.edits.call).catch((thrown: unknown) => {
      this.store.set({ fault: toFault(thrown) });
      return undefined;
    });
    return () => {
      this.edits.stop();
      void watch.then((end) => end?.()).catch(() => undefined);
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
    this.store.set({ isChecking: true });
    let mustConfirm = false;
    try {
      if (full) await this.workbook.recalculate();
      const book = await this.workbook.readSheets(Object.values(sheetNames));
      const check = await this.readCheck(book);
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

  async goTo(location: Location): Promise<void> {
    try {
      const isThere = await this.workbook.select(location);
      this.store.set({ visited: location, fault: null });
      if (!isThere) await this.check();
    } catch (thrown) {
      this.store.set({ fault: toFault(thrown) });
    }
  }

  /** The blank entry after the last one that was visited; from the top again at the end. */
  async goToNextBlank(): Promise<void> {
    const { check, visited } = this.store.get();
    const blanks = check?.blanks ?? [];
    const next = (visited && blanks.find((each) => isAfter(each, visited, blanks))) ?? blanks[0];
    if (next) await this.goTo(next);
  }

  async repair({ location }: SelfFinding, { value, shown }: Repair): Promise<void> {
    if (!location) return;
    try {
      const undo = await this.workbook.type([{ ...location, value }]);
      const { repairs } = this.store.get();
      this.store.set({ repairs: [{ id: (repairs[0]?.id ?? 0) + 1, location, shown, undo }, ...repairs], fault: null });
      await this.check();
    } catch (thrown) {
      this.store.set({ fault: toFault(thrown) });
    }
  }

  async takeBack(repair: DoneRepair): Promise<void> {
    try {
      await this.workbook.type(repair.undo);
      this.store.set({ repairs: this.store.get().repairs.filter(({ id }) => id !== repair.id), fault: null });
      await this.check();
    } catch (thrown) {
      this.store.set({ fault: toFault(thrown) });
    }
  }
}
