import { spansBetween } from '../text/spans-between';
import { tidyPhrase } from '../text/tidy-phrase';
import { behindCovering, coverings, growthStopped, joints, movesToCovering, reachesCovering } from '../lexicon/targets';

/** 全覆盖 or 清零 in a squeezed sentence. */
export interface Coverage {
  readonly start: number;
  readonly end: number;
  /** `flat`: it grows no more. */
  readonly kind: 'all' | 'none' | 'flat';
  readonly words: string;
  /** What is covered or cleared; empty where the phrase does not say. */
  readonly subject: string;
}

/** The coverings and clearings of a sentence; not 全覆盖式监管 or 清零行动, where they are part of a name or an adverb. */
export function findCoverage(text: string): Coverage[] {
  const found: Coverage[] = [];
  const titles = spansBetween(text, '《', '》');
  let last = 0;
  for (const match of text.matchAll(coverings.pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const after = text.slice(end, end + 2);
    if (titles.some((title) => start >= title.start && start < title.end)) continue;
    if (/^[\u4e00-\u9fff]/.test(after) && !behindCovering.pattern.test(after)) continue;
    const words = match[1] ?? '';
    const border = Math.max(last, borderBefore(text, start));
    const subject = tidySubject(text.slice(border, start));
    found.push({ start, end, kind: kindOf(words), words, subject });
    last = end;
  }
  return found;
}

function kindOf(words: string): Coverage['kind'] {
  if (words === '全覆盖') return 'all';
  return growthStopped.pattern.test(words) ? 'flat' : 'none';
}

function borderBefore(text: string, at: number): number {
  let quoted = 0;
  for (let i = at - 1; i >= 0; i -= 1) {
    const mark = text.charAt(i);
    if (mark === '”' || mark === '》') quoted += 1;
    if (mark === '“' || mark === '《') quoted -= 1;
    if (quoted <= 0 && /[,;。:!?]/.test(mark)) return i + 1;
  }
  return 0;
}

function tidySubject(words: string): string {
  return tidyPhrase(words.replace(joints.pattern, '').replace(/“$/, ''))
    .replace(movesToCovering.pattern, '')
    .replace(reachesCovering.pattern, '');
}
