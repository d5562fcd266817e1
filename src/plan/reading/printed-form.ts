/** The words as the plan prints them, where they stand unbroken in its text from `from` on; else the folded words. */
export function printedForm(original: string, folded: string, words: string, from = 0): string {
  const at = words === '' ? -1 : folded.indexOf(words, from);
  return at < 0 ? words : original.slice(at, at + words.length);
}
