import type { IndicatorRule } from '../rule';
import { toSaid } from '../said';

export const explanationTooShort: IndicatorRule = {
  id: 'explanation-too-short',
  severity: 'query',
  points: 'explanation',
  basis: { zh: '一两个字说明不了原因。', en: 'A word or two do not explain a missed target.' },
  message: {
    zh: '“情况说明”不到 {least} 个字，看不出原因。请写明为什么没有达到、准备怎么办，例如：校舍改造推迟到三月，四月补招。',
    en:
      'The explanation has fewer than {least} characters and does not tell why. Say why ' +
      'the target was missed and what comes next, like: rebuilding is delayed until March, ' +
      'pupils are admitted in April.',
  },
  example: { least: '5' },
  bound: { usual: 5, least: 1, most: 200, unit: { zh: '字', en: 'characters' } },
  check: ({ row, rating }, least) => {
    const said = toSaid(row);
    return (rating === 'unmet' || rating === 'behind' || rating === 'farBehind') && said > 0 && said < least
      ? [{ column: 'explanation', facts: { least: String(least) } }]
      : [];
  },
  cell: (_, __, least) => [
    {
      fault: `AND(OR([rating]="未达标",[rating]="滞后",[rating]="严重滞后"),[said]>0,[said]<${String(least)})`,
      facts: { least: `"${String(least)}"` },
    },
  ],
};
