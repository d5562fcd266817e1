/**
 * How many times longer than on the machine on which the bounds were set a fixed piece of work takes here and now; never under 1.
 * Stands alone, so that a page can be handed its text.
 */
export function measureSlowness(): number {
  const referenceMilliseconds = 200;
  const words = new Uint32Array(65_536);
  const start = performance.now();
  for (let round = 0; round < 1800; round += 1) {
    for (let at = 0; at < words.length; at += 1)
      words[at] = Math.imul((words[(at * 31) & 65_535] ?? 0) ^ at, 2_654_435_761) + round;
  }
  return Math.max(1, (performance.now() - start) / referenceMilliseconds);
}
