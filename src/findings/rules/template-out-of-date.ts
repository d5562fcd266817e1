import type { ReturnRule } from '../rule';

export const templateOutOfDate: ReturnRule = {
  id: 'template-out-of-date',
  severity: 'query',
  basis: { zh: '方案改过以后，旧台账里的说明可能不是最新的。', en: 'Once the plan has changed, an older ledger may show old wording.' },
  message: {
    zh: '这份台账是按修订前的方案下发的，目标没有变，文字可能有出入。下次请用新下发的台账。',
    en: 'This ledger was issued before the plan was revised. The targets are the same, the wording may differ; use the new one next time.',
  },
  check: ({ unitReturn: { identity }, ledger }) =>
    identity.planFingerprint !== null && identity.planFingerprint !== ledger.identity.planFingerprint
      ? [{ row: null, column: null, location: null }]
      : [],
};
