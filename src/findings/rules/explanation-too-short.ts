import { trimmed } from '../../ledger/rating-formula';
import { toText } from '../../returns/measure-row';
import type { IndicatorRule } from '../rule';

const least = 5;

export const explanationTooShort: IndicatorRule = {
  id: 'explanation-too-short',
  severity: 'query',
  basis: { zh: '“正在推进”之前的一两个字说明不了原因。', en: 'A word or two do not explain a missed target.' },
  message: {
    zh: '“情况说明”太短，看不出原因。请写明为什么没有达到、准备怎么办。',
    en: 'The explanation is too short to tell why. Say why the target was missed and what comes next.',
  },
  check: ({ row, rating }) => {
    const { explanation } = row.entries;
    const { length } = toText(explanation);
    const isShort = typeof explanation?.typed === 'boolean' || (length > 0 && length < least);
    return (rating === 'unmet' || rating === 'behind') && isShort ? [{ column: 'explanation' }] : [];
  },
  cell: () => [
    {
      // the text of a logical value differs between spreadsheets
      fault: `AND(OR([rating]="未达标",[rating]="滞后"),OR(ISLOGICAL([explanation]),AND(LEN(${trimmed('explanation')})>0,LEN(${trimmed('explanation')})<${String(least)})))`,
    },
  ],
};
