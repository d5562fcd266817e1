import { mergeUnits } from '../../../../src/plan/reading/units/merge-units';
import { isUnitClass } from '../../../../src/plan/reading/units/unit-classes';

const merged = (...tasks: string[][]) => mergeUnits(tasks).units;

test.each([
  ['市场监管局', '市场监督管理局'],
  ['人社局', '人力资源和社会保障局'],
  ['住建局', '住房城乡建设和交通局'],
  ['市发改委', '市发展和改革委员会'],
  ['市残联', '市残疾人联合会'],
  ['宣传部', '区委宣传部'],
  ['政府办', '区政府办公室'],
  ['教育局', '甲水区教育局'],
])('%s is short for %s', (short, long) => {
  expect(merged([short], [long])).toEqual([{ name: long, aliases: [short] }]);
});

test.each([
  ['市教育局', '区教育局'],
  ['公安局', '公安分局'],
  ['区委办', '区委编办'],
  ['团委', '教育局'],
  ['财政局', '自然资源局'],
])('%s and %s are two', (first, second) => {
  expect(merged([first], [second]).map((unit) => unit.name)).toEqual([first, second]);
});

test('two names of one task are two units', () => {
  expect(merged(['教育局', '教育体育局']).map((unit) => unit.name)).toEqual(['教育局', '教育体育局']);
});

test('a short form that fits two units is left apart and asked about', () => {
  const merging = mergeUnits([['市交通局'], ['市交通运输局'], ['市交通管理局']]);
  expect(merging.units.map((unit) => unit.name)).toEqual(['市交通局', '市交通运输局', '市交通管理局']);
  expect(merging.ambiguous).toEqual([{ name: '市交通局', candidates: ['市交通运输局', '市交通管理局'] }]);
});

test.each([
  '镇(街)',
  '各镇(街)',
  '各成员单位',
  '各区、县级市',
  '各学校',
  '有关部门',
  '中小学校',
  '乡镇(街道)',
  '督导委员会各成员单位',
])('%s is a class', (name) => {
  expect(isUnitClass(name)).toBe(true);
});

test.each(['教育局', '区政府', '市委', '县政府办', '第一小学', '甲镇', '政府教育督导委员会'])(
  '%s is one unit',
  (name) => {
    expect(isUnitClass(name)).toBe(false);
  },
);
