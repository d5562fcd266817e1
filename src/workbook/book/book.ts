/**
 * A workbook as plain data, between the meaning (plan, ledger, summary) and its carriers
 * (the file, the live workbook). Rows and columns count from 0; there are no A1 addresses.
 */
export interface Book {
  readonly sheets: readonly Sheet[];
  readonly names: readonly Name[];
  /** Shown in the file's properties. */
  readonly title?: string;
}

export interface Sheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** In reading order (row, then column); at most one cell for each place; blank unstyled cells are left out. */
  readonly cells: readonly Cell[];
  readonly columns: readonly ColumnShape[];
  readonly rows: readonly RowShape[];
  readonly merges: readonly Range[];
  readonly validations: readonly Validation[];
  readonly highlights: readonly Highlight[];
  readonly lock?: Lock;
  /** How many rows and columns stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** The header row and the rows under it that a filter covers. */
  readonly filter?: Range;
  readonly print?: Print;
  /** RRGGBB. */
  readonly tabColour?: string;
  readonly charts?: readonly Chart[];
}

/** A native chart of lying bars beside the rows that they are about, which name them: it has no axes, title or legend. */
export interface Chart {
  readonly kind: 'bar' | 'stackedBar';
  /** For those who do not see it. */
  readonly name: string;
  /** The cells that it covers: a row for each bar. */
  readonly area: Range;
  /** One name for each bar. */
  readonly categories: ChartRange;
  readonly series: readonly ChartSeries[];
  /** What a bar over the whole width stands for; absent: the greatest value. */
  readonly most?: number;
  /** Of the values as the chart shows them. */
  readonly numberFormat: string;
}

/** A stretch of one row or column of a sheet. */
export interface ChartRange extends Range {
  readonly sheet: string;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: ChartRange;
  /** RRGGBB, of the bars and of the numbers on them. */
  readonly colour: string;
  readonly numberColour: string;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  /** Absent: blank. With a formula: its cached result. Dates are serial numbers with a date format. */
  readonly value?: Value;
  /** In R1C1 notation without "=": one text serves every row of a column. */
  readonly formula?: string;
  readonly style?: Style;
  readonly link?: Link;
}

export type Value = number | string | boolean | CellError;

/** `#DIV/0!`, `#N/A` and so on. */
export interface CellError {
  readonly error: string;
}

export interface Style {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly size?: number;
  /** RRGGBB. */
  readonly colour?: string;
  /** RRGGBB. */
  readonly fill?: string;
  readonly border?: 'thin';
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Cells are locked unless this says false. */
  readonly locked?: boolean;
}

/** A jump inside the workbook. */
export interface Link {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** All four sides included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface ColumnShape {
  readonly column: number;
  /** Characters of the default font. */
  readonly width?: number;
  readonly hidden?: boolean;
}

export interface RowShape {
  readonly row: number;
  /** Points. */
  readonly height?: number;
  /** The height is a start: the host may fit the row to its text. */
  readonly grows?: boolean;
  readonly hidden?: boolean;
}

/** What the keyboard may enter. Formulas are R1C1, relative to the first range's top left cell. */
export interface Validation {
  readonly ranges: readonly Range[];
  readonly rule: ValidationRule;
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly alert?: {
    readonly severity: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly text: string;
  };
}

export type ValidationRule =
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'listFrom'; readonly source: string }
  | {
      readonly kind: 'whole' | 'decimal' | 'date' | 'textLength';
      readonly operator:
        'between' | 'notBetween' | 'equal' | 'notEqual' | 'greaterThan' | 'lessThan' | 'atLeast' | 'atMost';
      readonly first: string;
      readonly second?: string;
    }
  | { readonly kind: 'custom'; readonly formula: string }
  | { readonly kind: 'any' };

/** A conditional format: the style where the formula (R1C1, relative to the first range's top left cell) is true. */
export interface Highlight {
  readonly ranges: readonly Range[];
  readonly formula: string;
  readonly style: Pick<Style, 'fill' | 'colour' | 'bold'>;
  readonly stopIfTrue?: boolean;
}

/** Sheet protection without a password; what stays allowed. */
export interface Lock {
  readonly filter: boolean;
  readonly sort: boolean;
  readonly formatColumns: boolean;
  readonly formatRows: boolean;
}

export interface Name {
  readonly name: string;
  /** The sheet it is limited to; absent: the whole workbook. */
  readonly sheet?: string;
  /** R1C1, absolute: `'指标'!R4C1:R60C1`. */
  readonly refersTo: string;
}

/** A4 set-up, with narrow margins. */
export interface Print {
  readonly landscape: boolean;
  /** What goes on paper; absent: all that the sheet holds. */
  readonly area?: Range;
  /** First and last row repeated on every page. */
  readonly titleRows?: readonly [number, number];
  /** Pages across, at any scale. */
  readonly pagesWide: number;
  /** Pages down; absent: as many as it takes. */
  readonly pagesHigh?: number;
  /** Percent of the true size, on as many pages as that takes; absent: as small as the pages ask. */
  readonly scale?: number;
  /** Centre of the foot; `&P` page, `&N` pages. */
  readonly footer?: string;
}
