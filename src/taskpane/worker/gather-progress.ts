import type { Progress } from './jobs';

/** Milliseconds before a pace means anything. */
const beforePace = 2000;

/** Passes progress on at most once in `pause` milliseconds, the lines in between kept and the pace added; the last word always. */
export function gatherProgress(
  tell: (progress: Progress) => void,
  now: () => number,
  pause = 100,
): (progress: Progress) => void {
  const started = now();
  const held = { lines: [] as Progress['lines'][number][], since: Number.NEGATIVE_INFINITY };
  return ({ done, total, lines }) => {
    held.lines.push(...lines);
    if (done < total && now() - held.since < pause) return;
    const taken = now() - started;
    const pace = {
      perSecond: Math.round((done * 1000) / taken),
      left: Math.ceil(((total - done) * taken) / done / 1000),
    };
    tell({ done, total, lines: held.lines, ...(taken >= beforePace && { pace }) });
    held.lines = [];
    held.since = now();
  };
}
