/** The sum, from the first to the last; 0 of none. */
export function sumExactly(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
