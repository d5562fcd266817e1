import type { Fault } from '../../workbook/book/fault';
import type { Language, Words } from '../../workbook/book/words';
import type { Kept } from '../keeping/kept';
import { Store } from '../state/store';
import { toFault } from '../state/to-pane-fault';
import type { IssuedFile, IssuedLedgers, Progress } from '../worker/jobs';
import type { RunJob } from '../worker/run-job';
import type { PlanDesk } from './plan-desk';

export interface IssueState {
  /** Units that were unticked. */
  readonly left: readonly string[];
  readonly previous: File | null;
  readonly progress: Pick<Progress, 'done' | 'total'> | null;
  readonly fault: Fault | null;
  /** What was handed to the browser to save; null where the last act opened a window. */
  readonly saved: IssuedFile | null;
  readonly opened: string | null;
  /** What is to be said about 上期 of the last ledgers. */
  readonly notes: readonly Words[];
}

export interface IssuePorts {
  readonly runJob: RunJob;
  readonly language: Language;
  /** Null where the program keeps pages from saving files. */
  readonly save: ((name: string, bytes: Uint8Array) => void) | null;
  readonly openNew: (bytes: Uint8Array) => Promise<void>;
}

/** Drawing up the ledgers of a period. */
export class IssueDesk {
  readonly store = new Store<IssueState>({
    left: [],
    previous: null,
    progress: null,
    fault: null,
    saved: null,
    opened: null,
    notes: [],
  });
  private cancelJob: () => void = () => undefined;

  constructor(
    private readonly plan: PlanDesk,
    private readonly ports: IssuePorts,
  ) {}

  /** Goes on where a pane ended. */
  restore({ left = [], previous = null }: Partial<Kept>): void {
    this.store.set({ left, previous });
  }

  toggle(unit: string): void {
    const { left } = this.store.get();
    this.store.set({ left: left.includes(unit) ? left.filter((each) => each !== unit) : [...left, unit] });
  }

  toggleAll(isOn: boolean): void {
    this.store.set({ left: isOn ? [] : (this.plan.store.get().reading?.units ?? []) });
  }

  takePrevious(previous: File | null): void {
    this.store.set({ previous });
  }

  cancel(): void {
    this.plan.cancel();
    this.cancelJob();
  }

  private async run(
    period: string,
    choose: (units: readonly string[]) => readonly string[],
    as: 'workbook' | 'zip',
  ): Promise<IssuedLedgers | undefined> {
    if (this.store.get().progress) return undefined;
    this.store.set({ progress: { done: 0, total: 0 }, fault: null, saved: null, opened: null, notes: [] });
    try {
      const { plan, units: all } = await this.plan.demand();
      const units = choose(all);
      const { language, runJob } = this.ports;
      const job = runJob<'issue'>(
        { kind: 'issue', plan, period, language, units, previous: this.store.get().previous, as },
        ({ done, total }) => {
          this.store.set({ progress: { done, total } });
        },
      );
      this.cancelJob = job.cancel;
      const issued = await job.result;
      this.store.set({ notes: issued.notes });
      return issued;
    } catch (thrown) {
      this.store.set({ fault: toFault(thrown) });
      return undefined;
    } finally {
      this.store.set({ progress: null });
    }
  }

  /** All ticked units in one zip; only where files can be saved. */
  async issueAll(period: string): Promise<void> {
    const { save } = this.ports;
    if (!save) return;
    const { left } = this.store.get();
    const file = await this.run(period, (units) => units.filter((unit) => !left.includes(unit)), 'zip');
    if (!file) return;
    save(file.name, file.bytes);
    this.store.set({ saved: file });
  }

  /** One ledger in a window of its own, or as a file where the program refuses. */
  async issueOne(period: string, unit: string): Promise<void> {
    const file = await this.run(period, () => [unit], 'workbook');
    if (!file) return;
    try {
      await this.ports.openNew(file.bytes);
      this.store.set({ opened: unit });
    } catch (refusal) {
      if (!this.ports.save) {
        this.store.set({ fault: toFault(refusal) });
        return;
      }
      this.ports.save(file.name, file.bytes);
      this.store.set({ saved: file });
    }
  }
}
