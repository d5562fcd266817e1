import type { Style } from './book';

/** The colours mean the same on every sheet of every workbook. */
export const colours = {
  headerFill: '1F4E79',
  headerText: 'FFFFFF',
  entryFill: 'FFFBE6',
  shadedFill: 'E7E6E6',
  muted: '6B6B6B',
  link: '0563C1',
  met: 'C6EFCE',
  unmet: 'FFC7CE',
  onTrack: 'BDD7EE',
  behind: 'FFEB9C',
  unreported: 'D9D9D9',
  inError: 'F8CBAD',
  errorText: '9C0006',
  queryText: '7F6000',
} as const;

const cell: Style = { border: 'thin', wrap: true, verticalAlign: 'center', size: 10 };

export const styles = {
  title: { bold: true, size: 16, verticalAlign: 'center' },
  note: { size: 10, colour: colours.muted, verticalAlign: 'center' },
  header: { ...cell, bold: true, fill: colours.headerFill, colour: colours.headerText, align: 'center' },
  fixed: cell,
  centred: { ...cell, align: 'center' },
  entry: { ...cell, fill: colours.entryFill, locked: false },
  shaded: { ...cell, fill: colours.shadedFill },
} as const satisfies Record<string, Style>;

/**
 * Percent: cells are in 10 points, and less than 9 is not read on paper. Columns of 141 characters together are as wide
 * as A4 across; what is printed of a table are those from the first that a reader needs.
 */
export const paperScale = 90;

/** Inches. */
export const pageMargins = { left: 0.25, right: 0.25, top: 0.25, bottom: 0.4, header: 0.15, footer: 0.18 } as const;

export const numberFormats = {
  date: 'yyyy"年"m"月"d"日"',
  percent: '0.00%',
  /** With all decimals that count when figures are compared. */
  wholePercent: '0.00######%',
  text: '@',
} as const;
