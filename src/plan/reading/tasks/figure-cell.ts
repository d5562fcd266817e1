import { findFigures } from '../figures/figures';
import type { TextCell } from '../text/text-cell';

/** Marks of a cell that are looked at for a name or a figure. */
const longestCell = 400;

/** The words of a cell without blanks. */
export function textOf(cell: TextCell | undefined): string {
  return cell?.text.slice(0, longestCell).replace(/\s+/g, '') ?? '';
}

/** The figure that is all of a cell. */
export function figureIn(cell: TextCell): number | null {
  const text = textOf(cell);
  const [figure] = findFigures(text);
  return figure?.start === 0 && figure.end === text.length ? figure.value : null;
}

export function isNothing({ text }: TextCell): boolean {
  return /^[-/]*$/.test(text);
}
