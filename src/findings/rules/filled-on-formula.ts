import { formulaKindOf } from '../formula-kind';
import type { ReturnRule } from '../rule';

export const filledOnFormula: ReturnRule = {
  id: 'filled-on-formula',
  severity: 'error',
  doubts: 'filledOn',
  basis: {
    zh: '用 TODAY 填的日期天天在变，几份台账分不出先后。',
    en: 'A date by TODAY changes every day, and tells no return from a later one.',
  },
  message: {
    zh: '填报日期是公式，换一天打开可能就变了。请直接填年月日，例如 2023-12-20。',
    en: '填报日期 is a formula, which may change from day to day. Enter year, month and day, like 2023-12-20.',
  },
  check: ({
    unitReturn: {
      cover: {
        entries: { filledOn },
      },
    },
  }) => (formulaKindOf(filledOn) ? [{ row: null, column: 'filledOn', location: filledOn.location }] : []),
};
