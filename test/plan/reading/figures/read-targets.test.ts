import { normalise } from '../../../../src/plan/reading/text/normalise';
import { readTargets } from '../../../../src/plan/reading/figures/read-targets';
import { squeeze } from '../../../../src/plan/reading/text/squeeze';
import type { Target } from '../../../../src/plan/reading/figures/target';

const scope = { carried: '', outer: '', planStart: '2023-01-01', planEnd: '2025-12-31' };
const plain = (text: string): string => squeeze(normalise(text), 0, text.length).text;
const read = (text: string) => readTargets(plain(text), scope, '推进重点工作');
const brief = (target: Target): string =>
  [target.name, target.comparator, target.target, target.upper ?? '', target.unitOfMeasure]
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('targets', () => {
  test.each<[string, string[]]>([
    ['巩固率达到98%。', ['巩固率 atLeast 98 %']],
    ['体质健康优良率达到50%以上', ['体质健康优良率 atLeast 50 %']],
    ['新增1.09万个学位', ['新增学位 atLeast 10900 个']],
    ['选树省级示范校5所、市级示范校10所', ['省级示范校 atLeast 5 所', '市级示范校 atLeast 10 所']],
    ['创建5所示范基地，培育15所示范学校', ['示范基地 atLeast 5 所', '示范学校 atLeast 15 所']],
    [
      '改扩建甲校、乙校、丙校3所学校，新建丁校等8所小学，戊校等2所中学',
      ['改扩建学校 atLeast 3 所', '新建小学 atLeast 8 所', '新建中学 atLeast 2 所'],
    ],
    ['全区新建公办幼儿园12所，改扩建5所', ['新建公办幼儿园 atLeast 12 所', '改扩建公办幼儿园 atLeast 5 所']],
    [
      '省、市、县三级骨干教师比例分别达到15%、 20%、25%',
      ['省级骨干教师比例 atLeast 15 %', '市级骨干教师比例 atLeast 20 %', '县级骨干教师比例 atLeast 25 %'],
    ],
    [
      '小学、初中、高中教师本科学历比例分别达到85%、99%和100%',
      ['小学教师本科学历比例 atLeast 85 %', '初中教师本科学历比例 atLeast 99 %', '高中教师本科学历比例 atLeast 100 %'],
    ],
    ['培养造就百名名师', ['培养造就名师 atLeast 100 名']],
    ['教师信息素养测评100%达标', ['教师信息素养测评达标率 atLeast 100 %']],
    ['教师100%通过信息素养测评', ['教师通过信息素养测评的比例 atLeast 100 %']],
    ['实现86%以上的班额达到标准、毛入园率达到95%', ['班额达到标准的比例 atLeast 86 %', '毛入园率 atLeast 95 %']],
    ['近视率每年降低0.5个百分点', ['近视率 fallBy 0.5 百分点']],
    ['总产值年均增长6%', ['总产值增长 riseBy 6 %']],
    ['失业率控制在5.5%以内', ['失业率 atMost 5.5 %']],
    ['死亡率降至4.5‰', ['死亡率 atMost 4.5 ‰']],
    ['合格率高于95%', ['合格率 moreThan 95 %']],
    ['投诉率低于1%', ['投诉率 lessThan 1 %']],
    ['每年培养学徒2万至3万人', ['培养学徒 between 20000 30000 人']],
    ['掌握1-2项艺术技能', ['掌握艺术技能 between 1 2 项']],
    ['生师比不高于15：1', ['生师比（15:1） atMost 15 比']],
    ['师生比达到1∶16', ['师生比（1:16） atLeast 0.0625 比']],
    ['实施控辍保学“清零”、危房“清零”等', ['控辍保学清零 exactly 0 人', '危房清零 exactly 0 处']],
    ['落实甲工作全覆盖、乙工作全覆盖', ['甲工作全覆盖 atLeast 100 %', '乙工作全覆盖 atLeast 100 %']],
    ['完成固定资产投资30亿元', ['完成固定资产投资 atLeast 30 亿元']],
    ['覆盖率达到百分之九十五以上', ['覆盖率 atLeast 95 %']],
    ['建成四十个站点', ['建成站点 atLeast 40 个']],
    ['新建学校５所', ['新建学校 atLeast 5 所']],
    ['资源总量达到60TB', ['资源总量 atLeast 60 TB']],
    ['7岁以下儿童健康管理率达到90%', ['7岁以下儿童健康管理率 atLeast 90 %']],
    ['培育年产值5000万元以上企业10家', ['年产值5000万元以上企业 atLeast 10 家']],
    [
      '编制《布局规划》，制定《甲方案》和《乙办法》',
      ['编制《布局规划》 atLeast 1', '制定《甲方案》 atLeast 1', '制定《乙办法》 atLeast 1'],
    ],
    ['通过优质均衡发展县评估验收', ['通过优质均衡发展县评估验收 atLeast 1']],
  ])('%s', (text, expected) => {
    expect(read(text).targets.map(brief)).toEqual(expected);
  });
});

describe('no targets', () => {
  test.each([
    '开展“千名教师访万家”活动',
    '落实“五项管理”',
    '实施百名名师培养工程',
    '对照标准化解2000人以上大校额',
    '在接收5名以上儿童的学校建立资源教室',
    '实施三年行动计划',
    '通过编制配备等方式做好配备',
    '依据《2019年3号规划》开展工作',
    '截至2022年底已建成学校50所',
    '推动三级联动',
    '打造一支队伍',
    '一旦失业率连续2个月高于5.5%，立即启动预案',
    '将每年的3月、6月第一周确定为教育周',
    '（甲发〔2021〕47号）',
  ])('%s', (text) => {
    expect(read(text).targets).toEqual([]);
  });

  test('but a figure among them is listed', () => {
    const text = normalise('对照标准化解2000人以上大校额，改善条件');
    expect(readTargets(text, scope, '').unused.map(({ start, end }) => text.slice(start, end))).toEqual([
      '对照标准化解2000人以上大校额',
    ]);
  });
});

test('the number of a document is no figure', () => {
  const { targets, unused } = read('生均经费不低于财发〔2020〕15号规定的标准。');
  expect([targets, unused]).toEqual([[], []]);
});

describe('how often and by when', () => {
  test.each<[string, string, string, string]>([
    ['每学期至少开展1次家长会', 'termly', 'inPeriod', ''],
    ['教研员每学年听课不少于80节', 'schoolYear', 'inPeriod', ''],
    ['每季度检查不少于2次', 'quarterly', 'inPeriod', ''],
    ['近视率每年降低0.5个百分点', 'yearly', 'cumulative', ''],
    ['到2024年，新建学校5所', 'byEnd', 'cumulative', '2024-12-31'],
    ['2023年6月底前建成站点5个', 'byEnd', 'cumulative', '2023-06-30'],
    ['新建学校5所，2024年底前投入使用', 'byEnd', 'cumulative', '2024-12-31'],
    ['自2021年起开展三轮检查', 'byEnd', 'cumulative', ''],
  ])('%s', (text, cadence, accrual, due) => {
    expect(read(text).targets.map((target) => [target.cadence, target.accrual, target.due])).toEqual([
      [cadence, accrual, due],
    ]);
  });

  test('a yearly mean and a sum over five years are two targets', () => {
    expect(
      read('每位教师年均培训达到36课时，5年不少于180课时').targets.map(({ target, cadence }) => [target, cadence]),
    ).toEqual([
      [36, 'yearly'],
      [180, 'byEnd'],
    ]);
  });
});

test('a total with its parts is one target', () => {
  const [target, ...others] = read('建设84个考场（甲校24个、 乙校24个、丙校36个）').targets;
  expect(others).toEqual([]);
  expect(target?.parts).toEqual([
    { name: '甲校', target: 24 },
    { name: '乙校', target: 24 },
    { name: '丙校', target: 36 },
  ]);
});

test('figures of several years are milestones of the last', () => {
  const [target, ...others] = read('到2023年、2024年、2025年，普及率分别达到85%、90%、95%').targets;
  expect(others).toEqual([]);
  expect(target).toMatchObject({
    target: 95,
    due: '2025-12-31',
    milestones: [
      { period: '2023', target: 85 },
      { period: '2024', target: 90 },
    ],
  });
});

test('from one figure to another: the first is the baseline', () => {
  expect(read('对口率由65%提高到75%').targets).toMatchObject([
    { name: '对口率', target: 75, baseline: 65, doubts: ['baseline'] },
  ]);
  expect(read('普及率从62%提升至70%').targets).toMatchObject([{ name: '普及率', target: 70, baseline: 62 }]);
});

test('左右 and round numbers are doubted', () => {
  expect(read('建设30所左右学校').targets).toMatchObject([{ comparator: 'atLeast', target: 30, doubts: ['about'] }]);
  expect(read('培训教师约300人').targets).toMatchObject([{ name: '培训教师', target: 300, doubts: ['about'] }]);
  expect(read('培养千名骨干').targets).toMatchObject([{ target: 1000, doubts: ['round'] }]);
});
