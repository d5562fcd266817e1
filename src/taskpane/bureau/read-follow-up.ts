import type { Book, Cell } from '../../workbook/book/book';
import { toIsoDate } from '../../workbook/book/date';
import { readTable, squeeze } from '../../workbook/book/read-table';
import { ratingWords } from '../../ledger/rating';
import type { Location } from '../../returns/entry';
import {
  correctionWords,
  detailColumns,
  findingColumns,
  followUpColumns,
  followUpWords,
  resultColumns,
  severityWords,
  summarySheets,
} from '../../summary/sheets/summary-columns';
import type { LightKind } from '../../summary/district-summary';
import { toLightKey } from '../../summary/matters/to-light-key';
import type { RemindedMatter } from '../../summary/send-back/reminded-matter';

type FollowUpKind = keyof typeof followUpWords;

export interface OpenFollowUp extends RemindedMatter {
  readonly explanation: string;
  /** Whether it is a line of 督办清单, or stands for one. */
  readonly isListed: boolean;
  /** Its reason is gone, or a correction has made it good since. */
  readonly isSettled: boolean;
  /** The figure's cell in 明细, the district's in 汇总, or the row in 督办清单. */
  readonly location: Location;
}

export interface UnitFollowUp {
  readonly unit: string;
  readonly lines: readonly OpenFollowUp[];
}

function toText(cell: Cell | undefined): string {
  const value = cell?.value;
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function toDay(cell: Cell | undefined): string {
  return typeof cell?.value === 'number' ? toIsoDate(cell.value) : toText(cell);
}

function findTable<Key extends string>(
  book: Book,
  name: string,
  columns: Parameters<typeof readTable<Key>>[1],
  anchor: Key,
) {
  const sheet = book.sheets.find((each) => each.name === name);
  return sheet && readTable(sheet, columns, anchor);
}

/** Ratings that keep a light on. */
const lit: Readonly<Record<LightKind, readonly string[]>> = {
  unmet: [ratingWords.unmet],
  behind: [ratingWords.behind, ratingWords.farBehind],
};

function toKind(word: string): FollowUpKind {
  const kinds = Object.keys(followUpWords) as FollowUpKind[];
  return kinds.find((kind) => followUpWords[kind] === word) ?? 'query';
}

function hasRed({ lines }: UnitFollowUp): boolean {
  return lines.some(({ kind, isSettled }) => kind === 'unmet' && !isSettled);
}

/** The open summary's 督办清单 and the errors of 问题清单 by unit, those with a red first, with what corrections have settled since. */
export function readFollowUp(book: Book): UnitFollowUp[] {
  const list = findTable(book, summarySheets.followUp, followUpColumns, 'unit');
  const details = findTable(book, summarySheets.details, detailColumns, 'rowId');
  const results = findTable(book, summarySheets.results, resultColumns, 'id');
  const ratings = new Map(
    results?.rows.map(({ cells }) => [squeeze(cells.id?.value), squeeze(cells.rating?.value)]) ?? [],
  );

  const rowsOf = (rowId: string) =>
    (details?.rows ?? []).filter(({ cells }) => rowId !== '' && squeeze(cells.rowId?.value) === rowId);
  const findOwn = (rowId: string, unit: string) => rowsOf(rowId).find(({ cells }) => toText(cells.unit) === unit);
  const resultRowOf = new Map(
    results?.rows.map(({ row, cells }) => [squeeze(cells.id?.value), row] as const).reverse() ?? [],
  );
  const toResultPlace = (id: string): Location | undefined => {
    const row = resultRowOf.get(id);
    return row === undefined
      ? undefined
      : { sheet: summarySheets.results, row, column: results?.positions.actual ?? 0 };
  };

  // summaries of a former version do not say whether it is used: it always was
  const isUsed = (entry: ReturnType<typeof findOwn>) =>
    details?.positions.correctionState === undefined
      ? toText(entry?.cells.correction) !== ''
      : squeeze(entry?.cells.correctionState?.value) === correctionWords.used;

  const toPlace = (entry: ReturnType<typeof findOwn>, header = ''): Location | undefined => {
    const key = detailColumns.find((column) => column.header === header)?.key ?? 'value';
    return entry && { sheet: summarySheets.details, row: entry.row, column: details?.positions[key] ?? 0 };
  };
  // the words in 督办清单 are of the figure as it was then
  const isChangedSince = (entries: readonly ReturnType<typeof findOwn>[]) =>
    entries.some((entry) => toText(entry?.cells.correction) !== toText(entry?.cells.tiedCorrection));

  const units = new Map<string, OpenFollowUp[]>((list?.rows ?? []).map(({ cells }) => [toText(cells.unit), []]));
  // an error of a row stands for the line of 督办清单 about its figure
  const voided = new Map(
    (list?.rows ?? [])
      .filter(({ cells }) => toKind(squeeze(cells.kind?.value)) === 'inError')
      .map(({ cells }) => [JSON.stringify([toText(cells.unit), squeeze(cells.indicator?.value)]), cells] as const),
  );
  const isSaid = (unit: string, about: string) =>
    units.get(unit)?.some((line) => line.kind === 'error' && line.about === about) === true;
  const findings = findTable(book, summarySheets.findings, findingColumns, 'severity');
  for (const { row, cells } of findings?.rows ?? []) {
    if (toText(cells.severity) !== severityWords.error) continue;
    const unit = toText(cells.unit);
    const about = squeeze(cells.row?.value);
    const listed = voided.get(JSON.stringify([unit, about]));
    const line: OpenFollowUp = {
      kind: 'error',
      about,
      reason: toText(cells.sentence),
      actual: toText(listed?.actual),
      target: toText(listed?.target),
      gap: '',
      explanation: toText(cells.explanation),
      remedyBy: '',
      isListed: listed !== undefined && !isSaid(unit, about),
      isSettled: false,
      location: toPlace(findOwn(about, unit), toText(cells.column)) ?? {
        sheet: summarySheets.findings,
        row,
        column: findings?.positions.severity ?? 0,
      },
    };
    units.set(unit, [...(units.get(unit) ?? []), line]);
  }
  for (const { row, cells } of list?.rows ?? []) {
    const unit = toText(cells.unit);
    const indicator = squeeze(cells.indicator?.value);
    const kind = toKind(squeeze(cells.kind?.value));
    if (kind === 'inError' && isSaid(unit, indicator)) continue;
    const own = findOwn(indicator, unit);
    const light = kind === 'unmet' || kind === 'behind' ? kind : null;
    const isOwn = light !== null && toText(cells.key) === toLightKey(light, indicator, unit);
    const isDistrict = light !== null && toText(cells.key) === toLightKey(light, indicator);
    const isOld = isChangedSince(isDistrict ? rowsOf(indicator) : [own]);
    const rating = isOwn ? squeeze(own?.cells.rating?.value) : ratings.get(indicator);
    const isCorrected = isUsed(own);
    const line: OpenFollowUp = {
      kind,
      about: indicator || squeeze(cells.task?.value),
      reason: toText(cells.reason),
      actual: isOld ? '' : toText(cells.actual),
      target: toText(cells.target),
      gap: isOld ? '' : toText(cells.gap),
      explanation: toText(cells.explanation),
      remedyBy: toDay(cells.remedyBy),
      isListed: true,
      isSettled:
        kind === 'settled' ||
        (light !== null && rating !== undefined && !lit[light].includes(rating)) ||
        ((kind === 'query' || kind === 'inError') && isCorrected),
      location: toPlace(own) ??
        (isDistrict ? toResultPlace(indicator) : undefined) ?? {
          sheet: summarySheets.followUp,
          row,
          column: list?.positions.unit ?? 0,
        },
    };
    units.set(unit, [...(units.get(unit) ?? []), line]);
  }
  return [...units].map(([unit, lines]) => ({ unit, lines })).sort((a, b) => Number(hasRed(b)) - Number(hasRed(a)));
}
