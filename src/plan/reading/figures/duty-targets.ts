import { shorten, tidyPhrase } from '../text/tidy-phrase';
import {
  badEvents,
  becomes,
  conditions,
  countedMishaps,
  dutyWords,
  examined,
  never,
  noDutyObject,
  noSubject,
  ofAll,
  onlyMishaps,
  pushedThing,
  someOf,
  standardMet,
  striving,
} from '../lexicon/duties';
import { byDay, byYearEnd, doneBehindDate } from '../lexicon/times';
import type { Stretch } from '../text/spans-between';
import type { Target } from './target';
import { governingDue, type DueDate } from './target-due';
import { plainYesNo } from './yes-no';

/** Duties without a figure as targets, and those that nobody can judge. */
export interface DutyReading {
  readonly targets: Target[];
  readonly unjudged: Stretch[];
}

/** What is said of a phrase: a thing that happens or not. */
interface Duty {
  readonly name: string;
  readonly words: string;
  /** What may be counted, and must not happen. */
  readonly isMishap: boolean;
}

interface Phrase extends Stretch {
  readonly words: string;
  /** Without dates and adverbs. */
  readonly core: string;
  readonly dates: readonly DueDate[];
}

/** Longer phrases are not looked at. */
const longest = 60;

/**
 * 年底前完成主体工程, 不发生重特大事故, 争创省级示范区. `read`: where what is a target already stands. `title`: of the task
 * where the text is a cell of a column with a date (一季度目标), which may say no more than 开工; else empty.
 */
export function dutyTargets(
  text: string,
  dates: readonly DueDate[],
  carried: string,
  read: readonly { readonly start: number }[],
  title: string,
): DutyReading {
  const targets: Target[] = [];
  const unjudged: Stretch[] = [];
  let before: Phrase | null = title === '' ? null : toPhrase(title.split(/\d/, 1)[0] ?? '', -title.length - 1, []);
  for (const match of text.matchAll(/[^,;。:!?|]+/g)) {
    const phrase = toPhrase(match[0], match.index, dates);
    const isRead = read.some(({ start }) => start >= phrase.start && start < phrase.end);
    const isDated = title !== '' || isOwnDate(text, phrase, dates);
    const duty: Duty | null = isRead || phrase.words.length > longest ? null : toDuty(phrase, before, isDated);
    if (duty !== null) targets.push(toTarget(duty, phrase, text, dates, carried));
    else if (!isRead && isLeft(phrase, before, isDated && hasDay(text, phrase, dates)))
      unjudged.push({ start: phrase.start, end: phrase.end });
    before = isRead || duty !== null ? null : phrase;
  }
  return { targets, unjudged };
}

function toPhrase(words: string, start: number, dates: readonly DueDate[]): Phrase {
  const end = start + words.length;
  const own = dates.filter(({ at, to }) => at < end && to > start);
  return { start, end, words, core: tidyPhrase(words), dates: own };
}

/** A day by which something is done: in the phrase, or in one of its own right before it. */
function isOwnDate(text: string, { start, end }: Phrase, dates: readonly DueDate[]): boolean {
  return dates.some(
    ({ at, to, kind, precise, due }) =>
      due !== '' &&
      kind === 'deadline' &&
      (precise || (byYearEnd.pattern.test(text.slice(at, to)) && text.charAt(at - 1) !== '到')) &&
      at < end &&
      (to > start || to === start - 1),
  );
}

/** 6月底前, in the phrase or right before it, and not only when: 一季度评估结果. */
function hasDay(text: string, { start, end }: Phrase, dates: readonly DueDate[]): boolean {
  return dates.some(
    ({ at, to }) => at < end && (to > start || to === start - 1) && byDay.pattern.test(text.slice(at, to)),
  );
}

function toDuty(phrase: Phrase, before: Phrase | null, isDated: boolean): Duty | null {
  if (conditions.pattern.test(phrase.words)) return null;
  return toNever(phrase) ?? toDone(phrase, isDated) ?? toState(phrase, before, isDated);
}

/** 不发生重特大事故. */
function toNever({ words }: Phrase): Duty | null {
  const match = never.pattern.exec(words);
  const event = match?.[1] ?? '';
  if (match === null || event === '' || event.includes('的')) return null;
  if (countedMishaps.pattern.test(event)) return { name: event, words: match[0], isMishap: true };
  const isNamed = badEvents.pattern.test(event) && !onlyMishaps.pattern.test(match[0]);
  return isNamed ? { name: `不发生${event}`, words: '不发生', isMishap: false } : null;
}

/** 完成主体工程. */
function toDone({ core, words }: Phrase, isDated: boolean): Duty | null {
  if (someOf.pattern.test(words) || doneBehindDate.pattern.test(`${core}。`)) return null;
  for (const { pattern, object, isDatedOnly } of dutyWords) {
    const verb = isDatedOnly === true && !isDated ? null : pattern.exec(core);
    if (verb === null) continue;
    const thing = core.slice(verb[0].length);
    if (thing.length < 2 || noDutyObject.pattern.test(thing)) continue;
    if (object.test(thing)) return { name: core, words: verb[0], isMishap: false };
  }
  return null;
}

/** 东线建成通车, 卫生城市通过验收; the thing may stand in the phrase before: 推进市民中心建设,年底前完工. */
function toState({ core, words }: Phrase, before: Phrase | null, isDated: boolean): Duty | null {
  const match =
    becomes.pattern.exec(core) ?? examined.pattern.exec(core) ?? (isDated ? standardMet.pattern.exec(core) : null);
  if (match === null || (!isDated && noSubject.pattern.test(words))) return null;
  const said = core.slice(0, match.index);
  const own = isDated ? said.replace(pushedThing.pattern, '') : said;
  const borrowed = own === '' && before !== null ? tidyPhrase(before.core.replace(pushedThing.pattern, '')) : '';
  const thing = own === '' ? borrowed : own;
  if (thing.length < 2 || noSubject.pattern.test(thing) || noDutyObject.pattern.test(thing)) return null;
  return someOf.pattern.test(thing) ? null : { name: `${thing}${match[0]}`, words: match[0], isMishap: false };
}

function toTarget(
  { name, words, isMishap }: Duty,
  phrase: Phrase,
  text: string,
  dates: readonly DueDate[],
  carried: string,
): Target {
  const start = phrase.dates.reduce((last, { to }) => Math.max(last, to), phrase.start);
  const place = { figure: { start, end: phrase.end }, phraseEnd: phrase.end };
  const due = governingDue(text, dates, place, carried);
  const plain = plainYesNo(start, shorten(name), words, due);
  return isMishap
    ? { ...plain, unitOfMeasure: '起', measure: 'count', comparator: 'exactly', target: 0, direction: 'down' }
    : plain;
}

/** A day that nothing is read for, or a wish; 年底前全部建成 is the day of what was read before. */
function isLeft({ words, core }: Phrase, before: Phrase | null, isDated: boolean): boolean {
  if (core.length < 2 || (before === null && doneBehindDate.pattern.test(`${core.replace(ofAll.pattern, '')}。`)))
    return false;
  return (
    isDated ||
    striving.pattern.test(words) ||
    striving.pattern.test(core) ||
    (someOf.pattern.test(words) && dutyWords.some((each) => isUndated(each, core)))
  );
}

/** 争创一批文明校园. */
function isUndated({ pattern, object, isDatedOnly }: (typeof dutyWords)[number], core: string): boolean {
  const verb = isDatedOnly === true ? null : pattern.exec(core);
  return verb !== null && object.test(core.slice(verb[0].length));
}
