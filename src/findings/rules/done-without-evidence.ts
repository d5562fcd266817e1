import { trimmed } from '../../ledger/rating-formula';
import { toText } from '../../returns/measure-row';
import type { TaskRule } from '../rule';

export const doneWithoutEvidence: TaskRule = {
  id: 'done-without-evidence',
  severity: 'query',
  points: 'evidence',
  basis: { zh: '考核以佐证材料为准。', en: 'The assessment goes by the evidence.' },
  message: {
    zh: '任务已完成，“佐证材料”还空着。请写明文件名称或文号。',
    en: 'The task is done and 佐证材料 is blank. Name the document.',
  },
  check: ({ row }) => {
    const { status, evidence } = row.entries;
    return status?.kind === 'choice' && status.text === '已完成' && toText(evidence) === ''
      ? [{ column: 'evidence' }]
      : [];
  },
  cell: () => [{ fault: `AND(${trimmed('status')}="已完成",${trimmed('evidence')}="")` }],
};
