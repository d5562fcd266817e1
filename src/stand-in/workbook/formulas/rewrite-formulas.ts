import type { Sheet, WorkbookModel } from '../sheets/workbook-model';

/** Where a formula counts from; a name of the whole workbook stands on no sheet. */
export interface Home {
  readonly sheet: Sheet | null;
  readonly row: number;
  readonly column: number;
}

/** Rewrites the formulas of cells, conditional formats, validations and names, each in the model's notation. */
export function rewriteFormulas(workbook: WorkbookModel, change: (formula: string, home: Home) => string): void {
  for (const sheet of workbook.sheets) {
    for (const { row, column, cell } of [...sheet.cells.within()]) {
      if (cell.formula === undefined) continue;
      const formula = change(cell.formula, { sheet, row, column });
      if (formula !== cell.formula) sheet.setCell(row, column, { ...cell, formula });
    }
    for (const format of sheet.conditionalFormats) {
      const own = (formula: string) => change(formula, { sheet, ...format.home });
      if (format.formula !== '') format.formula = own(format.formula);
      if (format.type === 'CellValue')
        format.settings = rewriteSettings(format.settings, (text) => inModel(workbook, text, format.home, own));
    }
    sheet.validations = sheet.validations.map((record) => ({
      ...record,
      rule: rewriteRule(record.rule, (formula) => change(formula, { sheet, ...record.home })),
    }));
  }
  for (const name of workbook.names) name.refersTo = change(name.refersTo, { sheet: name.scope, row: 0, column: 0 });
}

/** Rules by value keep their formulas as the API gives them. */
function inModel(
  { formulas }: WorkbookModel,
  text: string,
  { row, column }: { readonly row: number; readonly column: number },
  change: (formula: string) => string,
): string {
  const before = formulas.fromA1(text, row, column);
  const after = change(before);
  return after === before ? text : formulas.toA1(after, row, column);
}

function rewriteSettings(
  settings: Readonly<Record<string, unknown>>,
  change: (text: string) => string,
): Readonly<Record<string, unknown>> {
  const { rule } = settings;
  if (typeof rule !== 'object' || rule === null) return settings;
  return {
    ...settings,
    rule: Object.fromEntries(
      Object.entries(rule).map(([key, value]) => [
        key,
        typeof value === 'string' && value.startsWith('=') ? change(value) : (value as unknown),
      ]),
    ),
  };
}

type Rule = Sheet['validations'][number]['rule'];

export function rewriteRule(rule: Rule, rewrite: (formula: string) => string): Rule {
  const operand = <Kind extends { readonly formula: string } | { readonly constant: number | string }>(each: Kind) =>
    'formula' in each ? { ...each, formula: rewrite(each.formula) } : each;
  switch (rule.type) {
    case 'None':
      return rule;
    case 'Custom':
      return { ...rule, formula: rewrite(rule.formula) };
    case 'List':
      return { ...rule, source: operand(rule.source) };
    default:
      return { ...rule, first: operand(rule.first), ...(rule.second && { second: operand(rule.second) }) };
  }
}
