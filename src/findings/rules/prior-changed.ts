import type { IndicatorKey } from '../../ledger/ledger-columns';
import { openIndicatorKeys } from '../../ledger/indicator-sheet';
import { toPlainText } from '../../ledger/row-print';
import type { ReturnRule } from '../rule';

const priorKeys: readonly string[] = openIndicatorKeys.flat();

/** The file keeps only a fingerprint of the row: where nothing else of it was changed, last period's figure was. */
export const priorChanged: ReturnRule = {
  id: 'prior-changed',
  severity: 'error',
  basis: {
    zh: '上期数以上期汇总为准，改了就评不准升降。',
    en: 'Last period’s figure is the last summary’s; changing it falsifies the movement.',
  },
  message: {
    zh: '“上期完成值”不是下发时的数。请改回；对上期数有意见，请写到“情况说明”里。',
    en: '上期完成值 is not the figure that was issued. Restore it, and put objections into 情况说明.',
  },
  check: ({ unitReturn: { indicators } }) =>
    indicators.rows.flatMap((row) => {
      const { isUntouched, isContradicted, lockedAs: constants } = row;
      if (isUntouched !== false || isContradicted || !constants) return [];
      const others = (Object.keys(constants) as IndicatorKey[]).filter((key) => !priorKeys.includes(key));
      const isSame = others.every((key) => toPlainText(constants[key]) === toPlainText(row.cells[key]?.value));
      return isSame ? [{ row: row.issued.id, column: 'prior', location: row.locationOf('prior') }] : [];
    }),
};
