const most = 6;

/** Row ids in one line; beyond a handful, their number. */
export function nameRows(ids: readonly string[]): string {
  return ids.length > most ? `${ids.slice(0, most).join('、')}… (${String(ids.length)})` : ids.join('、');
}
