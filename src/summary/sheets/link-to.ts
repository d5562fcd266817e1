import type { Link } from '../../workbook/book/book';
import { colours } from '../../workbook/book/style';
import { columnOf, type Content, type Frame, isContent, rangeOf } from '../../workbook/book/table';

/** A jump to a row of another table; undefined where there is none. */
export function linkTo<Key extends string>(frame: Frame<Key>, key: Key, index: number | undefined): Link | undefined {
  return index === undefined
    ? undefined
    : { sheet: frame.sheet, row: rangeOf(frame, key).top + index, column: columnOf(frame, key) };
}

/** The content as a jump, in the colour of jumps; as it is where there is nowhere to go. */
export function linked(content: Content | undefined, link: Link | undefined): Content | undefined {
  if (content === undefined || link === undefined) return content;
  const whole = isContent(content) ? content : { value: content };
  return { ...whole, link, style: { ...whole.style, colour: colours.link, underline: true } };
}
