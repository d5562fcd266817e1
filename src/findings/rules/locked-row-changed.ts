import type { IndicatorRow } from '../../ledger/ledger';
import type { ReturnRule } from '../rule';

/** The figure that was changed may be last period's. */
function isRatedAgainstPrior({ yardstick: { comparator } }: IndicatorRow): boolean {
  return comparator === 'fallBy' || comparator === 'riseBy';
}

/** Of a row that was revised since and changed by hand too, one cannot always tell which cell somebody changed. */
export const lockedRowChanged: ReturnRule = {
  id: 'locked-row-changed',
  severity: 'error',
  voids: true,
  basis: {
    zh: '锁定的内容以下发的台账为准，填报时不能改。',
    en: 'What is locked is as it was issued; a return does not change it.',
  },
  message: {
    zh: '这一行锁定的内容被改动过（目标值、名称等）。请撤销改动，或者从下发的台账里找回这一行；对内容有意见，请写到“情况说明”里。',
    en:
      'Locked cells of this row were changed (target, name or the like). Undo that, or ' +
      'take the row from the ledger that was issued; put objections into 情况说明.',
  },
  check: ({ unitReturn: { tasks, actions, indicators } }) =>
    [
      ...[...tasks.rows, ...actions.rows].map((row) => ({ ...row, voidsRows: [] })),
      ...indicators.rows.map((row) => ({ ...row, voidsRows: isRatedAgainstPrior(row.issued) ? [row.issued.id] : [] })),
    ].flatMap(({ issued, location, lockedAs, changes, isContradicted, voidsRows }) =>
      (lockedAs && changes) || isContradicted ? [] : [{ row: issued.id, column: 'id', location, voidsRows }],
    ),
};
