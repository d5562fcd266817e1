import type { Limits } from '../package/limits';
import { readFault } from '../package/read-faults';
import { ignore, readPart } from '../package/read-package';
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

/** The numbering that `styles.xml` gives to paragraph and list styles. */
export function readParagraphStyles(archive: Archive, path: string, limits: Limits): ParagraphStyles {
  const own = new Map<string, Place & { parent?: string }>();
  let standard: string | null = null;
  let style: (Place & { parent?: string }) | null = null;
  let inList = false;
  readPart(
    archive,
    path,
    {
      open(name, attributes) {
        const value = attributes.getPrefixed('val') ?? '';
        if (name === 'style') {
          const id = attributes.getPrefixed('styleId') ?? '';
          style = {};
          own.set(id, style);
          if (own.size > limits.formats) throw readFault('read-too-many-lines', path, String(limits.formats));
          if (attributes.getPrefixed('type') === 'paragraph' && attributes.getPrefixed('default') === '1')
            standard = id;
        } else if (name === 'basedOn' && style) style.parent = value;
        else if (name === 'numPr') inList = true;
        else if (name === 'numId' && inList && style) style.list = value;
        else if (name === 'ilvl' && inList && style) style.level = Number(value);
      },
      text: ignore,
      close(name) {
        if (name === 'numPr') inList = false;
        else if (name === 'style') style = null;
      },
    },
    limits,
  );
  return { places: new Map([...own.keys()].map((id) => [id, inherited(own, id)])), standard };
}

function inherited(own: ReadonlyMap<string, Place & { parent?: string }>, id: string): Place {
  const place: Place = {};
  let style = own.get(id);
  for (let step = 0; style && step < mostAncestors; step++) {
    if (place.list === undefined && style.list !== undefined) place.list = style.list;
    if (place.level === undefined && style.level !== undefined) place.level = style.level;
    style = style.parent === undefined ? undefined : own.get(style.parent);
  }
  return place;
}
