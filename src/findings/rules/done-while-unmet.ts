import { trimmed } from '../../ledger/rating-formula';
import type { Duty, IndicatorRow, Ledger } from '../../ledger/ledger';
import { toText } from '../../returns/measure-row';
import type { TaskRule } from '../rule';

/** Those of the task; a node has none. */
function toOwn({ number }: Duty, ledger: Ledger): IndicatorRow[] {
  return ledger.indicators.filter((row) => row.task !== null && row.task === number && row.required);
}

export const doneWhileUnmet: TaskRule = {
  id: 'done-while-unmet',
  severity: 'query',
  basis: { zh: '任务完成与否，要和它的指标对得上。', en: 'A task’s status should agree with its indicators.' },
  message: {
    zh: '任务选了“已完成”，但它的指标没有达标。请改状态，或者在“存在问题”里写明。',
    en: 'The task is marked done while an indicator of it is not met. Change the status, or explain in 存在问题.',
  },
  check: ({ row, ledger, rows }) => {
    const { status, problems } = row.entries;
    if (status?.kind !== 'choice' || status.text !== '已完成' || toText(problems) !== '') return [];
    const ids = new Set(toOwn(row.issued.duty, ledger).map(({ id }) => id));
    return rows.some((each) => ids.has(each.row.issued.id) && each.rating === 'unmet') ? [{ column: 'status' }] : [];
  },
  cell: ({ duty }, ledger) => {
    if (toOwn(duty, ledger).length === 0) return [];
    const unmet = 'COUNTIFS([指标填报!task],[id],[指标填报!requirement],"必填",[指标填报!rating],"未达标")';
    return [{ fault: `IF(${trimmed('status')}="已完成",AND(${trimmed('problems')}="",${unmet}>0),FALSE)` }];
  },
};
