import { Fault } from '../workbook/book/fault';
import { isAnswerTooLarge } from './to-excel-fault';

/** Cells of one answer to begin with, where sheets did not fit into one. */
const firstCells = 20_000;

/** Rows of a sheet, counted from 0, in the columns that are in use. */
interface Piece {
  readonly sheet: Excel.Worksheet;
  readonly top: number;
  readonly rows: number;
  readonly left: number;
  readonly columns: number;
}

function tooLarge(sheet: string, row: number, cause: unknown): Fault {
  const at = String(row + 1);
  return new Fault(
    'excelAnswerTooLarge',
    {
      zh: `工作表“${sheet}”第 ${at} 行的内容太多，Excel 交不出来，所以没有读成，工作簿没有改动。请把这一行里过长的文字改短，再试一次。`,
      en:
        `Row ${at} of the sheet “${sheet}” holds more than Excel hands over at once, ` +
        'so it was not read; the workbook was not changed. Shorten the long texts ' +
        'in that row, and try again.',
    },
    { cause },
  );
}

/** The next rows that fit into an answer, and the rest. */
function take(queue: readonly Piece[], cells: number): [Piece[], Piece[]] {
  const taken: Piece[] = [];
  let left = cells;
  for (const [at, piece] of queue.entries()) {
    const rows = Math.min(piece.rows, Math.floor(left / piece.columns));
    if (rows < piece.rows) {
      const some = taken.length === 0 ? Math.max(1, rows) : rows;
      if (some > 0) taken.push({ ...piece, rows: some });
      return [
        taken,
        [
          ...(some < piece.rows ? [{ ...piece, top: piece.top + some, rows: piece.rows - some }] : []),
          ...queue.slice(at + 1),
        ],
      ];
    }
    taken.push(piece);
    left -= rows * piece.columns;
  }
  return [taken, []];
}

/** What of a range is read. */
export type RangeProperty =
  'values' | 'formulas' | 'formulasR1C1' | 'valueTypes' | 'numberFormat' | 'rowIndex' | 'columnIndex';

/** Some hosts give null in the place of what they do not hand over. */
export function isWhole(range: Excel.Range, properties: readonly RangeProperty[]): boolean {
  return properties.every((property) => (range[property] as unknown) !== null);
}

/** Null where everything has arrived, else why it has not; any other error is thrown. */
async function refusalOf(
  context: OfficeExtension.ClientRequestContext,
  ranges: readonly Excel.Range[],
  properties: readonly RangeProperty[],
): Promise<{ readonly cause: unknown } | null> {
  try {
    await context.sync();
  } catch (cause) {
    if (!isAnswerTooLarge(cause)) throw cause;
    return { cause };
  }
  return ranges.every((range) => isWhole(range, properties))
    ? null
    : { cause: new Error('The host gave null in the place of values.') };
}

/**
 * Reads what is in use on sheets in blocks of rows, as many in one answer as the host hands over: after a refusal a
 * quarter of it. For each sheet its ranges, from top to bottom.
 * @throws Fault `excelAnswerTooLarge` for a row that is too large by itself.
 */
export async function readPieces(
  sheets: readonly Excel.Worksheet[],
  properties: readonly RangeProperty[],
): Promise<Excel.Range[][]> {
  const [first] = sheets;
  if (!first) return [];
  const { context } = first;
  const used = sheets.map((sheet) =>
    sheet.getUsedRangeOrNullObject(true).load('rowIndex,rowCount,columnIndex,columnCount'),
  );
  for (const sheet of sheets) sheet.load('name');
  await context.sync();
  const read = new Map(sheets.map((sheet) => [sheet, [] as Excel.Range[]]));
  let queue = sheets.flatMap((sheet, at): Piece[] => {
    const range = used[at];
    return range && !range.isNullObject
      ? [{ sheet, top: range.rowIndex, rows: range.rowCount, left: range.columnIndex, columns: range.columnCount }]
      : [];
  });
  let cells = firstCells;
  while (queue.length > 0) {
    const [pieces, rest] = take(queue, cells);
    const ranges = pieces.map(({ sheet, top, rows, left, columns }) => ({
      sheet,
      range: sheet.getRangeByIndexes(top, left, rows, columns).load([...properties]),
    }));
    const refusal = await refusalOf(
      context,
      ranges.map(({ range }) => range),
      properties,
    );
    if (!refusal) {
      for (const { sheet, range } of ranges) read.get(sheet)?.push(range);
      queue = rest;
      continue;
    }
    const [piece, second] = pieces;
    if (piece?.rows === 1 && !second) throw tooLarge(piece.sheet.name, piece.top, refusal.cause);
    cells = Math.floor(pieces.reduce((sum, { rows, columns }) => sum + rows * columns, 0) / 4);
  }
  return sheets.map((sheet) => read.get(sheet) ?? []);
}
