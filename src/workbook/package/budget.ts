import type { Limits } from './limits';
import { readFault } from './read-faults';

/** Bytes by which a process grows for one, measured in Node, what awaits collection included; letters of texts come on top. */
const weights = { cell: 160, text: 128, shape: 148, name: 700, relationship: 320, line: 16, sorting: 24 };
/** Shorter slices are copies anyway. */
const shortSlice = 13;

/** What reading one file may still spend; each method throws a Fault `read-too-…` once it is gone. */
export class Budget {
  private memory: number;
  private characters: number;
  private formulaCharacters: number;
  private cells: number;
  private strings: number;
  private shapes: number;
  private lines: number;

  constructor(
    private readonly limits: Limits,
    fileBytes: number,
  ) {
    this.memory = limits.memory - fileBytes;
    ({
      characters: this.characters,
      formulaCharacters: this.formulaCharacters,
      cells: this.cells,
      strings: this.strings,
      shapes: this.shapes,
      lines: this.lines,
    } = limits);
  }

  /** Gives the text back to be kept. */
  text(text: string, where: string): string {
    if (text === '') return text;
    this.kept(text, where);
    return toOwn(text);
  }

  /** A text that is kept as it is. */
  kept(text: string, where: string): void {
    this.characters -= text.length;
    if (this.characters < 0) throw readFault('read-too-many-strings', where, String(this.limits.characters));
    this.hold(weights.text + 2 * text.length, where);
  }

  sharedString(text: string, where: string): string {
    if (--this.strings < 0) throw readFault('read-too-many-strings', where, String(this.limits.strings));
    return this.text(text, where);
  }

  /** A formula of so many letters that was translated. */
  formula(letters: number, where: string): void {
    this.formulaCharacters -= letters;
    if (this.formulaCharacters < 0)
      throw readFault('read-too-many-strings', where, String(this.limits.formulaCharacters));
  }

  cell(where: string): void {
    if (--this.cells < 0) throw readFault('read-too-many-cells', where, String(this.limits.cells));
    this.hold(weights.cell, where);
  }

  /** Cells that are about to be put in order. */
  sorting(count: number, where: string): void {
    this.hold(count * weights.sorting, where);
  }

  shape(where: string): void {
    if (--this.shapes < 0) throw readFault('read-too-many-cells', where, String(this.limits.shapes));
    this.hold(weights.shape, where);
  }

  /** A line of a document: it stands by itself and in the whole text. */
  line(text: string, where: string): void {
    if (--this.lines < 0) throw readFault('read-too-many-lines', where, String(this.limits.lines));
    this.hold(weights.line + 2 * text.length, where);
  }

  name(where: string): void {
    this.hold(weights.name, where);
  }

  relationships(count: number, where: string): void {
    this.hold(count * weights.relationship, where);
  }

  private hold(bytes: number, where: string): void {
    this.memory -= bytes;
    if (this.memory < 0) throw readFault('read-too-much', where);
  }
}

/** The text as a string of its own: a slice keeps all the text that it was cut from in memory. */
export function toOwn(text: string): string {
  return text.length < shortSlice ? text : ` ${text}`.slice(1);
}
