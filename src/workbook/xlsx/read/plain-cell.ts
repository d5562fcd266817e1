const quote = 34;
const slash = 47;
const zero = 48;
const nine = 57;
const lessThan = 60;
const greaterThan = 62;
const letterA = 65;
const letterZ = 90;
const [c, f, r, s, t, v] = [99, 102, 114, 115, 116, 118];
const space = 32;
const ampersand = 38;
const beyondAscii = 0x80;
const equals = 61;
/**
 * Letters, at most: `<c r="ZZ999999" t="str" s="999999"><f aca="false">`, and `</f><v></v></c>`. Nearer to the
 * buffer's end, nothing is taken: looking for letters beyond it is slow.
 */
const longestTag = 64;
const longestEnd = 16;
/** So are formulas marked by LibreOffice. */
const notAlways = ' aca="false"';

/**
 * A cell of a sheet as nearly every program writes it: `<c r="B5" s="3" t="s"><f>…</f><v>…</v></c>`, read in one go. It is
 * read by the rules of the whole scanner, only faster; a cell in any other form is left to that.
 */
export class PlainCell {
  /** Both from 0. */
  row = -1;
  column = -1;
  format = 0;
  type = '';
  /** As it stands in the file, entities and all; it was not looked at. */
  formula: string | null = null;
  content: string | null = null;
  /** Whether the content is; what is not was not looked at. */
  isAscii = true;

  /** Where the cell that starts at `from` ends; -1 where none does, where it is not whole, or where it has another form. */
  read(buffer: string, from: number): number {
    if (from + longestTag > buffer.length || buffer.charCodeAt(from) !== lessThan || buffer.charCodeAt(from + 1) !== c)
      return -1;
    let at = this.readPlace(buffer, from + 2);
    if (at < 0) return -1;
    this.format = 0;
    this.type = '';
    // both orders are met with
    at = this.readType(buffer, at);
    at = this.readFormat(buffer, at);
    if (this.type === '') at = this.readType(buffer, at);
    this.formula = null;
    this.content = null;
    this.isAscii = true;
    if (buffer.charCodeAt(at) === slash) return buffer.charCodeAt(at + 1) === greaterThan ? at + 2 : -1;
    if (buffer.charCodeAt(at) !== greaterThan) return -1;
    at++;
    if (isOpening(buffer, at, f)) {
      at = this.readFormula(buffer, at + 2);
      if (at < 0) return -1;
    }
    if (isOpening(buffer, at, v)) {
      at = this.readContent(buffer, at + 2);
      if (at < 0) return -1;
    }
    return isClosing(buffer, at, c) ? at + 4 : -1;
  }

  /** ` r="B5"` */
  private readPlace(buffer: string, from: number): number {
    if (!isAttribute(buffer, from, r)) return -1;
    let at = from + 4;
    let column = 0;
    const letters = at;
    let code = buffer.charCodeAt(at);
    for (; code >= letterA && code <= letterZ; code = buffer.charCodeAt(++at)) column = column * 26 + code - 64;
    const digits = at;
    let row = 0;
    for (; code >= zero && code <= nine; code = buffer.charCodeAt(++at)) row = row * 10 + code - zero;
    if (code !== quote || digits === letters || digits - letters > 2 || at === digits || at - digits > 6 || row === 0)
      return -1;
    this.column = column - 1;
    this.row = row - 1;
    return at + 1;
  }

  /** ` s="3"` */
  private readFormat(buffer: string, from: number): number {
    if (!isAttribute(buffer, from, s)) return from;
    let at = from + 4;
    let format = 0;
    let code = buffer.charCodeAt(at);
    for (; code >= zero && code <= nine && at < from + 10; code = buffer.charCodeAt(++at))
      format = format * 10 + code - zero;
    if (code !== quote) return from;
    this.format = format;
    return at + 1;
  }

  /** ` t="s"` */
  private readType(buffer: string, from: number): number {
    if (!isAttribute(buffer, from, t)) return from;
    if (buffer.charCodeAt(from + 5) === quote && buffer.charCodeAt(from + 4) >= letterA) {
      this.type = buffer.charAt(from + 4);
      return from + 6;
    }
    if (!buffer.startsWith('str"', from + 4)) return from;
    this.type = 'str';
    return from + 8;
  }

  private readFormula(buffer: string, from: number): number {
    const start = (buffer.startsWith(notAlways, from) ? from + notAlways.length : from) + 1;
    if (buffer.charCodeAt(start - 1) !== greaterThan) return -1;
    const end = buffer.indexOf('<', start);
    if (end <= start || end + longestEnd > buffer.length || !isClosing(buffer, end, f)) return -1;
    this.formula = buffer.slice(start, end);
    return end + 4;
  }

  private readContent(buffer: string, from: number): number {
    const start = from + 1;
    let code = buffer.charCodeAt(from);
    if (code === slash && buffer.charCodeAt(start) === greaterThan) {
      this.content = '';
      return from + 2;
    }
    if (code !== greaterThan) return -1;
    const last = buffer.length - longestEnd;
    let at = start;
    for (; at < last; at++) {
      code = buffer.charCodeAt(at);
      if (code === lessThan) break;
      if (code < space || code === ampersand) return -1;
      if (code >= beyondAscii) this.isAscii = false;
    }
    if (at >= last || !isClosing(buffer, at, v)) return -1;
    this.content = buffer.slice(start, at);
    return at + 4;
  }
}

function isAttribute(buffer: string, at: number, name: number): boolean {
  return (
    buffer.charCodeAt(at + 1) === name &&
    buffer.charCodeAt(at) === space &&
    buffer.charCodeAt(at + 2) === equals &&
    buffer.charCodeAt(at + 3) === quote
  );
}

function isOpening(buffer: string, at: number, name: number): boolean {
  return buffer.charCodeAt(at + 1) === name && buffer.charCodeAt(at) === lessThan;
}

function isClosing(buffer: string, at: number, name: number): boolean {
  return (
    buffer.charCodeAt(at) === lessThan &&
    buffer.charCodeAt(at + 1) === slash &&
    buffer.charCodeAt(at + 2) === name &&
    buffer.charCodeAt(at + 3) === greaterThan
  );
}
