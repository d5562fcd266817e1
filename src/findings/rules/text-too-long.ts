import { trimmed } from '../../ledger/rating-formula';
import { toText } from '../../returns/measure-row';
import type { IndicatorRule } from '../rule';

const most = 1000;
const keys = ['explanation', 'evidence'] as const;
const names = { explanation: '情况说明', evidence: '佐证材料' } as const;

export const textTooLong: IndicatorRule = {
  id: 'text-too-long',
  severity: 'error',
  basis: { zh: '过长的文字在汇总表里显示不下。', en: 'Longer text does not fit the summary.' },
  message: {
    zh: '“{column}”超过 1000 字。请写要点，详细材料另附。',
    en: '{column} is longer than 1,000 characters. Give the gist and attach the rest.',
  },
  example: { column: '情况说明' },
  check: ({ row }) =>
    keys.flatMap((column) => {
      return toText(row.entries[column]).length > most ? [{ column, facts: { column: names[column] } }] : [];
    }),
  cell: () => keys.map((key) => ({ fault: `LEN(${trimmed(key)})>${String(most)}`, facts: { column: `"${names[key]}"` } })),
};
