import { dropBetween } from '../text/spans-between';
import { eachPerson, eachUnit } from '../lexicon/units';
import { money } from '../lexicon/figures';
import { events } from '../lexicon/times';

/** Whether the sentence says before a position that what follows is every unit's own target; what brackets say is over where they close. */
export function isOfEachUnit(sentence: string, at: number): boolean {
  return eachUnit.pattern.test(dropBetween(sentence.slice(0, at), '(', ')'));
}

/**
 * Whether it is every person's own: one unit reports how many of how many reach it. 每人 holds for its phrase, and for
 * what is done so many times in the phrases behind it; an amount of money (每人每月780元) is a standard, nobody's own.
 */
export function isOfEachPerson(sentence: string, at: number, unitOfMeasure: string): boolean {
  const before = dropBetween(sentence.slice(0, at), '(', ')');
  if (money.pattern.test(unitOfMeasure)) return false;
  return eachPerson.pattern.test(
    events.pattern.test(unitOfMeasure)
      ? before
      : before.slice(Math.max(...Array.from(',;。:', (mark) => before.lastIndexOf(mark))) + 1),
  );
}
