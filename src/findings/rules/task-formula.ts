import { taskColumns } from '../../ledger/ledger-columns';
import type { Entry } from '../../returns/entry';
import { checkEntries } from '../check-entries';
import type { Facts } from '../finding';
import { isFormulaFor } from '../formula-kind';
import type { TaskRule } from '../rule';
import { toMeant } from '../to-meant';

const ofEntry = (entry: Entry): Facts | null => (isFormulaFor(entry) ? {} : null);

/** Core only: no formula can see another cell's formula. */
export const taskFormula: TaskRule = {
  id: 'task-formula',
  severity: 'error',
  basis: {
    zh: '公式离开原来的电脑或者换一天打开，结果可能不同。',
    en: 'A formula may give something else on another computer or another day.',
  },
  message: {
    zh: '“{column}”是公式。请直接从下拉列表中选择，不要用公式。',
    en: '{column} holds a formula. Choose from the list instead.',
  },
  example: { column: '完成状态' },
  ofEntry,
  repairs: toMeant,
  check: ({ row }) => checkEntries(ofEntry, ['status'], row.entries, taskColumns),
};
