/**
 * The text without what XML 1.0 cannot hold and nobody sees: control characters other than tab and line break, and halves
 * of a pair. They carry nothing a clerk typed, so they are dropped rather than refused. Line ends become \n.
 */
export function toVisibleText(text: string): string {
  if (!/[^\t\n\x20-\uD7FF\uE000-\uFFFD]/.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(/[^\t\n\x20-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
