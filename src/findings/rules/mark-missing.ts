import type { ReturnRule } from '../rule';

export const markMissing: ReturnRule = {
  id: 'mark-missing',
  severity: 'query',
  basis: {
    zh: '没有“_ledger”工作表，就查不出锁定内容有没有被改过。',
    en: 'Without the “_ledger” sheet nobody can tell whether locked cells were changed.',
  },
  message: {
    zh: '“_ledger”工作表不见了，只凭台账编号认出了这份台账。请核对目标值等内容没有变动，最好用下发的台账重报。',
    en:
      'The “_ledger” sheet is gone, and the ledger was recognised by its number alone. ' +
      'Check that targets are unchanged, or use the issued ledger again.',
  },
  check: ({ unitReturn: { identity } }) =>
    identity.source === 'number' ? [{ row: null, column: null, location: null }] : [],
};
