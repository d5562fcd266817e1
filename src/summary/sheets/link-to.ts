import type { Link } from '../../workbook/book/book';
import { columnOf, type Frame, rangeOf } from '../../workbook/book/table';

/** A jump to a row of another table; undefined where there is none. */
export function linkTo<Key extends string>(frame: Frame<Key>, key: Key, index: number | undefined): Link | undefined {
  return index === undefined
    ? undefined
    : { sheet: frame.sheet, row: rangeOf(frame, key).top + index, column: columnOf(frame, key) };
}
