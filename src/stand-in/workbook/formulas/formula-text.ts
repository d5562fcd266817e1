import {
  parseR1C1Ref,
  stringifyR1C1Ref,
  stringifyTokens,
  tokenize,
  tokenTypes,
  translateFormulaToR1C1,
  translateTokensToA1,
  type RangeR1C1,
  type Token,
} from '@borgar/fx';
import { parseFormula, Unreadable } from '../../../workbook/formula/parse-formula';
import { r1c1Formulas } from '../../../workbook/xlsx/read/to-r1c1-formula';
import { HostError } from '../../protocol/host-error';
import { lastColumn, lastRow, toColumnLetters } from '../../../workbook/book/a1';
import { type Area } from '../cells/area';
import { moveArea, type Shift } from '../cells/shift';

/** Formulas between the notation of the API (A1 with "=") and that of the model (R1C1 without). */
export class FormulaText {
  private readonly quick = r1c1Formulas();
  private readonly accepted = new Set<string>();
  private readonly tokens = new Map<string, Token[]>();
  private readonly read = new Map<string, FormulaReferences>();

  /** @throws HostError InvalidArgument where Excel would refuse the formula. */
  fromA1(formula: string, row: number, column: number): string {
    const text = formula.replace(/^=/, '');
    if (text.trim() === '' || text.length > 8_192) throw new HostError('InvalidArgument');
    const isPlain = !/\[|\b\$?[A-Z]{1,3}:\$?[A-Z]{1,3}\b|\b\$?\d+:\$?\d+\b/i.test(text);
    const translated = isPlain ? this.quick(text, row, column) : translate(text, row, column);
    this.check(translated);
    return translated;
  }

  fromR1C1(formula: string): string {
    const text = formula.replace(/^=/, '');
    this.check(text);
    return text;
  }

  /** `=SUM(A1:A3)` */
  toA1(formula: string, row: number, column: number): string {
    const translated = translateTokensToA1(this.tokensOf(formula), toColumnLetters(column) + String(row + 1), {
      wrapEdges: false,
    });
    return `=${stringifyTokens(translated)}`;
  }

  private check(formula: string): void {
    if (this.accepted.has(formula)) return;
    try {
      parseFormula(formula, {});
    } catch (thrown) {
      if (!(thrown instanceof Unreadable)) throw thrown;
      if (thrown.obstacle.kind === 'syntax') throw new HostError('InvalidArgument');
    }
    this.accepted.add(formula);
  }

  tokensOf(formula: string): Token[] {
    let tokens = this.tokens.get(formula);
    if (!tokens)
      this.tokens.set(formula, (tokens = tokenize(formula, { r1c1: true, mergeRefs: true, allowTernary: true })));
    return tokens;
  }

  /**
   * The formula after a shift on `sheet`: its references follow, lost ones become #REF!.
   * `from` and `to` are the formula's own place before and after.
   */
  shifted(formula: string, own: string, from: Place, to: Place, sheet: string, shift: Shift): string {
    return this.mapped(
      formula,
      from,
      to,
      (area, of) => (of.toLowerCase() === sheet.toLowerCase() ? moveArea(area, shift) : area),
      own,
    );
  }

  /** The formula with every area it refers to replaced. */
  mapped(
    formula: string,
    from: Place,
    to: Place,
    move: (area: Area, sheet: string) => Area | null,
    own: string,
  ): string {
    const tokens = this.tokensOf(formula);
    let isChanged = false;
    const moved = tokens.map((token): Token => {
      if (token.type !== tokenTypes.REF_RANGE && token.type !== tokenTypes.REF_BEAM) return token;
      const reference = parseR1C1Ref(token.value);
      if (!reference || !('range' in reference)) return token;
      const area = move(toArea(reference.range, from), reference.context?.[0] ?? own);
      if (!area) {
        isChanged = true;
        return { ...token, type: tokenTypes.ERROR, value: '#REF!' };
      }
      const value = stringifyR1C1Ref({
        ...reference,
        range: { ...reference.range, ...toLines(reference.range, area, to) },
      });
      if (value !== token.value) isChanged = true;
      return { ...token, value };
    });
    return isChanged ? stringifyTokens(moved) : formula;
  }

  /** The formula with rows and columns exchanged in its relative references, as for a copy that is turned. */
  transposed(formula: string): string {
    return stringifyTokens(
      this.tokensOf(formula).map((token): Token => {
        if (token.type !== tokenTypes.REF_RANGE) return token;
        const reference = parseR1C1Ref(token.value);
        if (!reference || !('range' in reference)) return token;
        const { r0, c0, r1, c1, $r0, $c0, $r1, $c1 } = reference.range;
        if ($r0 || $c0 || $r1 || $c1) return token;
        return {
          ...token,
          value: stringifyR1C1Ref({
            ...reference,
            range: { ...reference.range, r0: c0 ?? null, c0: r0 ?? null, r1: c1 ?? null, c1: r1 ?? null },
          }),
        };
      }),
    );
  }

  /** What a formula reads, as far as its text tells. */
  references(formula: string): FormulaReferences {
    let known = this.read.get(formula);
    if (!known) this.read.set(formula, (known = readReferences(this.tokensOf(formula))));
    return known;
  }

  /** The formula with a sheet renamed. */
  renamed(formula: string, from: string, to: string): string {
    if (!formula.toLowerCase().includes(from.toLowerCase().replaceAll("'", "''"))) return formula;
    const tokens = this.tokensOf(formula).map((token): Token => {
      if (
        token.type !== tokenTypes.REF_RANGE &&
        token.type !== tokenTypes.REF_BEAM &&
        token.type !== tokenTypes.REF_NAMED
      )
        return token;
      const reference = parseR1C1Ref(token.value);
      const [sheet, ...rest] = reference?.context ?? [];
      if (!reference || rest.length > 0 || sheet?.toLowerCase() !== from.toLowerCase()) return token;
      return { ...token, value: stringifyR1C1Ref({ ...reference, context: [to] }) };
    });
    return stringifyTokens(tokens);
  }
}

export interface FormulaReferences {
  /** Where each stands for a formula at a place; the sheet is absent where none was written. */
  readonly areas: readonly { readonly sheet: string | undefined; readonly at: (row: number, column: number) => Area }[];
  readonly names: readonly string[];
  /** It reads more than its text says, or something else each time. */
  readonly isOpen: boolean;
}

const changing = /^(NOW|TODAY|RAND|RANDBETWEEN|INDIRECT|OFFSET)$/i;

function readReferences(tokens: readonly Token[]): FormulaReferences {
  const areas: FormulaReferences['areas'][number][] = [];
  const names: string[] = [];
  let isOpen = false;
  for (const { type, value } of tokens) {
    if (type === tokenTypes.FUNCTION && changing.test(value)) isOpen = true;
    if (type === tokenTypes.OPERATOR && value === ':') isOpen = true;
    if (type !== tokenTypes.REF_RANGE && type !== tokenTypes.REF_BEAM && type !== tokenTypes.REF_NAMED) continue;
    const reference = parseR1C1Ref(value);
    if (!reference) continue;
    if (!('range' in reference)) {
      names.push(reference.name);
      continue;
    }
    const { range } = reference;
    areas.push({ sheet: reference.context?.[0], at: (row, column) => toArea(range, { row, column }) });
  }
  return { areas, names, isOpen };
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

type Line = number | null | undefined;
type Fixed = boolean | null | undefined;

/** The cells that a reference means for a formula at a place; a line that is not said runs to the sheet's edge. */
function toArea({ r0, c0, r1, c1, $r0, $c0, $r1, $c1 }: RangeR1C1, home: Place): Area {
  const line = (at: Line, fixed: Fixed, edge: number, from: number) => (at == null ? edge : fixed ? at : from + at);
  const [top, bottom] = [line(r0, $r0, 0, home.row), line(r1, $r1, lastRow, home.row)];
  const [left, right] = [line(c0, $c0, 0, home.column), line(c1, $c1, lastColumn, home.column)];
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

/** The lines of a reference that means an area for a formula at a place, written as before. */
function toLines({ r0, c0, r1, c1, $r0, $c0, $r1, $c1 }: RangeR1C1, area: Area, home: Place) {
  const line = (before: Line, fixed: Fixed, at: number, from: number) =>
    before == null ? null : fixed ? at : at - from;
  return {
    r0: line(r0, $r0, area.top, home.row),
    r1: line(r1, $r1, area.bottom, home.row),
    c0: line(c0, $c0, area.left, home.column),
    c1: line(c1, $c1, area.right, home.column),
  };
}

function translate(text: string, row: number, column: number): string {
  try {
    return translateFormulaToR1C1(text, toColumnLetters(column) + String(row + 1));
  } catch {
    throw new HostError('InvalidArgument');
  }
}

/** `'Sheet'!$A$1:$B$2` as the model's R1C1. */
export function toR1C1(sheet: string, area: Area): string {
  const name = `'${sheet.replaceAll("'", "''")}'!`;
  if (area.left === 0 && area.right === lastColumn)
    return `${name}R${String(area.top + 1)}:R${String(area.bottom + 1)}`;
  if (area.top === 0 && area.bottom === lastRow) return `${name}C${String(area.left + 1)}:C${String(area.right + 1)}`;
  const corner = (row: number, column: number) => `R${String(row + 1)}C${String(column + 1)}`;
  const first = corner(area.top, area.left);
  const last = corner(area.bottom, area.right);
  return name + (first === last ? first : `${first}:${last}`);
}
