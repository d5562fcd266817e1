import { toDaysAhead } from '../days-ahead';
import { toMostDaysAhead } from '../most-days-ahead';
import type { ReturnRule } from '../rule';

export const filledOnAhead: ReturnRule = {
  id: 'filled-on-ahead',
  severity: 'query',
  basis: {
    zh: '填报日期决定几次报送以哪次为准，写到了以后，就压过后来的更正。',
    en: 'Of several returns the one filled in later counts; a date ahead of its time outdoes every correction.',
  },
  message: {
    zh: '填报日期 {date} 在汇总日期 {asOf} 之后。请核对；确是这一天填的，汇总日期改到这一天以后再汇总。',
    en: 'The 填报日期 {date} lies after {asOf}, the day of the summary. Check it; if it is right, consolidate as of a later day.',
  },
  example: { date: '2023-12-28', asOf: '2023-12-25' },
  check: ({ unitReturn, ledger: { ruleSettings }, asOf }) => {
    const { filledOn } = unitReturn.cover.entries;
    const days = toDaysAhead(unitReturn, asOf);
    if (days === undefined || days > toMostDaysAhead(ruleSettings) || filledOn.kind !== 'date') return [];
    return [
      {
        row: null,
        column: 'filledOn',
        location: filledOn.location,
        facts: { date: filledOn.date, asOf: String(asOf) },
      },
    ];
  },
};
