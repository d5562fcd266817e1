import type { Level, List, Numbering } from './read-numbering';
import type { ParagraphStyles, Place } from './read-paragraph-styles';
import { toNumberText } from './to-number-text';

const deepestLevel = 8;

/** What a paragraph says of its own numbering. */
export interface Numbered extends Place {
  readonly style?: string;
}

/**
 * Counts through a document: called with each paragraph in turn, gives the number that stands before its text, or `''`.
 * Lists with one abstract list count on together; an override of the start holds once for each list.
 */
export function listNumbers(numbering: Numbering, styles: ParagraphStyles): (paragraph: Numbered) => string {
  const counts = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();
  return (paragraph) => {
    const place = placeOf(paragraph, numbering, styles);
    const list = place && numbering.lists.get(place.list);
    if (!place || !list) return '';
    const abstract = abstractOf(list, numbering, styles);
    const level = levelOf(place.level, list, abstract, numbering);
    if (!level) return '';
    const count = counts.get(abstract) ?? [];
    counts.set(abstract, count);
    const override = list.overrides.get(place.level)?.start;
    const key = `${place.list} ${String(place.level)}`;
    const before = count[place.level];
    count[place.level] =
      override !== undefined && !started.has(key) ? override : before === undefined ? level.start : before + 1;
    started.add(key);
    for (let deeper = place.level + 1; deeper <= deepestLevel; deeper++) {
      const restart = levelOf(deeper, list, abstract, numbering)?.restart;
      if (restart === undefined || (restart > 0 && place.level < restart)) count[deeper] = undefined;
    }
    return numberText(level, (index) => {
      const other = levelOf(index, list, abstract, numbering);
      return other && { value: count[index] ?? other.start, format: other.format };
    });
  };
}

function placeOf(
  paragraph: Numbered,
  numbering: Numbering,
  styles: ParagraphStyles,
): { list: string; level: number } | null {
  const style = paragraph.style ?? styles.standard;
  const fromStyle = style === null ? undefined : styles.places.get(style);
  const list = paragraph.list ?? fromStyle?.list;
  if (list === undefined || list === '0') return null;
  const level =
    paragraph.level ??
    (paragraph.list === undefined ? (levelOfStyle(list, style, numbering) ?? fromStyle?.level) : undefined) ??
    0;
  return level >= 0 && level <= deepestLevel ? { list, level } : null;
}

function levelOfStyle(list: string, style: string | null, numbering: Numbering): number | undefined {
  const abstract = numbering.lists.get(list)?.abstract ?? '';
  for (const [index, level] of numbering.levels.get(abstract) ?? []) {
    if (level.style !== undefined && level.style === style) return index;
  }
  return undefined;
}

/** Follows an abstract list that only names a list style to the list of that style. */
function abstractOf(list: List, numbering: Numbering, styles: ParagraphStyles): string {
  const link = numbering.styleLinks.get(list.abstract);
  const linked = link === undefined ? undefined : styles.places.get(link)?.list;
  return (linked === undefined ? undefined : numbering.lists.get(linked)?.abstract) ?? list.abstract;
}

function levelOf(index: number, list: List, abstract: string, numbering: Numbering): Level | undefined {
  return list.overrides.get(index)?.level ?? numbering.levels.get(abstract)?.get(index);
}

function numberText(level: Level, countOf: (index: number) => { value: number; format: string } | undefined): string {
  if (level.format === 'bullet' || level.format === 'none')
    return level.format === 'none' ? level.text.replace(/%\d/g, '') : '';
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const count = countOf(Number(digit) - 1);
    return count ? toNumberText(count.value, level.legal ? 'decimal' : count.format) : '';
  });
}
