import type { GridDesk } from './grid-desk';

/** The next or the previous of the sheets that show. */
export function stepSheet(desk: GridDesk, by: number): void {
  const sheets = desk.host.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  const sheet = sheets[sheets.indexOf(desk.sheet) + by];
  if (sheet) desk.activate(sheet);
}
