import { readPlan } from '../../../../src/plan/read-plan';

const head = '某县行动计划（2023—2025年）\n一、主要任务\n';

test.each([
  [
    '1.建校。新建学校12所，其中2023年4所、2024年5所、2025年3所。（牵头单位：县教育局）',
    [
      { period: '2023', target: 4 },
      { period: '2024', target: 9 },
    ],
    0,
  ],
  ['1.建校。新建学校12所（甲镇4所、乙镇5所、丙镇3所）。（牵头单位：县教育局）', [], 3],
])('%s', (task, milestones, parts) => {
  const { plan } = readPlan(head + task);
  expect(plan.indicators.map((each) => [each.target, each.milestones, each.parts.length])).toEqual([
    [12, milestones, parts],
  ]);
});
