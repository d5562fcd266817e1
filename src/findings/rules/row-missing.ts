import type { ReturnTable } from '../../returns/unit-return';
import type { ReturnRule } from '../rule';

/** Whether the sheet says which rows it has: where it or its column of ids is gone, that is said already. */
function isKeyed<Row, Key extends string>({ isFound, unsureKeys }: ReturnTable<Row, Key>): boolean {
  return isFound && !unsureKeys.has('id' as Key);
}

export const rowMissing: ReturnRule = {
  id: 'row-missing',
  severity: 'error',
  basis: { zh: '下发的每一行都要回来，空着也要留着。', en: 'Every issued row comes back, even when it is blank.' },
  message: {
    zh: '“{sheet}”里找不到编号 {id} 的行（{name}）。可能被删除，或者编号被改了，请从下发的台账里找回这一行。',
    en: '{sheet} has no row {id} ({name}). It was deleted or its number changed; take it from the ledger that was issued.',
  },
  example: { sheet: '指标填报', id: 'T08-4', name: '增加学位' },
  check: ({ unitReturn: { tasks, actions, indicators } }) =>
    [
      ...(isKeyed(tasks)
        ? tasks.missingRows.map((row) => ({ sheet: tasks.sheet, id: row.id, name: row.duty.title }))
        : []),
      ...(isKeyed(actions)
        ? actions.missingRows.map((row) => ({ sheet: actions.sheet, id: row.id, name: row.task.title }))
        : []),
      ...(isKeyed(indicators)
        ? indicators.missingRows.map((row) => ({ sheet: indicators.sheet, id: row.id, name: row.name }))
        : []),
    ].map((facts) => ({ row: facts.id, column: null, location: null, facts })),
};
