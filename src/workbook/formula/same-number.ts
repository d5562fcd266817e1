/** A number to the 15 significant digits that Excel keeps when it compares. */
export function tidyNumber(number: number): number {
  return Number.isSafeInteger(number) && Math.abs(number) < 1e15 ? number : Number(number.toPrecision(15));
}

/** Whether two numbers agree in their first 15 significant digits: 0.1 + 0.2 is 0.3. */
export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  const near = (a < 0 ? -a : a) * 1e-14;
  if (a - b > near || b - a > near) return false;
  return a.toPrecision(15) === b.toPrecision(15);
}
