import { findDates, type DateMention } from './dates';
import type { Section } from './outline';
import { squeeze } from './squeeze';
import { backgrounds } from '../lexicon/sections';
import { pastWords } from '../lexicon/targets';
import { opensList, yearHeading } from '../lexicon/times';

export type Dated = DateMention & { readonly words: string };

/** The dates of a text that name a year. */
export function datesIn(text: string): Dated[] {
  return findDates(text)
    .filter((date) => date.year !== null)
    .map((date) => ({ ...date, words: text.slice(date.at, date.to) }));
}

/** The years that figures stand behind, under the headings that do not look back: 2027年,入园率达到91%; a column 2025年目标. */
export function findAimYears(folded: string, root: Section): Dated[] {
  return sectionsOf(root).flatMap((section) =>
    section.paragraphs.flatMap(({ cells, bodyStart, end }) => {
      if (cells !== null) return cells.flatMap(({ text }) => (yearHeading.pattern.test(text) ? datesIn(text) : []));
      return section.parent === null ? [] : aimsOf(squeeze(folded, bodyStart, end).text);
    }),
  );
}

function sectionsOf(section: Section): Section[] {
  if (backgrounds.pattern.test(section.title)) return [];
  return [section, ...section.children.flatMap(sectionsOf)];
}

function aimsOf(paragraph: string): Dated[] {
  return paragraph
    .split('。')
    .filter((sentence) => !pastWords.pattern.test(sentence))
    .flatMap((sentence) => datesIn(sentence).filter((date) => isAim(date, sentence)));
}

function isAim({ kind, at, to, precise }: Dated, sentence: string): boolean {
  const isOpening = opensList.pattern.test(sentence.slice(Math.max(0, at - 1), at));
  return kind === 'year' && !precise && isOpening && /\d/.test(sentence.slice(to));
}
