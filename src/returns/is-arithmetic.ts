/** Excel's own limit for a formula, and more brackets or signs in a row than anybody types. */
const longest = 8192;
const deepest = 64;

const token = /\d+\.?\d*|\.\d+|\S/g;

/** How far plain arithmetic was followed: what may come next depends on it. */
interface Progress {
  readonly depth: number;
  /** Signs and percent signs in a row. */
  readonly signs: number;
  readonly wantsOperand: boolean;
}

const start: Progress = { depth: 0, signs: 0, wantsOperand: true };

/** After a piece that stands where an operand may; null where it may not. */
function afterOperand(part: string, { depth, signs }: Progress): Progress | null {
  if (part === '+' || part === '-') return { depth, signs: signs + 1, wantsOperand: true };
  if (part === '(') return { depth: depth + 1, signs: 0, wantsOperand: true };
  return /\d/.test(part) ? { depth, signs: 0, wantsOperand: false } : null;
}

/** After a piece that stands behind an operand; null where it may not. */
function afterOperator(part: string, { depth, signs }: Progress): Progress | null {
  if (part === '%') return { depth, signs: signs + 1, wantsOperand: false };
  if (part === ')') return { depth: depth - 1, signs: 0, wantsOperand: false };
  return '+-*/^'.includes(part) ? { depth, signs: 0, wantsOperand: true } : null;
}

/**
 * Whether a formula (without "=") is plain arithmetic that can be calculated: numbers, + - * / ^ %, brackets. What is not
 * whole, or is longer or deeper than Excel takes, is none.
 */
export function isArithmetic(formula: string): boolean {
  if (formula.length > longest) return false;
  let progress = start;
  for (const [part] of formula.matchAll(token)) {
    const next = progress.wantsOperand ? afterOperand(part, progress) : afterOperator(part, progress);
    if (!next || next.signs > deepest || next.depth < 0 || next.depth > deepest) return false;
    progress = next;
  }
  return progress.depth === 0 && !progress.wantsOperand;
}
