import type { Budget } from '../package/budget';
import type { Limits } from '../package/limits';
import type { Numbered } from './list-numbers';
import { readFault } from '../package/read-faults';
import { readPart } from '../package/read-package';
import type { Attributes, XmlEvents } from '../package/scan-xml';
import type { Archive } from '../package/unzip';

/** The lines of a document part: paragraphs and table rows in reading order. `numberOf` is asked once for each paragraph. */
export function readDocument(
  archive: Archive,
  path: string,
  numberOf: (paragraph: Numbered) => string,
  budget: Budget,
  limits: Limits,
): string[] {
  const reader = new DocumentReader(path, numberOf, budget, limits);
  readPart(archive, path, reader, limits);
  return reader.lines;
}

/** Word's own limit is 63. */
const mostColumns = 1000;

/** What these hold is not the text as it now stands, or says it a second time. */
const skipped = new Set([
  'del',
  'moveFrom',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'sectPr',
  'rt',
  'mc:Fallback',
]);

/** Properties as they were before a change. */
const formerProperties = new Set(['pPrChange', 'rPrChange', 'tcPrChange', 'trPrChange']);

/** Elements that always stand for the same letter. */
const letters: ReadonlyMap<string, string> = new Map([
  ['tab', ' '],
  ['ptab', ' '],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
]);

interface Paragraph {
  text: string;
  readonly numbered: { style?: string; list?: string; level?: number };
  /** Its end is deleted: it runs on into the next paragraph. */
  runsOn: boolean;
  /** The lines of text boxes inside it. */
  readonly boxes: string[];
}

interface Table {
  /** By the column of the grid, what a cell merged downwards repeats. */
  readonly above: Map<number, string>;
  cells: string[];
  column: number;
  deleted: boolean;
}

interface TableCell {
  readonly lines: string[];
  span: number;
  merged: 'first' | 'next' | null;
}

/** The letter that an element stands for; a break to the next page or column is none. */
function letterOf(element: string, attributes: Attributes): string | undefined {
  if (element !== 'br') return letters.get(element);
  return (attributes.getPrefixed('type') ?? 'textWrapping') === 'textWrapping' ? '\n' : undefined;
}

function setNumbered(numbered: Paragraph['numbered'], property: string, value: string): void {
  if (property === 'pStyle') numbered.style = value;
  else if (property === 'numId') numbered.list = value;
  else if (property === 'ilvl') numbered.level = Number(value);
}

function setCell(cell: TableCell, property: string, value: string | undefined): void {
  if (property === 'gridSpan') cell.span = Math.max(1, Math.min(mostColumns, Number(value) || 1));
  else if (property === 'vMerge') cell.merged = value === 'restart' ? 'first' : 'next';
}

class DocumentReader implements XmlEvents {
  readonly lines: string[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: Table[] = [];
  private readonly cells: TableCell[] = [];
  /** Where paragraphs go: the document's lines, a cell's, a text box's. */
  private readonly targets: string[][] = [this.lines];
  private readonly fields: { instruction: string; contents: boolean }[] = [];
  private contentsDepth = 0;
  private carried = '';
  private started = false;
  private skipping = 0;
  private properties = 0;
  private into: 'text' | 'instruction' | null = null;

  constructor(
    private readonly path: string,
    private readonly numberOf: (paragraph: Numbered) => string,
    private readonly budget: Budget,
    private readonly limits: Limits,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (!this.started && name !== 'document')
      throw readFault('read-not-document', this.path, { zh: '别的文件', en: 'another kind of file' });
    this.started = true;
    if (this.skipping > 0) this.skipping++;
    else if (this.properties > 0) this.openProperty(name, attributes);
    else if (skipped.has(name)) this.skipping = 1;
    else if (name === 'pPr' || name === 'tcPr' || name === 'trPr') this.properties = 1;
    else this.openContent(name, attributes);
  }

  text(text: string): void {
    if (this.skipping > 0 || this.into === null) return;
    if (this.into === 'text') this.add(text);
    else {
      const field = this.fields.at(-1);
      if (field) field.instruction += this.budget.text(text, this.path);
    }
  }

  close(name: string): void {
    if (this.skipping > 0) this.skipping--;
    else if (this.properties > 0) this.properties--;
    else this.closeContent(name);
  }

  private openContent(name: string, attributes: Attributes): void {
    const letter = letterOf(name, attributes);
    if (letter !== undefined) {
      this.add(letter);
      return;
    }
    switch (name) {
      case 'p':
        this.paragraphs.push({ text: '', numbered: {}, runsOn: false, boxes: [] });
        break;
      case 't':
        this.into = 'text';
        break;
      case 'instrText':
        this.into = 'instruction';
        break;
      case 'fldChar':
        this.turnField(attributes.getPrefixed('fldCharType'));
        break;
      case 'tbl':
        this.tables.push({ above: new Map(), cells: [], column: 0, deleted: false });
        break;
      case 'tr':
        Object.assign(this.tables.at(-1) ?? {}, { cells: [], column: 0, deleted: false });
        break;
      case 'tc':
        this.openCell();
        break;
      case 'txbxContent':
        this.targets.push(this.paragraphs.at(-1)?.boxes ?? this.lines);
    }
  }

  private openProperty(name: string, attributes: Attributes): void {
    if (formerProperties.has(name)) {
      this.skipping = 1;
      return;
    }
    this.properties++;
    const value = attributes.getPrefixed('val');
    const paragraph = this.paragraphs.at(-1);
    const table = this.tables.at(-1);
    if (name === 'del' || name === 'moveFrom') this.markDeleted(paragraph, table);
    else if (name === 'gridBefore' && table) table.column = Number(value) || 0;
    else {
      if (paragraph && value !== undefined) setNumbered(paragraph.numbered, name, value);
      const cell = this.cells.at(-1);
      if (cell) setCell(cell, name, value);
    }
  }

  /** Within a paragraph its end is deleted, outside of one the row. */
  private markDeleted(paragraph: Paragraph | undefined, table: Table | undefined): void {
    if (paragraph) paragraph.runsOn = true;
    else if (table) table.deleted = true;
  }

  private closeContent(name: string): void {
    switch (name) {
      case 't':
      case 'instrText':
        this.into = null;
        break;
      case 'p':
        this.closeParagraph();
        break;
      case 'tc':
        this.closeCell();
        break;
      case 'tr':
        this.closeRow();
        break;
      case 'tbl':
        this.tables.pop();
        break;
      case 'txbxContent':
      case 'body':
        this.flush();
        if (name === 'txbxContent') this.targets.pop();
    }
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    if (paragraph.runsOn) this.carried += paragraph.text;
    else {
      const number = this.numberOf(paragraph.numbered);
      this.put(this.budget.text(number, this.path) + this.carried + paragraph.text);
      this.carried = '';
    }
    for (const line of paragraph.boxes) this.put(line);
  }

  private openCell(): void {
    const cell: TableCell = { lines: [], span: 1, merged: null };
    this.cells.push(cell);
    this.targets.push(cell.lines);
  }

  private closeCell(): void {
    this.flush();
    this.targets.pop();
    const cell = this.cells.pop();
    const table = this.tables.at(-1);
    if (!cell || !table) return;
    const own = cell.lines
      .flatMap((line) => line.split('\n'))
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\u2028');
    const text = cell.merged === 'next' ? (table.above.get(table.column) ?? own) : own;
    if (cell.merged === 'first') table.above.set(table.column, own);
    else if (cell.merged === null) table.above.delete(table.column);
    table.cells.push(this.budget.text(text, this.path));
    table.column += cell.span;
  }

  private closeRow(): void {
    const table = this.tables.at(-1);
    if (table && !table.deleted && table.cells.some((text) => text !== '')) this.put(table.cells.join(' | '));
  }

  /** The result of a field is text, but a table of contents only repeats the headings. */
  private turnField(step: string | undefined): void {
    const field = this.fields.at(-1);
    if (step === 'begin') {
      if (this.fields.length >= this.limits.nesting)
        throw readFault('read-xml', this.path, { zh: '域嵌套过深', en: 'its fields are nested too deeply' });
      this.fields.push({ instruction: '', contents: false });
    } else if (step === 'end') {
      this.fields.pop();
      if (field?.contents) this.contentsDepth--;
    } else if (field && !field.contents && /^\s*TOC\b/.test(field.instruction)) {
      field.contents = true;
      this.contentsDepth++;
    }
  }

  private add(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || this.contentsDepth > 0) return;
    paragraph.text += this.budget.text(text, this.path);
  }

  private put(line: string): void {
    this.budget.line(line, this.path);
    this.targets.at(-1)?.push(line);
  }

  private flush(): void {
    if (this.carried === '') return;
    this.put(this.carried);
    this.carried = '';
  }
}
