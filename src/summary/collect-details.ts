import { Fault } from '../book/fault';
import type { IndicatorRow } from '../ledger/ledger';
import { notApplicable } from '../ledger/columns';
import type { CheckedReturn, Detail, Remarks } from './district-summary';
import { toText } from '../returns/measure-row';

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

/** The details of one district row: an entry of every unit that reports or must report it, counted ones first. */
export function collectDetails(
  row: IndicatorRow,
  reporters: readonly string[],
  returns: ReadonlyMap<string, CheckedReturn>,
  remarks: RemarksByKey,
): Detail[] {
  const toDetail = (unit: string, counted: boolean): Detail[] => {
    const checked = returns.get(unit);
    const measured = checked?.rows.find((each) => each.row.issued.id === row.id);
    if (!counted && (!measured || measured.reading.state === 'blank')) return [];
    const key = toDetailKey(row.id, unit);
    const entries = measured?.row.entries;
    return [
      {
        key,
        rowId: row.id,
        unit,
        name: row.name,
        required: counted,
        counted,
        issued: measured?.row.issued ?? row,
        reading: measured?.reading ?? { state: 'blank' },
        prior: measured?.prior,
        text: row.yardstick.measure === 'text' ? toText(entries?.actual) : '',
        explanation: toText(entries?.explanation),
        remarks: checkRemarks(remarks.get(key) ?? noRemarks, row, unit),
        file: checked && measured ? checked.file : null,
        location: measured ? measured.row.locationOf(row.yardstick.entry === 'parts' ? 'numerator' : 'actual') : null,
      },
    ];
  };
  const others = [...returns.keys()].filter((unit) => !reporters.includes(unit));
  return [...reporters.flatMap((unit) => toDetail(unit, true)), ...others.flatMap((unit) => toDetail(unit, false))];
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
      issued: null,
      reading: { state: 'blank' },
      prior: undefined,
      text: '',
      explanation: '',
      remarks: rest,
      file: null,
      location: null,
    }));
}
