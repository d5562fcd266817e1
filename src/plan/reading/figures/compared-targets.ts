import { shorten, tidyPhrase } from '../text/tidy-phrase';
import {
  againstWhat,
  averageReached,
  compared,
  endsOfCompared,
  inStep,
  places,
  placeWords,
  reachedOnly,
  stepWords,
} from '../lexicon/comparisons';
import type { FigurePhrase } from './figure-phrases';
import type { Target } from './target';
import { governingDue, type DueDate } from './target-due';
import { plainYesNo } from './yes-no';

/** What is said of a phrase: its words that compare, and where they stand in it. */
interface Comparison {
  readonly at: number;
  readonly words: string;
}

/** What can be judged without a figure, as yes or no: 增速高于全省平均水平, 排名进入全省前三. */
export function comparedTargets(
  text: string,
  dates: readonly DueDate[],
  carried: string,
  mentions: readonly FigurePhrase[],
): Target[] {
  const figured = new Set(mentions.map(({ phraseStart }) => phraseStart));
  const targets: Target[] = [];
  for (const match of text.matchAll(/[^,;。:!?|]+/g)) {
    const phrase = match[0];
    const start = match.index;
    const found =
      figured.has(start) || phrase.length > longest ? null : (against(phrase) ?? placed(phrase) ?? keepsStep(phrase));
    if (found === null) continue;
    const subject = tidyPhrase(phrase.slice(0, found.at));
    if (subject.length < 3 || !endsOfCompared.pattern.test(subject)) continue;
    const end = start + phrase.length;
    const due = governingDue(text, dates, { figure: { start: start + found.at, end }, phraseEnd: end }, carried);
    targets.push(plainYesNo(start + found.at, nameOf(subject, phrase.slice(found.at)), found.words, due));
  }
  return targets;
}

/** Longer phrases are not looked at. */
const longest = 60;

/** 不低于当地公务员平均工资收入水平. */
function against(phrase: string): Comparison | null {
  const match = compared.pattern.exec(phrase);
  if (match === null) return null;
  const [words] = match;
  const object = phrase.slice(match.index + words.length);
  const isJudged = reachedOnly.pattern.test(words)
    ? averageReached.pattern.test(object)
    : againstWhat.pattern.test(object);
  return isJudged && !object.includes('的') ? { at: match.index, words } : null;
}

/** 进入全省前三. */
function placed(phrase: string): Comparison | null {
  const match = places.pattern.exec(phrase);
  return match === null ? null : { at: match.index, words: placeWords.pattern.exec(match[0])?.[0] ?? match[0] };
}

/** 与经济增长基本同步. */
function keepsStep(phrase: string): Comparison | null {
  const match = inStep.pattern.exec(phrase);
  return match === null ? null : { at: match.index, words: stepWords.pattern.exec(match[0])?.[0] ?? match[0] };
}

function nameOf(subject: string, comparison: string): string {
  const name = subject + comparison;
  return name.length <= longestName ? name : shorten(subject) + comparison;
}

const longestName = 48;
