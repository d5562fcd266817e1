import { isUnsure } from '../../returns/entry';
import { toDateRepairs } from '../date-repairs';
import { formulaKindOf } from '../formula-kind';
import type { ReturnRule } from '../rule';
import { showTyped } from '../words/show-figure';

export const filledOnUnreadable: ReturnRule = {
  id: 'filled-on-unreadable',
  severity: 'error',
  doubts: 'filledOn',
  basis: { zh: '同一单位报了几次时，以填报日期晚的为准。', en: 'Of several returns the one filled in later counts.' },
  message: {
    zh: '填报日期“{typed}”不是日期。请填年月日，例如 2023-12-20。',
    en: '填报日期 “{typed}” is not a date. Enter year, month and day, like 2023-12-20.',
  },
  example: { typed: '年底' },
  check: ({
    unitReturn: {
      cover: {
        entries: { filledOn },
      },
    },
  }) =>
    filledOn.kind === 'date' || filledOn.kind === 'blank' || isUnsure(filledOn) || formulaKindOf(filledOn)
      ? []
      : [
          {
            row: null,
            column: 'filledOn',
            location: filledOn.location,
            facts: { typed: showTyped(filledOn.typed) },
            repairs: toDateRepairs(filledOn.typed),
          },
        ],
};
