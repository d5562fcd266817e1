import { normalise } from '../../../../src/plan/reading/text/normalise';
import { readUnitClause } from '../../../../src/plan/reading/units/unit-clause';

const nobody = { lead: [], responsible: [], supporting: [] };

describe('units are read', () => {
  test.each([
    [
      'labels in brackets',
      '加强培训。（牵头单位：市教育局；配合单位：市财政局、市人社局）',
      { lead: ['市教育局'], supporting: ['市财政局', '市人社局'] },
    ],
    [
      'verbs in brackets',
      '加强培训。（市教育局牵头，市财政局、市人社局配合）',
      { lead: ['市教育局'], supporting: ['市财政局', '市人社局'] },
    ],
    [
      'a shared verb behind two lists',
      '（市教育局牵头，市财政局，各镇街配合落实）',
      { lead: ['市教育局'], supporting: ['市财政局', '各镇街'] },
    ],
    [
      'a last sentence',
      '推进改革。由省教育厅牵头，省财政厅、省发展改革委等部门按职责分工负责。',
      { lead: ['省教育厅'], responsible: ['省财政厅', '省发展改革委'] },
    ],
    [
      'a line of its own without 由',
      '市教育局牵头，市委编办、市财政局，各区县人民政府按职责分工负责',
      { lead: ['市教育局'], responsible: ['市委编办', '市财政局', '各区县人民政府'] },
    ],
    [
      'three roles',
      '（由教育局牵头，公安局、城管局等单位配合，各镇办具体落实）',
      { lead: ['教育局'], responsible: ['各镇办'], supporting: ['公安局', '城管局'] },
    ],
    [
      'a bare list at the end',
      '加强领导。（教育局、财政局、各镇（街））',
      { responsible: ['教育局', '财政局', '各镇(街)'] },
    ],
    [
      'two labels on one line',
      '牵头单位：教育局　责任单位：财政局、人社局',
      { lead: ['教育局'], responsible: ['财政局', '人社局'] },
    ],
    ['a label in square brackets', '【责任单位】市教育局、市财政局', { responsible: ['市教育局', '市财政局'] }],
    [
      'a list that wraps',
      '责任单位：教育局、财政局、\n人社局、民政局',
      { responsible: ['教育局', '财政局', '人社局', '民政局'] },
    ],
    [
      'a name that wraps',
      '责任单位：教育局、人力资源和社\n会保障局',
      { responsible: ['教育局', '人力资源和社会保障局'] },
    ],
    [
      '和 between two names, not inside one',
      '责任单位：教育局和财政局、人力资源和社会保障局',
      { responsible: ['教育局', '财政局', '人力资源和社会保障局'] },
    ],
    [
      'a class with 、 in it',
      '责任单位：各区、县级市人民政府，市直各有关部门',
      { responsible: ['各区、县级市人民政府', '市直各有关部门'] },
    ],
    ['a role behind a name', '责任部门：教育局（牵头）、财政局', { lead: ['教育局'], responsible: ['财政局'] }],
    [
      '协同配合单位',
      '主要责任单位：市教育局 协同配合单位：市公安局',
      { responsible: ['市教育局'], supporting: ['市公安局'] },
    ],
    [
      'a sentence behind the list',
      '新建学校3所。责任单位：市教育局、市财政局。各地要建成示范园5所。',
      { responsible: ['市教育局', '市财政局'] },
    ],
    [
      'a lead-in',
      '由市卫生健康委牵头，市民政局、市医保局按职责分工负责，签约率达到60%以上。',
      { lead: ['市卫生健康委'], responsible: ['市民政局', '市医保局'] },
    ],
    ['a bracket that nobody closed', '责任单位：（市教育局、市财政局', { responsible: ['市教育局', '市财政局'] }],
    [
      'quotes that hold a 、',
      '责任单位：市“双减、五项管理”专班、市教育局',
      { responsible: ['市“双减、五项管理”专班', '市教育局'] },
    ],
    ['no persons', '责任单位：教育局；责任人：张三', { responsible: ['教育局'] }],
  ])('%s', (_, text, units) => {
    expect(readUnitClause(normalise(text)).units).toEqual({ ...nobody, ...units });
  });

  test('with the date beside them', () => {
    expect(readUnitClause(normalise('责任单位：市教育局 完成时限：2024年6月')).due).toBe('2024年6月');
    expect(readUnitClause(normalise('（市教育局负责，2023年底前完成）')).due).toBe('2023年底前完成');
  });
});

test.each([
  '由教育局牵头，制定《方案》，明确职责分工。',
  '由督导室牵头组织实施初评工作，对存在的问题限时整改。',
  '教育局要会同组织部、财政局等部门，围绕工作任务，完善机制。',
  '提高质量（含民办学校）。',
  '实行“校长负责制”。（校长负责）',
  '各单位要各司其职，由主要领导负责。',
])('no units in: %s', (text) => {
  expect(readUnitClause(normalise(text)).units).toEqual(nobody);
});
