import type { Progress } from './jobs';

/** Passes progress on at most once in `pause` milliseconds, the lines in between kept; the last word always. */
export function gatherProgress(tell: (progress: Progress) => void, now: () => number, pause = 100): (progress: Progress) => void {
  const held = { lines: [] as Progress['lines'][number][], since: Number.NEGATIVE_INFINITY };
  return ({ done, total, lines }) => {
    held.lines.push(...lines);
    if (done < total && now() - held.since < pause) return;
    tell({ done, total, lines: held.lines });
    held.lines = [];
    held.since = now();
  };
}
