import { actionColumns } from '../../ledger/ledger-columns';
import type { Entry } from '../../returns/entry';
import { checkEntries } from '../check-entries';
import type { Facts } from '../finding';
import { isFormulaFor } from '../formula-kind';
import type { ActionRule } from '../rule';
import { toMeant } from '../to-meant';

const ofEntry = (entry: Entry): Facts | null => (isFormulaFor(entry) ? {} : null);

const keys = ['due', 'status'] as const;

/** Core only: no formula can see another cell's formula. */
export const actionFormula: ActionRule = {
  id: 'action-formula',
  severity: 'error',
  basis: {
    zh: '公式离开原来的电脑或者换一天打开，结果可能不同。',
    en: 'A formula may give something else on another computer or another day.',
  },
  message: {
    zh: '“{column}”是公式。请直接填写或选择，不要用公式。',
    en: '{column} holds a formula. Enter or choose the content itself.',
  },
  example: { column: '举措时限' },
  ofEntry,
  repairs: toMeant,
  check: ({ row }) => checkEntries(ofEntry, keys, row.entries, actionColumns),
};
