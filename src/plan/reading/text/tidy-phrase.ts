import { findDates } from './dates';
import { dropBetween } from './spans-between';
import { stripEnd } from './strip-end';
import { adverbsAhead, adverbsBehind, cuts, itemAhead } from '../lexicon/names';
import { againstDate, comparedBehind, fromDate, untilDate } from '../lexicon/times';

/** A noun phrase without the adverbs, dates and marks around it. */
export function tidyPhrase(words: string): string {
  let text = withoutDates(words.replace(itemAhead.pattern, ''));
  for (let length = -1; length !== text.length;) {
    length = text.length;
    text = withoutTrailing(text.replace(adverbsAhead.pattern, '')).replace(/^[)\]”》]{1,60}/, '');
    text = withoutLoneBrackets(stripEnd(text, /[([“《]/));
  }
  return text;
}

/** Only the end is looked at: the words that go stand there. */
function withoutTrailing(text: string): string {
  const from = Math.max(0, text.length - longestEnd);
  return text.slice(0, from) + text.slice(from).replace(adverbsBehind.pattern, '');
}

const longestEnd = 64;

/** A text without its dates, and the words that lead up to them. */
export function withoutDates(text: string): string {
  let kept = '';
  let from = 0;
  for (const date of findDates(text)) {
    const isBase = date.kind === 'base';
    kept += text.slice(from, date.at).replace(isBase ? againstDate.pattern : untilDate.pattern, '');
    const behind = isBase ? comparedBehind : fromDate;
    from = date.to + (behind.pattern.exec(text.slice(date.to, date.to + 8))?.[0].length ?? 0);
  }
  return kept + text.slice(from);
}

function withoutLoneBrackets(text: string): string {
  const opened = text.lastIndexOf('(');
  return opened > text.lastIndexOf(')') ? text.slice(0, opened) : text;
}

const longest = 32;

/** At most 32 characters: the head of a long Chinese phrase stands at its end. */
export function shorten(words: string): string {
  if (words.length <= longest) return words;
  const bare = dropBetween(words, '(', ')');
  if (bare.length <= longest) return bare;
  const tail = bare.slice(-longest);
  const cut = tail.search(cuts.pattern);
  return cut >= 0 && longest - cut > 5 ? tail.slice(cut + 1) : tail;
}
