import { Decimal } from 'decimal.js';
import type { IndicatorRow } from '../../ledger/ledger';
import type { Reading } from '../../ledger/rating';
import type { Figure } from '../../ledger/yardstick';
import { isFaultyCorrection } from '../../findings/find-correction-fault';
import type { RuleSetting } from '../../plan/plan';
import { toCorrectionState } from './correction-state';
import type { Detail, Remarks, Side } from '../district-summary';
import type { MergedReturn, MergedRow } from '../reporting/merge-returns';
import { toCarriedFigure, toOwnFigure } from './rated-figure';
import type { FigureText, IndicatorExtract } from '../reporting/return-extract';
import { toReported, unsent } from './to-reported';

export type RemarksByKey = ReadonlyMap<
  string,
  Remarks & { readonly rowId: string; readonly unit: string; readonly name: string }
>;

export const noRemarks: Remarks = { correction: null, corrects: null, correctionReason: '', instruction: '' };

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
  const kept = remarks.get(key) ?? noRemarks;
  const prior = row.priorRow === null ? entry?.prior && toFigure(entry.prior) : toOwnFigure(above(row.priorRow));
  const { measure } = row.yardstick;
  const correction = measure === 'text' && kept.correction !== null ? String(kept.correction) : kept.correction;
  const detail = {
    key,
    rowId: row.id,
    unit,
    name: row.name,
    required: counted,
    counted,
    row,
    own,
    reading: merged ? toReading(merged) : blank,
    prior,
    carried: toCarriedFigure(row, entry?.carried && toFigure(entry.carried), above),
    text: entry?.text ?? '',
    shown: entry?.shown ?? '',
    explanation: entry?.explanation ?? '',
    file: merged?.file ?? null,
    location: entry?.location ?? null,
    disputed: merged?.disputed ?? undisputed,
  };
  const reported = toReported(detail);
  const isFaulty =
    typeof correction === 'number' &&
    isFaultyCorrection({ value: correction, prior, reason: kept.correctionReason.trim() }, row.yardstick, settings);
  return {
    ...detail,
    reported,
    remarks: {
      correction,
      corrects: correction === null ? null : (kept.corrects ?? reported),
      correctionReason: kept.correctionReason,
      instruction: kept.instruction,
    },
    correctionState: toCorrectionState({ correction, corrects: kept.corrects }, measure, reported, isFaulty),
  };
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
      reported: unsent,
      file: null,
      location: null,
      disputed: undisputed,
    }));
}
