import type { Table } from '../workbook/word/document';
import type { taskStatuses } from '../ledger/ledger-columns';
import type { NodeLine } from './paper-round';
import { nothing } from './paper-words';

const done: (typeof taskStatuses)[number] = '已完成';

/** Whether it is done; of several units, how many have done it and who has not. */
function toState(reported: NodeLine['reported']): string {
  const open = reported.filter(({ status }) => status !== done);
  const [first] = reported;
  if (first && reported.length === 1) return `${first.unit}：${first.status}`;
  if (open.length === 0) return `${String(reported.length)}个单位都${done}`;
  const left = open.map(({ unit, status }) => `${unit}（${status}）`).join('、');
  return `${done}${String(reported.length - open.length)}个单位，还有${String(open.length)}个：${left}`;
}

/** What was sent along; of several units, by whom. */
function toEvidence(reported: NodeLine['reported']): string {
  const given = reported.filter(({ evidence }) => evidence !== '');
  if (given.length === 0) return nothing;
  return given.map(({ unit, evidence }) => (reported.length === 1 ? evidence : `${unit}：${evidence}`)).join('；');
}

/** Every node with its day, whether it is done, and the evidence. */
export function toNodeTable(nodes: readonly NodeLine[]): Table {
  return {
    kind: 'table',
    look: 'list',
    widths: [36, 15, 27, 22],
    header: ['节点', '时限', '完成情况', '佐证材料'],
    rows: nodes.map(({ id, title, due, reported }) => ({
      cells: [`${id} ${title}`, due || nothing, toState(reported), toEvidence(reported)].map((text) => ({ text })),
    })),
  };
}
