import { isBareLine } from './bare-line';
import { joinSteps } from './steps';
import { readTargets, type SentenceReading } from './read-targets';
import type { Target } from './target';
import { normalise } from '../text/normalise';
import { placeIn, toSentences, type Sentence } from '../text/sentences';
import type { Stretch } from '../text/spans-between';
import type { TaskPassage, TextSpan } from '../tasks/found-task';

/** A target with where the text says it. */
export interface SaidTarget extends TextSpan {
  readonly target: Target;
  /** The squeezed sentence that the target's place counts in. */
  readonly text: string;
  readonly passage: TaskPassage;
  /** A duty without a figure that the heading alone says. */
  readonly isHeading: boolean;
}

export interface PassageReading {
  readonly said: SaidTarget[];
  /** The figures that are no targets. */
  readonly unused: TextSpan[];
}

/** What governs the passages from outside. */
export interface PassageScope {
  readonly title: string;
  readonly planStart: string;
  readonly planEnd: string;
  /** ISO, empty if nothing above the passage sets a date. */
  readonly dueOf: (passage: TaskPassage) => string;
}

/** Reads the passages of one task or goal; the steps of one target are one. */
export function readPassages(folded: string, passages: readonly TaskPassage[], scope: PassageScope): PassageReading {
  const said: SaidTarget[] = [];
  const unused: TextSpan[] = [];
  let above = '';
  for (const passage of passages) {
    let outer = scope.dueOf(passage);
    let carried = outer;
    let period = 0;
    for (const sentence of toSentences(folded, passage)) {
      if (sentence.period !== period) carried = outer;
      ({ period } = sentence);
      const due = { carried, outer, planStart: scope.planStart, planEnd: scope.planEnd };
      const reading = readTargets(sentence.text, due, scope.title, passage.stated ?? null);
      carried = reading.lastDue;
      if (outer !== '' && carried > outer && carried <= scope.planEnd) outer = carried;
      const isTitle =
        isHeading(sentence.text, scope.title) &&
        reading.targets.every((target) => reading.duties.includes(target) && target.stated === null);
      for (const target of reading.targets)
        said.push(toSaid(target, sentence, passage, isTitle && reading.duties.includes(target)));
      if (reading.allDone !== '') finishLast(said, reading.allDone);
      unused.push(...unusedOf(sentence, reading, isTitle, above));
      above = sentence.text;
    }
  }
  return { said: joinSteps(withoutHeadings(withoutSaidAgain(said)), scope.planEnd, toJoined), unused };
}

/** The figures of a sentence that are no targets; `above`: the line before it. */
function unusedOf(sentence: Sentence, reading: SentenceReading, isTitle: boolean, above: string): TextSpan[] {
  if (reading.targets.length === 0 && isBareLine(sentence.text, above))
    return [placeIn(sentence, 0, sentence.text.length)];
  const stretches = isTitle ? reading.unused : inOrder(reading.unused, reading.unjudged);
  return stretches.map(({ start, end }) => placeIn(sentence, start, end));
}

function isHeading(sentence: string, title: string): boolean {
  return sentence.replace(/[。;]$/, '') === normalise(title).replace(/\s+/g, '');
}

function inOrder(one: readonly Stretch[], other: readonly Stretch[]): Stretch[] {
  return [...one, ...other].sort((a, b) => a.start - b.start);
}

/** 新建口袋公园 as the heading of 新建6个 is no duty of its own. */
function withoutHeadings(said: readonly SaidTarget[]): readonly SaidTarget[] {
  const others = said.filter((each) => !each.isHeading);
  return others.length > 0 ? others : said;
}

/** What is to be done stands once where heading and sentence say it; the one with a date is kept. */
function withoutSaidAgain(said: readonly SaidTarget[]): SaidTarget[] {
  const kept: SaidTarget[] = [];
  const duties = new Map<string, number>();
  for (const each of said) {
    const { measure, name, stated, due } = each.target;
    const at = measure === 'yesNo' ? (duties.get(name) ?? -1) : -1;
    const first = kept[at]?.target;
    if (measure === 'yesNo' && first === undefined) duties.set(name, kept.length);
    if (first === undefined || (first.stated !== null && stated !== null && first.due !== due)) kept.push(each);
    else if (first.stated === null && stated !== null) kept[at] = each;
  }
  return kept;
}

function toSaid(target: Target, { text, start, end }: Sentence, passage: TaskPassage, isHeading: boolean): SaidTarget {
  return { target, text, start, end, passage, isHeading };
}

/** The clause goes on to the last step where that stands in the same passage. */
function toJoined(first: SaidTarget, last: SaidTarget, target: Target): SaidTarget {
  return { ...first, target, end: first.passage === last.passage ? last.end : first.end };
}

/** 新建20个,…年底前全部建成: the day of the last target without one, past the steps that lead up to it. */
function finishLast(said: SaidTarget[], due: string): void {
  const at = said.findLastIndex(({ target }) => target.bare === null || target.stated === null);
  const last = said[at];
  if (last === undefined || last.target.stated !== null || last.target.cadence !== 'byEnd') return;
  said[at] = { ...last, target: { ...last.target, due, stated: 'by' } };
}
