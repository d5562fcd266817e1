import type { Limits } from './limits';
import { readFault } from './read-faults';

const lineEnds = /\r\n|[\t\n\r]/g;
/** Letters that stand for themselves, whatever the letters of the part. */
const plain = /^[\x20-\x25\x27-\x7e]*$/;

/** The attributes of the element that was just opened; valid until the next event. Only values that are asked for are decoded. */
export class Attributes {
  count = 0;
  readonly names: string[] = [];
  private readonly raw: string[] = [];

  constructor(private readonly decode: (raw: string) => string) {}

  add(name: string, raw: string): void {
    this.names[this.count] = name;
    this.raw[this.count] = raw;
    this.count++;
  }

  at(place: number): string {
    const raw = this.raw[place] ?? '';
    return plain.test(raw) ? raw : this.decode(raw.replace(lineEnds, ' '));
  }

  /** The value of the attribute written exactly `name`. */
  get(name: string): string | undefined {
    for (let at = 0; at < this.count; at++) if (this.names[at] === name) return this.at(at);
    return undefined;
  }

  /** The value of the attribute whose name is `local` behind some prefix: `r:id`, `w:val`. */
  getPrefixed(local: string): string | undefined {
    for (let at = 0; at < this.count; at++) if (this.names[at]?.endsWith(`:${local}`)) return this.at(at);
    return undefined;
  }
}

export interface XmlEvents {
  /** An empty element opens and closes. */
  open(name: string, attributes: Attributes): void;
  /** Text between tags, decoded, perhaps in several pieces. */
  text(text: string): void;
  /** The same before it is decoded; true: taken, `text` is not called. `decode` throws where the text is badly formed. */
  raw?(raw: string, decode: (raw: string) => string): boolean;
  close(name: string): void;
  /**
   * Offered what comes at each tag, where names have no prefix: whole elements may be taken that stand there, and where they end is
   * given back; -1 to hear of them as usual. Only what would be heard of without a fault may be taken: `decode` finds faults in texts.
   */
  take?(buffer: string, at: number, decode: (raw: string) => string): number;
}

const tab = 9;
const newline = 10;
const carriageReturn = 13;
const space = 32;
const exclamation = 33;
const doubleQuote = 34;
const ampersand = 38;
const singleQuote = 39;
const slash = 47;
const lessThan = 60;
const equals = 61;
const greaterThan = 62;
const question = 63;

/** More attributes on one element than any format defines. */
const mostAttributes = 64;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads a whole XML part, handing over what it meets. Elements that share the root's prefix are named without it: `row`; all
 * others have a colon in their names: `mc:Fallback`. Checks that tags match, that attributes are quoted and come once,
 * and that the part ends; names, comments, instructions and values that nobody asks for are not checked letter by letter.
 * Where the pieces are in letters that stand for others, `widen` gives the text; it must leave ASCII as it is.
 * @throws Fault `read-xml` where the part is cut, badly formed or has another root element than `root`,
 * `read-dtd` where it has a document type.
 */
export function scanXml(
  pieces: Iterable<string>,
  path: string,
  events: XmlEvents,
  limits: Limits,
  root?: string,
  widen: (letters: string) => string = String,
): void {
  const scanner = new XmlScanner(path, events, limits, root, widen);
  for (const piece of pieces) scanner.write(piece);
  scanner.end();
}

class XmlScanner {
  private buffer = '';
  private readonly open: string[] = [];
  private readonly attributes = new Attributes((raw) => this.decode(raw));
  private rootPrefix: string | null = null;
  /** Where in the buffer the tag after this one begins, -1 where it is not there yet: no attribute reaches so far. */
  private nextTag = -1;
  /** The buffer's length from which looking at it again may pay: a long tag that comes in crumbs is not looked at with each. */
  private enough = 0;

  constructor(
    private readonly path: string,
    private readonly events: XmlEvents,
    private readonly limits: Limits,
    private readonly root: string | undefined,
    private readonly widen: (letters: string) => string,
  ) {}

  write(piece: string): void {
    this.buffer = this.buffer === '' ? piece : this.buffer + piece;
    if (this.buffer.length >= this.enough) this.scan();
    if (this.buffer.length > this.limits.markup) throw this.wrong('标记过长', 'a tag too long');
  }

  end(): void {
    this.scan();
    if (this.buffer !== '') throw this.wrong('中途结束', 'it ends in the middle');
    if (this.rootPrefix === null || this.open.length > 0) throw this.wrong('中途结束', 'it ends in the middle');
  }

  private scan(): void {
    const buffer = this.buffer;
    // a tag that begins behind the last end of one is not whole, and looking for letters beyond the buffer is slow
    const lastEnd = buffer.lastIndexOf('>');
    let at = 0;
    while (at < buffer.length) {
      const isMarkup = buffer.charCodeAt(at) === lessThan;
      if (isMarkup && at > lastEnd) break;
      const next = isMarkup ? this.taken(buffer, at) : this.characters(buffer, at);
      if (next < 0) break;
      at = next;
    }
    this.buffer = at === 0 ? buffer : buffer.slice(at);
    this.enough = at === 0 ? Math.min(2 * buffer.length, this.limits.markup) : 0;
  }

  private taken(buffer: string, from: number): number {
    const end = this.events.take && this.rootPrefix === '' ? this.events.take(buffer, from, this.decode) : -1;
    return end < 0 ? this.markup(buffer, from) : end;
  }

  /** Where the text that starts at `from` ends; -1 where it must wait for more. */
  private characters(buffer: string, from: number): number {
    let to = buffer.indexOf('<', from);
    if (to < 0) {
      to = buffer.length;
      if (buffer.charCodeAt(to - 1) === carriageReturn) to--;
      const reference = buffer.lastIndexOf('&');
      if (reference >= from && buffer.indexOf(';', reference) < 0) to = reference;
      if (to === from) return -1;
    }
    const raw = buffer.slice(from, to);
    if (this.open.length > 0) {
      if (!this.events.raw?.(raw, this.decode)) this.events.text(this.decode(raw));
    } else if (!/^[\t\n\r \uFEFF]*$/.test(this.widen(raw)))
      throw this.wrong('根元素之外有文字', 'text outside the root');
    return to;
  }

  /** Where the tag, comment, section or instruction at `from` ends; -1 where it must wait for more. */
  private markup(buffer: string, from: number): number {
    const second = buffer.charCodeAt(from + 1);
    if (second === slash) return this.closing(buffer, from);
    if (second === question) return after(buffer, '?>', from + 2);
    if (second === exclamation) return this.declaration(buffer, from);
    return this.opening(buffer, from);
  }

  private declaration(buffer: string, from: number): number {
    if (buffer.startsWith('<!--', from)) return after(buffer, '-->', from + 4);
    if (buffer.startsWith('<![CDATA[', from)) {
      const end = after(buffer, ']]>', from + 9);
      if (end < 0) return -1;
      if (this.open.length === 0) throw this.wrong('根元素之外有文字', 'text outside the root');
      this.events.text(this.whole(buffer.slice(from + 9, end - 3)));
      return end;
    }
    if (buffer.startsWith('<!DOCTYPE', from)) throw readFault('read-dtd', this.path);
    if (buffer.length - from < 9) return -1;
    throw this.wrong('不认识的标记', 'an unknown declaration');
  }

  private closing(buffer: string, from: number): number {
    const end = buffer.indexOf('>', from + 2);
    if (end < 0) return -1;
    let nameEnd = end;
    while (isSpace(buffer.charCodeAt(nameEnd - 1))) nameEnd--;
    const name = this.open.pop();
    if (name === undefined || nameEnd - from - 2 !== name.length || !buffer.startsWith(name, from + 2)) {
      const tag = this.widen(buffer.slice(from, end + 1));
      throw this.wrong(`多出 ${tag}`, `${tag} closes nothing`);
    }
    this.events.close(this.own(name));
    return end + 1;
  }

  private opening(buffer: string, from: number): number {
    const nameEnd = afterName(buffer, from + 1);
    if (nameEnd >= buffer.length) return -1;
    if (nameEnd === from + 1) throw this.wrong('标记没有名称', 'a tag without a name');
    const name = buffer.slice(from + 1, nameEnd);
    const at = this.allAttributes(buffer, nameEnd, name);
    if (at < 0) return -1;
    const empty = buffer.charCodeAt(at) === slash;
    if (empty && at + 1 >= buffer.length) return -1;
    if (empty && buffer.charCodeAt(at + 1) !== greaterThan)
      throw this.wrong(`<${this.widen(name)}> 中的 /`, `a / inside <${this.widen(name)}>`);
    this.opened(name, empty);
    return empty ? at + 2 : at + 1;
  }

  /** Reads the attributes that start at `from`; where the tag's end stands, -1 where it must wait for more. */
  private allAttributes(buffer: string, from: number, element: string): number {
    this.attributes.count = 0;
    this.nextTag = buffer.indexOf('<', from);
    let at = from;
    for (;;) {
      const gap = at;
      let code = buffer.charCodeAt(at);
      while (isSpace(code)) code = buffer.charCodeAt(++at);
      if (at >= buffer.length) return -1;
      if (code === greaterThan || code === slash) return at;
      if (gap === at) throw this.wrongAttributes(element);
      at = this.attribute(buffer, at, element);
      if (at < 0) return -1;
    }
  }

  private opened(name: string, empty: boolean): void {
    if (this.open.length === 0) {
      if (this.rootPrefix !== null) throw this.wrong('有两个根元素', 'it has two roots');
      this.rootPrefix = name.slice(0, name.indexOf(':') + 1);
      if (this.root !== undefined && this.own(name) !== this.root)
        throw this.wrong(`根元素是 <${this.widen(name)}>`, `its root is <${this.widen(name)}>`);
    }
    const own = this.own(name);
    this.events.open(own, this.attributes);
    if (empty) {
      this.events.close(own);
      return;
    }
    this.open.push(name);
    if (this.open.length > this.limits.nesting) throw this.wrong('嵌套过深', 'its elements are nested too deeply');
  }

  private own(name: string): string {
    const prefix = this.rootPrefix;
    if (prefix === '' || prefix === null) return name;
    if (name.startsWith(prefix)) return name.slice(prefix.length);
    return name.includes(':') ? name : `:${name}`;
  }

  /** Reads `name="value"` into the attributes; where it ends, -1 where it must wait for more. */
  private attribute(buffer: string, from: number, element: string): number {
    let at = from;
    let code = buffer.charCodeAt(at);
    while (code > greaterThan || isNamePart(code)) code = buffer.charCodeAt(++at);
    const nameEnd = at;
    while (isSpace(code)) code = buffer.charCodeAt(++at);
    if (at >= buffer.length) return -1;
    if (code !== equals || nameEnd === from) throw this.wrongAttributes(element);
    code = buffer.charCodeAt(++at);
    while (isSpace(code)) code = buffer.charCodeAt(++at);
    if (at >= buffer.length) return -1;
    if (!isQuote(code)) throw this.wrongAttributes(element);
    const end = buffer.indexOf(code === doubleQuote ? '"' : "'", at + 1);
    if (this.nextTag >= 0 && (end < 0 || end > this.nextTag)) throw this.wrongAttributes(element);
    if (end < 0) return -1;
    this.keep(this.nameAt(buffer, from, nameEnd), buffer.slice(at + 1, end), element);
    return end + 1;
  }

  /** Elements in a row mostly have the same attributes: a name that stands there already is taken from there. */
  private nameAt(buffer: string, from: number, end: number): string {
    const before = this.attributes.names[this.attributes.count];
    return before?.length === end - from && buffer.startsWith(before, from) ? before : buffer.slice(from, end);
  }

  private keep(name: string, raw: string, element: string): void {
    const { names, count } = this.attributes;
    for (let at = 0; at < count; at++) {
      if (names[at] === name)
        throw this.wrong(
          `<${this.widen(element)}> 的属性 ${this.widen(name)} 重复`,
          `<${this.widen(element)}> has ${this.widen(name)} twice`,
        );
    }
    if (count >= mostAttributes)
      throw this.wrong(`<${this.widen(element)}> 的属性过多`, `too many attributes on <${this.widen(element)}>`);
    this.attributes.add(name, raw);
  }

  /** With line ends as they are read; a text with characters that no part may hold is refused. */
  private whole(letters: string): string {
    const raw = this.widen(letters);
    if (/[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/.test(raw)) throw this.wrong('控制字符', 'a control character');
    return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  }

  private readonly decode = (raw: string): string => {
    const text = this.whole(raw);
    let mark = text.indexOf('&');
    if (mark < 0) return text;
    const pieces: string[] = [];
    let done = 0;
    for (; mark >= 0; mark = text.indexOf('&', done)) {
      const end = text.indexOf(';', mark);
      const character = end < 0 ? undefined : this.character(text.slice(mark + 1, end));
      if (character === undefined)
        throw this.wrong(`“${text.slice(mark, mark + 20)}”`, `"${text.slice(mark, mark + 20)}"`);
      pieces.push(text.slice(done, mark), character);
      done = end + 1;
    }
    // joined, not added up: a text added up from pieces takes many times its length
    pieces.push(text.slice(done));
    return pieces.join('');
  };

  private character(name: string): string | undefined {
    if (!name.startsWith('#')) return Object.hasOwn(entities, name) ? entities[name] : undefined;
    const digits = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}))$/.exec(name);
    if (!digits) return undefined;
    const code = digits[1] === undefined ? Number(digits[2]) : parseInt(digits[1], 16);
    return isCharacter(code) ? String.fromCodePoint(code) : undefined;
  }

  private wrongAttributes(element: string) {
    return this.wrong(`<${this.widen(element)}> 的属性`, `the attributes of <${this.widen(element)}>`);
  }

  private wrong(zh: string, en: string) {
    return readFault('read-xml', this.path, { zh: zh.slice(0, 60), en: en.slice(0, 60) });
  }
}

function after(buffer: string, mark: string, from: number): number {
  const found = buffer.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

function afterName(buffer: string, from: number): number {
  let at = from;
  let code = buffer.charCodeAt(at);
  while (code > greaterThan || isNamePart(code)) code = buffer.charCodeAt(++at);
  return at;
}

function isQuote(code: number): boolean {
  return code === doubleQuote || code === singleQuote;
}

function isSpace(code: number): boolean {
  return code === space || code === newline || code === tab || code === carriageReturn;
}

/** For codes up to `>`: what may stand in a name there. */
function isNamePart(code: number): boolean {
  return (
    code <= greaterThan &&
    code > space &&
    code !== greaterThan &&
    code !== slash &&
    code !== equals &&
    code !== doubleQuote &&
    code !== singleQuote &&
    code !== ampersand &&
    code !== lessThan
  );
}

function isCharacter(code: number): boolean {
  return (
    code === tab ||
    code === newline ||
    code === carriageReturn ||
    (code >= space && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}
