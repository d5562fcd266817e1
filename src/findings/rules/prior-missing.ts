import { isNumber, trimmed } from '../../ledger/rating-formula';
import type { Yardstick } from '../../ledger/yardstick';
import { type MeasuredRow, toTypedPrior } from '../../returns/measure-row';
import { isExplained, toUnexplained } from '../is-explained';
import type { IndicatorRule, IndicatorSubject } from '../rule';

function applies({ comparator }: Yardstick): boolean {
  return comparator === 'fallBy' || comparator === 'riseBy';
}

/** Nothing was entered; or the formula that takes it from the row above is gone, and nothing stands there. */
function isBlank(row: IndicatorSubject['row'], earlier: MeasuredRow | undefined): boolean {
  if (row.issued.priorRow === null) return row.entries.prior?.kind === 'blank';
  return toTypedPrior(row) === '' && earlier?.isVoided === false && earlier.reading.state === 'figure';
}

export const priorMissing: IndicatorRule = {
  id: 'prior-missing',
  severity: 'query',
  points: 'prior',
  basis: {
    zh: '“比上期下降多少”没有上期数就评不了。',
    en: 'A change against last period cannot be rated without last period’s figure.',
  },
  message: {
    zh: '这个指标要同上期比较，“上期完成值”还空着。请填上期的数；没有上期数的，请在“情况说明”里写明。',
    en: 'This indicator is compared with last period, and 上期完成值 is blank. Enter last period’s figure, or say in 情况说明 that there is none.',
  },
  check: ({ row, reading, prior, ledger, earlier }) =>
    applies(row.issued.yardstick) &&
    reading.state === 'figure' &&
    !prior &&
    isBlank(row, earlier) &&
    !isExplained(row, ledger)
      ? [{ column: 'prior' }]
      : [],
  cell: ({ yardstick, priorRow }, ledger) => {
    if (!applies(yardstick)) return [];
    const isKnown = priorRow === null ? '' : `,${isNumber('linkedPrior')}`;
    return [
      {
        fault:
          `IF(ISERROR([prior]),FALSE,AND([state]="数值",${trimmed('prior')}="",${toUnexplained(ledger)},` +
          `NOT(ISNUMBER([priorDenominator]))${isKnown}))`,
      },
    ];
  },
};
