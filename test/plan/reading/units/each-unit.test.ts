import { readPlan } from '../../../../src/plan/read-plan';
import type { Indicator } from '../../../../src/plan/plan';

function read(
  sentence: string,
  units = '教育局',
): Pick<Indicator, 'collect' | 'reporters' | 'measure' | 'entry' | 'target' | 'unitOfMeasure' | 'definition'>[] {
  const text = `某区行动方案（2023—2025年）\n\n一、主要任务\n\n1.一号任务。${sentence}\n责任单位：${units}\n`;
  return readPlan(text).plan.indicators.map(
    ({ collect, reporters, measure, entry, target, unitOfMeasure, definition }) => ({
      collect,
      reporters,
      measure,
      entry,
      target,
      unitOfMeasure,
      definition,
    }),
  );
}

test.each([
  ['每校至少配备1名家庭教育指导教师。', ['each']],
  ['各学校每年至少组织2次家长会。', ['each']],
  ['每个乡镇至少配备2名养老服务专干。', ['each']],
  ['各村每年至少开展4次义诊。', ['each']],
  ['每家企业至少设立1名安全员。', ['each']],
  ['家长学校建校率达到100%，每校配备至少1名指导教师，每年组织2次活动。', ['single', 'each', 'each']],
  ['到2025年新增学位400个。', ['single']],
  ['每年新建学校2所。', ['single']],
] as const)('%s', (sentence, collects) => {
  expect(read(sentence).map(({ collect }) => collect)).toEqual(collects);
});

test('where a class of units reports, the target is each one’s own', () => {
  expect(read('每年至少开展2次消防演练。', '各乡镇（街道）')).toMatchObject([{ collect: 'each' }]);
});

test('what is due to every person is the share of those who reach it', () => {
  expect(read('每位教师每年培训不少于36课时。')).toEqual([
    {
      collect: 'single',
      reporters: ['教育局'],
      measure: 'ratio',
      entry: 'parts',
      target: 100,
      unitOfMeasure: '%',
      definition: '达标人数/应达标人数，每人不低于36课时',
    },
  ]);
});

test('each is asked about once', () => {
  const { questions } = readPlan(
    '某区行动方案（2023—2025年）\n\n一、主要任务\n\n1.一号任务。每校至少配备1名指导教师。每位教师每年培训不少于36课时。\n责任单位：教育局\n',
  );
  expect(questions.filter(({ kind }) => kind.startsWith('each')).map(({ kind, about }) => [kind, about])).toEqual([
    ['eachUnit', 'T01-1'],
    ['eachPerson', 'T01-2'],
  ]);
});

test.each([
  '每校',
  '每所学校',
  '每园',
  '每所幼儿园',
  '每个乡镇',
  '各镇街',
  '每镇',
  '每个街道',
  '每个社区',
  '每个行政村',
  '每村',
  '各县区',
  '每个区县',
  '每县',
  '各成员单位',
  '每个单位',
  '每家企业',
  '每个机构',
  '每家医院',
  '每个站点',
  '每所义务教育学校',
  '每所中小学校',
  '校校',
  '村村',
  '园园',
])('%s has a target of its own', (units) => {
  expect(read(`${units}至少配备2名安全员。`).map(({ collect }) => collect)).toEqual(['each']);
});
