import type { Fault } from '../../workbook/book/fault';
import type { Language } from '../../workbook/book/words';
import { Store } from '../state/store';
import { toFault } from '../state/to-pane-fault';
import type { IssuedFile, Progress, RoundOutcome } from '../worker/jobs';
import type { RunJob } from '../worker/run-job';

export interface SendBackState {
  readonly progress: Pick<Progress, 'done' | 'total'> | null;
  /** The consolidation that the rest is about. */
  readonly of: RoundOutcome | null;
  /** What was handed to the browser to save. */
  readonly saved: IssuedFile | null;
  readonly fault: Fault | null;
}

export interface SendBackPorts {
  readonly runJob: RunJob;
  readonly language: Language;
  readonly save: (name: string, bytes: Uint8Array) => void;
}

/** Giving back to the units what they must correct or explain. */
export class SendBackDesk {
  readonly store = new Store<SendBackState>({ of: null, progress: null, saved: null, fault: null });
  private cancelJob: () => void = () => undefined;

  constructor(private readonly ports: SendBackPorts) {}

  cancel(): void {
    this.cancelJob();
  }

  /** All sheets of a consolidation, and the reminders, in one zip. */
  async save(result: RoundOutcome): Promise<void> {
    const { sendBacks, reminder, sendBackName } = result;
    if (this.store.get().progress) return;
    this.store.set({ of: result, progress: { done: 0, total: sendBacks.length }, saved: null, fault: null });
    const { runJob, language, save } = this.ports;
    try {
      const job = runJob<'sendBack'>(
        { kind: 'sendBack', name: sendBackName, sendBacks, reminder, language },
        ({ done, total }) => {
          this.store.set({ progress: { done, total } });
        },
      );
      this.cancelJob = job.cancel;
      const file = await job.result;
      save(file.name, file.bytes);
      this.store.set({ saved: file });
    } catch (thrown) {
      this.store.set({ fault: toFault(thrown) });
    } finally {
      this.store.set({ progress: null });
    }
  }
}
