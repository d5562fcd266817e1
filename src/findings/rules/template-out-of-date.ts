import type { ReturnRow } from '../../returns/unit-return';
import { nameRows } from '../words/name-rows';
import type { ReturnRule } from '../rule';

/** A row of which only words were revised. */
function isReworded({ changes }: Pick<ReturnRow<unknown, string>, 'changes'>): boolean {
  return changes !== null && changes.length > 0 && changes.every(({ effect }) => effect === 'reworded');
}

export const templateOutOfDate: ReturnRule = {
  id: 'template-out-of-date',
  severity: 'query',
  basis: {
    zh: '方案改过以后，旧台账里的说明可能不是最新的。',
    en: 'Once the plan has changed, an older ledger may show old wording.',
  },
  message: {
    zh: '这份台账是按修订前的方案下发的，{rows} 的文字改过，目标、时限和口径没有变，数照常计入。下次请用新下发的台账。',
    en:
      'This ledger was issued before the plan was revised. The words of {rows} have ' +
      'changed; targets, dates and definitions have not, and the figures count. Use the ' +
      'new ledger next time.',
  },
  example: { rows: 'T08、T08-4' },
  check: ({ unitReturn: { tasks, indicators } }) => {
    const rows = [...tasks.rows, ...indicators.rows].filter(isReworded).map(({ issued }) => issued.id);
    return rows.length === 0 ? [] : [{ row: null, column: null, location: null, facts: { rows: nameRows(rows) } }];
  },
};
