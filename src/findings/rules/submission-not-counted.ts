import type { ReturnRule } from '../rule';
import { submissionBound, toMiscounted } from '../submission';

export const submissionNotCounted: ReturnRule = {
  id: 'submission-not-counted',
  severity: 'error',
  doubts: 'submission',
  basis: {
    zh: '同一天报了几次的，以报送次数多的为准。',
    en: 'Of several returns of one day the one with the higher 报送次数 counts.',
  },
  message: {
    zh: '报送次数“{typed}”不是 1、2、3 这样的整数，或者是按文字填的。请填数字，第一次报送填 1，退回重报填 2。',
    en:
      'The 报送次数 “{typed}” is no whole number like 1, 2, 3, or is kept as text. Enter a ' +
      'number: 1 for the first return, 2 when it is returned again.',
  },
  example: { typed: '第二次' },
  bound: submissionBound,
  check: (
    {
      unitReturn: {
        cover: {
          entries: { submission },
        },
      },
    },
    most,
  ) => {
    const miscounted = toMiscounted(submission, most);
    return miscounted ? [{ row: null, column: 'submission', location: submission.location, ...miscounted }] : [];
  },
};
