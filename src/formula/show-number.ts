/** A number as Excel writes it into text: 15 significant digits, and an exponent for the very large and small. */
export function showNumber(number: number): string {
  if (number === 0) return '0';
  const [mantissa = '0', power = '0'] = number.toExponential(14).split('e');
  const sign = number < 0 ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '');
  const exponent = Number(power);
  if (exponent >= 15 || exponent < -4) {
    const shown = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits;
    return `${sign}${shown}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.padEnd(exponent + 1, '0');
  const fraction = whole.slice(exponent + 1);
  return sign + whole.slice(0, exponent + 1) + (fraction ? `.${fraction}` : '');
}
