import { Decimal } from 'decimal.js';
import { notApplicable } from '../../ledger/ledger-columns';
import type { Reading } from '../../ledger/rating';
import type { Detail } from '../district-summary';

/** The reading after the bureau's correction. A corrected ratio keeps its denominator. */
export function toEffective({
  reading,
  remarks,
  correctionState,
}: Pick<Detail, 'reading' | 'remarks' | 'correctionState'>): Reading {
  const { correction } = remarks;
  if (correction === null || (correctionState !== 'used' && correctionState !== 'inError')) return reading;
  if (correction === notApplicable) return { state: 'notApplicable' };
  if (correction === '是' || correction === '否')
    return { state: 'figure', figure: { kind: 'value', value: new Decimal(correction === '是' ? 1 : 0) } };
  if (typeof correction === 'string') return { state: 'text' };
  const value = new Decimal(correction);
  if (correctionState === 'inError') return { state: 'inError', figure: { kind: 'value', value } };
  if ('figure' in reading && reading.figure.kind === 'parts') {
    const { denominator } = reading.figure;
    return { state: 'figure', figure: { kind: 'parts', numerator: value.mul(denominator), denominator } };
  }
  return { state: 'figure', figure: { kind: 'value', value } };
}
