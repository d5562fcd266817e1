/** How a sheet is shown, in Excel's words. */
export type Shown = 'Visible' | 'Hidden' | 'VeryHidden';

/** One sheet of a Book, under all the names that it and the sheet before it have on the way. */
export interface SwappedSheet {
  readonly name: string;
  /** What the new sheet is called until it takes its place. */
  readonly fresh: string;
  /** How the new sheet is shown in its place. */
  readonly shown: Shown;
  /** What the old sheet is called from then on, and how it was shown; null where there is none. */
  readonly old: { readonly aside: string; readonly shown: Shown } | null;
}

/**
 * What is put in the place of what, while a Book is written into the open workbook. It is plain data, so that a later
 * start of the pane can go on with it.
 */
export interface Swap {
  readonly sheets: readonly SwappedSheet[];
  /** The one empty sheet of a new workbook, which goes. */
  readonly blank: string | null;
  /** Names of the whole workbook that the Book has, and their formulas before; null where there was none. */
  readonly names: readonly { readonly name: string; readonly before: string | null }[];
  /** Sheets of others that are unprotected on the way, with what their protection allows. */
  readonly unlocked: readonly { readonly sheet: string; readonly options: Excel.WorksheetProtectionOptions }[];
}

/**
 * How far it has come. `writing`: new sheets are being written, the old ones stand untouched. `placing`: names are being
 * exchanged. `placed`: the new sheets stand in their places. `clearing`: what is old was looked at and may go.
 */
export const stages = ['writing', 'placing', 'placed', 'clearing'] as const;

export type Stage = (typeof stages)[number];
