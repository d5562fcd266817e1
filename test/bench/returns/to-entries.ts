import { toSerial } from '../../../src/workbook/book/date';
import type { IndicatorRow, Ledger } from '../../../src/ledger/ledger';
import { scaleOf } from '../../../src/ledger/yardstick';
import type { Entries } from '../../kit/fill-many';

/** What a clerk would enter in every cell of a ledger that is filled in. */
export function toEntries({ indicators, tasks, actions }: Ledger, random: () => number): Entries {
  const figures = (row: IndicatorRow): Entries[string] => {
    const { measure, entry, target } = row.yardstick;
    if (measure === 'yesNo') return { actual: random() < 0.8 ? '是' : '否', explanation: '按计划推进，年内完成。' };
    if (measure === 'text') return { actual: '按计划推进。' };
    if (measure === 'ratio' && entry === 'parts') {
      const denominator = 100 + Math.floor(random() * 900);
      return {
        prior: 0.9,
        numerator: Math.floor(denominator * (0.85 + random() * 0.15)),
        denominator,
        explanation: '个别村校未达到，正在整改。',
        evidence: '年报附表',
      };
    }
    const actual =
      Math.floor((target ?? 10) * (0.7 + random() * 0.5)) / (measure === 'ratio' ? scaleOf(row.yardstick) : 1);
    return { prior: Math.floor(actual / 2), actual, explanation: '按序时进度推进，年底前完成。', evidence: '年报附表' };
  };
  return {
    ...Object.fromEntries(indicators.map((row) => [row.id, figures(row)])),
    ...Object.fromEntries(
      tasks.map(({ id }) => [
        id,
        {
          status: random() < 0.5 ? '已完成' : '推进中',
          progress: '工作方案已印发，任务分解到人，按季度调度，完成了本年度的阶段任务。',
          problems: '人手偏紧。',
          nextSteps: '对照清单逐项销号。',
          evidence: '总结及附件',
        },
      ]),
    ),
    ...Object.fromEntries(
      actions.map(({ id }) => [
        id,
        { action: '成立专班，按月调度。', person: '分管负责人', due: toSerial('2023-09-30'), status: '已完成' },
      ]),
    ),
  };
}
