import { Decimal } from 'decimal.js';
import type { RefusedCorrection } from '../../findings/rule';
import { showWhole } from '../../findings/words/show-figure';
import type { IndicatorRow } from '../../ledger/ledger';
import type { Location } from '../../returns/entry';
import type { Detail } from '../district-summary';
import { toDecision } from './decision';

function show(row: IndicatorRow, value: number | string | null): string {
  return typeof value === 'number' ? showWhole(row.yardstick, new Decimal(value)) : (value ?? '');
}

type Locate = (detail: Detail, column: RefusedCorrection['column']) => Location | null;

function refuseCheck({ checkState }: Detail): RefusedCorrection['why'] | null {
  if (checkState === 'none' || checkState === 'used') return null;
  return checkState === 'changed' ? 'outlived' : checkState;
}

/** A 更正值 asks nothing where a 核查值 wins over it. */
function refuseCorrection(detail: Detail): RefusedCorrection['why'] | null {
  const { correctionState } = detail;
  const isSettled = correctionState === 'none' || correctionState === 'used' || toDecision(detail)?.by === 'check';
  return isSettled ? null : correctionState;
}

/** The 更正值 of one row that are not used, and its 核查值 in question; `locate`: where in 明细 each stands. */
export function listRefusedCorrections(
  row: IndicatorRow,
  details: readonly Detail[],
  locate: Locate,
): RefusedCorrection[] {
  const toRefused = (
    detail: Detail,
    column: RefusedCorrection['column'],
    why: RefusedCorrection['why'] | null,
    [value, about]: readonly [value: number | string | null, about: number | string | null],
  ): RefusedCorrection[] =>
    why === null
      ? []
      : [
          {
            column,
            unit: detail.unit,
            why,
            shown: show(row, value),
            corrects: show(row, about),
            reported: show(row, detail.reported),
            location: locate(detail, column),
          },
        ];
  return details.flatMap((detail) => {
    const { correction, corrects, check } = detail.remarks;
    return [
      ...toRefused(detail, 'correction', refuseCorrection(detail), [correction, corrects]),
      ...toRefused(detail, 'check', refuseCheck(detail), [check.value, check.against]),
    ];
  });
}
