import type { Detail } from '../district-summary';

type Decided = Pick<Detail, 'remarks' | 'correctionState' | 'checkState'>;

/** What the bureau put in the place of a unit's figure: a 核查值, or else a 更正值. `inError`: it breaks a rule, and nothing counts. */
export interface Decision {
  readonly by: 'check' | 'correction';
  readonly value: number | string;
  readonly inError: boolean;
}

/** Null where what the unit reported stands. */
export function toDecision({ remarks, correctionState, checkState }: Decided): Decision | null {
  const { check, correction } = remarks;
  if (check.value !== null && checkState !== 'none' && checkState !== 'unusable')
    return { by: 'check', value: check.value, inError: checkState === 'inError' };
  if (correction !== null && (correctionState === 'used' || correctionState === 'inError'))
    return { by: 'correction', value: correction, inError: correctionState === 'inError' };
  return null;
}

/** Whether the bureau's value counts: it settles what was found in the entry. */
export function isDecided(detail: Decided): boolean {
  return toDecision(detail)?.inError === false;
}
