import { trimmed } from '../../ledger/rating-formula';
import { toText } from '../../returns/measure-row';
import type { ActionRule } from '../rule';

export const actionWithoutPerson: ActionRule = {
  id: 'action-without-person',
  severity: 'query',
  points: 'person',
  basis: { zh: '举措要落实到人。', en: 'Every action has somebody who answers for it.' },
  message: { zh: '举措还没有写责任人。请填姓名或科室。', en: 'The action names nobody. Enter a person or an office.' },
  check: ({ row }) =>
    toText(row.entries.action) !== '' && toText(row.entries.person) === '' ? [{ column: 'person' }] : [],
  cell: () => [{ fault: `AND(${trimmed('action')}<>"",${trimmed('person')}="")` }],
};
