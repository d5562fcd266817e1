import type { ReturnRule } from '../rule';

export const filledOnBeforePeriod: ReturnRule = {
  id: 'filled-on-before-period',
  severity: 'error',
  doubts: 'filledOn',
  basis: {
    zh: '报告期还没开始，填不出本期的数；年份写错了，更正就会被当成旧的。',
    en: 'Nobody reports on a period before it begins; with the wrong year a correction passes for an older return.',
  },
  message: {
    zh: '填报日期 {date} 在报告期开始（{start}）之前，多半是年份写错了。请改成实际填报的日期，例如 2023-12-20。',
    en:
      'The 填报日期 {date} lies before the period begins ({start}), and its year is probably a ' +
      'slip. Enter the day on which it was filled in, like 2023-12-20.',
  },
  example: { date: '2022-12-20', start: '2023-01-01' },
  check: ({
    unitReturn: {
      cover: {
        entries: { filledOn },
      },
    },
    ledger: { period },
  }) =>
    filledOn.kind === 'date' && filledOn.date < period.start
      ? [
          {
            row: null,
            column: 'filledOn',
            location: filledOn.location,
            facts: { date: filledOn.date, start: period.start },
          },
        ]
      : [],
};
