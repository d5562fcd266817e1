/**
 * What a terminal takes for an order, what turns the writing round, and what nobody sees: control characters but tab and
 * line end, marks of direction, line separators, halves of a pair. Joiners stay: writing needs them.
 */
const unprintable =
  /(?![\t\n])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u200B\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** For people: each such character is seen as U+FFFD. */
export function toPrintableText(text: string): string {
  return text.replace(unprintable, '\uFFFD');
}

/** Its line ends too: a name makes no line of its own. */
export function toOneLine(text: string): string {
  return toPrintableText(text).replace(/[\t\n]/g, '\uFFFD');
}

/** For programs: JSON, each such character escaped, so that whoever parses it gets every text as it was. */
export function toPrintableJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(unprintable, (found) =>
    Array.from({ length: found.length }, (_, at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`).join(
      '',
    ),
  );
}
