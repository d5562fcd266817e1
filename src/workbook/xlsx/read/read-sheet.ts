import type { Cell, ColumnShape, Range, RowShape, Style, Value } from '../../book/book';
import { lastColumn, lastRow, parseA1, parseA1Range, toA1, toColumnLetters } from '../../book/a1';
import { type Budget, toOwn } from '../../package/budget';
import { decodeCodes } from '../excel-text';
import type { FormulaMemory } from '../formula-memory';
import type { Limits } from '../../package/limits';
import { showsDay } from '../number-formats';
import { PlainCell } from './plain-cell';
import { readFault } from '../../package/read-faults';
import { readLargePart } from '../../package/read-package';
import { isTrue } from './read-workbook';
import type { Attributes, XmlEvents } from '../../package/scan-xml';
import { type r1c1Formulas, translatePlain } from './to-r1c1-formula';
import type { Archive } from '../../package/unzip';

/** What all sheets of one workbook share. */
export interface Shared {
  readonly strings: readonly string[];
  readonly styles: readonly (Style | undefined)[];
  readonly from1904: boolean;
  readonly translate: ReturnType<typeof r1c1Formulas>;
  /** Where many workbooks are read that hold the same formulas. */
  readonly memory?: FormulaMemory;
  /** The formulas so far: in R1C1, one text serves every row of a column. */
  readonly formulas: Map<string, string>;
  readonly budget: Budget;
}

export interface SheetContent {
  readonly cells: Cell[];
  readonly merges: Range[];
  readonly columns: ColumnShape[];
  readonly rows: RowShape[];
}

const daysFrom1900To1904 = 1462;
const wholeNumber = /^\d+$/;
const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The cells and shapes of one worksheet part. Blank cells, styled or not, cost nothing. */
export function readSheet(archive: Archive, path: string, name: string, shared: Shared, limits: Limits): SheetContent {
  const reader = new SheetReader(name, shared);
  readLargePart(archive, path, reader, limits, 'worksheet');
  return reader.finish();
}

class SheetReader implements XmlEvents {
  private readonly cells: Cell[] = [];
  private readonly merges: Range[] = [];
  private readonly rows: RowShape[] = [];
  private readonly columns: ColumnShape[] = [];
  private lastHidden = 0;
  private readonly masters = new Map<string, string>();
  private readonly days = new Map<Style, boolean>();
  private inOrder = true;
  private lastPosition = -1;
  private row = -1;
  private rowGiven = false;
  private column = -1;
  private inRows = false;
  private inCell = false;
  /** Elements open inside a cell's extensions, which say nothing that is read here. */
  private inExtension = 0;
  private inGuide = false;
  private type = '';
  private format = 0;
  private content: string | null = null;
  private inline: string | null = null;
  private formula: string | null = null;
  /** The formula as it stands in the file, where it came in one piece. */
  private rawFormula: string | null = null;
  private decode: (raw: string) => string = String;
  private sharedIndex: string | null = null;
  private into: 'v' | 'f' | 't' | null = null;
  private readonly plain = new PlainCell();

  constructor(
    private readonly sheet: string,
    private readonly shared: Shared,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (this.inCell) this.openInCell(name, attributes);
    else if (this.inRows) {
      if (name === 'c') this.openCell(attributes);
      else if (name === 'row') this.openRow(attributes);
    } else if (name === 'sheetData') this.inRows = true;
    else if (name === 'mergeCell') this.keepMerge(attributes.get('ref') ?? '');
    else if (name === 'col') this.keepColumns(attributes);
  }

  text(text: string): void {
    if (this.into === null) return;
    if (this.into === 'v') this.content = (this.content ?? '') + text;
    else if (this.into === 'f') this.formula = this.formulaSoFar() + text;
    else this.inline = (this.inline ?? '') + text;
  }

  raw(raw: string, decode: (raw: string) => string): boolean {
    if (this.into !== 'f' || this.formula !== '' || this.rawFormula !== null) return false;
    this.rawFormula = raw;
    this.decode = decode;
    return true;
  }

  /** Cells in their usual form, one after the other. */
  take(buffer: string, from: number, decode: (raw: string) => string): number {
    if (!this.inRows || this.inCell) return -1;
    let at = from;
    for (let end = this.plain.read(buffer, at); end >= 0; end = this.plain.read(buffer, at)) {
      this.takePlain(decode);
      at = end;
    }
    return at === from ? -1 : at;
  }

  close(name: string): void {
    if (!this.inCell) {
      if (name === 'sheetData') this.inRows = false;
    } else if (this.inExtension > 0) this.inExtension--;
    else if (name === 'c') this.closeCell();
    else if (name === 'rPh') this.inGuide = false;
    else this.into = null;
  }

  finish(): SheetContent {
    if (!this.inOrder) this.sortCells();
    return { cells: this.cells, merges: this.merges, columns: this.columns, rows: this.rows };
  }

  private openRow(attributes: Attributes): void {
    const given = attributes.get('r');
    this.rowGiven = given !== undefined;
    this.row = given === undefined ? this.row + 1 : wholeNumber.test(given) ? Number(given) - 1 : -1;
    this.column = -1;
    if (this.row < 0) throw readFault('read-reference', this.sheet, (given ?? '').slice(0, 20));
    if (this.row > lastRow) throw this.beyond('row', this.row + 1);
    if (!isTrue(attributes.get('hidden'))) return;
    this.shared.budget.shape(this.sheet);
    this.rows.push({ row: this.row, hidden: true });
  }

  private openCell(attributes: Attributes): void {
    this.inCell = true;
    this.type = '';
    this.format = 0;
    this.column++;
    let placed = false;
    for (let at = 0; at < attributes.count; at++) {
      const value = attributes.at(at);
      switch (attributes.names[at] ?? '') {
        case 'r':
          this.place(value);
          placed = true;
          break;
        case 's':
          this.format = Number(value);
          break;
        case 't':
          this.type = value;
      }
    }
    if (!placed && this.row < 0) throw readFault('read-misplaced-cell', this.sheet, toColumnLetters(this.column));
    if (this.column > lastColumn) throw this.beyond('column', this.column + 1);
    this.content = null;
    this.inline = null;
    this.formula = null;
    this.rawFormula = null;
    this.sharedIndex = null;
  }

  private takePlain(decode: (raw: string) => string): void {
    const { row, column, format, type, formula, content, isAscii } = this.plain;
    if (this.rowGiven && row !== this.row) throw readFault('read-misplaced-cell', this.sheet, toA1(row, column));
    this.row = row;
    this.column = column;
    if (content === null && formula === null) return;
    this.format = format;
    this.type = type;
    this.content = content === null || isAscii ? content : decode(content);
    this.inline = null;
    this.sharedIndex = null;
    this.rawFormula = formula;
    this.formula = formula === null ? null : '';
    this.decode = decode;
    this.closeCell();
  }

  private place(reference: string): void {
    const place = parseA1(reference);
    if (!place) throw this.noPlace(reference);
    if (this.rowGiven && place.row !== this.row)
      throw readFault('read-misplaced-cell', this.sheet, reference.slice(0, 20));
    this.row = place.row;
    this.column = place.column;
  }

  private openInCell(name: string, attributes: Attributes): void {
    if (this.inExtension > 0 || name === 'extLst') this.inExtension++;
    else if (name === 'v') {
      this.into = 'v';
      this.content = '';
    } else if (name === 'f') {
      this.into = 'f';
      this.formula = '';
      if (attributes.get('t') === 'shared') this.sharedIndex = attributes.get('si') ?? null;
    } else if (name === 'is') this.inline = '';
    else if (name === 'rPh') this.inGuide = true;
    else if (name === 't' && this.inline !== null && !this.inGuide) this.into = 't';
  }

  private closeCell(): void {
    this.inCell = false;
    this.into = null;
    if (this.content === null && this.inline === null && this.formula === null) return;
    const value = this.value();
    const formula = this.formula === null ? undefined : this.translated(this.formula);
    if (value === undefined && formula === undefined) return;
    this.shared.budget.cell(this.sheet);
    const position = this.row * (lastColumn + 1) + this.column;
    if (position <= this.lastPosition) this.inOrder = false;
    this.lastPosition = position;
    const style = this.type === 'd' ? toDayStyle(this.shared.styles[this.format]) : this.shared.styles[this.format];
    this.cells.push(toCell(this.row, this.column, value, formula, style));
  }

  private value(): Value | undefined {
    const content = this.content;
    switch (this.type) {
      case 's':
        return content === null ? undefined : this.sharedString(content);
      case 'inlineStr':
        return this.keptText(this.inline ?? content ?? '');
      case 'str':
        return this.keptText(content ?? '');
      default:
        return content === null || content.trim() === '' ? undefined : this.plainValue(content.trim());
    }
  }

  private plainValue(content: string): Value {
    switch (this.type) {
      case 'b':
        if (content === '1' || content === 'true') return true;
        if (content === '0' || content === 'false') return false;
        throw this.unreadable(content);
      case 'e':
        return { error: this.keptText(content) };
      case 'd':
        return this.isoDate(content);
      case '':
      case 'n':
        return this.number(content);
      default:
        throw this.unreadable(this.type);
    }
  }

  private number(content: string): number {
    const value = number.test(content) ? Number(content) : NaN;
    if (!Number.isFinite(value)) throw this.unreadable(content);
    return this.shared.from1904 && this.isDay() ? value + daysFrom1900To1904 : value;
  }

  private isDay(): boolean {
    const style = this.shared.styles[this.format];
    if (!style) return false;
    const known = this.days.get(style) ?? showsDay(style.numberFormat ?? '');
    this.days.set(style, known);
    return known;
  }

  private isoDate(content: string): number {
    const time = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(content) || !content.includes('T') ? content : `${content}Z`);
    if (Number.isNaN(time)) throw this.unreadable(content);
    return time / 86_400_000 + 25_569;
  }

  private sharedString(content: string): string {
    const text = /^\s*\d{1,9}\s*$/.test(content) ? this.shared.strings[Number(content)] : undefined;
    if (text === undefined) throw this.unreadable(content);
    return text;
  }

  private keptText(text: string): string {
    return decodeCodes(this.shared.budget.text(text, this.sheet));
  }

  /** A shared formula is the same R1C1 text in every cell that shares it. */
  private translated(formula: string): string | undefined {
    const master = this.sharedIndex;
    if (formula === '' && this.rawFormula === null) return master === null ? undefined : this.masters.get(master);
    const text = this.rawFormula === null ? this.inR1c1(decodeCodes(formula)) : this.remembered(this.rawFormula);
    if (master !== null) this.masters.set(master, text);
    return text;
  }

  private remembered(raw: string): string {
    const {
      row,
      column,
      shared: { budget, memory },
    } = this;
    const known = memory?.find(raw, row, column);
    if (known) {
      budget.formula(known.length, this.sheet);
      return this.keptFormula(known.text);
    }
    const formula = decodeCodes(this.decode(raw));
    const quick = memory ? translatePlain(formula, row, column) : null;
    if (quick === null) return this.inR1c1(formula);
    budget.formula(formula.length, this.sheet);
    const text = this.keptFormula(toOwn(quick));
    memory?.keep(raw, { row, column, length: formula.length, text });
    return text;
  }

  private inR1c1(formula: string): string {
    this.shared.budget.formula(formula.length, this.sheet);
    return this.keptFormula(toOwn(this.shared.translate(formula, this.row, this.column)));
  }

  private keptFormula(text: string): string {
    const { budget, formulas } = this.shared;
    const known = formulas.get(text);
    if (known !== undefined) return known;
    budget.kept(text, this.sheet);
    formulas.set(text, text);
    return text;
  }

  private formulaSoFar(): string {
    const decoded = this.rawFormula === null ? (this.formula ?? '') : this.decode(this.rawFormula);
    this.rawFormula = null;
    return decoded;
  }

  private keepMerge(reference: string): void {
    const range = parseA1Range(reference);
    if (!range) throw this.noPlace(reference);
    this.shared.budget.shape(this.sheet);
    this.merges.push(range);
  }

  private keepColumns(attributes: Attributes): void {
    if (!isTrue(attributes.get('hidden'))) return;
    const first = Number(attributes.get('min'));
    const last = Number(attributes.get('max'));
    if (!(first >= 1 && last >= first))
      throw readFault('read-reference', this.sheet, `${String(first)}–${String(last)}`);
    if (last > lastColumn + 1) throw this.beyond('column', last);
    if (first <= this.lastHidden) {
      const letters = toColumnLetters(first - 1);
      throw readFault('read-doubled-cell', this.sheet, { zh: ` ${letters} 列`, en: `column ${letters}` });
    }
    this.lastHidden = last;
    for (let column = first - 1; column < last; column++) {
      this.shared.budget.shape(this.sheet);
      this.columns.push({ column, hidden: true });
    }
  }

  private sortCells(): void {
    this.shared.budget.sorting(this.cells.length, this.sheet);
    this.cells.sort((a, b) => a.row - b.row || a.column - b.column);
    for (let at = 1; at < this.cells.length; at++) {
      const before = this.cells[at - 1] as Cell;
      const cell = this.cells[at] as Cell;
      if (before.row === cell.row && before.column === cell.column) throw this.doubled(toA1(cell.row, cell.column));
    }
  }

  /** Of a place that is none: one of a larger sheet, or no place at all. */
  private noPlace(reference: string) {
    const shown = reference.slice(0, 20);
    const isLarger =
      reference.length <= 20 && reference.split(':').every((corner) => /^\$?[A-Z]+\$?[1-9]\d*$/i.test(corner));
    return isLarger
      ? readFault('read-beyond-sheet', this.sheet, { zh: `单元格 ${shown}`, en: `cells like ${shown}` })
      : readFault('read-reference', this.sheet, shown);
  }

  private beyond(line: 'row' | 'column', count: number) {
    return readFault('read-beyond-sheet', this.sheet, {
      zh: `第 ${String(count)} ${line === 'row' ? '行' : '列'}`,
      en: `a ${line} ${String(count)}`,
    });
  }

  private doubled(cell: string) {
    return readFault('read-doubled-cell', this.sheet, { zh: `单元格 ${cell} `, en: `the cell ${cell}` });
  }

  private unreadable(content: string) {
    return readFault('read-cell', `${this.sheet}!${toA1(this.row, this.column)}`, content.slice(0, 40));
  }
}

/** Objects made whole take half the memory of objects that grow. */
/** A cell that says by its type that it holds a day shows one, whatever its format. */
function toDayStyle(style: Style | undefined): Style {
  return showsDay(style?.numberFormat ?? '') ? (style ?? {}) : { ...style, numberFormat: 'yyyy-mm-dd' };
}

function toCell(
  row: number,
  column: number,
  value: Value | undefined,
  formula: string | undefined,
  style: Style | undefined,
): Cell {
  if (formula === undefined)
    return value === undefined ? { row, column } : style ? { row, column, value, style } : { row, column, value };
  if (value === undefined) return style ? { row, column, formula, style } : { row, column, formula };
  return style ? { row, column, formula, value, style } : { row, column, formula, value };
}
