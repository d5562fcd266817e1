import { plainStyle, type CellStyle } from './cell-style';
import { Sheet, type NamedStyle, type WorkbookModel } from './workbook-model';

export type { NamedStyle };

/** What the built-in styles look like in the Office theme, as far as the model can say it. */
export const builtInStyles: Readonly<Record<string, Partial<CellStyle>>> = {
  Normal: {},
  Good: { fill: '#C6EFCE', fontColor: '#006100' },
  Bad: { fill: '#FFC7CE', fontColor: '#9C0006' },
  Neutral: { fill: '#FFEB9C', fontColor: '#9C5700' },
  Input: { fill: '#FFCC99', fontColor: '#3F3F76' },
  Output: { fill: '#F2F2F2', fontColor: '#3F3F3F', bold: true },
  Calculation: { fill: '#F2F2F2', fontColor: '#FA7D00', bold: true },
  CheckCell: { fill: '#A5A5A5', fontColor: '#FFFFFF', bold: true },
  Note: { fill: '#FFFFCC' },
  WarningText: { fontColor: '#FF0000' },
  Explanatory: { fontColor: '#7F7F7F', italic: true },
  Title: { fontSize: 18, fontColor: '#44546A' },
  Heading1: { bold: true, fontSize: 15, fontColor: '#44546A' },
  Heading2: { bold: true, fontSize: 13, fontColor: '#44546A' },
  Heading3: { bold: true, fontColor: '#44546A' },
  Heading4: { bold: true, fontColor: '#44546A' },
  Total: { bold: true },
  Currency: { numberFormat: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)' },
  Percent: { numberFormat: '0%' },
  Comma: { numberFormat: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)' },
  Hyperlink: { fontColor: '#0563C1', underline: 'Single' },
};

/** A style to begin with: what Normal is. */
export function addStyle(workbook: WorkbookModel, name: string, look: Partial<CellStyle> = {}): NamedStyle {
  const carrier = new Sheet(workbook, `style ${name}`, name);
  carrier.setCell(0, 0, { style: { ...plainStyle, ...look, styleName: name } });
  const made: NamedStyle = { name, carrier, includes: new Map() };
  workbook.styles.set(name.toLowerCase(), made);
  return made;
}

export function addBuiltInStyles(workbook: WorkbookModel): void {
  for (const [name, look] of Object.entries(builtInStyles)) addStyle(workbook, name, look);
}

/** The look that a style gives: all of it, with the cell's own borders where the style has none. */
export function lookOf({ carrier, name }: NamedStyle): (style: CellStyle) => CellStyle {
  const look = carrier.styleAt(0, 0);
  return (style) => ({ ...look, locked: style.locked, styleName: name, borders: Object.keys(look.borders).length > 0 ? look.borders : style.borders });
}
