import { Decimal } from 'decimal.js';
import type { IndicatorRow } from '../../ledger/ledger';
import type { Reading } from '../../ledger/rating';
import type { Figure } from '../../ledger/yardstick';
import { isFaultyCorrection } from '../../findings/check/find-correction-fault';
import type { RuleSetting } from '../../plan/plan';
import { toCheckState, toCorrectionState } from './correction-state';
import type { Check, Detail, Remarks, Side } from '../district-summary';
import type { MergedReturn, MergedRow } from '../reporting/merge-returns';
import { toCarriedFigure, toOwnFigure } from './rated-figure';
import type { FigureText, IndicatorExtract } from '../reporting/return-extract';
import { toReported, unsent } from './to-reported';

export type RemarksByKey = ReadonlyMap<
  string,
  Remarks & { readonly rowId: string; readonly unit: string; readonly name: string }
>;

/** Nothing was checked. */
export const noCheck: Check = { value: null, against: null, person: '', date: '', basis: '' };
const noRemarks: Remarks = { correction: null, corrects: null, correctionReason: '', check: noCheck, instruction: '' };

export function toDetailKey(rowId: string, unit: string): string {
  return `${rowId}|${unit}`;
}

function toFigure(text: FigureText): Figure {
  if (text.kind === 'value') return { kind: 'value', value: new Decimal(text.value) };
  return { kind: 'parts', numerator: new Decimal(text.numerator), denominator: new Decimal(text.denominator) };
}

function toReading({ entry: { state, figure }, disputed }: MergedRow<IndicatorExtract>): Reading {
  if (disputed.length > 0) return { state: 'inError' };
  if (state !== 'figure' && state !== 'inError') return { state };
  return figure ? { state, figure: toFigure(figure) } : { state: 'unreadable' };
}

const blank: Reading = { state: 'blank' };
const undisputed: readonly Side[] = [];

/** The same unit's detail of a row that stands above, by row id. */
export type FindAbove = (rowId: string) => Detail | undefined;

/** The row's figure of last period: what stands in the row above, or else what the entry says. */
function toPrior(row: IndicatorRow, entry: IndicatorExtract | undefined, above: FindAbove): Figure | undefined {
  if (row.priorRow !== null) return toOwnFigure(above(row.priorRow));
  return entry?.prior ? toFigure(entry.prior) : undefined;
}

type Entered = Pick<Detail, 'reading' | 'text' | 'shown' | 'explanation' | 'file' | 'location' | 'disputed'>;

const nothingEntered: Entered = {
  reading: blank,
  text: '',
  shown: '',
  explanation: '',
  file: null,
  location: null,
  disputed: undisputed,
};

/** What the unit's returns say in a row. */
function toEntered(merged: MergedRow<IndicatorExtract>): Entered {
  const { entry, file, disputed } = merged;
  const { text, shown, explanation, location } = entry;
  return { reading: toReading(merged), text, shown, explanation, file, location, disputed };
}

/** What is typed for words is words, however it was typed. */
function toOwnKind({ yardstick }: IndicatorRow, typed: Remarks['correction']): Remarks['correction'] {
  return yardstick.measure === 'text' && typed !== null ? String(typed) : typed;
}

type Judged = Pick<Detail, 'remarks' | 'correctionState' | 'checkState'>;

/** What the bureau wrote, and what becomes of it beside what the unit reports. */
function judgeRemarks(
  row: IndicatorRow,
  kept: Remarks,
  reported: number | string,
  prior: Figure | undefined,
  settings: readonly RuleSetting[],
): Judged {
  const { yardstick } = row;
  const breaksRule = (value: Remarks['correction'], reason: string): boolean =>
    typeof value === 'number' && isFaultyCorrection({ value, prior, reason: reason.trim() }, yardstick, settings);
  const correction = toOwnKind(row, kept.correction);
  const value = toOwnKind(row, kept.check.value);
  const { corrects, correctionReason, check } = kept;
  return {
    remarks: {
      ...kept,
      correction,
      corrects: correction === null ? null : (corrects ?? reported),
      check: { ...check, value, against: value === null ? null : (check.against ?? reported) },
    },
    correctionState: toCorrectionState(
      { correction, corrects },
      yardstick.measure,
      reported,
      breaksRule(correction, correctionReason),
    ),
    checkState: toCheckState(
      { value, against: check.against },
      yardstick.measure,
      reported,
      breaksRule(value, check.basis),
    ),
  };
}

/** A unit's entry of a district row; undefined where it neither counts nor says anything. */
export function toDetail(
  row: IndicatorRow,
  own: IndicatorRow | null,
  unit: string,
  counted: boolean,
  merged: MergedRow<IndicatorExtract> | undefined,
  remarks: RemarksByKey,
  settings: readonly RuleSetting[],
  above: FindAbove,
): Detail | undefined {
  const entry = merged?.entry;
  if (!counted && (!entry || entry.state === 'blank')) return undefined;
  const key = toDetailKey(row.id, unit);
  const detail = {
    key,
    rowId: row.id,
    unit,
    name: row.name,
    required: counted,
    counted,
    row,
    own,
    prior: toPrior(row, entry, above),
    carried: toCarriedFigure(row, entry?.carried && toFigure(entry.carried), above),
    ...(merged ? toEntered(merged) : nothingEntered),
  };
  const { correction, corrects, correctionReason, check, instruction } = remarks.get(key) ?? noRemarks;
  const kept: Remarks = { correction, corrects, correctionReason, check, instruction };
  const reported = toReported(detail);
  return { ...detail, reported, ...judgeRemarks(row, kept, reported, detail.prior, settings) };
}

/** Who entered what in a row, by row id and unit. */
export type EntriesByRow = ReadonlyMap<string, ReadonlyMap<string, MergedRow<IndicatorExtract>>>;

export function toEntriesByRow(counted: ReadonlyMap<string, MergedReturn>): EntriesByRow {
  const rows = new Map<string, Map<string, MergedRow<IndicatorExtract>>>();
  for (const [unit, { indicators }] of counted) {
    for (const [id, merged] of indicators) {
      const units = rows.get(id) ?? new Map<string, MergedRow<IndicatorExtract>>();
      rows.set(id, units.set(unit, merged));
    }
  }
  return rows;
}

/** The details of one district row: an entry of every unit that reports or must report it, counted ones first. */
export function collectDetails(
  row: IndicatorRow,
  toOwn: (unit: string) => IndicatorRow | null,
  reporters: readonly string[],
  entries: EntriesByRow,
  remarks: RemarksByKey,
  settings: readonly RuleSetting[],
  above: (unit: string) => FindAbove,
): Detail[] {
  const units = entries.get(row.id);
  const own = new Set(reporters);
  const others = [...(units?.keys() ?? [])].filter((unit) => !own.has(unit));
  const collect = (names: readonly string[], counted: boolean) =>
    names.flatMap((unit) => {
      return (
        toDetail(row, counted ? toOwn(unit) : null, unit, counted, units?.get(unit), remarks, settings, above(unit)) ??
        []
      );
    });
  return [...collect(reporters, true), ...collect(others, false)];
}

/** Remarks whose entry no longer exists keep a row of their own, so that nothing the bureau wrote is lost. */
export function collectOrphans(details: readonly Detail[], remarks: RemarksByKey): Detail[] {
  const keys = new Set(details.map(({ key }) => key));
  return [...remarks.entries()]
    .filter(([key]) => !keys.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { rowId, unit, name, ...rest }]) => ({
      key,
      rowId,
      unit,
      name,
      required: false,
      counted: false,
      row: null,
      own: null,
      reading: blank,
      prior: undefined,
      carried: undefined,
      text: '',
      shown: '',
      explanation: '',
      remarks: rest,
      correctionState: 'none',
      checkState: 'none',
      reported: unsent,
      file: null,
      location: null,
      disputed: undisputed,
    }));
}
