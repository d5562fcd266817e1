/**
 * Rounds the decimal number that Excel shows, not the binary one behind it: 1.005 to 2 places is 1.01.
 * Places may be negative. Halves go away from zero.
 */
export function roundDecimal(number: number, places: number, direction: 'nearest' | 'up' | 'down' = 'nearest'): number {
  if (number === 0 || !Number.isFinite(number)) return number;
  const [mantissa = '0', exponent = '0'] = Math.abs(number).toExponential(14).split('e');
  const shifted = Number(`${mantissa}e${Number(exponent) + places}`);
  if (!Number.isFinite(shifted) || shifted >= 1e15) return number;
  const whole =
    direction === 'nearest' ? Math.round(shifted) : direction === 'up' ? Math.ceil(shifted) : Math.floor(shifted);
  const rounded = Number(`${whole}e${-places}`);
  return number < 0 && rounded !== 0 ? -rounded : rounded;
}
