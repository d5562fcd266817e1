import type { Book, Value } from '../workbook/book/book';
import { Fault } from '../workbook/book/fault';
import { readStyledXlsx } from '../workbook/xlsx/read/read-styled-xlsx';
import { writeXlsx } from '../workbook/xlsx/write/write-xlsx';
import { classDefinitions } from './api/class-definitions';
import { firedEvents, toEntries } from './api/events/event-entries';
import { refer } from './api/refer';
import { services } from './api/services';
import { makeExternal, type Answer, type DialogWindow, type External } from './external';
import { cellsOf, type Area } from './workbook/cells/area';
import { Calculation } from './workbook/formulas/calculation';
import { Bindings } from './workbook/sheets/bindings';
import { Drawings } from './workbook/charts/drawings';
import { fillWorkbook } from './workbook/sheets/from-book';
import { LiveAreas, LiveRange } from './workbook/cells/live-range';
import { moveArea } from './workbook/cells/shift';
import { alertOf, pasteCells, typeInto } from './workbook/cells/by-hand';
import { addBuiltInStyles } from './workbook/styles/named-styles';
import { readBook } from './workbook/sheets/insert-sheets';
import { followHeaders } from './workbook/tables/tables';
import { toBook } from './workbook/sheets/to-book';
import { WorkbookModel, type Sheet, type WorkbookEvent } from './workbook/sheets/workbook-model';
import { NativeEvents, tellNatively } from './native-events';
import { Counters, isHousekeeping } from './counters';
import { EventHub } from './protocol/event-hub';
import { memberNames } from './protocol/member-names';
import type { Machinery, Paths } from './protocol/paths';
import { ReferenceStore } from './protocol/reference-store';
import { pathTypes, type BatchRequest } from './protocol/request';
import { runBatch, type FailingCommand } from './protocol/run-batch';
import { HostError } from './protocol/host-error';
import type { RibbonChange, Surroundings } from './api/surroundings';
import type { RequestTrouble, Trouble } from './protocol/trouble';
import type { ErrorAlert } from './workbook/rules/validation-record';
import type { WireTable } from './protocol/wire-table';

export interface HostOptions {
  /** What the library sends; made from the installed package by readWireTable. */
  readonly wires: WireTable;
  /** The workbook to begin with; absent: one empty sheet. */
  readonly book?: Book;
  /** The announced ExcelApi: `1.17`. Calls beyond it end in ApiNotFound. */
  readonly apiSet?: string;
  readonly language?: string;
  readonly now?: () => Date;
  readonly author?: string;
  /** The colours that the host says it has. */
  readonly theme?: Theme;
  /** Bytes of one request; more is refused. */
  readonly requestLimit?: number;
  /** Bytes of one answer; what was asked is done, but of a larger answer only its refusal arrives. */
  readonly answerLimit?: number;
  /** Where a window would open: `Excel.createWorkbook`. */
  readonly onOpenWorkbook?: (book: Book) => void;
  /** Where a dialog would open; without it dialogs are not supported. */
  readonly onOpenDialog?: (dialog: DialogWindow) => void;
  /** Where the add-in's ribbon is; without it the ribbon cannot be changed. */
  readonly onRibbonChange?: (change: RibbonChange) => void;
  readonly onSave?: () => void;
  readonly onClose?: () => void;
  readonly onCommandCompleted?: (id: string) => void;
}

const themes = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xf3f2f1,
    controlForegroundColor: 0x262626,
  },
  dark: {
    bodyBackgroundColor: 0x1f1f1f,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x292929,
    controlForegroundColor: 0xffffff,
  },
} as const;

export type Theme = keyof typeof themes;

/** What is announced besides ExcelApi. */
const otherSets = {
  ...{
    RichApiRuntime: '1.2',
    RichApiRuntimeFlag: '1.1',
    DelayForCellEdit: '1.1',
    RedirectV1Api: '1.1',
    SharedRuntime: '1.1',
    AddinCommands: '1.1',
  },
  ...Object.fromEntries(
    [
      'BindingEvents',
      'CompressedFile',
      'DocumentEvents',
      'File',
      'MatrixBindings',
      'MatrixCoercion',
      'Selection',
      'Settings',
      'TableBindings',
      'TableCoercion',
      'TextBindings',
      'TextCoercion',
    ].map((set) => [set, '1.1']),
  ),
};

const fiveMegabytes = 5_242_880;
const delayForCellEdit = 64;

/** Excel's stand-in: an in-memory workbook behind the boundary that Excel for Windows offers office.js. */
export class Host {
  readonly workbook: WorkbookModel;
  /** For `window.external`. */
  readonly external: External;
  readonly counters = new Counters();
  private readonly references = new ReferenceStore();
  private readonly hub: EventHub<WorkbookEvent>;
  private readonly machinery: Machinery;
  private readonly made = new Map<string, Book>();
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();
  private held: Paths | null = null;
  private isEditing = false;
  private isGone = false;
  private troubled: { readonly trouble: Trouble; requests: number } | null = null;
  private afterEdit: (() => void)[] = [];
  /** What lies over the cells. */
  readonly drawings: Drawings;
  private readonly bindings: Bindings;
  private readonly nativeEvents = new NativeEvents();
  private theme: Theme;

  constructor(private readonly options: HostOptions) {
    const {
      apiSet = '1.17',
      language = 'en-US',
      now = () => new Date(),
      author = language.startsWith('zh') ? '预览' : 'Preview',
      wires,
    } = options;
    this.workbook = new WorkbookModel({ language, now, author }, (workbook) => new Calculation(workbook));
    this.bindings = new Bindings(this.workbook);
    this.drawings = new Drawings(this.workbook);
    addBuiltInStyles(this.workbook);
    if (options.book) fillWorkbook(this.workbook, options.book);
    else this.workbook.appendSheet('Sheet1');
    this.hub = new EventHub(toEntries, this.references);
    this.workbook.watch((event) => {
      if (this.workbook.enableEvents) this.hub.note(event);
    });
    this.machinery = {
      definitions: classDefinitions(wires, now),
      root: refer('Workbook', this.workbook),
      services: services(),
      names: memberNames(wires),
      references: this.references,
      surroundings: this.surroundings(),
      listeners: this.hub,
      events: firedEvents,
      explain: (thrown) => (thrown instanceof Fault ? thrown.sentence.en : undefined),
      supports: (api) => isWithin(api, apiSet),
    };
    this.follow();
    this.theme = options.theme ?? 'light';
    this.external = makeExternal({
      language: () => this.workbook.options.language,
      matrix: JSON.stringify({
        ExcelApi: apiSet,
        ...otherSets,
        ...(options.onOpenDialog && { DialogApi: '1.2' }),
        ...(options.onRibbonChange && { RibbonApi: '1.1' }),
      }),
      version: '16.0.17928.20000',
      documentSettings: this.workbook.documentSettings,
      theme: () => JSON.stringify(themes[this.theme]),
      process: (body, flags) => this.process(body, flags),
      listen: (deliver) => {
        this.hub.connect(deliver);
      },
      nativeEvents: this.nativeEvents,
      file: () => writeXlsx(this.book()),
      openDialog: options.onOpenDialog ?? null,
      commandCompleted: (id) => options.onCommandCompleted?.(id),
    });
  }

  /** Another display language or other colours, for pages that are opened from now on. */
  dress(language: string, theme: Theme): void {
    this.workbook.options = { ...this.workbook.options, language };
    this.theme = theme;
  }

  /** The add-in's page was closed or loaded anew: nobody listens, and nothing is held for it. */
  disconnect(): void {
    this.hub.disconnect();
    this.nativeEvents.clear();
    this.references.releaseAll();
  }

  /** The workbook as it is now, formulas calculated. */
  book(): Book {
    return toBook(this.workbook);
  }

  /** A host for an .xlsx file. @throws Fault `read-…` */
  static open(bytes: Uint8Array, options: Omit<HostOptions, 'book'>): Host {
    return new Host({ ...options, book: readStyledXlsx(bytes) });
  }

  /** The workbook as an .xlsx file; see differences.md for what is not in it. @throws Fault `write-…` */
  async save(): Promise<Uint8Array> {
    const file = await writeXlsx(this.book());
    this.workbook.isDirty = false;
    return file;
  }

  /** Presses a button of the add-in's ribbon group. */
  pressButton(commandId: string, functionName: string): void {
    this.external.pressButton(commandId, functionName);
  }

  /** What a cell holds; a formula's result is up to date. */
  value(sheet: string, row: number, column: number): Value | undefined {
    this.workbook.calculation.settle();
    return this.sheet(sheet).valueAt(row, column);
  }

  /** The alert that typing this would call up; undefined where validation takes it. @throws HostError AccessDenied on a locked cell. */
  alertFor(sheet: string, row: number, column: number, text: string): ErrorAlert | undefined {
    return alertOf(this.sheet(sheet), row, column, text);
  }

  /**
   * Types into a cell as a person does, Enter included.
   * @throws HostError AccessDenied on a locked cell; InvalidArgument where validation stops the entry.
   */
  type(sheet: string, row: number, column: number, text: string): void {
    this.byHand(() => {
      typeInto(this.sheet(sheet), row, column, text);
    });
  }

  /** Pastes texts, tab-separated in lines or in rows, past any validation; the cells come out selected. */
  paste(sheet: string, row: number, column: number, content: string | readonly (readonly string[])[]): void {
    this.byHand(() => {
      pasteCells(this.sheet(sheet), row, column, content);
    });
  }

  select(sheet: string, area: Area | { readonly row: number; readonly column: number }): void {
    this.byHand(() => {
      const target = 'top' in area ? area : { top: area.row, left: area.column, bottom: area.row, right: area.column };
      this.workbook.select(this.sheet(sheet), [target]);
      if (cellsOf(target) === 1) this.workbook.emit({ kind: 'clicked', sheet: this.sheet(sheet), area: target });
    });
  }

  activate(sheet: string): void {
    this.byHand(() => {
      this.workbook.activate(this.sheet(sheet));
    });
  }

  /** The workbook's window comes to the front. */
  focus(): void {
    this.byHand(() => {
      this.workbook.emit({ kind: 'windowActivated' });
    });
  }

  /** Any other change by a person: whatever it does to the workbook is told to the add-in afterwards. */
  byHand<Result>(change: () => Result): Result {
    try {
      return change();
    } finally {
      this.hub.flush();
    }
  }

  /** A cell is being edited: calls fail, or wait if they asked to. */
  beginCellEdit(): void {
    this.isEditing = true;
  }

  endCellEdit(): void {
    this.isEditing = false;
    for (const run of this.afterEdit.splice(0)) run();
  }

  /** Lets things go wrong from the next request on; null: nothing more, and a host that was gone is there again. */
  trouble(trouble: Trouble | null): void {
    this.troubled = trouble && { trouble, requests: 0 };
    this.isGone = false;
  }

  /** Tells of everything that happens to the workbook, by hand or by the add-in. */
  onChange(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  sheet(name: string): Sheet {
    const sheet = this.workbook.findSheet(name);
    if (!sheet) throw new HostError('ItemNotFound');
    return sheet;
  }

  private async process(body: string, flags: number): Promise<Answer> {
    await Promise.resolve();
    const bytes = sizeOf(body);
    if (bytes > (this.options.requestLimit ?? fiveMegabytes)) return { refused: 'requestTooLarge' };
    const request = JSON.parse(body) as BatchRequest;
    const [at, trouble] = this.nextTrouble(request);
    if (trouble && isRefusal(trouble)) return { refused: trouble };
    if (this.isEditing && touchesWorkbook(request)) {
      if ((flags & delayForCellEdit) === 0) return { refused: 'cellEdit' };
      await new Promise<void>((resume) => this.afterEdit.push(resume));
    }
    if (at === undefined) return this.send(this.run(request, bytes, undefined), trouble);
    const { command, answer } = this.troubled?.trouble ?? {};
    const json = this.run(request, bytes, command && ((each, changes) => command(at, each, changes)));
    return this.send(json, trouble, answer && ((whole) => answer(at, whole)));
  }

  /** What arrives of an answer. */
  private send(json: string, trouble: RequestTrouble | undefined, damage?: (json: string) => string): Answer {
    if (trouble === 'goneAfter') return { refused: 'gone' };
    if (trouble === 'answerTooLarge' || sizeOf(json) > (this.options.answerLimit ?? fiveMegabytes))
      return { refused: 'answerTooLarge' };
    return { json: damage ? damage(json) : json };
  }

  /** The number of the request in the trouble, and what becomes of it; what the library sends for itself has none. */
  private nextTrouble(request: BatchRequest): [number | undefined, RequestTrouble | undefined] {
    if (!this.troubled || isHousekeeping(request)) return [undefined, undefined];
    const at = this.troubled.requests;
    this.troubled.requests += 1;
    const trouble = this.isGone ? 'gone' : this.troubled.trouble.request?.(at);
    if (trouble === 'gone' || trouble === 'goneAfter') this.isGone = true;
    return [at, trouble];
  }

  private run(request: BatchRequest, bytes: number, failing: FailingCommand | undefined): string {
    this.counters.count(request, bytes);
    this.hub.trigger = 'ThisLocalAddin';
    try {
      return JSON.stringify(
        runBatch(
          request,
          this.machinery,
          (paths) => {
            this.held = paths;
          },
          failing,
        ),
      );
    } finally {
      this.held = null;
      this.hub.trigger = 'Unknown';
      this.hub.flush();
    }
  }

  /** Ranges that the library or the running batch holds go with their cells; watchers hear of every event. */
  private follow(): void {
    this.workbook.watchShifts((sheet, shift) => {
      const move = (area: Area) => moveArea(area, shift);
      const targets = new Set(
        [...this.references.all(), ...(this.held?.all() ?? [])].map((reference) => reference?.target),
      );
      for (const target of targets) {
        if ((target instanceof LiveRange || target instanceof LiveAreas) && target.sheet === sheet) target.follow(move);
      }
    });
    this.workbook.watch((event) => {
      if (event.kind === 'changed')
        followHeaders(this.workbook, event.sheet, event.area, event.changeType === 'RangeEdited');
      if (this.workbook.enableEvents) tellNatively(event, this.nativeEvents, this.bindings);
      for (const listener of this.listeners) listener(event);
    });
  }

  private surroundings(): Surroundings {
    const { workbook, references, made, options } = this;
    return {
      workbook,
      drawings: this.drawings,
      bindings: this.bindings,
      get language() {
        return workbook.options.language;
      },
      references,
      openWorkbook: (base64) => {
        const id = workbook.nextGuid('workbook');
        made.set(id, base64 === undefined ? { sheets: [], names: [] } : readBook(base64));
        return id;
      },
      showWorkbook: (id) => {
        const book = made.get(id);
        if (!book) throw new HostError('ItemNotFound');
        options.onOpenWorkbook?.(book);
      },
      ribbon: options.onRibbonChange ?? null,
      closeWorkbook: () => options.onClose?.(),
      saveWorkbook: () => {
        workbook.isDirty = false;
        options.onSave?.();
      },
    };
  }
}

/** Whether a request in this trouble is not run at all. */
function isRefusal(trouble: RequestTrouble): trouble is 'cellEdit' | 'requestTooLarge' | 'gone' {
  return trouble !== 'answerTooLarge' && trouble !== 'goneAfter';
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Services of the library itself work while a cell is edited. */
function touchesWorkbook({ ObjectPaths: paths }: BatchRequest): boolean {
  return Object.values(paths).some(
    ({ ObjectPathType: type }) => type === pathTypes.global || type === pathTypes.referenceId,
  );
}

/** What the installed library still calls online-only and Excel for Windows has since this version. */
const onlineSince = 'ExcelApi 1.17';

/** Whether `ExcelApi 1.9` is within 1.17; sets of other names are not. */
function isWithin(api: string, announced: string): boolean {
  const [set, version = ''] = (api.startsWith('ExcelApiOnline ') ? onlineSince : api).split(' ');
  if (set !== 'ExcelApi') return false;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [ownMajor = 0, ownMinor = 0] = announced.split('.').map(Number);
  return major < ownMajor || (major === ownMajor && minor <= ownMinor);
}
