import type { PaperKind } from '../../../papers/paper';
import { paperSheets } from '../../../papers/paper-sheets';
import type { Fault } from '../../../workbook/book/fault';
import type { OpenWorkbook } from '../../host';
import { Store } from '../../state/store';
import { toFault } from '../../state/to-pane-fault';
import type { IssuedFile, Progress } from '../../worker/jobs';
import type { RunJob } from '../../worker/run-job';

export interface PapersState {
  readonly kind: PaperKind | null;
  readonly progress: Pick<Progress, 'done' | 'total'> | null;
  /** What was handed to the browser to save; null where there was nothing to write. */
  readonly saved: IssuedFile | null | undefined;
  readonly fault: Fault | null;
}

export interface PapersPorts {
  readonly workbook: Pick<OpenWorkbook, 'readSheets'>;
  /** What the open workbook is called in a sentence. */
  readonly name: string;
  readonly runJob: RunJob;
  readonly save: (name: string, bytes: Uint8Array) => void;
}

/** Drafts in Word from the open summary. */
export class PapersDesk {
  readonly store = new Store<PapersState>({ kind: null, progress: null, saved: undefined, fault: null });
  private cancelJob: () => void = () => undefined;

  constructor(private readonly ports: PapersPorts) {}

  cancel(): void {
    this.cancelJob();
  }

  /** All papers of a kind, or those of some units. */
  async write(paper: PaperKind, units: readonly string[] = []): Promise<void> {
    if (this.store.get().progress) return;
    this.store.set({ kind: paper, progress: { done: 0, total: 0 }, saved: undefined, fault: null });
    const { workbook, name, runJob, save } = this.ports;
    try {
      const book = await workbook.readSheets(paperSheets);
      const job = runJob<'papers'>({ kind: 'papers', book, name, paper, units }, ({ done, total }) => {
        this.store.set({ progress: { done, total } });
      });
      this.cancelJob = job.cancel;
      const saved = await job.result;
      if (saved) save(saved.name, saved.bytes);
      this.store.set({ saved });
    } catch (thrown) {
      this.store.set({ fault: toFault(thrown) });
    } finally {
      this.store.set({ progress: null });
    }
  }
}
