import { labelAhead, labelAlone, labels, leadingWords, supportingWords } from '../lexicon/units';

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
  const found: Label[] = [];
  const blank = labelAlone.pattern.exec(text.slice(0, 40));
  if (blank?.[1] !== undefined) found.push({ role: roleOf(blank[1]), start: 0, end: blank[0].length });
  for (const match of text.matchAll(labels.pattern)) {
    const units = match[3] ?? match[7];
    const start = match.index + (match[1] ?? '').length;
    const isDue = (match[4] ?? match[8]) !== undefined;
    found.push({
      role: units !== undefined ? roleOf(units) : isDue ? 'due' : 'other',
      start,
      end: match.index + match[0].length,
    });
  }
  return found;
}

/** 配合 weighs more than 责任 (协同配合责任单位), 牵头 more than 责任 (牵头责任单位). */
export function roleOf(words: string): Role {
  if (supportingWords.pattern.test(words)) return 'supporting';
  return leadingWords.pattern.test(words) ? 'lead' : 'responsible';
}
