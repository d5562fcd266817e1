import type { ReturnRule } from '../rule';

export const rowAdded: ReturnRule = {
  id: 'row-added',
  severity: 'error',
  isBlank: true,
  basis: {
    zh: '台账下发以后方案增加的，也要报。',
    en: 'What the plan asks for since the ledger was issued is to be reported too.',
  },
  message: {
    zh: '这份台账下发时还没有 {id}（{name}），方案现在要求本单位填报，所以是未填报。请在新下发的台账里补报。',
    en:
      'This ledger was issued before it had {id} ({name}), which the plan now asks of this ' +
      'unit, so that it is unreported. Report it in the ledger that is issued now.',
  },
  example: { id: 'T08-4', name: '增加学位' },
  check: ({ unitReturn: { tasks, indicators } }) =>
    [
      ...tasks.addedRows.map(({ id, required, duty }) => ({ id, required, name: duty.title })),
      ...indicators.addedRows.map(({ id, required, name }) => ({ id, required, name })),
    ].flatMap(({ id, required, name }) =>
      required ? [{ row: id, column: null, location: null, facts: { id, name } }] : [],
    ),
};
