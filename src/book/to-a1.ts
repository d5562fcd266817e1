import { toAddress } from './address';

const reference = /'(?:[^']|'')*'|"(?:[^"]|"")*"|(?<![\w.\u4e00-\u9fff])R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![\w.(\u4e00-\u9fff])/g;

function resolve(part: string | undefined, at: number): { index: number; fixed: string } {
  if (part === undefined) return { index: at, fixed: '' };
  if (part.startsWith('[')) return { index: at + Number(part.slice(1, -1)), fixed: '' };
  return { index: Number(part) - 1, fixed: '$' };
}

/** A formula of a Book (R1C1) as it reads in the given cell: `RC17` in row 4 becomes `$Q5`. For hosts that take A1 only. */
export function toA1Formula(formula: string, row: number, column: number): string {
  return formula.replace(reference, (match, rowPart?: string, columnPart?: string) => {
    if (match.startsWith("'") || match.startsWith('"')) return match;
    const [r, c] = [resolve(rowPart, row), resolve(columnPart, column)];
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(toAddress(r.index, c.index)) ?? [];
    return `${c.fixed}${letters}${r.fixed}${digits}`;
  });
}
