import { Decimal } from 'decimal.js';
import type { RefusedCorrection } from '../../findings/rule';
import { showFigure } from '../../findings/words/show-figure';
import type { IndicatorRow } from '../../ledger/ledger';
import type { Location } from '../../returns/entry';
import type { Detail } from '../district-summary';

function show(row: IndicatorRow, value: number | string | null): string {
  return typeof value === 'number' ? showFigure(row.yardstick, new Decimal(value)) : (value ?? '');
}

/** The 更正值 of one row that are not used; `locate`: where in 明细 each stands. */
export function listRefusedCorrections(
  row: IndicatorRow,
  details: readonly Detail[],
  locate: (detail: Detail) => Location | null,
): RefusedCorrection[] {
  return details.flatMap((detail): RefusedCorrection[] => {
    const {
      unit,
      correctionState: why,
      remarks: { correction, corrects },
      reported,
    } = detail;
    if (why === 'none' || why === 'used') return [];
    return [
      {
        unit,
        why,
        shown: show(row, correction),
        corrects: show(row, corrects),
        reported: show(row, reported),
        location: locate(detail),
      },
    ];
  });
}
