import { ratingWords } from '../../ledger/rating';
import type { Detail } from '../district-summary';
import { decidedRatings } from '../headline';

const decided = decidedRatings.map((rating) => `"${ratingWords[rating]}"`).join(',');

/**
 * Of a row of 明细: 1 where the unit's own figure meets its target, 0 where it is in the 达标率 and does not, else "".
 * Undefined where only the district is rated. A unit that reports alone stands as its row of 汇总 does.
 */
export function toIsMetFormula({ own, row }: Detail, isAlone: boolean): string | undefined {
  if (!row || row.yardstick.measure === 'text' || !(own || isAlone)) return undefined;
  const rating = own ? '[rating]' : 'INDEX([汇总!rating],MATCH([rowId],[汇总!id],0))';
  return `IFERROR(IF(MATCH(${rating},{${decided}},0)=1,1,0),"")`;
}
