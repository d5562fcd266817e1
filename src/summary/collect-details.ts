import { Decimal } from 'decimal.js';
import { Fault } from '../book/fault';
import { notApplicable } from '../ledger/columns';
import type { IndicatorRow } from '../ledger/ledger';
import type { Reading } from '../ledger/rating';
import type { Figure } from '../ledger/yardstick';
import { isFaultyCorrection } from '../findings/find-correction-fault';
import type { RuleSetting } from '../plan/plan';
import type { CountedReturn, Detail, Remarks } from './district-summary';
import type { FigureText, IndicatorExtract } from './return-extract';

export type RemarksByKey = ReadonlyMap<string, Remarks & { readonly rowId: string; readonly unit: string; readonly name: string }>;

export const noRemarks: Remarks = { correction: null, correctionReason: '', instruction: '' };

export function toDetailKey(rowId: string, unit: string): string {
  return `${rowId}|${unit}`;
}

/** Throws a Fault where a 更正值 is not what the row can take. */
function checkRemarks({ correction, correctionReason, instruction }: Remarks, row: IndicatorRow, unit: string): Remarks {
  const { measure } = row.yardstick;
  const isYesNo = measure === 'yesNo';
  const allowed =
    correction === null || correction === notApplicable || measure === 'text' || (isYesNo ? correction === '是' || correction === '否' : typeof correction === 'number');
  if (allowed) return { correction: measure === 'text' && correction !== null ? String(correction) : correction, correctionReason, instruction };
  const want = isYesNo ? '填“是”或“否”' : '它是文字，不是数字：把单元格格式改为“常规”，再填数字（98% 填 0.98）';
  throw new Fault('badCorrection', {
    zh: `原汇总表“明细”里 ${row.id} ${unit} 的更正值“${String(correction)}”用不了，${isYesNo ? '请' : ''}${want}。汇总表没有改动。`,
    en: `The 更正值 “${String(correction)}” of ${row.id} ${unit} in the existing summary cannot be used; ${isYesNo ? 'enter 是 or 否' : 'it is text: set the cell’s format to General and enter the number (0.98 for 98%)'}. Nothing was written.`,
  });
}

function toFigure(text: FigureText): Figure {
  if (text.kind === 'value') return { kind: 'value', value: new Decimal(text.value) };
  return { kind: 'parts', numerator: new Decimal(text.numerator), denominator: new Decimal(text.denominator) };
}

function toReading({ state, figure }: IndicatorExtract): Reading {
  if (state !== 'figure' && state !== 'inError') return { state };
  return figure ? { state, figure: toFigure(figure) } : { state: 'unreadable' };
}

/** A unit's entry of a district row; undefined where it neither counts nor says anything. */
export function toDetail(row: IndicatorRow, own: IndicatorRow | null, unit: string, counted: boolean, file: string | null, entry: IndicatorExtract | undefined, remarks: RemarksByKey, settings: readonly RuleSetting[]): Detail | undefined {
  if (!counted && (!entry || entry.state === 'blank')) return undefined;
  const key = toDetailKey(row.id, unit);
  const kept = checkRemarks(remarks.get(key) ?? noRemarks, row, unit);
  const prior = entry?.prior && toFigure(entry.prior);
  return {
    key,
    rowId: row.id,
    unit,
    name: row.name,
    required: counted,
    counted,
    row,
    own,
    reading: entry ? toReading(entry) : { state: 'blank' },
    prior,
    text: entry?.text ?? '',
    explanation: entry?.explanation ?? '',
    remarks: kept,
    isCorrectionFaulty: typeof kept.correction === 'number' && isFaultyCorrection({ value: kept.correction, prior, reason: kept.correctionReason.trim() }, row.yardstick, settings),
    file: entry ? file : null,
    location: entry?.location ?? null,
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
      reading: { state: 'blank' },
      prior: undefined,
      text: '',
      explanation: '',
      remarks: rest,
      isCorrectionFaulty: false,
      file: null,
      location: null,
    }));
}
