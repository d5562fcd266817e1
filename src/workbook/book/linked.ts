import type { Link } from './book';
import { colours } from './style';
import { type Content, isContent } from './table';

/** The content as a jump, in the colour of jumps; as it is where there is nowhere to go. */
export function linked(content: Content | undefined, link: Link | undefined): Content | undefined {
  if (content === undefined || link === undefined) return content;
  const whole = isContent(content) ? content : { value: content };
  return { ...whole, link, style: { ...whole.style, colour: colours.link, underline: true } };
}
