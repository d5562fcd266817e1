import type { Mention } from './mention';

/** Text cells would take a formula for text. */
const text = '@';

/** Writes formulas again where they were found, as they are given, or as `change` makes them. */
export function writeMentions(
  { workbook }: Excel.RequestContext,
  mentions: readonly Mention[],
  change: (formula: string) => string = (formula) => formula,
): void {
  for (const each of mentions) {
    switch (each.kind) {
      case 'cell': {
        const cell = workbook.worksheets.getItem(each.sheet).getRangeByIndexes(each.row, each.column, 1, 1);
        if (each.numberFormat === text) cell.numberFormat = [['General']];
        cell.formulas = [[change(each.formula)]];
        if (each.numberFormat === text) cell.numberFormat = [[text]];
        break;
      }
      case 'name': {
        const { names } = each.sheet === null ? workbook : workbook.worksheets.getItem(each.sheet);
        names.getItem(each.name).formula = change(each.formula);
        break;
      }
      default: {
        const format = workbook.worksheets.getItem(each.sheet).getRange().conditionalFormats.getItem(each.id);
        if (each.kind === 'format') format.custom.rule.formula = change(each.formula);
        else {
          const { formula1, formula2, operator } = each.rule;
          format.cellValue.rule = {
            operator,
            formula1: change(formula1),
            ...(formula2 !== undefined && { formula2: change(formula2) }),
          };
        }
      }
    }
  }
}
