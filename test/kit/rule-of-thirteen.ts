import type { IndicatorRule } from '../../src/findings/rule';
import { isNumber, states } from '../../src/ledger/rating-formula';

/** A rule as somebody may add it: all of it stands here. */
export const thirteen: IndicatorRule = {
  id: 'thirteen',
  severity: 'error',
  voids: true,
  basis: { zh: '十三不吉利。', en: 'Thirteen brings bad luck.' },
  message: {
    zh: '“{column}”填了 13。请再数一遍，例如 12。',
    en: '{column} says 13. Count again, and enter 12, for example.',
  },
  example: { column: '本期完成值' },
  repairs: (entry) => (entry.kind === 'number' ? [{ value: 12, shown: '12' }] : []),
  check: ({ row: { entries }, reading }) =>
    reading.state === 'figure' && entries.actual?.typed === 13
      ? [{ column: 'actual', facts: { column: '本期完成值' } }]
      : [],
  cell: ({ yardstick }) =>
    yardstick.entry === 'value'
      ? [
          {
            column: 'actual',
            fault: `AND([state]="${states.figure}",${isNumber('actual')},[actual]=13)`,
            facts: { column: '"本期完成值"' },
          },
        ]
      : [],
};
