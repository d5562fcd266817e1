/** What is left for people to fill in: stands in the text as （待填：…）, or as （待填） where it need not say what. */
export interface Blank {
  readonly blank: string;
}

export type Text = string | readonly (string | Blank)[];

/** What a paragraph is in an official paper. */
export type Role = 'title' | 'number' | 'addressee' | 'heading' | 'subheading' | 'body' | 'attachment' | 'signature';

export interface Paragraph {
  readonly kind: Role;
  readonly text: Text;
  /** Stands first on a page of its own. */
  readonly startsPage?: true;
}

export interface TableCell {
  readonly text: Text;
  /** Columns that it takes; absent: one. */
  readonly span?: number;
  /** A label says what stands beside it, a band what stands under it. */
  readonly look?: 'label' | 'band';
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** Lines to leave room for. */
  readonly lines?: number;
  /** Stands again on every page that the table goes on to, as all rows before it do. */
  readonly repeats?: true;
}

export interface Table {
  readonly kind: 'table';
  /** A form is filled in, a list is read. */
  readonly look: 'form' | 'list';
  /** Shares of the text area's width. */
  readonly widths: readonly number[];
  /** Repeated on every page; absent: none. */
  readonly header?: readonly string[];
  readonly rows: readonly TableRow[];
}

export type Block = Paragraph | Table;

/** A text with tables as plain data; how it looks is what GB/T 9704—2012 says of each role. */
export interface Document {
  /** Shown in the file's properties. */
  readonly title: string;
  readonly blocks: readonly Block[];
}
