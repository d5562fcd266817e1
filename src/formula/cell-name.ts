/** Where a cell is, for a person to read: `'指标填报'!M5`. */
export function cellName(sheet: string, row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `'${sheet.replaceAll("'", "''")}'!${letters}${row + 1}`;
}
