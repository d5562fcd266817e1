import { toA1 } from '../workbook/book/a1';
import type { Range } from '../workbook/book/book';

/** Excel's limit for an address of several areas. */
const longest = 8000;

export function toAreaAddress({ top, left, bottom, right }: Range): string {
  const [first, last] = [toA1(top, left), toA1(bottom, right)];
  return first === last ? first : `${first}:${last}`;
}

/** Addresses of several areas, as many in one as Excel takes. */
export function toAreaAddresses(ranges: readonly Range[]): string[] {
  return ranges.map(toAreaAddress).reduce<string[]>((lists, address) => {
    const last = lists.at(-1);
    if (last === undefined || last.length + address.length + 1 > longest) return [...lists, address];
    return [...lists.slice(0, -1), `${last},${address}`];
  }, []);
}
