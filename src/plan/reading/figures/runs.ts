import { splitSubject } from './enumerations';
import type { FigurePhrase } from './figure-phrases';
import type { DueDate } from './target-due';
import { bothOrAll, growthWords, rateItem, subjectJoint } from '../lexicon/names';

/** Figures joined without a word between them: 15%、20%、25%. */
export function runFrom(mentions: readonly FigurePhrase[], from: number): FigurePhrase[] {
  const first = mentions[from];
  if (first === undefined) return [];
  const run = [first];
  for (let i = from + 1; mentions[i]?.joint === 'run'; i += 1) {
    const next = mentions[i];
    if (
      next === undefined ||
      next.figure.kind !== first.figure.kind ||
      (next.figure.unitOfMeasure !== first.figure.unitOfMeasure && first.figure.kind !== 'rate') ||
      next.right !== '' ||
      next.left !== ''
    )
      break;
    run.push(next);
  }
  return run;
}

/** The name of each figure of a run; one name where there is one figure. */
export function namesOf(name: string, run: readonly FigurePhrase[]): string[] {
  if (run.length < 2) return [name];
  const movement = movementAtEnd(name);
  const subjects = splitSubject(name.slice(0, name.length - movement.length), run.length);
  return subjects?.map((subject) => subject + movement) ?? run.map(({ printed }) => `${name}（${printed}）`);
}

function movementAtEnd(name: string): string {
  return growthWords.pattern.exec(name)?.[0] ?? '';
}

/** 办复率、满意率均达到100% are two, 事故起数、死亡人数分别下降10% too. */
export function sharedSubjects({ figure, left }: FigurePhrase, name: string): string[] {
  const movement = movementAtEnd(name);
  const items = toRates(name.slice(0, name.length - movement.length));
  const isShared =
    figure.kind === 'percent' &&
    bothOrAll.pattern.test(left) &&
    items.length > 1 &&
    items.every((item) => rateItem.pattern.test(item));
  return isShared ? items.map((item) => item + movement) : [];
}

/** 建议和提案办复率、满意率 are two rates: what is none itself belongs to the next. */
function toRates(subject: string): string[] {
  const items: string[] = [];
  let from = 0;
  for (const { index, 0: joint } of subject.matchAll(subjectJoint.pattern)) {
    if (!rateItem.pattern.test(subject.slice(from, index))) continue;
    items.push(subject.slice(from, index));
    from = index + joint.length;
  }
  return [...items, subject.slice(from)];
}

/** The days that several figures are due, one each, and how the dates say it. */
export interface Dues {
  readonly dues: readonly string[];
  readonly stated: 'by' | 'in';
}

/** 2023年、2024年、2025年分别达到…: a day for each figure; null where there are not as many. */
export function duesOf(dates: readonly DueDate[], mention: FigurePhrase, count: number, from: number): Dues | null {
  const before = dates.filter((date) => date.at >= from && date.to <= mention.figure.start && date.kind !== 'vague');
  const [span] = before;
  const rise = before.every((date, at) => date.kind !== 'span' && date.due > (before[at - 1]?.due ?? ''));
  if (before.length === count && rise) {
    const isBy = before.some((date) => date.kind === 'deadline');
    return { dues: before.map((date) => date.due), stated: isBy ? 'by' : 'in' };
  }
  if (span?.kind !== 'span' || before.length !== 1) return null;
  const first = Number(span.start.slice(0, 4));
  const last = Number(span.end.slice(0, 4));
  if (last - first + 1 !== count) return null;
  return { dues: Array.from({ length: count }, (_, at) => `${first + at}-12-31`), stated: 'in' };
}
