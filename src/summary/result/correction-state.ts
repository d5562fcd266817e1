import { notApplicable } from '../../ledger/ledger-columns';
import type { Yardstick } from '../../ledger/yardstick';
import { trimText } from '../../returns/trim-text';
import { yesNo } from '../sheets/summary-columns';
import type { Check, CheckState, CorrectionState, Remarks } from '../district-summary';
import { unsent } from './to-reported';

/** What a spreadsheet shows where it has no words. */
export const noWords: readonly string[] = [
  '#N/A',
  '#REF!',
  '#DIV/0!',
  '#VALUE!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  'TRUE',
  'FALSE',
];

function isUsable(correction: number | string, measure: Yardstick['measure']): boolean {
  if (correction === notApplicable) return true;
  if (measure === 'text') return typeof correction === 'number' || !noWords.includes(correction.toUpperCase());
  if (measure === 'yesNo') return correction === yesNo.yes || correction === yesNo.no;
  return typeof correction === 'number';
}

function toPlainText(value: number | string): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : trimText(value).toLowerCase();
}

/** Whether two cells of 明细 say the same to a spreadsheet. */
export function saysSame(one: number | string, other: number | string): boolean {
  return toPlainText(one) === toPlainText(other);
}

/** `reported`: what the unit reports now; `isFaulty`: whether the 更正值 breaks a rule about figures. */
export function toCorrectionState(
  { correction, corrects }: Pick<Remarks, 'correction' | 'corrects'>,
  measure: Yardstick['measure'],
  reported: number | string,
  isFaulty: boolean,
): CorrectionState {
  if (correction === null) return 'none';
  if (!isUsable(correction, measure)) return 'unusable';
  if (corrects !== null && reported !== unsent && !saysSame(corrects, reported)) return 'outlived';
  return isFaulty ? 'inError' : 'used';
}

/** Another figure than the one that was checked makes a 核查值 a question, and no worse. */
export function toCheckState(
  { value, against }: Pick<Check, 'value' | 'against'>,
  measure: Yardstick['measure'],
  reported: number | string,
  isFaulty: boolean,
): CheckState {
  const state = toCorrectionState({ correction: value, corrects: against }, measure, reported, false);
  if (state === 'none' || state === 'unusable') return state;
  if (isFaulty) return 'inError';
  return state === 'outlived' ? 'changed' : 'used';
}
