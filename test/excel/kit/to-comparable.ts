import { withoutCharts } from '../../kit/without-charts';
import type { Book, Cell, Sheet, Validation } from '../../../src/workbook/book/book';

/** Excel writes references its own way: no quotes that a name does not need, a range of one cell as a cell. */
function toExcelsOwn(formula: string): string {
  return formula.replace(/'([\u4e00-\u9fff]+)'!/g, '$1!').replace(/(R\d+C\d+):\1(?!\d)/g, '$1');
}

export function toComparableCell({ row, column, value, formula, style, link }: Cell): Cell[] {
  const { numberFormat, ...look } = style ?? {};
  const kept = { ...look, ...(numberFormat !== undefined && numberFormat !== 'General' && { numberFormat }) };
  const hasStyle = Object.keys(kept).length > 0;
  if (value === undefined && formula === undefined && !hasStyle) return [];
  return [
    {
      row,
      column,
      ...(value !== undefined && { value }),
      ...(formula !== undefined && { formula: toExcelsOwn(formula) }),
      ...(hasStyle && { style: kept }),
      ...(link && { link }),
    },
  ];
}

function toComparableSheet(sheet: Sheet): object {
  const { validations, rows, cells, highlights } = sheet;
  const single = validations.flatMap((each): Validation[] =>
    each.ranges.map((range) => ({ ...each, ranges: [range] })),
  );
  const at = ({ ranges: [range] }: Validation) => (range ? range.top * 20_000 + range.left : -1);
  return {
    ...sheet,
    cells: cells.flatMap(toComparableCell),
    rows: rows.map(({ row, height, hidden }) => ({
      row,
      ...(height !== undefined && { height }),
      ...(hidden && { hidden }),
    })),
    validations: single.sort((a, b) => at(a) - at(b)),
    highlights: highlights.map((each) => ({ ...each, formula: toExcelsOwn(each.formula) })),
  };
}

/**
 * A Book as it can be in Excel. What differs, and why: the title stays the workbook's own; a row that was given a height
 * keeps it (Excel has no "fit it later"); each validation covers one range; formulas are spelt Excel's way; the format
 * General is no format; an empty text is read as a blank; characters that nobody sees and charts are not written.
 */
export function toComparable(book: Book): object {
  const { names, sheets } = withoutCharts(book);
  return { names, sheets: sheets.map(toComparableSheet) };
}
