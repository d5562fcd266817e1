import { shorten, tidyPhrase, withoutDates } from '../text/tidy-phrase';
import {
  citing,
  document,
  doneAlready,
  draftNote,
  drawing,
  drawnUp,
  examinations,
  issuers,
  nextTitle,
  titleAtOnce,
} from '../lexicon/targets';

/** A document to draw up or an examination to pass: done or not done. */
export interface Deliverable {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** 编制, 通过. */
  readonly words: string;
}

/** The clear deliverables of a squeezed sentence, in order. */
export function findDeliverables(text: string): Deliverable[] {
  const found: Deliverable[] = [];
  for (const match of text.matchAll(drawnUp.pattern)) {
    const from = match.index + match[0].length;
    const words = drawing.pattern.exec(match[0])?.[0] ?? match[0];
    const before = text.slice(Math.max(0, match.index - 3), match.index);
    if (citing.pattern.test(before) || (words === '印发' && issuers.pattern.test(before))) continue;
    if (text.charAt(from) === '《') for (const title of titlesFrom(text, match.index, from, words)) found.push(title);
    else {
      const object = document.pattern.exec(text.slice(from, from + 80))?.[0] ?? '';
      if (!doneAlready.pattern.test(object))
        found.push({ start: match.index, end: from + object.length, name: shorten(words + object), words });
    }
  }
  for (const match of text.matchAll(examinations.pattern)) {
    if (/\d|%/.test(withoutDates(text.slice(Math.max(0, match.index - 12), match.index)).slice(-4))) continue;
    const subject = subjectBefore(text, match.index);
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      name: shorten(subject + match[0]),
      words: '通过',
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** 卫生县城 of 力争卫生县城通过复审; empty where the phrase opens with 通过. */
function subjectBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - longestSubject), at);
  const words = tidyPhrase(
    before.slice(1 + Math.max(...[',', ';', '。', ':', '、'].map((mark) => before.lastIndexOf(mark)))),
  );
  return words.length >= 2 && !/\d/.test(words) ? words : '';
}

const longestSubject = 30;

/** 制定《甲》和《乙》 are two. */
function titlesFrom(text: string, start: number, from: number, words: string): Deliverable[] {
  const found: Deliverable[] = [];
  let at = from;
  for (
    let next = titleAtOnce.pattern.exec(text.slice(at, at + 90));
    next !== null;
    next = nextTitle.pattern.exec(text.slice(at, at + 90))
  ) {
    const title = next[0].slice(next[0].indexOf('《'));
    at += next[0].length;
    found.push({
      start: found.length === 0 ? start : at - title.length,
      end: at,
      name: words + shortTitle(title),
      words,
    });
  }
  return found;
}

function shortTitle(title: string): string {
  const inner = title.slice(1, -1);
  return inner.length <= 26 ? title : `《${shorten(inner.replace(draftNote.pattern, '')).slice(-26)}》`;
}
