import { Decimal } from 'decimal.js';
import type { Value } from '../workbook/book/book';
import { addFigure, toNothing } from '../ledger/carried';
import { type IndicatorKey, notApplicable } from '../ledger/ledger-columns';
import type { IndicatorRow } from '../ledger/ledger';
import { rate, type Rating, type Reading } from '../ledger/rating';
import type { Figure } from '../ledger/yardstick';
import { type Entry, isUnsure } from './entry';
import { isPlain, toExact } from './read-entry';
import { trimText } from './trim-text';
import type { Return, ReturnRow } from './unit-return';

/** A row of `指标填报` that came back, and what its entries amount to. */
export interface MeasuredRow {
  readonly row: ReturnRow<IndicatorRow, IndicatorKey>;
  readonly reading: Reading;
  readonly prior: Figure | undefined;
  /** What the year came to before the row, where its instances are added up and that is known. */
  readonly carried: Figure | undefined;
  /** What is held against the target: the row's own figure, or what the year comes to with it. */
  readonly rated: Figure | undefined;
  /** Undefined for an optional row that was left blank. */
  readonly rating: Rating | undefined;
  /** Whether a finding on the row voids its figure, which then does not count. */
  readonly isVoided: boolean;
}

function toDecimal(entry: Entry | undefined): Decimal | undefined {
  return entry?.kind === 'number' || entry?.kind === 'percent' ? entry.value : undefined;
}

function readParts(numerator: Entry | undefined, denominator: Entry | undefined): Reading {
  const [n, d] = [toDecimal(numerator), toDecimal(denominator)];
  if (n && d)
    return d.gt(0)
      ? { state: 'figure', figure: { kind: 'parts', numerator: n, denominator: d } }
      : { state: 'unreadable' };
  const kinds = [numerator?.kind ?? 'blank', denominator?.kind ?? 'blank'];
  if (kinds.every((kind) => kind === 'blank')) return { state: 'blank' };
  return {
    state: kinds.every((kind) => kind === 'blank' || kind === 'notApplicable') ? 'notApplicable' : 'unreadable',
  };
}

function readActual(entry: Entry | undefined): Reading {
  if (!entry || entry.kind === 'blank') return { state: 'blank' };
  const value = toDecimal(entry);
  if (value) return { state: 'figure', figure: { kind: 'value', value } };
  if (entry.kind === 'choice')
    return { state: 'figure', figure: { kind: 'value', value: new Decimal(entry.text === '是' ? 1 : 0) } };
  if (entry.kind === 'text') return { state: trimText(entry.text) === notApplicable ? 'notApplicable' : 'text' };
  return { state: entry.kind === 'notApplicable' ? 'notApplicable' : 'unreadable' };
}

/** What stands in 上期完成值 where its own formula does not any more, "" where nothing does; undefined where it still does. */
export function toTypedPrior({
  cells: { prior },
}: Pick<ReturnRow<IndicatorRow, IndicatorKey>, 'cells'>): Value | undefined {
  const [value, formula] = [prior?.value ?? '', prior?.formula];
  // its own formula never ends in an error; LibreOffice saves a typed #N/A as one that does
  if (formula !== undefined && !isPlain(formula) && typeof value !== 'object') return undefined;
  return typeof value === 'string' ? trimText(value) : value;
}

/** The figure of the row that has 上期, or what was typed over it; numerator and denominator stand in cells of their own. */
function toLinkedPrior(
  row: ReturnRow<IndicatorRow, IndicatorKey>,
  earlier: MeasuredRow | undefined,
): Figure | undefined {
  const figure =
    earlier && !earlier.isVoided && earlier.reading.state === 'figure' ? earlier.reading.figure : undefined;
  const typed = toTypedPrior(row);
  if (typed === undefined || (figure && row.issued.yardstick.entry === 'parts')) return figure;
  return typeof typed === 'number' ? { kind: 'value', value: toExact(typed) } : undefined;
}

function toPrior(row: ReturnRow<IndicatorRow, IndicatorKey>, earlier: MeasuredRow | undefined): Figure | undefined {
  const { issued, entries } = row;
  if (issued.priorRow !== null) return toLinkedPrior(row, earlier);
  if (issued.yardstick.entry === 'parts') {
    const [n, d] = [toDecimal(entries.priorNumerator), toDecimal(entries.priorDenominator)];
    if (n && d?.gt(0)) return { kind: 'parts', numerator: n, denominator: d };
  }
  const value = toDecimal(entries.prior);
  return value && { kind: 'value', value };
}

/** What nobody asked for and whose columns are gone is taken as blank. */
function isNowhere(figures: readonly (Entry | undefined)[]): boolean {
  return figures.every(
    (entry) => !entry || entry.kind === 'blank' || (entry.kind === 'unreadable' && entry.reason === 'columnMissing'),
  );
}

const priorKeys = ['prior', 'priorNumerator', 'priorDenominator'] as const;

function toReading({ issued, entries }: ReturnRow<IndicatorRow, IndicatorKey>): Reading {
  const {
    required,
    yardstick: { entry, comparator },
  } = issued;
  const isParts = entry === 'parts';
  if (!required && isNowhere(isParts ? [entries.numerator, entries.denominator] : [entries.actual]))
    return { state: 'blank' };
  const reading = isParts ? readParts(entries.numerator, entries.denominator) : readActual(entries.actual);
  const isMovement = comparator === 'fallBy' || comparator === 'riseBy';
  return reading.state === 'figure' && isMovement && priorKeys.some((key) => isUnsure(entries[key]))
    ? { state: 'unreadable' }
    : reading;
}

type FindRow = (id: string) => MeasuredRow | undefined;

/** What the year came to with the row above it; undefined where nobody knows, or where an error stands in it. */
function toCarriedAbove(before: MeasuredRow | undefined): Figure | undefined {
  if (before?.reading.state === 'notApplicable') return before.carried;
  return before?.isVoided === false ? before.rated : undefined;
}

/** What the ledger says that the year came to before the row; undefined where it was left open or was changed. */
function toCarriedIn({ issued, cells, isUntouched }: ReturnRow<IndicatorRow, IndicatorKey>): Figure | undefined {
  const [sum, denominator] = [cells.carried?.value, cells.carriedDenominator?.value];
  if (typeof sum !== 'number' || isUntouched === false) return undefined;
  if (issued.yardstick.entry !== 'parts') return { kind: 'value', value: toExact(sum) };
  return typeof denominator === 'number'
    ? { kind: 'parts', numerator: toExact(sum), denominator: toExact(denominator) }
    : undefined;
}

/** What the year came to before the row; undefined where nobody knows. */
function toCarried(row: ReturnRow<IndicatorRow, IndicatorKey>, find: FindRow): Figure | undefined {
  const { carried } = row.issued;
  switch (carried?.kind) {
    case undefined:
      return undefined;
    case 'nothing':
      return toNothing(row.issued);
    case 'row':
      return toCarriedAbove(find(carried.row));
    case 'known':
    case 'unknown':
      return toCarriedIn(row);
  }
}

/** `find`: a row of the same ledger that stands before this one and has something that this one is held against. */
export function measureRow(row: ReturnRow<IndicatorRow, IndicatorKey>, find: FindRow): MeasuredRow {
  const { issued } = row;
  const reading = toReading(row);
  const prior = toPrior(row, issued.priorRow === null ? undefined : find(issued.priorRow));
  const carried = toCarried(row, find);
  const figure = reading.state === 'figure' ? reading.figure : undefined;
  const rated = issued.carried === null ? figure : carried && figure && addFigure(carried, figure);
  const rating =
    figure && !rated
      ? 'notRated'
      : rate(issued.yardstick, rated ? { state: 'figure', figure: rated } : reading, prior, issued.required);
  return { row, reading, prior, carried, rated, rating, isVoided: false };
}

/** The row with its figure, if it has one, voided. */
export function toVoided(measured: MeasuredRow): MeasuredRow {
  return measured.reading.state === 'figure' ? { ...measured, rating: 'inError', isVoided: true } : measured;
}

/** The rows as they are before anybody looks for errors: one that has 上期 stands before those that compare with it. */
export function measureRows(unitReturn: Return): MeasuredRow[] {
  const measured = new Map<string, MeasuredRow>();
  for (const row of unitReturn.indicators.rows)
    measured.set(
      row.issued.id,
      measureRow(row, (id) => measured.get(id)),
    );
  return [...measured.values()];
}

/** The words of a text entry without outer white space; "" where there is none. */
export function toText(entry: Entry | undefined): string {
  return entry?.kind === 'text' || entry?.kind === 'choice' ? trimText(entry.text) : '';
}
