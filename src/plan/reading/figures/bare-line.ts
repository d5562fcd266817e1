const longestName = 20;
const bareFigure = /^[≥≤<>]?\d+(?:\.\d+)?%?$/;

/** Whether a line is only a figure, under a name or another such line: a table's cell that no header puts in its place. */
export function isBareLine(text: string, above: string): boolean {
  const isName = above !== '' && above.length <= longestName && !/[。;]$/.test(above);
  return bareFigure.test(text) && isName;
}
