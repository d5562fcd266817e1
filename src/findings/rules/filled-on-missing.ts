import type { ReturnRule } from '../rule';

export const filledOnMissing: ReturnRule = {
  id: 'filled-on-missing',
  severity: 'query',
  isBlank: true,
  basis: {
    zh: '同一单位报了几次时，以填报日期晚的为准；是否迟报也看它。',
    en: 'Of several returns the one filled in later counts, and lateness goes by this date.',
  },
  message: {
    zh: '“填报说明”里的填报日期没有填。请填年月日，例如 2023-12-20。',
    en: '填报日期 on 填报说明 is blank. Enter the date, like 2023-12-20.',
  },
  check: ({
    unitReturn: {
      cover: {
        entries: { filledOn },
      },
    },
  }) => (filledOn.kind === 'blank' ? [{ row: null, column: 'filledOn', location: filledOn.location }] : []),
};
