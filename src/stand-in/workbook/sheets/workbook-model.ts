import type { Value } from '../../../workbook/book/book';
import { HostError } from '../../protocol/host-error';
import { cellArea, everything, holds, type Area } from '../cells/area';
import { plainStyle, type CellStyle } from '../styles/cell-style';
import { Cells, type CellRecord } from '../cells/cells';
import type { ConditionalFormat } from '../rules/conditional-format';
import { FormulaText } from '../formulas/formula-text';
import { freshPage, type PageSetup } from './page-setup';
import type { FilterCriteria, SheetFilter } from '../tables/sheet-filter';
import type { ProtectionOptions } from '../rules/protection-options';
import type { Shift } from '../cells/shift';
import type { ValidationRecord } from '../rules/validation-record';
import type { XmlPart } from './xml-part';

/** A row or column as a whole. */
export interface LineShape {
  /** Points. */
  readonly size?: number | undefined;
  /** A row that somebody, not its text, gave its height. */
  readonly isSet?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly style?: CellStyle | undefined;
  /** How deep in an outline. */
  readonly level?: number | undefined;
}

export interface PageBreak {
  readonly id: string;
  /** The first row or column after it. */
  at: number;
  readonly cell: { row: number; column: number };
}

/** One worksheet of the workbook of record. Operations on it have their own files. */
export class Sheet {
  readonly cells = new Cells();
  readonly columns = new Map<number, LineShape>();
  readonly rows = new Map<number, LineShape>();
  style: CellStyle;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  /** `#RRGGBB`, or empty. */
  tabColor = '';
  standardWidth = 8.43;
  showGridlines = true;
  isDeleted = false;
  merges: Area[] = [];
  validations: ValidationRecord[] = [];
  /** The first wins. */
  conditionalFormats: ConditionalFormat[] = [];
  protection: { readonly options: ProtectionOptions; readonly password: string } | null = null;
  /** Rows and columns that stay in view, counted from the sheet's corner; `from`: the first of them that is shown. */
  freeze: {
    readonly rows: number;
    readonly columns: number;
    readonly from?: { readonly row: number; readonly column: number };
  } | null = null;
  filter: SheetFilter | null = null;
  page: PageSetup = freshPage();
  readonly customProperties = new Map<string, string>();
  horizontalBreaks: PageBreak[] = [];
  verticalBreaks: PageBreak[] = [];

  constructor(
    readonly workbook: WorkbookModel,
    readonly id: string,
    public name: string,
  ) {
    this.style = plainStyle;
  }

  cell(row: number, column: number): CellRecord | undefined {
    return this.cells.get(row, column);
  }

  /** The cell's value; a formula's is its result. */
  valueAt(row: number, column: number): Value | undefined {
    return this.cells.get(row, column)?.value;
  }

  styleAt(row: number, column: number): CellStyle {
    return (
      this.cells.get(row, column)?.style ?? this.rows.get(row)?.style ?? this.columns.get(column)?.style ?? this.style
    );
  }

  /** Every style that shows in an area, without order. */
  stylesWithin(area: Area): Set<CellStyle> {
    const styles = new Set<CellStyle>();
    let counted = 0;
    for (const { row, column, cell } of this.cells.within(area)) {
      counted += 1;
      styles.add(cell.style ?? this.styleAt(row, column));
    }
    if (counted === (area.bottom - area.top + 1) * (area.right - area.left + 1)) return styles;
    let bareColumns = area.right - area.left + 1;
    for (const [column, { style }] of this.columns) {
      if (style && column >= area.left && column <= area.right) {
        styles.add(style);
        bareColumns -= 1;
      }
    }
    let bareRows = area.bottom - area.top + 1;
    for (const [row, { style }] of this.rows) {
      if (style && row >= area.top && row <= area.bottom) {
        styles.add(style);
        bareRows -= 1;
      }
    }
    if (bareColumns > 0 && bareRows > 0) styles.add(this.style);
    return styles;
  }

  setCell(row: number, column: number, cell: CellRecord | undefined): void {
    this.cells.set(row, column, cell);
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((merge) => holds(merge, row, column));
  }

  get usedArea(): Area | null {
    return this.cells.used(false, everything);
  }

  get position(): number {
    return this.workbook.sheets.indexOf(this);
  }
}

/** A table: its header row (if shown), its rows and its totals row (if shown) fill one area. */
export interface TableModel {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;
  area: Area;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showFilterButton: boolean;
  /** From left to right; ids stay when names change. */
  columns: TableColumnModel[];
  sorted: { readonly fields: readonly unknown[]; readonly matchCase: boolean; readonly method: string } | null;
  nextColumnId: number;
  /** Its only row is there to be filled: the table has no rows yet. */
  isUnfilled: boolean;
}

export interface TableColumnModel {
  readonly id: number;
  name: string;
  criteria: FilterCriteria | null;
}

/** A defined name. */
export interface NameRecord {
  readonly id: string;
  readonly name: string;
  /** The sheet it is limited to. */
  readonly scope: Sheet | null;
  /** R1C1, without "=". */
  refersTo: string;
  comment: string;
  visible: boolean;
}

export interface CommentText {
  readonly id: string;
  content: string;
  readonly contentType: 'Plain' | 'Mention';
  richContent: string;
  mentions: readonly unknown[];
  readonly authorName: string;
  readonly authorEmail: string;
  readonly created: Date;
}

/** A comment on a cell, with its replies. */
export interface CommentThread extends CommentText {
  readonly sheet: Sheet;
  row: number;
  column: number;
  resolved: boolean;
  replies: CommentReply[];
}

export interface CommentReply extends CommentText {
  readonly thread: CommentThread;
}

export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted'
  | 'Unknown';

/** What one cell held before and after. */
export interface ChangeDetail {
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

/** What a shift of cells is to a table: cells across all of it are rows, cells down all of it are columns. */
export interface TableChange {
  readonly table: TableModel;
  readonly changeType: ChangeType;
}

/** What happened to the workbook, in the order in which it happened. */
export type WorkbookEvent =
  | {
      readonly kind: 'changed';
      readonly sheet: Sheet;
      readonly area: Area;
      readonly changeType: ChangeType;
      readonly detail?: ChangeDetail;
      readonly along?: 'rows' | 'columns';
      readonly tables?: readonly TableChange[];
    }
  | {
      readonly kind: 'formatChanged' | 'rowSorted' | 'columnSorted' | 'clicked';
      readonly sheet: Sheet;
      readonly area: Area;
    }
  | { readonly kind: 'rowHiddenChanged'; readonly sheet: Sheet; readonly area: Area; readonly hidden: boolean }
  | { readonly kind: 'formulaChanged'; readonly sheet: Sheet; readonly area: Area; readonly before: string }
  | { readonly kind: 'selectionChanged'; readonly sheet: Sheet; readonly areas: readonly Area[] }
  /** What is selected already is selected again, to be seen. */
  | { readonly kind: 'revealed'; readonly sheet: Sheet }
  | { readonly kind: 'sheetAdded'; readonly sheet: Sheet; readonly copyOf?: Sheet }
  | {
      readonly kind: 'chartAdded' | 'chartDeleted' | 'chartActivated' | 'chartDeactivated';
      readonly sheet: Sheet;
      readonly id: string;
    }
  | { readonly kind: 'sheetDeleted' | 'activated' | 'deactivated' | 'calculated'; readonly sheet: Sheet }
  | { readonly kind: 'protectionChanged'; readonly sheet: Sheet; readonly isProtected: boolean }
  | {
      readonly kind: 'nameChanged' | 'visibilityChanged';
      readonly sheet: Sheet;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'windowActivated' | 'settingsChanged' }
  | { readonly kind: 'moved'; readonly sheet: Sheet; readonly before: number; readonly after: number }
  | { readonly kind: 'tableAdded' | 'tableDeleted'; readonly table: TableModel }
  | {
      readonly kind: 'commentAdded' | 'commentDeleted' | 'commentChanged';
      readonly comment: CommentThread;
      readonly changeType?: string;
      readonly replyIds?: readonly string[];
    };

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** A cell style: the look of the only cell of a sheet that is in no workbook. */
export interface NamedStyle {
  readonly name: string;
  readonly carrier: Sheet;
  /** Which groups of its formats it gives. */
  readonly includes: Map<string, boolean>;
}

/** Keeps the results of formulas. */
export interface Calculator {
  mode: CalculationMode;
  /** Manual, and something has changed. */
  readonly isPending: boolean;
  /** Something that formulas may read has changed: the contents of these cells, or anything at all. */
  touch(sheet?: Sheet, area?: Area): void;
  /** Brings every result up to date, unless calculation is manual. */
  settle(): void;
  calculate(): void;
  /** A formula as it would come out in a cell; a formula that cannot be evaluated is an error value. */
  evaluate(formula: string, sheet: Sheet, row: number, column: number): Value;
  /** The spread result that a cell belongs to. */
  spillAt(sheet: Sheet, row: number, column: number): SpillPlace | undefined;
}

/** A formula's cell, and all cells over which its result spreads. */
export interface SpillPlace {
  readonly spill: { readonly row: number; readonly column: number };
  readonly area: Area;
}

export interface WorkbookOptions {
  /** `zh-CN`: how dates are typed, and what new sheets are called. */
  readonly language: string;
  readonly now: () => Date;
  readonly author: string;
}

export interface CustomProperty {
  readonly key: string;
  value: unknown;
  type: string;
}

/** The workbook of record. */
export class WorkbookModel {
  readonly sheets: Sheet[] = [];
  names: NameRecord[] = [];
  tables: TableModel[] = [];
  comments: CommentThread[] = [];
  /** By name in lower case. */
  readonly styles = new Map<string, NamedStyle>();
  readonly xmlParts = new Map<string, XmlPart>();
  readonly properties: Record<string, string | number>;
  readonly customProperties = new Map<string, CustomProperty>();
  readonly settings = new Map<string, unknown>();
  /** Settings of the older API, by key, as JSON text. */
  readonly documentSettings = new Map<string, string>();
  readonly created: Date;
  readonly formulas = new FormulaText();
  readonly calculation: Calculator;
  protection: { readonly password: string } | null = null;
  name = 'Book1.xlsx';
  isDirty = false;
  enableEvents = true;
  private active: Sheet | null = null;
  private readonly selections = new Map<
    Sheet,
    { readonly areas: readonly Area[]; readonly cell: { readonly row: number; readonly column: number } }
  >();
  private readonly watchers: ((event: WorkbookEvent) => void)[] = [];
  private readonly shiftWatchers: ((sheet: Sheet, shift: Shift) => void)[] = [];
  private readonly counters = new Map<string, number>();

  constructor(
    public options: WorkbookOptions,
    calculatorFor: (workbook: WorkbookModel) => Calculator,
  ) {
    this.created = options.now();
    this.properties = {
      title: '',
      subject: '',
      author: options.author,
      keywords: '',
      comments: '',
      lastAuthor: options.author,
      revisionNumber: 0,
      category: '',
      manager: '',
      company: '',
    };
    this.calculation = calculatorFor(this);
  }

  /** A number that no other of its kind has had. */
  next(kind: string): number {
    const number = (this.counters.get(kind) ?? 0) + 1;
    this.counters.set(kind, number);
    return number;
  }

  nextGuid(kind: string): string {
    const number = this.next(kind).toString(16).toUpperCase().padStart(8, '0');
    const family = [...kind]
      .reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffff, 7)
      .toString(16)
      .toUpperCase()
      .padStart(4, '0');
    return `{${number}-0001-0000-${family}-000000000000}`;
  }

  get activeSheet(): Sheet {
    const sheet = this.active ?? this.sheets.find(({ visibility }) => visibility === 'Visible');
    if (!sheet) throw new HostError('InvalidOperation');
    return sheet;
  }

  activate(sheet: Sheet): void {
    const before = this.active ?? this.sheets[0];
    if (before === sheet && this.active) return;
    this.active = sheet;
    if (before && before !== sheet) {
      if (!before.isDeleted) this.emit({ kind: 'deactivated', sheet: before });
      this.emit({ kind: 'activated', sheet });
    }
  }

  selectionOn(sheet: Sheet): {
    readonly areas: readonly Area[];
    readonly cell: { readonly row: number; readonly column: number };
  } {
    return this.selections.get(sheet) ?? { areas: [cellArea(0, 0)], cell: { row: 0, column: 0 } };
  }

  select(sheet: Sheet, areas: readonly Area[]): void {
    const [first] = areas;
    if (!first) return;
    const before = this.selectionOn(sheet);
    const isSame = sheet === this.active && JSON.stringify(before.areas) === JSON.stringify(areas);
    this.activate(sheet);
    this.selections.set(sheet, { areas, cell: { row: first.top, column: first.left } });
    if (isSame) this.emit({ kind: 'revealed', sheet });
    else this.emit({ kind: 'selectionChanged', sheet, areas });
  }

  findSheet(nameOrId: string): Sheet | undefined {
    const folded = nameOrId.toLowerCase();
    return (
      this.sheets.find(({ id }) => id === nameOrId) ?? this.sheets.find(({ name }) => name.toLowerCase() === folded)
    );
  }

  /** Without checks, and without an event. */
  appendSheet(name: string, at = this.sheets.length): Sheet {
    const sheet = new Sheet(this, this.nextGuid('sheet'), name);
    if (this.sheets[0]) sheet.style = this.sheets[0].style;
    this.sheets.splice(at, 0, sheet);
    this.calculation.touch();
    return sheet;
  }

  forget(sheet: Sheet): void {
    this.selections.delete(sheet);
    if (this.active === sheet) this.active = null;
  }

  watch(watcher: (event: WorkbookEvent) => void): () => void {
    this.watchers.push(watcher);
    return () => {
      this.watchers.splice(this.watchers.indexOf(watcher), 1);
    };
  }

  /** Tells when cells move, so that whoever holds areas can follow. */
  watchShifts(watcher: (sheet: Sheet, shift: Shift) => void): void {
    this.shiftWatchers.push(watcher);
  }

  emit(event: WorkbookEvent): void {
    this.isDirty = true;
    for (const watcher of [...this.watchers]) watcher(event);
  }

  announceShift(sheet: Sheet, shift: Shift): void {
    for (const watcher of this.shiftWatchers) watcher(sheet, shift);
  }
}
