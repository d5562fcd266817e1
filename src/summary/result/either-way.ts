import { isShare, type Yardstick } from '../../ledger/yardstick';

/** A formula by parts where a denominator is there, by value where only a value is. */
export function eitherWay(yardstick: Yardstick, toText: (each: Yardstick) => string): string {
  if (!isShare(yardstick)) return toText({ ...yardstick, entry: 'value' });
  return `IF(ISNUMBER([denominator]),${toText({ ...yardstick, entry: 'parts' })},${toText({ ...yardstick, entry: 'percent' })})`;
}
