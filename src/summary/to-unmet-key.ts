/** The key of a red light; `unit` where its own figure misses the target; absent where the district's does. */
export function toUnmetKey(row: string, unit?: string): string {
  return unit === undefined ? `unmet|${row}` : `unmet|${row}|${unit}`;
}
