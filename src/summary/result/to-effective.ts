import { Decimal } from 'decimal.js';
import { notApplicable } from '../../ledger/ledger-columns';
import type { Reading } from '../../ledger/rating';
import type { Detail } from '../district-summary';
import { toDecision } from './decision';

/** The reading after the bureau's check or correction. A ratio keeps its denominator. */
export function toEffective(detail: Pick<Detail, 'reading' | 'remarks' | 'correctionState' | 'checkState'>): Reading {
  const { reading } = detail;
  const decision = toDecision(detail);
  if (decision === null) return reading;
  if (decision.value === notApplicable) return { state: 'notApplicable' };
  if (decision.value === '是' || decision.value === '否')
    return { state: 'figure', figure: { kind: 'value', value: new Decimal(decision.value === '是' ? 1 : 0) } };
  if (typeof decision.value === 'string') return { state: 'text' };
  const value = new Decimal(decision.value);
  if (decision.inError) return { state: 'inError', figure: { kind: 'value', value } };
  if ('figure' in reading && reading.figure.kind === 'parts') {
    const { denominator } = reading.figure;
    return { state: 'figure', figure: { kind: 'parts', numerator: value.mul(denominator), denominator } };
  }
  return { state: 'figure', figure: { kind: 'value', value } };
}
