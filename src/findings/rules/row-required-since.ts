import { toMainKey } from '../entry-columns';
import type { IndicatorRule } from '../rule';
import { wasOptional } from '../was-optional';

export const rowRequiredSince: IndicatorRule = {
  id: 'row-required-since',
  severity: 'error',
  isBlank: true,
  basis: {
    zh: '台账下发以后改由本单位填报的，以本单位数据为准。',
    en: 'Where the plan has since made this unit answer for it, its figure counts.',
  },
  message: {
    zh: '台账下发时这一行是可填，方案现在要求本单位必填，还空着。请补填：没有发生填 0，不涉及填“不适用”。',
    en:
      'This row was optional when the ledger was issued; the plan now requires it of this ' +
      'unit, and it is blank. Enter the figure, 0 if there was none, or 不适用 if it does not apply.',
  },
  check: ({ row, reading }) =>
    wasOptional(row) && reading.state === 'blank' ? [{ column: toMainKey(row.issued) }] : [],
};
