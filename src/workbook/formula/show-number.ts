const textLimit = 20;
const cellLimit = 11;

/**
 * A number as Excel makes it text in `&`: 15 significant digits, with an exponent only where more than 20 characters
 * would be needed without.
 */
export function showNumber(number: number): string {
  if (number === 0) return '0';
  const [mantissa = '0', power = '0'] = Math.abs(number).toExponential(14).split('e');
  const digits = mantissa.replace('.', '').replace(/0{1,15}$/, '');
  const exponent = Number(power);
  const sign = number < 0 ? '-' : '';
  const scientific = exponent < 0 ? digits.length - exponent + 1 > textLimit : exponent >= textLimit;
  return sign + (scientific ? withExponent(digits, exponent) : withoutExponent(digits, exponent));
}

/** A number as Excel shows it with the format General: within 11 characters besides the sign. */
export function showGeneral(number: number): string {
  const size = Math.abs(number);
  const shown = showNumber(size);
  const fits = shown.length <= cellLimit ? shown : size >= 1e-4 && size < 1e11 ? cut(size) : short(size);
  return (number < 0 ? '-' : '') + fits;
}

function withExponent(digits: string, exponent: number): string {
  const mantissa = digits.length > 1 ? `${digits.charAt(0)}.${digits.slice(1)}` : digits;
  return `${mantissa}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

function withoutExponent(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const padded = digits.padEnd(exponent + 1, '0');
  const fraction = padded.slice(exponent + 1);
  return padded.slice(0, exponent + 1) + (fraction && `.${fraction}`);
}

function cut(size: number): string {
  const whole = size < 1 ? 1 : Math.floor(Math.log10(size)) + 1;
  const fixed = size.toFixed(Math.max(0, cellLimit - whole - 1));
  return fixed.includes('.') ? fixed.replace(/\.?0{1,11}$/, '') : fixed;
}

function short(size: number): string {
  const [mantissa = '0', exponent = '0'] = size.toExponential(5).split('e');
  return withExponent(mantissa.replace('.', '').replace(/0{1,6}$/, ''), Number(exponent));
}
