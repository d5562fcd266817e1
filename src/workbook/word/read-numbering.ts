import type { Limits } from '../package/limits';
import { readFault } from '../package/read-faults';
import { ignore, readPart } from '../package/read-package';
import type { Attributes } from '../package/scan-xml';
import type { Archive } from '../package/unzip';

/** One level of a list. */
export interface Level {
  start: number;
  format: string;
  /** `%1.%2`; `%n` stands for the number of level n. */
  text: string;
  /** The level, counted from 1, whose items start this one anew; 0 never; absent: every level above. */
  restart?: number;
  /** Numbers of all levels are printed as digits. */
  legal: boolean;
  /** The paragraph style that stands on this level. */
  style?: string;
}

export interface List {
  readonly abstract: string;
  readonly overrides: Map<number, { start?: number; level?: Level }>;
}

export interface Numbering {
  /** By abstract id, then by level. */
  readonly levels: Map<string, Map<number, Level>>;
  /** Lists by the id that paragraphs use. */
  readonly lists: Map<string, List>;
  /** Abstract ids that only point to a list style. */
  readonly styleLinks: Map<string, string>;
}

/** The lists of a document: `numbering.xml`. */
export function readNumbering(archive: Archive, path: string, limits: Limits): Numbering {
  const reader = new NumberingReader(path, limits);
  readPart(
    archive,
    path,
    {
      open: (name, attributes) => {
        reader.open(name, attributes);
      },
      text: ignore,
      close: (name) => {
        reader.close(name);
      },
    },
    limits,
  );
  return reader.numbering;
}

/** Word takes no longer text for a level. */
const longestText = 255;
const counted = new Set(['abstractNum', 'num', 'lvl', 'lvlOverride']);

class NumberingReader {
  readonly numbering: Numbering = { levels: new Map(), lists: new Map(), styleLinks: new Map() };
  private abstract: string | null = null;
  private list: { id: string; abstract: string; overrides: List['overrides'] } | null = null;
  private overridden: number | null = null;
  private level: Level | null = null;
  private count = 0;

  constructor(
    private readonly path: string,
    private readonly limits: Limits,
  ) {}

  open(name: string, attributes: Attributes): void {
    const value = attributes.getPrefixed('val') ?? '';
    this.check(name, value);
    switch (name) {
      case 'abstractNum':
        this.abstract = attributes.getPrefixed('abstractNumId') ?? '';
        this.numbering.levels.set(this.abstract, new Map());
        break;
      case 'numStyleLink':
        if (this.abstract !== null) this.numbering.styleLinks.set(this.abstract, value);
        break;
      case 'num':
        this.list = { id: attributes.getPrefixed('numId') ?? '', abstract: '', overrides: new Map() };
        break;
      case 'abstractNumId':
        if (this.list) this.list.abstract = value;
        break;
      case 'lvlOverride':
        this.overridden = Number(attributes.getPrefixed('ilvl'));
        this.list?.overrides.set(this.overridden, {});
        break;
      case 'startOverride':
        this.change((override) => {
          override.start = Number(value);
        });
        break;
      case 'lvl':
        this.openLevel(Number(attributes.getPrefixed('ilvl')));
        break;
      default:
        if (this.level) setLevel(this.level, name, value);
    }
  }

  close(name: string): void {
    if (name === 'lvl') this.level = null;
    else if (name === 'abstractNum') this.abstract = null;
    else if (name === 'lvlOverride') this.overridden = null;
    else if (name === 'num' && this.list) {
      this.numbering.lists.set(this.list.id, this.list);
      this.list = null;
    }
  }

  private check(name: string, value: string): void {
    if (value.length > longestText)
      throw readFault('read-damaged', this.path, { zh: '编号过长', en: 'a number too long' });
    if (counted.has(name) && ++this.count > this.limits.formats)
      throw readFault('read-too-many-lines', this.path, String(this.limits.formats));
  }

  private openLevel(index: number): void {
    const level: Level = { start: 0, format: 'decimal', text: '', legal: false };
    this.level = level;
    if (this.overridden !== null)
      this.change((override) => {
        override.level = level;
      });
    else if (this.abstract !== null) this.numbering.levels.get(this.abstract)?.set(index, level);
  }

  private change(apply: (override: { start?: number; level?: Level }) => void): void {
    const override = this.overridden === null ? undefined : this.list?.overrides.get(this.overridden);
    if (override) apply(override);
  }
}

function setLevel(level: Level, name: string, value: string): void {
  switch (name) {
    case 'start':
      level.start = Number(value) || 0;
      break;
    case 'numFmt':
      level.format = value;
      break;
    case 'lvlText':
      level.text = value;
      break;
    case 'lvlRestart':
      level.restart = Number(value);
      break;
    case 'isLgl':
      level.legal = value !== '0' && value !== 'false';
      break;
    case 'pStyle':
      level.style = value;
  }
}
