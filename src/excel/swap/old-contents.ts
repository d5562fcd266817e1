import type { Book, Sheet } from '../../workbook/book/book';
import { fingerprint } from '../../workbook/book/fingerprint';
import { isWhole, readPieces } from '../read-pieces';
import { isAnswerTooLarge } from '../to-excel-fault';

/** What stands in the cells of a sheet, as one text. */
export type Contents = string;

const properties = ['values', 'rowIndex', 'columnIndex'] as const;

/** Row by row, without blank cells. */
function toContents(ranges: readonly Excel.Range[]): Contents {
  return JSON.stringify(
    ranges.flatMap(({ values, rowIndex, columnIndex }) =>
      values.flatMap((row, down) =>
        row.flatMap((value: unknown, across) => (value === '' ? [] : [[rowIndex + down, columnIndex + across, value]])),
      ),
    ),
  );
}

/** The same of a sheet that was read into a Book. */
function contentsOf({ cells }: Sheet): Contents {
  return JSON.stringify(
    cells.flatMap(({ row, column, value }) =>
      value === undefined || value === '' ? [] : [[row, column, typeof value === 'object' ? value.error : value]],
    ),
  );
}

/** What some sheets held when they were read, by name. */
export type Seen = ReadonlyMap<string, Contents>;

export function seenIn({ sheets }: Book): Seen {
  return new Map(sheets.map((sheet) => [sheet.name, contentsOf(sheet)]));
}

/** For the note, in the order of the names. */
export function toMark(contents: readonly Contents[]): string {
  return fingerprint(JSON.stringify(contents));
}

/** The contents of sheets, in blocks of rows. */
export async function readContents(sheets: readonly Excel.Worksheet[]): Promise<Contents[]> {
  return (await readPieces(sheets, properties)).map(toContents);
}

/** Throws what refused a request, unless its answer was more than the host hands over. */
function passOn(refusal: unknown): void {
  if (!isAnswerTooLarge(refusal)) throw refusal;
}

/**
 * Asks for the contents of sheets in the request that goes next. What is given back reads them when it has gone: on its
 * own, where the answer was more than the host hands over.
 */
export function askContents(sheets: readonly Excel.Worksheet[]): (refusal: unknown) => Promise<Contents[]> {
  const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true).load([...properties]));
  return async (refusal) => {
    const isThere = refusal === undefined && used.every((range) => range.isNullObject || isWhole(range, properties));
    if (isThere) return used.map((range) => toContents(range.isNullObject ? [] : [range]));
    if (refusal !== undefined) passOn(refusal);
    return readContents(sheets);
  };
}
