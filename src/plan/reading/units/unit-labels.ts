import {
  labelAhead,
  labelAlone,
  labels,
  leadingVerb,
  leadingWords,
  mainlyResponsible,
  shortLabels,
  supportingWords,
} from '../lexicon/units';

export type Role = 'lead' | 'responsible' | 'supporting';

/** A label of a unit clause (牵头单位:) or one that ends its list (责任人:, 完成时限:). */
export interface Label {
  readonly role: Role | 'due' | 'other';
  /** Where the label's words start and where what it labels starts. */
  readonly start: number;
  readonly end: number;
}

/** Whether a line opens with a unit clause's label. */
export function startsWithLabel(line: string): boolean {
  return labelAhead.pattern.test(line.slice(0, 40));
}

/** The labels of a folded passage, in order. */
export function findLabels(text: string): Label[] {
  const found: Labelled[] = [];
  const blank = labelAlone.pattern.exec(text.slice(0, 40));
  if (blank?.[1] !== undefined) found.push({ words: blank[1], start: 0, end: blank[0].length });
  for (const match of text.matchAll(labels.pattern)) {
    const isDue = (match[4] ?? match[8]) !== undefined;
    found.push({
      words: match[3] ?? match[7] ?? null,
      isDue,
      start: match.index + (match[1] ?? '').length,
      end: match.index + match[0].length,
    });
  }
  for (const match of text.matchAll(shortLabels.pattern))
    found.push({
      words: match[2] ?? '',
      start: match.index + (match[1] ?? '').length,
      end: match.index + match[0].length,
    });
  found.sort((a, b) => a.start - b.start);
  const isLed = found.some(({ words }) => words !== null && isLead(words) && !isMain(words));
  return found.map(({ words, isDue, start, end }) => ({
    role: words !== null ? roleOf(words, isLed) : isDue === true ? 'due' : 'other',
    start,
    end,
  }));
}

interface Labelled {
  /** Those of a label for units; null for another. */
  readonly words: string | null;
  readonly isDue?: boolean;
  readonly start: number;
  readonly end: number;
}

/** 配合 weighs more than 责任 (协同配合责任单位), 牵头 more than 责任 (牵头责任单位); 主责 beside one who leads is responsible. */
export function roleOf(words: string, isLed = false): Role {
  if (supportingWords.pattern.test(words)) return 'supporting';
  return isLead(words) && !(isLed && isMain(words)) ? 'lead' : 'responsible';
}

function isLead(words: string): boolean {
  return !supportingWords.pattern.test(words) && leadingWords.pattern.test(words);
}

export function isMain(words: string): boolean {
  return mainlyResponsible.pattern.test(words) && !leadingVerb.pattern.test(words);
}
