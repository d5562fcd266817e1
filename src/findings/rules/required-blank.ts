import { toMainKey } from '../entry-columns';
import type { IndicatorRule } from '../rule';
import { wasOptional } from '../was-optional';

export const requiredBlank: IndicatorRule = {
  id: 'required-blank',
  severity: 'error',
  isBlank: true,
  basis: {
    zh: '必填指标以本单位数据为准，空着就无法汇总。',
    en: 'This unit’s figure counts for the district; a blank cannot be consolidated.',
  },
  message: {
    zh: '必填指标还没有填。有数据填数据，没有发生填 0，不涉及填“不适用”。',
    en: 'This required indicator is blank. Enter the figure, 0 if there was none, or 不适用 if it does not apply.',
  },
  check: ({ row, reading }) =>
    row.issued.required && reading.state === 'blank' && !wasOptional(row) ? [{ column: toMainKey(row.issued) }] : [],
  cell: (row) => (row.required ? [{ fault: '[state]="空"' }] : []),
};
