import type { SwappedSheet } from './swap';

/**
 * The moves that bring new sheets, which stand last, to where the old ones stand, one after the other; a sheet that had
 * none comes after the one before it in the Book. Without any old sheet they stay last. `standing`: all sheets in their
 * order, by the names that they have then.
 */
export function orderSheets(
  standing: readonly string[],
  sheets: readonly SwappedSheet[],
): { readonly name: string; readonly position: number }[] {
  if (sheets.every(({ old }) => old === null)) return [];
  const order = [...standing];
  const firstOld = sheets.find(({ old }) => old !== null)?.old?.aside ?? '';
  let before: string | null = null;
  const moves: { name: string; position: number }[] = [];
  for (const { name, old } of sheets) {
    order.splice(order.indexOf(name), 1);
    const position: number = old
      ? order.indexOf(old.aside)
      : before === null
        ? order.indexOf(firstOld)
        : order.indexOf(before) + 1;
    order.splice(position, 0, name);
    moves.push({ name, position });
    before = name;
  }
  return moves;
}
