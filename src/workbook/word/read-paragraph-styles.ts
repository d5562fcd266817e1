import type { Limits } from '../package/limits';
import { readFault } from '../package/read-faults';
import { ignore, readPart } from '../package/read-package';
import type { Attributes, XmlEvents } from '../package/scan-xml';
import type { Archive } from '../package/unzip';

/** Where a paragraph stands in a list. */
export interface Place {
  list?: string;
  level?: number;
}

export interface ParagraphStyles {
  /** The list place that each style gives, its ancestors included. */
  readonly places: ReadonlyMap<string, Place>;
  /** The style of paragraphs that name none. */
  readonly standard: string | null;
}

const mostAncestors = 20;

/** A style's own place and the one that it is based on. */
type OwnStyle = Place & { parent?: string };

class StyleReader implements XmlEvents {
  readonly own = new Map<string, OwnStyle>();
  standard: string | null = null;
  private style: OwnStyle | null = null;
  private isInList = false;

  readonly text = ignore;

  constructor(
    private readonly path: string,
    private readonly limits: Limits,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'style') this.openStyle(attributes);
    else if (name === 'numPr') this.isInList = true;
    else if (this.style) this.setPlace(this.style, name, attributes.getPrefixed('val') ?? '');
  }

  close(name: string): void {
    if (name === 'numPr') this.isInList = false;
    else if (name === 'style') this.style = null;
  }

  private openStyle(attributes: Attributes): void {
    const id = attributes.getPrefixed('styleId') ?? '';
    this.style = {};
    this.own.set(id, this.style);
    if (this.own.size > this.limits.formats)
      throw readFault('read-too-many-lines', this.path, String(this.limits.formats));
    if (attributes.getPrefixed('type') === 'paragraph' && attributes.getPrefixed('default') === '1') this.standard = id;
  }

  private setPlace(style: OwnStyle, name: string, value: string): void {
    if (name === 'basedOn') style.parent = value;
    else if (name === 'numId' && this.isInList) style.list = value;
    else if (name === 'ilvl' && this.isInList) style.level = Number(value);
  }
}

/** The numbering that `styles.xml` gives to paragraph and list styles. */
export function readParagraphStyles(archive: Archive, path: string, limits: Limits): ParagraphStyles {
  const reader = new StyleReader(path, limits);
  readPart(archive, path, reader, limits);
  const { own, standard } = reader;
  return { places: new Map([...own.keys()].map((id) => [id, inherited(own, id)])), standard };
}

function inherited(own: ReadonlyMap<string, OwnStyle>, id: string): Place {
  const place: Place = {};
  let style = own.get(id);
  for (let step = 0; style && step < mostAncestors; step++) {
    if (place.list === undefined && style.list !== undefined) place.list = style.list;
    if (place.level === undefined && style.level !== undefined) place.level = style.level;
    style = style.parent === undefined ? undefined : own.get(style.parent);
  }
  return place;
}
