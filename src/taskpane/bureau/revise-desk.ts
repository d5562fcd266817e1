import { anyPlanSheets, planSheets } from '../../plan/book/plan-sheets';
import type { Revision } from '../../plan/plan';
import type { Book } from '../../workbook/book/book';
import { Fault } from '../../workbook/book/fault';
import type { OpenWorkbook } from '../host';
import type { Kept } from '../keeping/kept';
import { Store } from '../state/store';
import { toFault } from '../state/to-pane-fault';
import type { Job } from '../worker/jobs';
import type { RunJob } from '../worker/run-job';
import type { PlanDesk } from './plan-desk';
import type { RevisionTerms } from './revision-terms';

export interface ReviseState extends RevisionTerms {
  /** The plan workbook as it was before. */
  readonly former: File | null;
  /** What is to be recorded; null where nothing was compared yet. */
  readonly lines: readonly Revision[] | null;
  readonly work: 'comparing' | 'writing' | 'takingBack' | null;
  readonly fault: Fault | null;
  /** What was written last, and the sheet as it then was. */
  readonly recorded: { readonly lines: readonly Revision[]; readonly sheet: string } | null;
  readonly wasTakenBack: boolean;
}

export interface RevisePorts {
  readonly workbook: Pick<OpenWorkbook, 'readSheets' | 'recover' | 'write'>;
  readonly runJob: RunJob;
  /** ISO. */
  readonly today: string;
}

const stale = {
  zh: '比较以后方案又改过，下面已经重新列出。请核对，再写入。',
  en: 'The plan was changed since it was compared; the lines below are new. Look at them, then write again.',
};

const changedSince = {
  zh: '写入以后“修订”表又改过，没有撤销。不要的修订，请在“修订”表里删掉那一行。',
  en: 'The sheet 修订 was changed since, so nothing was taken back. Delete the lines that you do not want on that sheet.',
};

/** What stands on the sheet 修订, as one text. */
function toPrint({ sheets }: Book): string {
  const sheet = sheets.find(({ name }) => name === planSheets.revisions);
  const cells = sheet?.cells.filter(({ value }) => value !== undefined && value !== '') ?? [];
  return JSON.stringify(cells.map(({ row, column, value }) => [row, column, value]));
}

/** Recording in the open plan workbook what became of the former one. */
export class ReviseDesk {
  readonly store: Store<ReviseState>;
  private cancelJob: () => void = () => undefined;

  constructor(
    private readonly plan: Pick<PlanDesk, 'readWorkbook'>,
    private readonly ports: RevisePorts,
  ) {
    this.store = new Store<ReviseState>({
      former: null,
      lines: null,
      date: ports.today,
      number: '',
      reason: '',
      from: '',
      own: {},
      work: null,
      fault: null,
      recorded: null,
      wasTakenBack: false,
    });
  }

  /** Goes on where a pane ended. */
  async restore({ revising = null }: Partial<Kept>, isPlanOpen: boolean): Promise<void> {
    if (!revising) return;
    const { former, terms } = revising;
    this.store.set({ former, ...terms });
    if (isPlanOpen) await this.take(former);
  }

  setTerms(terms: Partial<Omit<RevisionTerms, 'own'>>): void {
    this.store.set(terms);
  }

  /** From when the line of that name goes; empty: as all others. */
  setOwn(name: string, from: string): void {
    this.store.set({ own: { ...this.store.get().own, [name]: from } });
  }

  cancel(): void {
    this.cancelJob();
  }

  private run<Kind extends 'comparePlans' | 'recordRevisions'>(job: Extract<Job, { kind: Kind }>) {
    const { result, cancel } = this.ports.runJob<Kind>(job);
    this.cancelJob = cancel;
    return result;
  }

  private async busy(work: ReviseState['work'], act: () => Promise<Partial<ReviseState>>): Promise<void> {
    if (this.store.get().work !== null) return;
    this.store.set({ work, fault: null, wasTakenBack: false });
    try {
      this.store.set(await act());
    } catch (thrown) {
      this.store.set({ fault: toFault(thrown) });
    } finally {
      this.store.set({ work: null });
    }
  }

  private read(): Promise<Book> {
    return this.ports.workbook.readSheets(anyPlanSheets);
  }

  /** Compares the open plan workbook with the former one. */
  async take(former: File): Promise<void> {
    await this.busy('comparing', async () => {
      this.store.set({ former, lines: null, recorded: null });
      return { lines: await this.run<'comparePlans'>({ kind: 'comparePlans', former, book: await this.read() }) };
    });
  }

  private async write(book: Book, change: Partial<Record<'add' | 'remove', readonly Revision[]>>): Promise<Book> {
    const { workbook } = this.ports;
    const job = { kind: 'recordRevisions', book, add: [], remove: [], ...change } as const;
    const fresh = await this.run<'recordRevisions'>(job);
    await workbook.recover();
    const fault = await workbook.write(fresh, book);
    this.store.set({ fault });
    return workbook.readSheets([planSheets.revisions]);
  }

  /** Writes the lines into 修订; where the plan was changed since they were shown, shows the new ones instead. */
  async record(): Promise<void> {
    const { former, lines, date, number, reason } = this.store.get();
    if (!former || !lines) return;
    await this.busy('writing', async () => {
      const book = await this.read();
      const now = await this.run<'comparePlans'>({ kind: 'comparePlans', former, book });
      if (JSON.stringify(now) !== JSON.stringify(lines))
        return { lines: now, fault: new Fault('revisionsStale', stale) };
      // periods are read by many words, which the pane's first view does without
      const { toFrom } = await import('./revision-terms');
      const add = lines.map((line): Revision => {
        const from = toFrom(this.store.get(), line) ?? null;
        return { ...line, date, number: number.trim(), reason: reason.trim(), from };
      });
      const written = await this.write(book, { add });
      return { lines: [], recorded: { lines: add, sheet: toPrint(written) } };
    });
    if (this.store.get().recorded) await this.plan.readWorkbook();
  }

  /** Takes the lines that were written last out of 修订 again, unless somebody changed the sheet since. */
  async takeBack(): Promise<void> {
    const { former, recorded } = this.store.get();
    if (!former || !recorded) return;
    await this.busy('takingBack', async () => {
      const book = await this.read();
      if (toPrint(book) !== recorded.sheet) return { fault: new Fault('revisionsChanged', changedSince) };
      await this.write(book, { remove: recorded.lines });
      const lines = await this.run<'comparePlans'>({ kind: 'comparePlans', former, book: await this.read() });
      return { lines, recorded: null, wasTakenBack: true };
    });
    if (this.store.get().wasTakenBack) await this.plan.readWorkbook();
  }
}
