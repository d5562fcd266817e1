import { toCellText } from '../../../workbook/book/cell-text';
import type { Book } from '../../../workbook/book/book';
import { type FoundRow, type FoundTable, readTable, squeeze } from '../../../workbook/book/read-table';
import type { Column } from '../../../workbook/book/table';
import type { Location } from '../../../returns/entry';
import {
  correctionWords,
  decisionWords,
  detailColumns,
  type DetailKey,
  findingColumns,
  type FindingKey,
  followUpColumns,
  type FollowUpKey,
  resultColumns,
  type ResultKey,
} from '../../../summary/sheets/summary-columns';
import { summarySheets } from '../../../summary/sheets/summary-sheets';

export type DetailRow = FoundRow<DetailKey>;

function findTable<Key extends string>(
  book: Book,
  name: string,
  columns: readonly Column<Key>[],
  anchor: Key,
): FoundTable<Key> | undefined {
  const sheet = book.sheets.find((each) => each.name === name);
  return sheet && readTable(sheet, columns, anchor);
}

/** The tables of the open summary that follow-up is about, and what stands where in them. */
export class OpenSummary {
  readonly list: FoundTable<FollowUpKey> | undefined;
  readonly findings: FoundTable<FindingKey> | undefined;
  private readonly details: FoundTable<DetailKey> | undefined;
  private readonly results: FoundTable<ResultKey> | undefined;
  private readonly ratings: ReadonlyMap<string, string>;
  private readonly resultRows: ReadonlyMap<string, number>;

  constructor(book: Book) {
    this.list = findTable(book, summarySheets.followUp, followUpColumns, 'unit');
    this.findings = findTable(book, summarySheets.findings, findingColumns, 'severity');
    this.details = findTable(book, summarySheets.details, detailColumns, 'rowId');
    this.results = findTable(book, summarySheets.results, resultColumns, 'id');
    const results = this.results?.rows ?? [];
    this.ratings = new Map(results.map(({ cells }) => [squeeze(cells.id?.value), squeeze(cells.rating?.value)]));
    this.resultRows = new Map(results.map(({ row, cells }) => [squeeze(cells.id?.value), row] as const).reverse());
  }

  /** The entries of all units in an indicator's row. */
  detailsOf(rowId: string): readonly DetailRow[] {
    if (rowId === '') return [];
    return (this.details?.rows ?? []).filter(({ cells }) => squeeze(cells.rowId?.value) === rowId);
  }

  detailOf(rowId: string, unit: string): DetailRow | undefined {
    return this.detailsOf(rowId).find(({ cells }) => toCellText(cells.unit) === unit);
  }

  /** The district's 评价 of an indicator. */
  ratingOf(id: string): string | undefined {
    return this.ratings.get(id);
  }

  /** Whether a check or a correction stands in for the figure. */
  isCorrected(entry: DetailRow | undefined): boolean {
    if (this.details?.positions.decision !== undefined)
      return [decisionWords.check, decisionWords.correction].some(
        (word) => word === squeeze(entry?.cells.decision?.value),
      );
    // summaries of a former version do not say whether it is used: it always was
    return this.details?.positions.correctionState === undefined
      ? toCellText(entry?.cells.correction) !== ''
      : squeeze(entry?.cells.correctionState?.value) === correctionWords.used;
  }

  /** The cell of an entry under `header`, of its figure where there is no such column. */
  placeOf(entry: DetailRow | undefined, header = ''): Location | undefined {
    const key = detailColumns.find((column) => column.header === header)?.key ?? 'value';
    return entry && { sheet: summarySheets.details, row: entry.row, column: this.details?.positions[key] ?? 0 };
  }

  resultPlaceOf(id: string): Location | undefined {
    const row = this.resultRows.get(id);
    return row === undefined
      ? undefined
      : { sheet: summarySheets.results, row, column: this.results?.positions.actual ?? 0 };
  }

  findingPlace(row: number): Location {
    return { sheet: summarySheets.findings, row, column: this.findings?.positions.severity ?? 0 };
  }

  listPlace(row: number): Location {
    return { sheet: summarySheets.followUp, row, column: this.list?.positions.unit ?? 0 };
  }
}
