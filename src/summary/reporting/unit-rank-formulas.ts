import { type Content, type Contents, type Frame, toFormula } from '../../workbook/book/table';
import { ratingWords } from '../../ledger/rating';
import { toLedgerUnits } from '../../plan/reporting';
import type { DistrictSummary, ReportingLine } from '../district-summary';
import { decidedRatings } from '../headline';
import type { DetailKey, ReportingKey } from '../sheets/summary-columns';
import { countUnitErrors, findUnitLines } from './rank-units';

const decided = decidedRatings.map((rating) => ratingWords[rating]);

/** How 达标率 is reckoned, for the line over 报送情况. */
export const metShareNote = `达标率按单位自己的数算：${decided[0]} ÷（${decided.join('＋')}）`;

/** `rankUnits` as formulas: what a 更正值 in 明细 changes, they follow. Each unit has them on one of its lines. */
export function drawUnitRanks(
  summary: DistrictSummary,
  frame: Frame,
  details: Frame<DetailKey>,
): (line: ReportingLine) => Contents<ReportingKey> {
  const numbers = new Map(toLedgerUnits(summary.plan).map((unit, at) => [unit, at + 1]));
  const [lines, errors] = [findUnitLines(summary.reporting), countUnitErrors(summary)];
  const formula = (template: string): Content => ({ formula: toFormula(template, frame, [details]) });
  // by number: COUNTIFS takes names that differ in case, or have a * in them, for one another
  const ofUnit = '[明细!unitNumber],[unitNumber]';
  return (line) => {
    const unit = lines.get(line);
    const unitNumber = unit === undefined ? undefined : numbers.get(unit);
    if (unit === undefined || unitNumber === undefined) return {};
    return {
      unitNumber,
      errors: errors.get(unit),
      met: formula(`COUNTIFS(${ofUnit},[明细!isMet],1)`),
      rated: formula(`COUNTIFS(${ofUnit},[明细!isMet],">=0")`),
      metShare: formula('IF([rated]=0,"",ROUND([met]/[rated],10))'),
      checked: formula(`COUNTIFS(${ofUnit},[明细!agrees],">=0")`),
      agreed: formula(`COUNTIFS(${ofUnit},[明细!agrees],1)`),
      credibility: formula('IF([checked]=0,"",ROUND([agreed]/[checked],10))'),
      rank: formula('IF([rated]=0,"",COUNTIF([报送情况!metShare],">"&[metShare])+1)'),
    };
  };
}
