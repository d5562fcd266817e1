import type { EndWatch, OpenWorkbook } from '../host';
import { Fault } from '../../workbook/book/fault';
import { questionStateWords } from '../../plan/book/question-states';
import { anyPlanSheets, toMovedSheets } from '../../plan/book/plan-sheets';
import type { Location } from '../../returns/entry';
import type { Kept, PlanOrigin } from '../keeping/kept';
import { debounce } from '../state/debounce';
import { refuseForeign, toOccupancy } from '../state/occupancy';
import { Store } from '../state/store';
import { toFault } from '../state/to-pane-fault';
import type { PlanReading, PlanSource } from '../worker/jobs';
import type { RunJob } from '../worker/run-job';

export interface PlanState {
  /** The plan that all tabs work with. */
  readonly reading: PlanReading | null;
  readonly origin: PlanSource['kind'] | null;
  /** What to read again where the pane begins anew. */
  readonly source: PlanOrigin | null;
  /** Text that was pasted, read or not. */
  readonly text: string;
  readonly isBusy: boolean;
  readonly fault: Fault | null;
  /** The open workbook already holds a plan, and writing would replace it. */
  readonly asksToReplace: boolean;
  readonly wasWritten: boolean;
}

type Workbook = Pick<
  OpenWorkbook,
  'listSheets' | 'readSheets' | 'recover' | 'select' | 'type' | 'watchEdits' | 'write'
>;

/** Milliseconds without an edit before the plan workbook is read again. */
const quiet = 800;

function toGone(sheet: string): Fault {
  return new Fault('sheetGone', {
    zh: `工作表“${sheet}”找不到了，可能改了名或者被删除，没法转到那里。请改回原名。`,
    en: `The sheet “${sheet}” is gone or has another name, so the pane cannot go there. Give it its name back.`,
  });
}

/** Taking in the plan, and correcting it in the open workbook. */
export class PlanDesk {
  readonly store = new Store<PlanState>({
    reading: null,
    origin: null,
    source: null,
    text: '',
    isBusy: false,
    fault: null,
    asksToReplace: false,
    wasWritten: false,
  });
  private cancelJob: () => void = () => undefined;
  private readonly edits = debounce(() => void this.follow(), quiet);

  constructor(
    private readonly workbook: Workbook,
    private readonly runJob: RunJob,
  ) {}

  private async busy(act: () => Promise<Partial<PlanState>>): Promise<void> {
    if (this.store.get().isBusy) return;
    this.store.set({ isBusy: true, fault: null, asksToReplace: false, wasWritten: false });
    try {
      this.store.set(await act());
    } catch (thrown) {
      this.store.set({ fault: toFault(thrown) });
    } finally {
      this.store.set({ isBusy: false });
    }
  }

  /** Goes on where a pane ended: reads again what it had read, else the open plan workbook. */
  async restore({ planText: text = '', planSource: source = null }: Partial<Kept>, isPlanOpen: boolean): Promise<void> {
    this.store.set({ text });
    if (source && source.kind !== 'book') await this.read(source);
    else if (isPlanOpen) await this.readWorkbook();
  }

  /** What was read before stays where the new source is no plan. */
  async read(source: PlanSource): Promise<void> {
    await this.busy(() => this.take(source));
  }

  private async take(source: PlanSource): Promise<Partial<PlanState>> {
    const { result, cancel } = this.runJob<'readPlan'>({ kind: 'readPlan', source });
    this.cancelJob = cancel;
    return { reading: await result, origin: source.kind, source: source.kind === 'book' ? { kind: 'book' } : source };
  }

  private async takeWorkbook(): Promise<Partial<PlanState>> {
    const book = await this.workbook.readSheets(anyPlanSheets);
    return this.take({ kind: 'book', book });
  }

  cancel(): void {
    this.cancelJob();
  }

  /** Reads the open plan workbook, corrections and all. */
  async readWorkbook(): Promise<void> {
    await this.busy(() => this.takeWorkbook());
  }

  /** Reads the plan of record again after every edit of the workbook, until the returned function is called. */
  watch(): () => void {
    const watch: Promise<EndWatch | undefined> = this.workbook.watchEdits(this.edits.call).catch((thrown: unknown) => {
      this.store.set({ fault: toFault(thrown) });
      return undefined;
    });
    return () => {
      this.edits.stop();
      void watch.then((end) => end?.()).catch(() => undefined);
    };
  }

  private async follow(): Promise<void> {
    const isOwn = (): boolean => this.store.get().origin === 'book';
    if (!isOwn()) return;
    if (this.store.get().isBusy) {
      this.edits.call();
      return;
    }
    try {
      const taken = await this.takeWorkbook();
      if (isOwn()) this.store.set({ ...taken, fault: null });
    } catch (thrown) {
      const fault = toFault(thrown);
      // still typing
      if (fault.code === 'excelInvalidOperationInCellEditMode') this.edits.call();
      else if (isOwn()) this.store.set({ fault });
    }
  }

  /** Opens the plan as a workbook in place, which is the plan of record from then on; asks first where there is one. */
  async write(replace = false): Promise<void> {
    const { reading } = this.store.get();
    if (!reading) return;
    await this.busy(async () => {
      await this.workbook.recover();
      const names = await this.workbook.listSheets();
      refuseForeign(names, 'plan');
      const isThere = toOccupancy(names).plan;
      if (isThere && !replace) return { asksToReplace: true };
      const moved = isThere ? toMovedSheets(names) : [];
      const book = { ...reading.book, sheets: [...reading.book.sheets, ...moved] };
      const fault = await this.workbook.write(book, isThere ? null : { names: [], sheets: [] });
      return { ...(await this.takeWorkbook()), wasWritten: true, fault };
    });
  }

  async goTo(location: Location): Promise<void> {
    try {
      if (!(await this.workbook.select(location))) this.store.set({ fault: toGone(location.sheet) });
    } catch (thrown) {
      this.store.set({ fault: toFault(thrown) });
    }
  }

  /** Answers questions as they were read, in their 状态 on 待确认, and reads the workbook again. */
  async takeAsRead(states: readonly Location[]): Promise<void> {
    await this.busy(async () => {
      for (const { sheet, row, column } of states)
        await this.workbook.type({ sheet, row, column, value: questionStateWords.asRead });
      return this.takeWorkbook();
    });
  }

  keep(): void {
    this.store.set({ asksToReplace: false });
  }

  /** The plan to go by; where the open workbook is the plan of record, as it stands now. Throws a Fault that says how to get one. */
  async demand(): Promise<PlanReading> {
    const { origin } = this.store.get();
    if (origin === 'book') this.store.set(await this.takeWorkbook());
    const { reading } = this.store.get();
    if (reading) return reading;
    throw new Fault('noPlan', {
      zh: '还没有方案。请先在“方案”里打开方案。',
      en: 'There is no plan yet. Open one under Plan first.',
    });
  }
}
