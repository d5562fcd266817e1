/** How a plan says something, and a phrase in which it is found. */
export interface Wording {
  readonly example: string;
  readonly pattern: RegExp;
}

/** The words of a list, parted by blanks; any of them may be an expression. */
export function list(words: TemplateStringsArray, ...parts: readonly string[]): readonly string[] {
  return String.raw(words, ...parts)
    .trim()
    .split(/\s+/);
}

/** An expression that finds any of the words, the first that fits. */
export function anyOf(words: readonly string[]): string {
  return `(?:${words.join('|')})`;
}
