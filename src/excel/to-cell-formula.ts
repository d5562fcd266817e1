import { toA1 } from '../workbook/book/a1';

const reference = /'(?:[^']|'')*'|"(?:[^"]|"")*"|R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?/g;
const inName = /[\w.\u4e00-\u9fff]/;

function resolve(part: string | undefined, at: number): { index: number; fixed: string } {
  if (part === undefined) return { index: at, fixed: '' };
  if (part.startsWith('[')) return { index: at + Number(part.slice(1, -1)), fixed: '' };
  return { index: Number(part) - 1, fixed: '$' };
}

/** A formula of a Book (R1C1) as it reads in the given cell: `RC17` in row 4 becomes `$Q5`. For hosts that take A1 only. */
export function toA1Formula(formula: string, row: number, column: number): string {
  return formula.replace(
    reference,
    (match: string, rowPart: string | undefined, columnPart: string | undefined, at: number) => {
      const next = formula.charAt(at + match.length);
      if (!match.startsWith('R') || inName.test(formula.charAt(at - 1)) || inName.test(next) || next === '(')
        return match;
      const [r, c] = [resolve(rowPart, row), resolve(columnPart, column)];
      const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(toA1(r.index, c.index)) ?? [];
      return `${c.fixed}${letters}${r.fixed}${digits}`;
    },
  );
}
