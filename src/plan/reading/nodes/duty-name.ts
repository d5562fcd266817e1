import {
  binding,
  bindingAhead,
  cited,
  doerEnds,
  duties,
  endOfName,
  makingPapers,
  noDoer,
  once,
  paper,
} from '../lexicon/nodes';
import { stripEnd } from '../text/strip-end';
import { looksLikeUnit, readUnitList } from '../units/unit-list';

/** What is to be done, who does it, and what proves it, as one clause says. */
export interface Duty {
  readonly name: string;
  readonly doers: readonly string[];
  readonly evidence: string;
  /** Whether nothing but who does it stands before the date. */
  readonly isOpening: boolean;
  /** How many characters behind the date it takes. */
  readonly length: number;
}

/** How many phrases behind a date are looked at for what is to be done. */
const mostPhrases = 3;
const longestName = 60;

/** Reads the words before a date, up to the mark before it, and those behind it; null where they order nothing. */
export function readDuty(before: string, behind: string): Duty | null {
  if (cited.pattern.test(behind)) return null;
  const ahead = splitDoers(withoutBinding(before));
  const said = toOrder(behind);
  const { doers, rest } = splitDoers(said.order);
  const order = withoutAhead(rest);
  if (ahead.rest !== '' && ahead.doers.length === 0 && order === '') return null;
  const whole = stripEnd(`${ahead.rest}${order}`.replace(once.pattern, ''), endOfName.pattern);
  if (whole.length < 2 || whole.length > longestName) return null;
  return {
    name: whole,
    doers: ahead.doers.length > 0 ? ahead.doers : doers,
    evidence: toEvidence(whole),
    isOpening: ahead.rest === '',
    length: said.length,
  };
}

/** The units with which a sentence opens: what it orders, it orders them, until it names others. */
export function readOpening(text: string): readonly string[] {
  return splitDoers(text.slice(0, text.indexOf(',') + 1).replace(/,$/, '')).doers;
}

/** Whether the words order something that is done. */
export function hasDuty(name: string): boolean {
  return duties.pattern.test(name);
}

/** The first phrase behind the date, and those after it until one orders something. */
function toOrder(behind: string): { order: string; length: number } {
  const words = withoutAhead(behind);
  const phrases = words.split(/[,;。]/);
  let order = phrases[0] ?? '';
  for (const phrase of phrases.slice(1, mostPhrases)) {
    if (hasDuty(order) && !isUnits(order)) break;
    order = `${order},${phrase}`;
  }
  return { order: stripEnd(order, /,/), length: behind.length - words.length + order.length };
}

function withoutAhead(words: string): string {
  let text = words;
  for (let length = -1; length !== text.length;) {
    length = text.length;
    text = text.replace(bindingAhead.pattern, '');
  }
  return text;
}

function withoutBinding(words: string): string {
  let text = words;
  for (let length = -1; length !== text.length;) {
    length = text.length;
    text = stripEnd(text.replace(binding.pattern, ''), /,/);
  }
  return text;
}

function isUnits(words: string): boolean {
  return toUnits(words) !== null;
}

/** The units that the words list, and nothing else; null where they are something else. */
function toUnits(words: string): string[] | null {
  const units = words.length < 2 || noDoer.pattern.test(words) ? [] : [...readUnitList(words, 'lead').lead];
  return units.length > 0 && units.every(looksLikeUnit) ? units : null;
}

/** Who does it, as far as the words open with units, and the rest. */
function splitDoers(words: string): { doers: readonly string[]; rest: string } {
  const whole = toUnits(words);
  if (whole !== null) return { doers: whole, rest: '' };
  const ends = [...words.slice(0, longestName).matchAll(doerEnds.pattern)].map(({ index }) => index);
  for (const end of ends.reverse()) {
    const doers = toUnits(stripEnd(words.slice(0, end), /,/));
    if (doers !== null) return { doers, rest: words.slice(end) };
  }
  return { doers: [], rest: words };
}

/** The papers that are handed in or drawn up. */
function toEvidence(name: string): string {
  if (!makingPapers.pattern.test(name)) return '';
  return [...new Set([...name.matchAll(paper.pattern)].map(([words]) => words))].join('、');
}
