import { toDaysAhead } from '../days-ahead';
import type { ReturnRule } from '../rule';

export const filledOnFarAhead: ReturnRule = {
  id: 'filled-on-far-ahead',
  severity: 'error',
  doubts: 'filledOn',
  basis: {
    zh: '填报日期决定几次报送以哪次为准，写到了几年以后，就压过所有更正。',
    en: 'Of several returns the one filled in later counts; a date years ahead outdoes every correction.',
  },
  message: {
    zh: '填报日期 {date} 比汇总日期 {asOf} 晚 {days} 天，超过了 {most} 天，多半是写错了。请改成实际填报的日期，例如 2023-12-20。',
    en:
      'The 填报日期 {date} lies {days} days after {asOf}, the day of the summary, and more ' +
      'than {most} is probably a slip. Enter the day on which it was filled in, like 2023-12-20.',
  },
  example: { date: '2099-12-31', asOf: '2023-12-25', days: '27765', most: '60' },
  // clerks date a ledger for the day on which it is signed
  bound: { usual: 60, least: 0, most: 366, unit: { zh: '天', en: 'days' } },
  check: ({ unitReturn, asOf }, most) => {
    const { filledOn } = unitReturn.cover.entries;
    const days = toDaysAhead(unitReturn, asOf);
    if (days === undefined || days <= most || filledOn.kind !== 'date') return [];
    return [
      {
        row: null,
        column: 'filledOn',
        location: filledOn.location,
        facts: { date: filledOn.date, asOf: String(asOf), days: String(days), most: String(most) },
      },
    ];
  },
};
