import { parseStructRef, stringifyTokens, tokenTypes } from '@borgar/fx';
import { cellArea, type Area } from '../cells/area';
import { toR1C1 } from '../formulas/formula-text';
import { bodyArea, headerArea, totalsArea } from './table-areas';
import type { Sheet, TableModel } from '../sheets/workbook-model';

/** `Sales[Amount]` and `[@Amount]` as plain areas: the evaluator knows no tables. */
export function resolveTableReferences(formula: string, sheet: Sheet, row: number, column: number): string {
  const { tables, formulas } = sheet.workbook;
  if (tables.length === 0 || !(formula.includes('[') || tables.some(({ name }) => formula.includes(name))))
    return formula;
  let isChanged = false;
  const tokens = formulas.tokensOf(formula).map((token) => {
    if (token.type !== tokenTypes.REF_STRUCT && token.type !== tokenTypes.REF_NAMED) return token;
    const area =
      token.type === tokenTypes.REF_STRUCT
        ? structured(token.value, sheet, row, column)
        : wholeTable(token.value, tables);
    if (!area) return token;
    isChanged = true;
    return { ...token, value: toR1C1(area.sheet.name, area.area), type: tokenTypes.REF_RANGE };
  });
  return isChanged ? stringifyTokens(tokens) : formula;
}

interface Found {
  readonly sheet: Sheet;
  readonly area: Area;
}

function wholeTable(name: string, tables: readonly TableModel[]): Found | undefined {
  const table = tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
  return table && { sheet: table.sheet, area: bodyArea(table) };
}

function structured(text: string, sheet: Sheet, row: number, column: number): Found | undefined {
  const reference = parseStructRef(text);
  if (!reference) return undefined;
  const { table: name = '', columns = [], sections = [] } = reference;
  const table =
    name === ''
      ? sheet.workbook.tables.find((each) => each.sheet === sheet && isInside(each.area, row, column))
      : sheet.workbook.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!table) return undefined;
  const across = columns.map((each) => table.columns.findIndex((own) => own.name.toLowerCase() === each.toLowerCase()));
  if (across.includes(-1)) return undefined;
  const left = table.area.left + (across[0] ?? 0);
  const right = across.length > 0 ? table.area.left + (across.at(-1) ?? 0) : table.area.right;
  const down = rowsFor(
    table,
    sections.map((section) => section.toLowerCase()),
    row,
  );
  return { sheet: table.sheet, area: { ...down, left: Math.min(left, right), right: Math.max(left, right) } };
}

function rowsFor(table: TableModel, sections: readonly string[], row: number): Area {
  if (sections.includes('this row') || sections.includes('@')) return cellArea(row, table.area.left);
  if (sections.includes('all')) return table.area;
  const parts = [
    ...(sections.includes('headers') ? [headerArea(table)] : []),
    ...(sections.includes('data') || sections.length === 0 ? [bodyArea(table)] : []),
    ...(sections.includes('totals') ? [totalsArea(table)] : []),
  ];
  return {
    ...table.area,
    top: Math.min(...parts.map(({ top }) => top)),
    bottom: Math.max(...parts.map(({ bottom }) => bottom)),
  };
}

function isInside(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
