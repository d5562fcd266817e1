import { readTargets } from '../../../../src/plan/reading/figures/read-targets';

const scope = { carried: '', outer: '', planStart: '2023-01-01', planEnd: '2025-12-31' };
const read = (text: string) => readTargets(text, scope, '推进重点工作').targets;

test.each([
  ['每个村庄都建成书吧1处。', '建成书吧', '每个村庄'],
  ['每所学校均配备校医1名。', '配备校医', '每所学校'],
  ['每家企业新建车间2个。', '新建车间', '每家企业'],
  ['每个镇建设广场1处。', '建设广场', '每个镇'],
  ['每名网格员年均走访达到120户。', '每名网格员年均走访', '每名网格员'],
])('of each of which it is: %s', (text, name, definition) => {
  expect(read(text)).toMatchObject([{ name, definition }]);
});

test.each([
  ['党员教师比例提高5%。', 'parts'],
  ['第三产业比重上升3%。', 'parts'],
  ['高耗能行业占比下降4%。', 'parts'],
  ['校园欺凌发生率降低10%。', 'parts'],
  ['农村卫生厕所覆盖面增长6%。', 'parts'],
  ['窗口服务满意度提高2%。', 'parts'],
  ['投诉率减少3%。', 'parts'],
  ['旅游综合收入增长8%。', 'value'],
])('a movement of a share has a part and a whole: %s', (text, entry) => {
  expect(read(text)).toMatchObject([{ entry }]);
});
