import { readPlan } from '../../../../src/plan/read-plan';

function tasksOf(...lines: readonly string[]): (string | number)[][] {
  const text = ['某市方案（2023—2025年）', '', '一、任务', '', ...lines].join('\n');
  return readPlan(text).plan.tasks.map(({ number, title }) => [number, title]);
}

describe('a task whose name begins with figures keeps its number, and so do the others', () => {
  test.each([
    ['121人才项目', '3.121人才项目。培养乙班教师200名。（牵头单位：人社局）'],
    ['12345热线', '3.12345热线提升。办结率达到95%。（牵头单位：政务局）'],
    ['119消防宣传', '3.119消防宣传。开展演练6次。（牵头单位：消防大队）'],
  ])('%s', (name, odd) => {
    const tasks = tasksOf(
      '2.甲项目。到2025年培训甲班教师100名。（牵头单位：教育局）',
      odd,
      '4.丙项目。培养丙班教师300名。（牵头单位：财政局）',
    );
    expect(tasks.map(([number]) => number)).toEqual([2, 3, 4]);
    expect(tasks[1]?.[1]).toContain(name);
  });

  test('an amount at the start of a line is no heading', () => {
    expect(
      tasksOf(
        '1.甲项目。到2025年培训教师100名，',
        '3.125万人次参加。（牵头单位：教育局）',
        '2.丙项目。培养教师300名。（牵头单位：财政局）',
      ).map(([number]) => number),
    ).toEqual([1, 2]);
  });
});
