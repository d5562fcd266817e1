/** A stretch of a text; `end` is behind its last mark. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** From each opening mark to the next closing one, both included; one that nothing closes is left out. */
export function spansBetween(text: string, open: string, close: string): Stretch[] {
  const spans: Stretch[] = [];
  for (let start = text.indexOf(open); start >= 0;) {
    const at = text.indexOf(close, start + 1);
    if (at < 0) break;
    spans.push({ start, end: at + 1 });
    start = text.indexOf(open, at + 1);
  }
  return spans;
}

/** The text without those spans. */
export function dropBetween(text: string, open: string, close: string): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of spansBetween(text, open, close)) {
    kept += text.slice(from, start);
    from = end;
  }
  return kept + text.slice(from);
}
