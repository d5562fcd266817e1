/** Whether a text holds Excel's wildcards `?` and `*`, or the `~` that takes their meaning away. */
export function hasWildcard(text: string): boolean {
  return /[?*~]/.test(text);
}

/** A pattern for a text with wildcards, without regard to case: `whole` for all of a text, `part` for a place in it. */
export function wildcardPattern(text: string, extent: 'whole' | 'part'): RegExp {
  const source = text.replace(/~[?*~]|[\s\S]/g, (piece) => {
    if (piece === '?') return '[\\s\\S]';
    if (piece === '*') return extent === 'whole' ? '[\\s\\S]*' : '[\\s\\S]*?';
    const literal = piece.length === 2 ? piece.slice(1) : piece;
    return literal.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
  });
  return new RegExp(extent === 'whole' ? `^${source}$` : source, 'i');
}
