import { plainStyle, type CellStyle } from './cell-style';
import { Sheet, type NamedStyle, type WorkbookModel } from '../sheets/workbook-model';

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
  ExplanatoryText: { fontColor: '#7F7F7F', italic: true },
  SheetTitle: { fontSize: 18, fontColor: '#44546A' },
  Heading1: { bold: true, fontSize: 15, fontColor: '#44546A' },
  Heading2: { bold: true, fontSize: 13, fontColor: '#44546A' },
  Heading3: { bold: true, fontColor: '#44546A' },
  Heading4: { bold: true, fontColor: '#44546A' },
  Total: { bold: true },
  Currency: { numberFormat: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)' },
  Percent: { numberFormat: '0%' },
  Comma: { numberFormat: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)' },
  WholeComma: { numberFormat: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)' },
  WholeDollar: { numberFormat: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)' },
  Hlink: { fontColor: '#0563C1', underline: 'Single' },
  HlinkTrav: { fontColor: '#954F72', underline: 'Single' },
  LinkedCell: { fontColor: '#FA7D00' },
  Emphasis1: { fill: '#4472C4', fontColor: '#FFFFFF', bold: true },
  Emphasis2: { fill: '#ED7D31', fontColor: '#FFFFFF', bold: true },
  Emphasis3: { fill: '#A5A5A5', fontColor: '#FFFFFF', bold: true },
  ...accents(['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47']),
};

/** A style for each accent of the theme, and three lighter ones. */
function accents(colors: readonly string[]): Record<string, Partial<CellStyle>> {
  return Object.fromEntries(
    colors.flatMap((color, at) => {
      const name = `Accent${String(at + 1)}`;
      const lighter = ([share, left, fontColor]: readonly [number, number, string]) =>
        [`${name}_${String(share)}`, { fill: lighten(color, left), fontColor }] as const;
      return [
        [name, { fill: color, fontColor: '#FFFFFF' }] as const,
        ...(
          [
            [20, 0.8, '#000000'],
            [40, 0.6, '#000000'],
            [60, 0.4, '#FFFFFF'],
          ] as const
        ).map(lighter),
      ];
    }),
  );
}

function lighten(color: string, by: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `#${parts
    .map((part) =>
      Math.round(part + (255 - part) * by)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()}`;
}

/** Names are told apart without regard to case and blanks; `20% - Accent1` is `Accent1_20`. */
export function findStyle({ styles }: WorkbookModel, name: string): NamedStyle | undefined {
  const folded = name.toLowerCase();
  const share = /^(\d0)% - (accent\d)$/.exec(folded);
  return styles.get(folded) ?? styles.get(share ? `${share[2] ?? ''}_${share[1] ?? ''}` : folded.replaceAll(' ', ''));
}

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
  return (style) => ({
    ...look,
    locked: style.locked,
    styleName: name,
    borders: Object.keys(look.borders).length > 0 ? look.borders : style.borders,
  });
}
