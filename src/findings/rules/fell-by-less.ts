import { findShortMovement, toShortMovementFaults } from '../short-movement';
import type { IndicatorRule } from '../rule';

export const fellByLess: IndicatorRule = {
  id: 'fell-by-less',
  severity: 'query',
  comparesPrior: true,
  points: 'explanation',
  repeatsLight: true,
  basis: {
    zh: '方案写明比上期下降多少的，没有达到要说明原因。',
    en: 'Where the plan asks for a fall against last period, falling short needs a reason.',
  },
  message: {
    zh: '方案要求比上期下降 {promised}，实际变化是 {change}。请在“情况说明”里写明原因和补救措施。',
    en: 'The plan asks for a fall of {promised} against last period; the change is {change}. Write the reason and the remedy in 情况说明.',
  },
  example: { promised: '0.5个百分点', change: '-0.30个百分点' },
  check: (subject) => findShortMovement(subject, 'fallBy'),
  cell: (row) => toShortMovementFaults(row, 'fallBy'),
};
