import { readPlan } from '../../../../src/plan/read-plan';

const text = `东湖区社区教育行动方案（2024—2026年）
一、重点任务
1.完善网络。新建社区学院1所。
牵头单位：区教育局
附件：任务分工表
序号 | 工作任务 | 目标值 | 2025年 | 牵头单位 | 责任单位 | 完成时限
1 | 老年大学扩容 | 新增学位1500个 | 新增学位600个 | 区委老干部局 | 区教育局 | 2026年6月
2 | 青少年校外实践 | 每学期不少于2次，参与率100% |  | 区教育局 | 团区委 | 2026年12月`;

test('the goals of a task table belong to its rows, those of a year’s column to that year', () => {
  const { plan, unused } = readPlan(text);
  expect(plan.tasks.map(({ number, title, project, lead }) => [number, title, project, lead])).toEqual([
    [1, '完善网络', '', ['区教育局']],
    [2, '老年大学扩容', '', ['区委老干部局']],
    [3, '青少年校外实践', '', ['区教育局']],
  ]);
  expect(
    plan.indicators.map(({ id, name, target, unitOfMeasure, cadence, due }) => [
      id,
      name,
      target,
      unitOfMeasure,
      cadence,
      due,
    ]),
  ).toEqual([
    ['T01-1', '新建社区学院', 1, '所', 'byEnd', '2026-12-31'],
    ['T02-1', '新增学位', 1500, '个', 'byEnd', '2026-06-30'],
    ['T02-2', '新增学位', 600, '个', 'byEnd', '2025-12-31'],
    ['T03-1', '青少年校外实践', 2, '次', 'termly', '2026-12-31'],
    ['T03-2', '参与率', 100, '%', 'byEnd', '2026-12-31'],
  ]);
  expect(unused).toEqual([]);
});
