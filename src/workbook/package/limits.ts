/** What reading one file may cost. Reached limits are Faults, never cut-off data. */
export interface Limits {
  /** Bytes of the file, which is held in memory whole: 48 MB are fifteen photographs as a telephone takes them. */
  readonly fileBytes: number;
  /**
   * Bytes that the file and what is kept of it hold together, by rough weights: reading may take 100 MB, and a
   * third of them goes to what is read and let go.
   */
  readonly memory: number;
  /**
   * Milliseconds, a last resort: no file that the other limits let through takes twice what an honest file of
   * 50,000 rows takes (`npm run bench -- hostile`), and an old office machine is five times slower.
   */
  readonly milliseconds: number;
  /** Entries of the zip: a workbook has tens, with many pictures some hundreds. */
  readonly entries: number;
  /** Inflated bytes of all parts that are read: 200,000 formatted empty rows of 18 columns take 89 MB. */
  readonly inflatedBytes: number;
  /** Inflated bytes of all files in one zip, read one after the other: a city's returns are 3,000 of 30 KB. */
  readonly zippedBytes: number;
  /** Inflated to packed bytes of one part: sheets reach 40, a bomb 1,000. */
  readonly ratio: number;
  /** Inflated bytes below which the ratio does not matter. */
  readonly ratioFrom: number;
  /** Elements inside one another: documents reach about 40. */
  readonly nesting: number;
  /** Characters of one tag, comment or CDATA section, which must be in memory at once. */
  readonly markup: number;
  /** Shared strings, counted as they come and not as declared: 50,000 rows of ten texts each. */
  readonly strings: number;
  /** Characters of all text that is kept, equal formulas once: two bytes each. */
  readonly characters: number;
  /** Characters of formulas that are translated: 50,000 rows of eight formulas of 40 letters. */
  readonly formulaCharacters: number;
  /** Cells with a value or formula, of all sheets: 50,000 rows of seven. */
  readonly cells: number;
  /** Merges, hidden rows and hidden columns together, of all sheets: hiding all columns to the right takes 16,000 of them. */
  readonly shapes: number;
  /** Sheets. */
  readonly sheets: number;
  /** Defined names: workbooks copied for years carry tens of thousands of dead ones. */
  readonly names: number;
  /** Cell formats, number formats, list levels, paragraph styles, each: Excel itself stops at 65,490. */
  readonly formats: number;
  /** Relationships of one part: each link in a document is one. */
  readonly relationships: number;
  /** Paragraphs and table rows of a document. */
  readonly lines: number;
}

const mega = 1024 * 1024;

export const defaultLimits: Limits = {
  fileBytes: 48 * mega,
  memory: 55 * mega,
  milliseconds: 10_000,
  entries: 4_096,
  inflatedBytes: 100 * mega,
  zippedBytes: 1024 * mega,
  ratio: 250,
  ratioFrom: mega,
  nesting: 256,
  markup: mega,
  strings: 500_000,
  characters: 24_000_000,
  formulaCharacters: 16_000_000,
  cells: 350_000,
  shapes: 500_000,
  sheets: 255,
  names: 65_536,
  formats: 65_536,
  relationships: 65_536,
  lines: 500_000,
};

/** For a summary, which the bureau made itself: thousands of units fill a hundred times what one of them sends. */
export const summaryLimits: Limits = {
  ...defaultLimits,
  fileBytes: 500 * mega,
  memory: 2048 * mega,
  milliseconds: 300_000,
  inflatedBytes: 1024 * mega,
  strings: 10_000_000,
  characters: 500_000_000,
  formulaCharacters: 1_000_000_000,
  cells: 10_000_000,
  shapes: 2_000_000,
};
