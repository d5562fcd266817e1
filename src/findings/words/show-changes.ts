import type { Effect, RowChange } from '../../ledger/row-change';

/** Characters of a text; figures and dates are shorter. */
const longest = 40;

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** `目标值 不低于3400人→不低于3600人；完成时限 2023-12-31→2024-12-31`: the changes of some effects. */
export function showChanges(changes: readonly RowChange[], effects: readonly Effect[]): string {
  return changes
    .filter(({ effect }) => effects.includes(effect))
    .map(({ what, was, is }) => `${what} ${cut(was)}→${cut(is)}`)
    .join('；');
}
