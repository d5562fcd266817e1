import { readWord, toCellText } from '../../../workbook/book/cell-text';
import type { Book, Cell } from '../../../workbook/book/book';
import { toIsoDate } from '../../../workbook/book/date';
import { type FoundRow, squeeze } from '../../../workbook/book/read-table';
import { ratingWords } from '../../../ledger/rating';
import type { Location } from '../../../returns/entry';
import {
  type FindingKey,
  type FollowUpKey,
  followUpWords,
  levelWords,
  matterStateWords,
  severityWords,
} from '../../../summary/sheets/summary-columns';
import type { LightKind, MatterState } from '../../../summary/district-summary';
import { toLightKey } from '../../../summary/matters/to-light-key';
import { isRed } from '../../../summary/send-back/group-matters';
import type { RemindedMatter } from '../../../summary/send-back/reminded-matter';
import { type DetailRow, OpenSummary } from './open-summary';

type FollowUpKind = keyof typeof followUpWords;

export interface OpenFollowUp extends RemindedMatter {
  readonly state: MatterState | null;
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

function toDay(cell: Cell | undefined): string {
  return typeof cell?.value === 'number' ? toIsoDate(cell.value) : toCellText(cell);
}

/** As extended, else as set; empty where nobody did. */
function toReplyDay(cells: Partial<ListRow['cells']> = {}): string {
  return toDay(cells.extendedTo) || toDay(cells.remedyBy);
}

/** Ratings that keep a light on. */
const lit: Readonly<Record<LightKind, readonly string[]>> = {
  unmet: [ratingWords.unmet],
  behind: [ratingWords.behind, ratingWords.farBehind],
  dueSoon: [ratingWords.onTrack, ratingWords.notDue],
};

function toKind(cell: Cell | undefined): FollowUpKind {
  return readWord(cell, followUpWords) ?? 'query';
}

function hasRed({ lines }: UnitFollowUp): boolean {
  return lines.some((line) => isRed(line) && !line.isSettled);
}

type ListRow = FoundRow<FollowUpKey>;

/** Lines of 督办清单 about a figure that an error voids, by unit and indicator. */
function voidedLines(list: readonly ListRow[]): (unit: string, about: string) => ListRow['cells'] | undefined {
  const voided = new Map(
    list
      .filter(({ cells }) => toKind(cells.kind) === 'inError')
      .map(({ cells }) => [JSON.stringify([toCellText(cells.unit), squeeze(cells.indicator?.value)]), cells] as const),
  );
  return (unit, about) => voided.get(JSON.stringify([unit, about]));
}

/** An error of 问题清单; the first of a row stands for the line of 督办清单 about its figure. */
function toErrorLine(
  summary: OpenSummary,
  { row, cells }: FoundRow<FindingKey>,
  listed: ListRow['cells'] | undefined,
  isFirst: boolean,
): OpenFollowUp {
  const about = squeeze(cells.row?.value);
  return {
    kind: 'error',
    number: toCellText(listed?.number),
    level: readWord(listed?.level, levelWords),
    state: readWord(listed?.state, matterStateWords),
    about,
    reason: toCellText(cells.sentence),
    actual: toCellText(listed?.actual),
    target: toCellText(listed?.target),
    gap: '',
    explanation: toCellText(cells.explanation),
    remedyBy: toReplyDay(listed),
    isListed: listed !== undefined && isFirst,
    isSettled: false,
    location:
      summary.placeOf(summary.detailOf(about, toCellText(cells.unit)), toCellText(cells.column)) ??
      summary.findingPlace(row),
  };
}

function toLight(kind: FollowUpKind): LightKind | null {
  return kind in lit ? (kind as LightKind) : null;
}

/** Whose light a line of 督办清单 is: the unit's own figure's, the district's, or none that is known. */
function whoseLight(light: LightKind | null, cells: ListRow['cells'], indicator: string): 'unit' | 'district' | null {
  if (light === null) return null;
  const key = toCellText(cells.key);
  if (key === toLightKey(indicator, toCellText(cells.unit))) return 'unit';
  return key === toLightKey(indicator) ? 'district' : null;
}

/** The words in 督办清单 are of the figure as it was then. */
function isChangedSince(entries: readonly (DetailRow | undefined)[]): boolean {
  return entries.some((entry) => {
    const { correction, tiedCorrection, check, tiedCheck } = entry?.cells ?? {};
    return toCellText(correction) !== toCellText(tiedCorrection) || toCellText(check) !== toCellText(tiedCheck);
  });
}

function isSettled(kind: FollowUpKind, light: LightKind | null, rating: string | undefined, isCorrected: boolean) {
  if (light !== null) return rating !== undefined && !lit[light].includes(rating);
  return kind === 'settled' || ((kind === 'query' || kind === 'inError') && isCorrected);
}

/** A line of 督办清单, with what has become of it since. */
function toListedLine(summary: OpenSummary, { row, cells }: ListRow): OpenFollowUp {
  const kind = toKind(cells.kind);
  const state = readWord(cells.state, matterStateWords);
  const indicator = squeeze(cells.indicator?.value);
  const own = summary.detailOf(indicator, toCellText(cells.unit));
  const light = toLight(kind);
  const whose = whoseLight(light, cells, indicator);
  const isOld = isChangedSince(whose === 'district' ? summary.detailsOf(indicator) : [own]);
  const rating = whose === 'unit' ? squeeze(own?.cells.rating?.value) : summary.ratingOf(indicator);
  const districtPlace = whose === 'district' ? summary.resultPlaceOf(indicator) : undefined;
  return {
    kind,
    number: toCellText(cells.number),
    level: readWord(cells.level, levelWords),
    state,
    about: indicator || squeeze(cells.task?.value),
    reason: toCellText(cells.reason),
    actual: isOld ? '' : toCellText(cells.actual),
    target: toCellText(cells.target),
    gap: isOld ? '' : toCellText(cells.gap),
    explanation: toCellText(cells.explanation),
    remedyBy: toReplyDay(cells),
    isListed: true,
    isSettled: state === 'closed' || isSettled(kind, light, rating, summary.isCorrected(own)),
    location: summary.placeOf(own) ?? districtPlace ?? summary.listPlace(row),
  };
}

/**
 * The open summary's 督办清单 and the errors of 问题清单 by unit, those with a red first, with what corrections have
 * settled since.
 */
export function readFollowUp(book: Book): UnitFollowUp[] {
  const summary = new OpenSummary(book);
  // a row without a unit is the heading of those that are closed
  const list = (summary.list?.rows ?? []).filter(({ cells }) => toCellText(cells.unit) !== '');
  const units = new Map<string, OpenFollowUp[]>(list.map(({ cells }) => [toCellText(cells.unit), []]));
  const add = (unit: string, line: OpenFollowUp) => units.set(unit, [...(units.get(unit) ?? []), line]);
  const isSaid = (unit: string, about: string) =>
    units.get(unit)?.some((line) => line.kind === 'error' && line.about === about) === true;
  const findVoided = voidedLines(list);
  for (const found of summary.findings?.rows ?? []) {
    if (toCellText(found.cells.severity) !== severityWords.error) continue;
    const [unit, about] = [toCellText(found.cells.unit), squeeze(found.cells.row?.value)];
    add(unit, toErrorLine(summary, found, findVoided(unit, about), !isSaid(unit, about)));
  }
  for (const found of list) {
    const { unit, kind, indicator } = found.cells;
    const isInError = toKind(kind) === 'inError';
    if (isInError && isSaid(toCellText(unit), squeeze(indicator?.value))) continue;
    add(toCellText(unit), toListedLine(summary, found));
  }
  return [...units].map(([unit, lines]) => ({ unit, lines })).sort((a, b) => Number(hasRed(b)) - Number(hasRed(a)));
}
