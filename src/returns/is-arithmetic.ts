/** Excel's own limit for a formula, and more brackets or signs in a row than anybody types. */
const longest = 8192;
const deepest = 64;

const token = /\d+\.?\d*|\.\d+|\S/g;

/**
 * Whether a formula (without "=") is plain arithmetic that can be calculated: numbers, + - * / ^ %, brackets. What is not
 * whole, or is longer or deeper than Excel takes, is none.
 */
export function isArithmetic(formula: string): boolean {
  if (formula.length > longest) return false;
  let depth = 0;
  let signs = 0;
  let wantsOperand = true;
  for (const [part] of formula.matchAll(token)) {
    signs = part === '%' || (wantsOperand && (part === '+' || part === '-')) ? signs + 1 : 0;
    if (signs > 0) {
      if (wantsOperand !== (part !== '%') || signs > deepest) return false;
    } else if (wantsOperand) {
      if (part === '(') depth += 1;
      else if (/\d/.test(part)) wantsOperand = false;
      else return false;
    } else if (part === ')') depth -= 1;
    else if ('+-*/^'.includes(part)) wantsOperand = true;
    else return false;
    if (depth < 0 || depth > deepest) return false;
  }
  return depth === 0 && !wantsOperand;
}
