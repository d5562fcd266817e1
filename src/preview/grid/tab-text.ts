/** Rows of cells as the clipboard carries them; cells with line breaks, tabs or quotes are quoted. */
export function toTabText(rows: readonly (readonly string[])[]): string {
  const quote = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(quote).join('\t')).join('\r\n');
}

/** The clipboard's text as rows of cells. */
export function readTabText(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let match = cells.exec(text); match; match = cells.exec(text)) {
    const [, quoted, plain = '', end = ''] = match;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\t') continue;
    if (end === '' || cells.lastIndex >= text.length) break;
    rows.push([]);
  }
  return rows;
}
