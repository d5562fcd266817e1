import { Store } from '../../taskpane/state/store';
import type { Host } from '@district-ledger/excel-stand-in';
import { showArea } from '@district-ledger/excel-stand-in/workbook/cells/address';
import type { ChartModel } from '@district-ledger/excel-stand-in/workbook/charts/chart-model';
import { autoFill } from '@district-ledger/excel-stand-in/workbook/cells/auto-fill';
import {
  bounding,
  cellArea,
  cellsOf,
  holds,
  sameArea,
  type Area,
} from '@district-ledger/excel-stand-in/workbook/cells/area';
import { clearCells } from '@district-ledger/excel-stand-in/workbook/cells/clear-cells';
import { copyCells } from '@district-ledger/excel-stand-in/workbook/cells/copy-cells';
import { displayText } from '@district-ledger/excel-stand-in/workbook/cells/display-text';
import { rangeEdge, type Direction } from '@district-ledger/excel-stand-in/workbook/cells/explore';
import { findAreas } from '@district-ledger/excel-stand-in/workbook/cells/find-range';
import { listItems, validationAt } from '@district-ledger/excel-stand-in/workbook/rules/validation';
import type { ErrorAlert, ValidationRecord } from '@district-ledger/excel-stand-in/workbook/rules/validation-record';
import type { Sheet } from '@district-ledger/excel-stand-in/workbook/sheets/workbook-model';
import { HostError } from '@district-ledger/excel-stand-in/protocol/host-error';
import type { Notice } from '../words/notice';
import { type CellView, viewCell } from './cell-view';
import { layOutSheet, type SheetLayout } from './sheet-layout';
import { nextEntry, stepFrom, type Place } from './steps';
import { readTabText, toTabText } from './tab-text';
import { toEditText } from './to-edit-text';
import { Undo } from './undo';

/** What is being typed into a cell and is not in it yet. */
export interface Draft extends Place {
  readonly sheet: string;
  readonly text: string;
  /** Arrow keys leave the cell while something new is entered; they move in the text that is changed. */
  readonly isNew: boolean;
}

/** Where the selection goes after an entry. */
export type Way = Direction | 'next' | 'previous' | 'stay';

export interface Refusal {
  readonly alert: ErrorAlert;
  readonly way: Way;
}

export interface Choices {
  readonly items: readonly string[];
  readonly at: number;
}

export interface GridState {
  /** Goes up whenever the workbook may show otherwise. */
  readonly revision: number;
  readonly draft: Draft | null;
  readonly refusal: Refusal | null;
  readonly notice: Notice | null;
  readonly choices: Choices | null;
  /** Where a fill is being pulled to. */
  readonly filling: Area | null;
}

/** A person's hands on the workbook of a host: what is selected, typed, pasted and filled. */
export class GridDesk {
  readonly store = new Store<GridState>({
    revision: 0,
    draft: null,
    refusal: null,
    notice: null,
    choices: null,
    filling: null,
  });
  private anchor: (Place & { readonly sheet: Sheet }) | null = null;
  private copied: { readonly sheet: Sheet; readonly area: Area; readonly text: string } | null = null;
  private kept: {
    readonly sheet: Sheet;
    layout: SheetLayout | null;
    readonly views: Map<string, CellView | null>;
  } | null = null;
  private before = new Map<string, CellView | null>();
  private readonly undo = new Undo();
  private isOwn = false;
  private isWaiting = false;
  /** How often something was selected: each time it is to be seen. */
  revealed = 0;
  /** Cells were changed since the workbook was opened or saved. */
  isUnsaved = false;

  constructor(
    readonly host: Host,
    /** Puts off what many changes ask for, so that it is done once. */
    private readonly putOff: (act: () => void) => void = (act) => requestAnimationFrame(act),
  ) {}

  /** Of the sheet in front. */
  get charts(): readonly ChartModel[] {
    return this.host.drawings.chartsOn(this.sheet);
  }

  /** Follows the workbook until the returned function is called. */
  start(): () => void {
    this.refresh();
    return this.host.onChange(({ kind }) => {
      if (kind === 'changed' || kind === 'formatChanged' || kind === 'sheetAdded' || kind === 'sheetDeleted')
        this.isUnsaved = true;
      // what the add-in does ends what can be taken back, as in Excel
      if (kind === 'changed' && !this.isOwn) this.undo.forget();
      if (kind === 'selectionChanged' || kind === 'revealed') this.revealed += 1;
      if (this.isWaiting) return;
      this.isWaiting = true;
      this.putOff(() => {
        this.isWaiting = false;
        this.refresh();
      });
    });
  }

  private refresh(): void {
    this.host.workbook.calculation.settle();
    if (this.kept) this.before = this.kept.views;
    this.kept = null;
    this.store.set({ revision: this.store.get().revision + 1 });
  }

  get sheet(): Sheet {
    return this.host.workbook.activeSheet;
  }

  get selection(): Area {
    return this.host.workbook.selectionOn(this.sheet).areas[0] ?? cellArea(0, 0);
  }

  /** The cell of the selection that typing goes into. */
  get active(): Place {
    const { sheet, selection, anchor } = this;
    return anchor && anchor.sheet === sheet && holds(selection, anchor.row, anchor.column)
      ? anchor
      : { row: selection.top, column: selection.left };
  }

  /** The active cell with what is merged into it. */
  get activeArea(): Area {
    const { row, column } = this.active;
    return this.sheet.mergeAt(row, column) ?? cellArea(row, column);
  }

  get layout(): SheetLayout {
    const kept = this.keep();
    return (kept.layout ??= layOutSheet(this.sheet, {
      row: Math.min(this.selection.bottom, this.active.row + 1_000),
      column: Math.min(this.selection.right, this.active.column + 100),
    }));
  }

  private keep() {
    if (this.kept?.sheet !== this.sheet) this.kept = { sheet: this.sheet, layout: null, views: new Map() };
    return this.kept;
  }

  /** The cell as it is drawn: the same object for as long as it looks the same. */
  view(row: number, column: number): CellView | null {
    const { views } = this.keep();
    const key = `${String(row)} ${String(column)}`;
    const known = views.get(key);
    if (known !== undefined) return known;
    const view = viewCell(this.sheet, this.layout, row, column);
    const before = this.before.get(key);
    const drawn = before && view && JSON.stringify(before) === JSON.stringify(view) ? before : view;
    views.set(key, drawn);
    return drawn;
  }

  get validation(): ValidationRecord | undefined {
    const { top, left } = this.activeArea;
    return validationAt(this.sheet, top, left);
  }

  /** Whether the active cell offers a list. */
  get hasChoices(): boolean {
    const rule = this.validation?.rule;
    return rule?.type === 'List' && rule.inCellDropDown && !this.isLocked;
  }

  get isLocked(): boolean {
    return this.lockedAt(this.active) !== undefined;
  }

  get editText(): string {
    const { top, left } = this.activeArea;
    return toEditText(this.sheet, top, left);
  }

  select(area: Area, anchor: Place = { row: area.top, column: area.left }): void {
    this.anchor = { ...anchor, sheet: this.sheet };
    this.store.set({ choices: null, notice: null });
    const { host, sheet } = this;
    host.byHand(() => {
      host.workbook.select(sheet, [area]);
    });
  }

  /** A click of the mouse, which add-ins hear of. */
  click({ row, column }: Place): void {
    const { host, sheet } = this;
    this.goTo({ row, column });
    host.byHand(() => {
      host.workbook.emit({ kind: 'clicked', sheet, area: cellArea(row, column) });
    });
  }

  /** Moves the active cell. */
  move(way: Way): void {
    const { sheet, active } = this;
    const place =
      way === 'next' || way === 'previous'
        ? nextEntry(sheet, active, way === 'next')
        : way === 'stay'
          ? active
          : stepFrom(sheet, active, way);
    this.goTo(place);
  }

  goTo({ row, column }: Place): void {
    const { sheet } = this;
    this.select(sheet.mergeAt(row, column) ?? cellArea(row, column), { row, column });
  }

  /** Where Ctrl and an arrow key lead. */
  jump(direction: Direction): void {
    const { top, left } = rangeEdge(this.sheet, this.activeArea, direction);
    this.goTo({ row: top, column: left });
  }

  /** Pulls the selection from the active cell to a place. */
  extendTo({ row, column }: Place): void {
    const { active } = this;
    const area = bounding([this.activeArea, this.sheet.mergeAt(row, column) ?? cellArea(row, column)]);
    if (area && !sameArea(area, this.selection)) this.select(area, active);
  }

  extend(direction: Direction): void {
    const { active, selection } = this;
    const far = {
      row: selection.top === active.row ? selection.bottom : selection.top,
      column: selection.left === active.column ? selection.right : selection.left,
    };
    this.extendTo(stepFrom(this.sheet, far, direction));
  }

  /** An address or a name, as typed into the name box. @returns whether there is such a place. */
  jumpTo(text: string): boolean {
    try {
      const { sheet, areas } = findAreas(text.trim(), this.host.workbook, this.sheet);
      const [area] = areas;
      if (!area || sheet.visibility !== 'Visible') return false;
      this.host.activate(sheet.name);
      this.select(area);
      return true;
    } catch (thrown) {
      if (thrown instanceof HostError) return false;
      throw thrown;
    }
  }

  /** Starts an entry: a new one, or a change of what is there. */
  edit(text: string | null): void {
    const { sheet, active } = this;
    const locked = this.lockedAt(active);
    if (locked) {
      this.store.set({ notice: locked, choices: null });
      return;
    }
    const { top, left } = this.activeArea;
    this.host.beginCellEdit();
    this.store.set({
      draft: { sheet: sheet.name, row: top, column: left, text: text ?? this.editText, isNew: text !== null },
      notice: null,
      choices: null,
    });
  }

  write(text: string): void {
    const { draft } = this.store.get();
    if (draft) this.store.set({ draft: { ...draft, text } });
    else this.edit(text);
  }

  cancel(): void {
    if (!this.store.get().draft) return;
    this.host.endCellEdit();
    this.store.set({ draft: null, refusal: null });
  }

  /** Enters the draft; `isSure` after a warning. What validation refuses stays a draft, with the alert. */
  enter(way: Way, isSure = false): void {
    const { draft } = this.store.get();
    if (!draft) return;
    const { sheet, row, column, text } = draft;
    this.attempt(cellArea(row, column), () => {
      const alert = isSure ? undefined : this.host.alertFor(sheet, row, column, text);
      if (alert) {
        this.store.set({ refusal: { alert, way } });
        return;
      }
      this.change(() => {
        this.host.type(sheet, row, column, text);
      });
      this.cancel();
      if (way !== 'stay') this.move(way);
    });
  }

  /** After an alert: enter it all the same, or go back to the draft. */
  answer(isSure: boolean): void {
    const { refusal } = this.store.get();
    this.store.set({ refusal: null });
    if (isSure && refusal) this.enter(refusal.way, true);
  }

  /** Opens the list of the active cell. */
  offer(): void {
    const { validation, sheet } = this;
    if (!this.hasChoices || validation?.rule.type !== 'List') return;
    const { top, left } = this.activeArea;
    const items = listItems(sheet, validation.rule.source, top, left).map((item) =>
      displayText(item, sheet.styleAt(top, left).numberFormat),
    );
    this.store.set({
      choices: { items, at: Math.max(0, items.indexOf(displayText(sheet.valueAt(top, left), '@'))) },
      notice: null,
    });
  }

  choose(at: number): void {
    const { choices } = this.store.get();
    const { row, column } = this.active;
    this.store.set({ choices: null });
    const item = choices?.items[at];
    if (item === undefined) return;
    this.attempt(cellArea(row, column), () => {
      this.change(() => {
        this.host.type(this.sheet.name, row, column, item);
      });
    });
  }

  clear(): void {
    const { sheet, selection } = this;
    this.attempt(selection, () => {
      this.change(() => {
        clearCells(sheet, selection, 'Contents');
      });
    });
  }

  /** The selection's texts as they show, for the clipboard. */
  copy(): string {
    const { sheet, selection } = this;
    this.host.workbook.calculation.settle();
    const used = sheet.usedArea;
    const area = {
      ...selection,
      bottom: Math.min(selection.bottom, Math.max(used?.bottom ?? 0, selection.top)),
      right: Math.min(selection.right, Math.max(used?.right ?? 0, selection.left)),
    };
    const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
    const text = toTabText(
      span(area.top, area.bottom).map((row) =>
        span(area.left, area.right).map((column) =>
          displayText(sheet.valueAt(row, column), sheet.styleAt(row, column).numberFormat),
        ),
      ),
    );
    this.copied = { sheet, area, text };
    return text;
  }

  /** Pastes contents, formats stay. What was copied in this workbook comes as it stands there, formulas included. */
  paste(text: string): void {
    const { sheet, selection, copied } = this;
    this.attempt(selection, () => {
      if (copied && copied.text === text.replace(/\r?\n/g, '\r\n') && !copied.sheet.isDeleted) {
        const target = this.change(() =>
          copyCells(copied.sheet, copied.area, sheet, selection, {
            type: 'Formulas',
            skipBlanks: false,
            transpose: false,
          }),
        );
        this.select(target);
        return;
      }
      const rows = readTabText(text);
      const [only] = rows.length === 1 && rows[0]?.length === 1 ? rows[0] : [];
      const isSpread =
        only !== undefined && selection.bottom - selection.top < 10_000 && selection.right - selection.left < 100;
      const spread = () =>
        Array.from({ length: selection.bottom - selection.top + 1 }, () =>
          Array.from({ length: selection.right - selection.left + 1 }, () => only ?? ''),
        );
      this.change(() => {
        this.host.paste(sheet.name, selection.top, selection.left, isSpread ? spread() : rows);
      });
    });
  }

  /** Continues the source over an area that begins or ends with it. */
  fill(source: Area, target: Area): void {
    const { sheet } = this;
    this.store.set({ filling: null });
    if (sameArea(source, target)) return;
    this.attempt(target, () => {
      this.change(() => {
        autoFill(sheet, source, target, 'FillDefault');
      });
      this.select(target);
    });
  }

  /** Follows the link of a cell, inside the workbook only. @returns whether there was one. */
  follow({ row, column }: Place): boolean {
    const link = this.sheet.cell(row, column)?.link;
    if (!link) return false;
    if (link.documentReference === undefined || !this.jumpTo(link.documentReference)) {
      this.store.set({
        notice: { key: 'linkOutside', facts: { address: link.address ?? link.documentReference ?? '' } },
      });
    }
    return true;
  }

  activate(sheet: Sheet): void {
    this.store.set({ choices: null, notice: null });
    this.host.activate(sheet.name);
  }

  private lockedAt({ row, column }: Place): Notice | undefined {
    const { sheet } = this;
    const merge = sheet.mergeAt(row, column);
    if (!sheet.protection || !sheet.styleAt(merge?.top ?? row, merge?.left ?? column).locked) return undefined;
    return { key: 'locked', facts: { address: showArea(cellArea(row, column)) } };
  }

  /** Takes back the last thing that was done by hand. */
  takeBack(): void {
    this.isOwn = true;
    const sheet = this.host.byHand(() => this.undo.takeBack());
    this.isOwn = false;
    this.store.set({ notice: sheet ? null : { key: 'nothingToUndo' }, choices: null });
    if (sheet) this.host.activate(sheet.name);
  }

  /** Something that can be taken back. */
  private change<Result>(act: () => Result): Result {
    this.undo.keep(this.sheet);
    this.isOwn = true;
    try {
      return this.host.byHand(act);
    } catch (thrown) {
      this.undo.drop();
      throw thrown;
    } finally {
      this.isOwn = false;
    }
  }

  /** What the workbook refuses is said; our own mistakes are thrown. */
  private attempt(area: Area, act: () => void): void {
    try {
      this.store.set({ notice: null });
      act();
    } catch (thrown) {
      if (!(thrown instanceof HostError)) throw thrown;
      const { code, cell } = thrown;
      const isWithin = cellsOf(area) > 1 || (cell !== undefined && !holds(area, cell.row, cell.column));
      const key = code !== 'AccessDenied' ? 'notTaken' : isWithin ? 'lockedWithin' : 'locked';
      this.store.set({ notice: { key, facts: { address: showArea(cell ? cellArea(cell.row, cell.column) : area) } } });
    }
  }
}
