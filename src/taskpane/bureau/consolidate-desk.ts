import type { OpenWorkbook } from '../host';
import type { Book } from '../../workbook/book/book';
import { Fault } from '../../workbook/book/fault';
import { isNoise } from '../../workbook/package/is-noise';
import { summarySheets } from '../../summary/sheets/summary-sheets';
import { refuseForeign, toOccupancy } from '../state/occupancy';
import { Store } from '../state/store';
import { toFault } from '../state/to-pane-fault';
import type { Kept } from '../keeping/kept';
import type { ConsolidateTarget } from './consolidate-target';
import type { Consolidated, EvidenceFolder, Job, NamedFile, PlanReading, Progress, RoundOutcome } from '../worker/jobs';
import type { RunJob } from '../worker/run-job';
import type { PlanDesk } from './plan-desk';

export interface ConsolidateState {
  readonly files: readonly NamedFile[];
  /** The summary of an earlier period, which is carried on. */
  readonly previous: File | null;
  readonly evidence: EvidenceFolder | null;
  /** Files that the bureau chose where two of one unit tie. */
  readonly use: readonly string[];
  readonly progress: Omit<Progress, 'lines'> | null;
  /** Files that were refused so far. */
  readonly refused: Progress['lines'];
  readonly isWriting: boolean;
  readonly result: RoundOutcome | null;
  /** False where no file counts: then nothing is written. */
  readonly isWritten: boolean;
  readonly target: ConsolidateTarget;
  readonly fault: Fault | null;
}

export interface ConsolidatePorts {
  readonly workbook: Pick<OpenWorkbook, 'listSheets' | 'readSheets' | 'recover' | 'write'>;
  readonly runJob: RunJob;
  readonly save: (name: string, bytes: Uint8Array) => void;
  readonly openNew: (bytes: Uint8Array) => Promise<void>;
}

const noFiles = {
  zh: '里面没有文件。请选各单位交回的台账（.xlsx）。',
  en: 'There are no files in it. Choose the ledgers that came back (.xlsx).',
};

const noneCounts = {
  zh: '没有一份台账能计入，所以没有写入。每个文件的原因见下面；改好或换文件后再汇总。',
  en: 'Not one ledger can count, so nothing was written. The reason for each file is below; correct or replace them and consolidate again.',
};

/** Excel takes so many units at once; the summary of more is a file. */
const mostUnits = 50;

/** How often files are brought together again because the bureau typed into the open summary meanwhile. */
const mostTries = 3;

/** What files come to depends on. */
function toAbout(plan: PlanReading['plan'], period: string): string {
  return JSON.stringify([plan, period]);
}

/** Names are unique: a second file of the same name is the later choice of the same file. */
function merge(old: readonly NamedFile[], fresh: readonly NamedFile[]): NamedFile[] {
  const all = new Map([...old, ...fresh].filter(({ name }) => !isNoise(name)).map((each) => [each.name, each]));
  return [...all.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Bringing the returned ledgers together. */
export class ConsolidateDesk {
  readonly store = new Store<ConsolidateState>({
    files: [],
    previous: null,
    evidence: null,
    use: [],
    progress: null,
    refused: [],
    isWriting: false,
    result: null,
    isWritten: false,
    target: 'workbook',
    fault: null,
  });
  private cancelJob: () => void = () => undefined;
  /** What files came to for a plan and period, as long as the pane is open: they are not read again. */
  private memory: { readonly about: string; readonly examined: Consolidated['examined'] } = {
    about: '',
    examined: new Map(),
  };

  constructor(
    private readonly plan: PlanDesk,
    private readonly ports: ConsolidatePorts,
  ) {}

  /** Goes on where a pane ended. */
  restore({ files = [], use = [], carriedOn = null, evidence = null, outcome }: Partial<Kept>): void {
    const hasNone = outcome?.result.reporting.units.received === 0;
    this.store.set({
      files,
      use,
      previous: carriedOn,
      evidence,
      ...outcome,
      ...(hasNone && { fault: new Fault('noneCounts', noneCounts) }),
    });
  }

  add(files: readonly NamedFile[]): void {
    const all = merge(this.store.get().files, files);
    this.store.set({ files: all, result: null, fault: all.length === 0 ? new Fault('noReturns', noFiles) : null });
  }

  /** The period that the chosen ledgers are for; null where they do not tell. */
  async peekPeriod(): Promise<string | null> {
    const { files } = this.store.get();
    if (files.length === 0) return null;
    try {
      return await this.ports.runJob<'peekPeriod'>({ kind: 'peekPeriod', files }).result;
    } catch {
      // only a proposal: the bureau types the period itself
      return null;
    }
  }

  takePrevious(previous: File | null): void {
    this.store.set({ previous, result: null, fault: null });
  }

  takeEvidence(evidence: EvidenceFolder | null): void {
    this.store.set({ evidence, result: null, fault: null });
  }

  clear(): void {
    this.store.set({ files: [], use: [], result: null, refused: [], fault: null });
  }

  cancel(): void {
    this.plan.cancel();
    this.cancelJob();
  }

  /** Counts this file where it ties with another of the same unit. */
  prefer(file: string, unit: string | null): void {
    const rivals = (this.store.get().result?.verdicts ?? [])
      .filter((each) => each.unit === unit)
      .map((each) => each.file);
    this.store.set({ use: [...this.store.get().use.filter((each) => !rivals.includes(each)), file] });
  }

  /** The open summary that is about to be replaced, if there is one. */
  private async readExisting(target: ConsolidateState['target']): Promise<Book | null> {
    const names = await this.ports.workbook.listSheets();
    if (target === 'workbook') refuseForeign(names, 'summary');
    // remarks in an open summary are kept in a file too
    if (!toOccupancy(names).summary) return null;
    return this.ports.workbook.readSheets(Object.values(summarySheets));
  }

  private async consolidate(
    given: Omit<Extract<Job, { kind: 'consolidate' }>, 'kind' | 'known'>,
  ): Promise<Consolidated> {
    const known =
      this.memory.about === toAbout(given.plan, given.period) ? this.memory.examined : new Map<string, never>();
    this.store.set({ refused: [] });
    const job = this.ports.runJob<'consolidate'>(
      { ...given, kind: 'consolidate', known },
      ({ lines, ...progressed }) => {
        const refused = lines.filter(({ reason }) => reason !== null);
        this.store.set({ progress: progressed, refused: [...this.store.get().refused, ...refused] });
      },
    );
    this.cancelJob = job.cancel;
    return job.result;
  }

  /** Resolves to what is to be said though the summary is there, if anything. */
  private async put(
    { book, bytes, name }: Pick<Consolidated, 'book' | 'bytes' | 'name'>,
    target: ConsolidateTarget,
    existing: Book | null,
  ): Promise<Fault | null> {
    if (target === 'workbook') return this.ports.workbook.write(book, existing ?? { names: [], sheets: [] });
    if (target === 'window') await this.ports.openNew(bytes);
    else this.ports.save(name, bytes);
    return null;
  }

  /**
   * Reads all files and writes the summary, what the bureau typed into the old one kept, also what it typed
   * meanwhile. Cancelled or failed, nothing is written.
   */
  async run(period: string, target: ConsolidateState['target']): Promise<void> {
    const { progress, isWriting, files, previous, evidence, use } = this.store.get();
    if (progress || isWriting) return;
    this.store.set({
      progress: { done: 0, total: files.length },
      refused: [],
      result: null,
      isWritten: false,
      fault: null,
      target,
    });
    try {
      const { plan, units } = await this.plan.demand();
      if (target === 'workbook' && units.length > mostUnits) {
        throw new Fault('tooManyUnits', {
          zh: `方案有 ${String(units.length)} 个单位，汇总表太大，不宜直接写进工作簿。请用旁边的按钮另存或另开。`,
          en:
            `The plan has ${String(units.length)} units, more than can be written into ` +
            'the open workbook. Use the button beside to save or open it by itself.',
        });
      }
      await this.ports.workbook.recover();
      for (let tries = 1; ; tries += 1) {
        const existing = await this.readExisting(target);
        const { book, bytes, examined, ...result } = await this.consolidate({
          plan,
          period,
          files,
          previous,
          evidence,
          use,
          existing,
        });
        this.memory = { about: toAbout(plan, period), examined };
        if (result.reporting.units.received === 0) {
          this.store.set({ result, isWritten: false, fault: new Fault('noneCounts', noneCounts) });
          return;
        }
        this.store.set({ progress: null, isWriting: true });
        try {
          const fault = await this.put({ book, bytes, name: result.name }, target, existing);
          this.store.set({ result, isWritten: true, fault });
          return;
        } catch (thrown) {
          // the bureau has typed into the open summary since it was read
          if (tries === mostTries || !(thrown instanceof Fault) || thrown.code !== 'excelChanged') throw thrown;
          this.store.set({ progress: { done: 0, total: files.length }, isWriting: false });
        }
      }
    } catch (thrown) {
      this.store.set({ fault: toFault(thrown) });
    } finally {
      this.store.set({ progress: null, isWriting: false });
    }
  }
}
