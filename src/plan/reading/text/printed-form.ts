import { indexPhrases } from './index-phrases';

/** The words as the plan prints them, where they stand unbroken in its text from `from` on; else the folded words. */
export type Printed = (words: string, from: number) => string;

/** `words`: all that will be asked for. */
export function toPrinted(original: string, folded: string, words: Iterable<string>): Printed {
  const find = indexPhrases(folded, words);
  return (phrase, from) => {
    const at = find(phrase, from);
    return at < 0 ? phrase : original.slice(at, at + phrase.length);
  };
}

/** The same for names in the order of their first mention. */
export function printedNames(original: string, folded: string, names: readonly string[]): Map<string, string> {
  const find = indexPhrases(folded, names);
  let from = 0;
  return new Map(
    names.map((name) => {
      const ahead = find(name, from);
      if (ahead >= 0) from = ahead;
      const at = ahead >= 0 ? ahead : find(name, 0);
      return [name, at < 0 ? name : original.slice(at, at + name.length)];
    }),
  );
}
