export type BorderSide = 'top' | 'bottom' | 'left' | 'right' | 'diagonalUp' | 'diagonalDown';

export interface BorderLine {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** How one cell looks; equal styles are mostly the same object. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  /** `#RRGGBB`. */
  readonly fontColor: string;
  /** `#RRGGBB`; empty: no fill. */
  readonly fill: string;
  readonly pattern: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly orientation: number;
  readonly shrink: boolean;
  readonly autoIndent: boolean;
  readonly readingOrder: string;
  readonly locked: boolean;
  readonly styleName: string;
  readonly borders: Readonly<Partial<Record<BorderSide, BorderLine>>>;
}

export const plainStyle: CellStyle = {
  numberFormat: 'General',
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fontColor: '#000000',
  fill: '',
  pattern: '',
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  orientation: 0,
  shrink: false,
  autoIndent: false,
  readingOrder: 'Context',
  locked: true,
  styleName: 'Normal',
  borders: {},
};
