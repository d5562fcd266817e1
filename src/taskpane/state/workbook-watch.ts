import type { EndWatch, OpenWorkbook } from '../host';
import type { Fault } from '../../workbook/book/fault';
import type { Words } from '../../workbook/book/words';
import { debounce } from './debounce';
import { type Occupancy, toOccupancy } from './occupancy';
import { Store } from './store';
import { toFault } from './to-pane-fault';

/** Milliseconds without a change before it is looked at. */
const quiet = 200;
/** Milliseconds until an Excel that gave no answer is asked again. */
const wait = 2000;

/** Faults of an Excel that is only busy, or gone. */
const unanswered = ['excelInvalidOperationInCellEditMode', 'excelGone'];

export interface WatchState {
  readonly occupancy: Occupancy | null;
  readonly fault: Fault | null;
  /** What became of a write that broke off before this start. */
  readonly news: Words | null;
}

/** Keeps an eye on what the open workbook is: sheets may come and go under the pane. */
export class WorkbookWatch {
  readonly store = new Store<WatchState>({ occupancy: null, fault: null, news: null });

  private settled: Promise<void> | null = null;

  constructor(private readonly workbook: Pick<OpenWorkbook, 'listSheets' | 'recover' | 'watchSheets'>) {}

  /**
   * Finishes or undoes a write that broke off, then looks; looks again after sheets are added, deleted or renamed,
   * and where Excel does not answer at first, until the returned
   * function is called.
   */
  start(): () => void {
    const look = debounce(() => void this.look(), quiet);
    const again = debounce(() => void this.look(), wait);
    const end = this.store.subscribe(() => {
      const { occupancy, fault } = this.store.get();
      if (fault && !occupancy) again.call();
    });
    void this.look();
    const watch: Promise<EndWatch | undefined> = this.workbook.watchSheets(look.call).catch((thrown: unknown) => {
      this.store.set({ fault: toFault(thrown) });
      return undefined;
    });
    return () => {
      look.stop();
      again.stop();
      end();
      void watch.then((end) => end?.()).catch(() => undefined);
    };
  }

  /** Once, before the first look; again where Excel did not answer. What cannot be put right is said, and the pane goes on. */
  private async settle(): Promise<void> {
    try {
      this.store.set({ news: await this.workbook.recover() });
    } catch (thrown) {
      const fault = toFault(thrown);
      if (unanswered.includes(fault.code)) throw fault;
      this.store.set({ news: fault.sentence });
    }
  }

  async look(): Promise<void> {
    try {
      this.settled ??= this.settle();
      await this.settled;
      const occupancy = toOccupancy(await this.workbook.listSheets());
      const before = this.store.get().occupancy;
      const isSame = before && JSON.stringify(before) === JSON.stringify(occupancy);
      this.store.set({ fault: null, ...(!isSame && { occupancy }) });
    } catch (thrown) {
      if (!this.store.get().occupancy) this.settled = null;
      this.store.set({ fault: toFault(thrown) });
    }
  }
}
