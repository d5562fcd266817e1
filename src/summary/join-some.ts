/** What fits a cell that people still read. */
const mostCharacters = 2000;

/** The texts joined as far as they fit, and how many were left off. */
export function joinSome(
  texts: readonly string[],
  separator: string,
): { readonly text: string; readonly left: number } {
  let length = 0;
  const fitting = texts.findIndex((each) => (length += each.length + separator.length) > mostCharacters);
  const shown = fitting < 0 ? texts : texts.slice(0, Math.max(fitting, 1));
  return { text: shown.join(separator), left: texts.length - shown.length };
}
