/** A formula outside the sheets that are replaced which speaks of them: in a cell, a name or a conditional format. */
export type Mention =
  | {
      readonly kind: 'cell';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly formula: string;
      readonly numberFormat: string;
    }
  | { readonly kind: 'name'; readonly sheet: string | null; readonly name: string; readonly formula: string }
  | { readonly kind: 'format'; readonly sheet: string; readonly id: string; readonly formula: string }
  | {
      readonly kind: 'byValue';
      readonly sheet: string;
      readonly id: string;
      readonly rule: Excel.ConditionalCellValueRule;
    };

/** A sheet's name as it stands within quotes. */
export function quoted(name: string): string {
  return name.replaceAll("'", "''");
}

/** Whether a formula speaks of one of these sheets; too often rather than not at all. */
export function speaksOf(formula: unknown, sheets: readonly string[]): formula is string {
  return (
    typeof formula === 'string' && formula.startsWith('=') && sheets.some((name) => formula.includes(quoted(name)))
  );
}
