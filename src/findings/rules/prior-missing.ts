import { trimmed } from '../../ledger/rating-formula';
import type { Yardstick } from '../../ledger/yardstick';
import { isExplained, toUnexplained } from '../explained';
import type { IndicatorRule } from '../rule';

function applies({ comparator }: Yardstick): boolean {
  return comparator === 'fallBy' || comparator === 'riseBy';
}

export const priorMissing: IndicatorRule = {
  id: 'prior-missing',
  severity: 'query',
  basis: { zh: '“比上期下降多少”没有上期数就评不了。', en: 'A change against last period cannot be rated without last period’s figure.' },
  message: {
    zh: '这个指标要同上期比较，“上期完成值”还空着。请填上期的数；没有上期数的，请在“情况说明”里写明。',
    en: 'This indicator is compared with last period, and 上期完成值 is blank. Enter last period’s figure, or say in 情况说明 that there is none.',
  },
  check: ({ row, reading, prior, ledger }) =>
    applies(row.issued.yardstick) && reading.state === 'figure' && !prior && row.entries.prior?.kind === 'blank' && !isExplained(row, ledger)
      ? [{ column: 'prior' }]
      : [],
  cell: ({ yardstick, priorRow }, ledger) =>
    applies(yardstick) && priorRow === null
      ? [{ fault: `IF(ISERROR([prior]),FALSE,AND([state]="数值",${trimmed('prior')}="",${toUnexplained(ledger)},NOT(ISNUMBER([priorDenominator]))))` }]
      : [],
};
