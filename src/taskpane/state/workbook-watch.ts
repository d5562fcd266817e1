import type { Fault } from '../../book/fault';
import type { EndWatch, OpenWorkbook } from '../../excel/open-workbook';
import { debounce } from './debounce';
import { type Occupancy, toOccupancy } from './occupancy';
import { Store } from './store';
import { toFault } from './to-fault';

/** Milliseconds without a change before it is looked at. */
const quiet = 200;
/** Milliseconds until an Excel that gave no answer is asked again. */
const wait = 2000;

export interface WatchState {
  readonly occupancy: Occupancy | null;
  readonly fault: Fault | null;
}

/** Keeps an eye on what the open workbook is: sheets may come and go under the pane. */
export class WorkbookWatch {
  readonly store = new Store<WatchState>({ occupancy: null, fault: null });

  constructor(private readonly workbook: Pick<OpenWorkbook, 'listSheets' | 'watchSheets'>) {}

  /**
   * Looks now, after sheets are added, deleted or renamed, and where Excel does not answer at first, until the returned
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

  async look(): Promise<void> {
    try {
      const occupancy = toOccupancy(await this.workbook.listSheets());
      const before = this.store.get().occupancy;
      const isSame = before && JSON.stringify(before) === JSON.stringify(occupancy);
      this.store.set({ fault: null, ...(!isSame && { occupancy }) });
    } catch (thrown) {
      this.store.set({ fault: toFault(thrown) });
    }
  }
}
