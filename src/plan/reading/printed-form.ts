/** The words as the plan prints them, where they stand unbroken in its text from `from` on; else the folded words. */
export function printedForm(original: string, folded: string, words: string, from = 0): string {
  const at = words === '' ? -1 : folded.indexOf(words, from);
  return at < 0 ? words : original.slice(at, at + words.length);
}

/** The same for names in the order of their first mention. */
export function printedNames(original: string, folded: string, names: readonly string[]): Map<string, string> {
  let from = 0;
  return new Map(
    names.map((name) => {
      const ahead = folded.indexOf(name, from);
      if (ahead >= 0) from = ahead;
      return [name, ahead >= 0 ? original.slice(ahead, ahead + name.length) : printedForm(original, folded, name)];
    }),
  );
}
