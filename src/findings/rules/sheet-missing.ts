import type { ReturnRule } from '../rule';

export const sheetMissing: ReturnRule = {
  id: 'sheet-missing',
  severity: 'error',
  basis: { zh: '少一张表，就少一部分填报。', en: 'A missing sheet is a missing part of the return.' },
  message: {
    zh: '找不到工作表“{sheet}”，或者它的表头被删了。请从下发的台账里找回这张表。',
    en: 'The sheet “{sheet}” is missing, or its header row is. Take it from the ledger that was issued.',
  },
  example: { sheet: '举措分解' },
  check: ({ unitReturn: { cover, tasks, actions, indicators } }) =>
    [
      ...(cover.isFound ? [] : [cover.sheet]),
      ...[tasks, actions, indicators]
        .filter(({ isFound, missingRows }) => !isFound && missingRows.length > 0)
        .map(({ sheet }) => sheet),
    ].map((sheet) => ({ row: null, column: null, location: null, facts: { sheet } })),
};
