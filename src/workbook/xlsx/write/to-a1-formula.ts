import { stringifyTokens, tokenize, tokenTypes, translateTokensToA1, type Token } from '@borgar/fx/xlsx';
import { parseA1Range, toA1 } from '../../book/a1';
import { writeFault } from './write-faults';

const longestFormula = 8192;
const longestLiteral = 255;

/**
 * Turns R1C1 formulas into A1 ones for one workbook; each distinct formula is taken apart once.
 * The function it gives takes the formula, its row and column, and where it stands for the Fault `write-formula`.
 */
export function a1Formulas(): (formula: string, row: number, column: number, where: string) => string {
  const known = new Map<string, Token[]>();
  return (formula, row, column, where) => {
    let tokens = known.get(formula);
    if (!tokens) {
      tokens = tokenize(formula, { r1c1: true, allowTernary: true, mergeRefs: true });
      check(tokens, where);
      known.set(formula, tokens);
    }
    const translated = translateTokensToA1(tokens, toA1(row, column), { wrapEdges: false });
    if (translated.some((token, at) => token.type === tokenTypes.ERROR && tokens[at]?.type !== tokenTypes.ERROR)) {
      throw writeFault('write-formula', where, {
        zh: `“${formula}”引用到了工作表之外`,
        en: `"${formula}" refers to cells outside the sheet`,
      });
    }
    const text = stringifyTokens(translated);
    if (text.length > longestFormula) {
      throw writeFault('write-formula', where, {
        zh: `长度为 ${String(text.length)} 个字符，上限为 8192 个`,
        en: `it has ${String(text.length)} characters and the limit is 8,192`,
      });
    }
    return text;
  };
}

function check(tokens: readonly Token[], where: string): void {
  if (tokens.length === 0) throw writeFault('write-formula', where, { zh: '公式是空的', en: 'it is empty' });
  for (const token of tokens) {
    if (token.unterminated || token.type === tokenTypes.UNKNOWN || token.type === tokenTypes.FX_PREFIX) {
      throw writeFault('write-formula', where, {
        zh: `看不懂“${token.value}”`,
        en: `"${token.value}" is not part of a formula`,
      });
    }
    if (token.type === tokenTypes.STRING && token.value.slice(1, -1).replaceAll('""', '"').length > longestLiteral) {
      throw writeFault('write-formula', where, {
        zh: `引号内的文字超过 ${String(longestLiteral)} 个字符`,
        en: `a text in quotes is longer than ${String(longestLiteral)} characters`,
      });
    }
    if (token.type === tokenTypes.REF_NAMED && parseA1Range(token.value)) {
      throw writeFault('write-formula', where, {
        zh: `“${token.value}”是 A1 形式的引用，应写成 R1C1 形式`,
        en: `"${token.value}" is an A1 reference where R1C1 is expected`,
      });
    }
    if (/_x[0-9a-f]{4}_/i.test(token.value)) {
      throw writeFault('write-formula', where, {
        zh: `“${token.value}”含有会被 Excel 当作字符编码的写法`,
        en: `"${token.value}" holds what Excel would read as a character code`,
      });
    }
  }
}
