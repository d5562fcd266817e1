import { eachPerson, eachUnit } from '../lexicon/units';

/** Whether the sentence says before a position that what follows is every unit's own target. */
export function isOfEachUnit(sentence: string, at: number): boolean {
  return eachUnit.pattern.test(sentence.slice(0, at));
}

/** Whether it is every person's own: one unit reports how many of how many reach it. */
export function isOfEachPerson(sentence: string, at: number): boolean {
  return eachPerson.pattern.test(sentence.slice(0, at));
}
