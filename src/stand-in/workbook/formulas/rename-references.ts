import { parseStructRef, stringifyStructRef, stringifyTokens, tokenTypes } from '@borgar/fx';
import { holds } from '../cells/area';
import { rewriteFormulas, type Home } from './rewrite-formulas';
import type { TableModel, WorkbookModel } from '../sheets/workbook-model';

/** Every formula that speaks of a table by its old name speaks of it by its new one. */
export function renameTableReferences(workbook: WorkbookModel, from: string, to: string): void {
  const isMeant = (name: string) => name.toLowerCase() === from.toLowerCase();
  rewrite(workbook, from, (text, isStructured) => {
    if (!isStructured) return isMeant(text) ? to : text;
    const reference = parseStructRef(text);
    return reference && isMeant(reference.table ?? '') ? stringifyStructRef({ ...reference, table: to }) : text;
  });
}

/** Every formula that speaks of columns of a table follows their new names; inside the table it need not name the table. */
export function renameColumnReferences(table: TableModel, renamed: ReadonlyMap<string, string>): void {
  const name = table.name.toLowerCase();
  rewrite(table.sheet.workbook, '[', (text, isStructured, { sheet, row, column }) => {
    const reference = isStructured ? parseStructRef(text) : undefined;
    if (!reference) return text;
    const isOwn = reference.table
      ? reference.table.toLowerCase() === name
      : sheet === table.sheet && holds(table.area, row, column);
    if (!isOwn || !reference.columns?.some((each) => renamed.has(each.toLowerCase()))) return text;
    return stringifyStructRef({
      ...reference,
      columns: reference.columns.map((each) => renamed.get(each.toLowerCase()) ?? each),
    });
  });
}

/** Rewrites references by name in all formulas that hold some letters. */
function rewrite(
  workbook: WorkbookModel,
  letters: string,
  change: (text: string, isStructured: boolean, place: Home) => string,
): void {
  const map = (formula: string, place: Home): string => {
    if (!formula.toLowerCase().includes(letters.toLowerCase())) return formula;
    return stringifyTokens(
      workbook.formulas.tokensOf(formula).map((token) => {
        const isStructured = token.type === tokenTypes.REF_STRUCT;
        return isStructured || token.type === tokenTypes.REF_NAMED
          ? { ...token, value: change(token.value, isStructured, place) }
          : token;
      }),
    );
  };
  rewriteFormulas(workbook, map);
  workbook.calculation.touch();
}
