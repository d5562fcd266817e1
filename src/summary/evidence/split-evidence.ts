/** Where a piece of a cell begins and ends. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

const separators = new Set('、；;，,\r\n');

/** The pieces between 、；， and line ends; what stands in 《》 is kept whole. Blank ones are left out. */
export function splitEvidence(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const close = (end: number) => {
    if (text.slice(start, end).trim() !== '') pieces.push({ start, end });
    start = end + 1;
  };
  const lastTitle = text.lastIndexOf('》');
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '《' && at < lastTitle) at = text.indexOf('》', at);
    else if (separators.has(sign)) close(at);
  }
  close(text.length);
  return pieces;
}
