import { findShortMovement, toShortMovementFaults } from '../short-movement';
import type { IndicatorRule } from '../rule';

export const roseByLess: IndicatorRule = {
  id: 'rose-by-less',
  severity: 'query',
  comparesPrior: true,
  points: 'explanation',
  repeatsLight: true,
  basis: {
    zh: '方案写明比上期上升多少的，没有达到要说明原因。',
    en: 'Where the plan asks for a rise against last period, falling short needs a reason.',
  },
  message: {
    zh: '方案要求比上期上升 {promised}，实际变化是 {change}。请在“情况说明”里写明原因和补救措施。',
    en: 'The plan asks for a rise of {promised} against last period; the change is {change}. Write the reason and the remedy in 情况说明.',
  },
  example: { promised: '2个百分点', change: '+1.20个百分点' },
  check: (subject) => findShortMovement(subject, 'riseBy'),
  cell: (row) => toShortMovementFaults(row, 'riseBy'),
};
