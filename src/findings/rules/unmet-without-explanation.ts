import type { Yardstick } from '../../ledger/yardstick';
import { toSaid } from '../said';
import type { IndicatorRule } from '../rule';

/** Movements against last period have sentences of their own. */
function applies({ comparator, isDue }: Yardstick): boolean {
  return isDue && comparator !== 'fallBy' && comparator !== 'riseBy';
}

export const unmetWithoutExplanation: IndicatorRule = {
  id: 'unmet-without-explanation',
  severity: 'query',
  points: 'explanation',
  repeatsLight: true,
  basis: {
    zh: '方案要求对未完成的目标说明原因、限时整改。',
    en: 'The plan asks for the reason where a target is missed.',
  },
  message: {
    zh: '已到时限，未达到目标。请在“情况说明”里写明原因和补救措施。',
    en: 'The target is due and not reached. Write the reason and the remedy in 情况说明.',
  },
  check: ({ row, rating }) =>
    applies(row.issued.yardstick) && rating === 'unmet' && toSaid(row) === 0 ? [{ column: 'explanation' }] : [],
  cell: ({ yardstick }) => (applies(yardstick) ? [{ fault: 'AND([rating]="未达标",[said]=0)' }] : []),
};
