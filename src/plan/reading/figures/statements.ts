import { spansBetween } from '../text/spans-between';
import { behindStatement, bounded } from '../lexicon/targets';
import { findVerb } from './verbs';

/** The text with the quotes around what is stated turned to commas, mark for mark: “引进2000名,贡献率达到40%”的目标. */
export function openStatements(text: string): string {
  return spansBetween(text, '“', '”').reduce((before, { start, end }) => {
    const inside = text.slice(start + 1, end - 1);
    return isStatement(inside, text.slice(end, end + 8))
      ? `${before.slice(0, start)},${inside},${before.slice(end)}`
      : before;
  }, text);
}

/** A name (“培育10家龙头”计划) is none. */
function isStatement(inside: string, behind: string): boolean {
  if (!/\d/.test(inside) || !behindStatement.pattern.test(behind)) return false;
  return bounded.pattern.test(inside) || findVerb(inside)?.kind === 'making';
}
