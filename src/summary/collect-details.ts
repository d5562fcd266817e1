import { Decimal } from 'decimal.js';
import type { IndicatorRow } from '../ledger/ledger';
import type { Reading } from '../ledger/rating';
import type { Figure } from '../ledger/yardstick';
import { isFaultyCorrection } from '../findings/find-correction-fault';
import type { RuleSetting } from '../plan/plan';
import { toCorrectionState } from './correction-state';
import type { CountedReturn, Detail, Remarks } from './district-summary';
import type { FigureText, IndicatorExtract } from './return-extract';
import { toReported, unsent } from './to-reported';

export type RemarksByKey = ReadonlyMap<string, Remarks & { readonly rowId: string; readonly unit: string; readonly name: string }>;

export const noRemarks: Remarks = { correction: null, corrects: null, correctionReason: '', instruction: '' };

export function toDetailKey(rowId: string, unit: string): string {
  return `${rowId}|${unit}`;
}

function toFigure(text: FigureText): Figure {
  if (text.kind === 'value') return { kind: 'value', value: new Decimal(text.value) };
  return { kind: 'parts', numerator: new Decimal(text.numerator), denominator: new Decimal(text.denominator) };
}

function toReading({ state, figure }: IndicatorExtract): Reading {
  if (state !== 'figure' && state !== 'inError') return { state };
  return figure ? { state, figure: toFigure(figure) } : { state: 'unreadable' };
}

const blank: Reading = { state: 'blank' };

/** A unit's entry of a district row; undefined where it neither counts nor says anything. */
export function toDetail(row: IndicatorRow, own: IndicatorRow | null, unit: string, counted: boolean, file: string | null, entry: IndicatorExtract | undefined, remarks: RemarksByKey, settings: readonly RuleSetting[]): Detail | undefined {
  if (!counted && (!entry || entry.state === 'blank')) return undefined;
  const key = toDetailKey(row.id, unit);
  const kept = remarks.get(key) ?? noRemarks;
  const prior = entry?.prior && toFigure(entry.prior);
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
    reading: entry ? toReading(entry) : blank,
    prior,
    text: entry?.text ?? '',
    shown: entry?.shown ?? '',
    explanation: entry?.explanation ?? '',
    file: entry ? file : null,
    location: entry?.location ?? null,
  };
  const reported = toReported(detail);
  const isFaulty = typeof correction === 'number' && isFaultyCorrection({ value: correction, prior, reason: kept.correctionReason.trim() }, row.yardstick, settings);
  return {
    ...detail,
    reported,
    remarks: { correction, corrects: correction === null ? null : (kept.corrects ?? reported), correctionReason: kept.correctionReason, instruction: kept.instruction },
    correctionState: toCorrectionState({ correction, corrects: kept.corrects }, measure, reported, isFaulty),
  };
}

/** Who entered what in a row, by row id and unit. */
export type EntriesByRow = ReadonlyMap<string, ReadonlyMap<string, { readonly file: string; readonly entry: IndicatorExtract }>>;

export function toEntriesByRow(counted: ReadonlyMap<string, CountedReturn>): EntriesByRow {
  const rows = new Map<string, Map<string, { file: string; entry: IndicatorExtract }>>();
  for (const [unit, { file, extract }] of counted) {
    for (const entry of extract.indicators) {
      const units = rows.get(entry.id) ?? new Map<string, { file: string; entry: IndicatorExtract }>();
      rows.set(entry.id, units.set(unit, { file, entry }));
    }
  }
  return rows;
}

/** The details of one district row: an entry of every unit that reports or must report it, counted ones first. */
export function collectDetails(row: IndicatorRow, toOwn: (unit: string) => IndicatorRow | null, reporters: readonly string[], entries: EntriesByRow, remarks: RemarksByKey, settings: readonly RuleSetting[]): Detail[] {
  const units = entries.get(row.id);
  const own = new Set(reporters);
  const others = [...(units?.keys() ?? [])].filter((unit) => !own.has(unit));
  const collect = (names: readonly string[], counted: boolean) =>
    names.flatMap((unit) => {
      const found = units?.get(unit);
      return toDetail(row, counted ? toOwn(unit) : null, unit, counted, found?.file ?? null, found?.entry, remarks, settings) ?? [];
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
      text: '',
      shown: '',
      explanation: '',
      remarks: rest,
      correctionState: 'none',
      reported: unsent,
      file: null,
      location: null,
    }));
}
