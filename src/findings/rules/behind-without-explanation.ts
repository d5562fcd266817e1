import { toSaid } from '../said';
import type { IndicatorRule } from '../rule';

export const behindWithoutExplanation: IndicatorRule = {
  id: 'behind-without-explanation',
  severity: 'query',
  points: 'explanation',
  repeatsLight: true,
  basis: { zh: '落后于分年度目标的，要说明原因。', en: 'Falling behind a stated milestone needs a reason.' },
  message: {
    zh: '没有达到本期目标，进度滞后。请在“情况说明”里写明原因和下一步安排。',
    en: 'This period’s milestone is not reached. Write the reason and the next step in 情况说明.',
  },
  check: ({ row, rating }) =>
    (rating === 'behind' || rating === 'farBehind') && toSaid(row) === 0 ? [{ column: 'explanation' }] : [],
  cell: (row) => (row.yardstick.schedule ? [{ fault: 'AND(OR([rating]="滞后",[rating]="严重滞后"),[said]=0)' }] : []),
};
