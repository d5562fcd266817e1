import type { Value } from '../../../workbook/book/book';
import { formatText } from '../../../workbook/formula/format-text';

/** What a cell shows. Excel shows # where a number does not fit its column; this does not. */
export function displayText(value: Value | undefined, numberFormat: string): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  const fraction = typeof value === 'number' ? /^(# )?(\?+)\/(\?+|\d+)$/.exec(numberFormat) : null;
  if (fraction)
    return asFraction(value as number, fraction[1] !== undefined, (fraction[2] ?? '').length, fraction[3] ?? '');
  return formatText(value, numberFormat) ?? (typeof value === 'string' ? value : '#'.repeat(8));
}

/** `# ?/?`: the nearest fraction with so many digits below the line, or with the number that stands there. */
function asFraction(value: number, isMixed: boolean, digits: number, below: string): string {
  const size = Math.abs(value);
  const whole = isMixed ? Math.floor(size) : 0;
  const rest = size - whole;
  const most = 10 ** below.length - 1;
  const given = Number(below);
  const bottoms = Number.isNaN(given) ? Array.from({ length: most }, (_, at) => at + 1) : [given];
  const distance = (bottom: number) => Math.abs(Math.round(rest * bottom) / bottom - rest);
  const bottom = bottoms.reduce(
    (best, each) => (distance(each) < distance(best) - 1e-12 ? each : best),
    bottoms[0] ?? 1,
  );
  const top = Math.round(rest * bottom);
  const sign = value < 0 ? '-' : '';
  const width = digits + 1 + below.length;
  if (isMixed && top === 0) return `${sign}${String(whole)} ${' '.repeat(width)}`;
  if (isMixed && top === bottom) return `${sign}${String(whole + 1)} ${' '.repeat(width)}`;
  const fraction = `${String(top).padStart(digits)}/${String(bottom).padEnd(below.length)}`;
  return isMixed && whole > 0 ? `${sign}${String(whole)} ${fraction}` : sign + (isMixed ? ' ' : '') + fraction;
}
