import type { Sheet } from '../../workbook/book/book';
import { rangeOf } from '../../workbook/book/table';
import type { Plan } from '../plan';
import { choice, dates, dueDate, tableSheet } from './draw-sheet';
import { derivedWords, nodeCadenceWords, planNodeColumns } from './plan-columns';
import { planSheets } from './plan-sheets';
import { toNodeContents } from './to-plan-rows';

/** `节点`: one row for each dated duty without a figure. */
export function drawNodeSheet({ nodes, end }: Pick<Plan, 'nodes' | 'end'>): Sheet {
  return tableSheet(
    planSheets.nodes,
    planNodeColumns,
    nodes.map((node) => ({ ...toNodeContents(node), due: dueDate(node, end) })),
    '一行一个节点，就是有时限、没有数字的事项，例如9月底前报自查报告。责任单位写“单位”表里的名称。',
    (frame) => [
      choice(frame, 'cadence', nodeCadenceWords),
      choice(frame, 'dueDerived', derivedWords),
      {
        ...dates(frame, ['due']),
        prompt: {
          title: '完成时限',
          text: '只办一次的填那一天。每年、每季度、每月要办的填最后一次的日期，往前各期按同月同日推算；没有写明日子的，“时限依据”选“按方案期末”。',
        },
      },
      {
        ranges: [rangeOf(frame, 'evidence')],
        rule: { kind: 'any' },
        prompt: { title: '佐证材料', text: '用什么证明办完了，例如：自查报告、会议纪要。方案没有写的可以不填。' },
      },
    ],
  );
}
