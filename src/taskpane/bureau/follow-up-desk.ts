import type { Fault } from '../../book/fault';
import type { OpenWorkbook } from '../../excel/open-workbook';
import type { Location } from '../../returns/entry';
import { summarySheets } from '../../summary/columns';
import { Store } from '../state/store';
import { toFault } from '../state/to-fault';
import { readFollowUp, type UnitFollowUp } from './read-follow-up';
import { readSummaryPeriod } from './read-summary-period';
import { toReminder } from './to-reminder';

export interface FollowUpState {
  readonly units: readonly UnitFollowUp[] | null;
  readonly period: string;
  readonly isReading: boolean;
  readonly fault: Fault | null;
  /** The unit whose reminder was copied last, and the text, for hosts that keep pages from the clipboard. */
  readonly copied: { readonly unit: string; readonly text: string; readonly isOnClipboard: boolean } | null;
}

export interface FollowUpPorts {
  readonly workbook: Pick<OpenWorkbook, 'readSheets' | 'select'>;
  readonly copy: (text: string) => Promise<boolean>;
}

/** Reminding the units of what the open summary shows. */
export class FollowUpDesk {
  readonly store = new Store<FollowUpState>({ units: null, period: '', isReading: false, fault: null, copied: null });

  constructor(private readonly ports: FollowUpPorts) {}

  async read(): Promise<void> {
    if (this.store.get().isReading) return;
    this.store.set({ isReading: true, fault: null, copied: null });
    try {
      const { results, followUp, details, identity } = summarySheets;
      const book = await this.ports.workbook.readSheets([results, followUp, details, identity]);
      this.store.set({ units: readFollowUp(book), period: readSummaryPeriod(book) });
    } catch (thrown) {
      this.store.set({ fault: toFault(thrown) });
    } finally {
      this.store.set({ isReading: false });
    }
  }

  async goTo(location: Location): Promise<void> {
    try {
      if (!(await this.ports.workbook.select(location))) await this.read();
    } catch (thrown) {
      this.store.set({ fault: toFault(thrown) });
    }
  }

  async copy(unit: UnitFollowUp): Promise<void> {
    const text = toReminder(unit, this.store.get().period);
    this.store.set({ copied: { unit: unit.unit, text, isOnClipboard: await this.ports.copy(text) } });
  }
}
