import fc from 'fast-check';
import type { Fault } from '../../src/workbook/book/fault';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { readPlanJson, toPlanJson } from '../../src/plan/plan-json';
import { anyPlan } from '../kit/any-plan';
import { planOf } from '../kit/plan-of';
import { orASixth } from '../kit/thorough';

function refuse(json: unknown): string[] {
  try {
    readPlanJson(typeof json === 'string' ? json : JSON.stringify(json), toRuleLines());
  } catch (fault) {
    const { code, sentence } = fault as Fault;
    return [code, ...sentence.zh.split('\n').map((line) => line.trim())];
  }
  throw new Error('It was read');
}

describe('plan.json', () => {
  test('whatever the plan, what is printed reads back the same', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const printed = JSON.stringify(
          toPlanJson({ plan, unused: [{ text: '5所', start: 0, end: 2, task: null }], questions: [] }),
        );
        expect(readPlanJson(printed, toRuleLines())).toEqual(plan);
      }),
      { numRuns: orASixth(60) },
    );
  });

  test('written by hand: what is left out is filled in', () => {
    const plan = readPlanJson(
      JSON.stringify({
        title: '方案',
        start: '2021-01-01',
        end: '2025-12-31',
        units: [
          { name: '甲局', aliases: ['甲办'] },
          { name: '镇(街)', isClass: true, members: ['甲镇'] },
        ],
        tasks: [
          { number: 1, title: '任务', lead: ['甲办'] },
          { number: 2, title: '另一项', lead: [' 甲局'], due: '2023-06-30' },
        ],
        indicators: [{ id: 'T01-1', task: 1, name: '指标', measure: 'count', comparator: 'atLeast', target: 10 }],
        nodes: [{ id: 'N-1', name: '报送年度总结', cadence: 'yearly', owners: ['甲办'] }],
      }),
      toRuleLines(),
    );
    const task = { project: '', responsible: [], supporting: [] };
    expect(plan).toEqual({
      id: expect.stringMatching(/^plan-[0-9a-f]{8}$/) as string,
      title: '方案',
      start: '2021-01-01',
      end: '2025-12-31',
      units: [
        { name: '甲局', aliases: ['甲办'], isClass: false, members: [] },
        { name: '镇(街)', aliases: [], isClass: true, members: ['甲镇'] },
      ],
      projects: [],
      tasks: [
        { ...task, number: 1, title: '任务', lead: ['甲局'], due: '2025-12-31', dueDerived: true },
        { ...task, number: 2, title: '另一项', lead: ['甲局'], due: '2023-06-30', dueDerived: false },
      ],
      indicators: [
        {
          id: 'T01-1',
          task: 1,
          name: '指标',
          definition: '',
          subjects: '',
          unitOfMeasure: '',
          measure: 'count',
          entry: 'value',
          comparator: 'atLeast',
          target: 10,
          upper: null,
          cadence: 'byEnd',
          due: '2025-12-31',
          dueDerived: true,
          dueByUnit: [],
          milestones: [],
          baseline: null,
          direction: 'up',
          accrual: 'cumulative',
          overPeriods: 'apart',
          comparesWith: 'before',
          parts: [],
          repeats: null,
          collect: 'single',
          reporters: [],
          clause: { number: '', text: '', words: '', start: 0, end: 0 },
        },
      ],
      nodes: [
        {
          id: 'N-1',
          name: '报送年度总结',
          cadence: 'yearly',
          due: '2025-12-31',
          dueDerived: true,
          owners: ['甲局'],
          evidence: '',
          clause: { number: '', text: '', words: '', start: 0, end: 0 },
        },
      ],
      deadlines: [],
      contact: '',
      ruleSettings: [],
      revisions: [],
      settings: {
        schedule: 'byDay',
        behindFrom: 10,
        farBehindBeyond: 30,
        blueWithin: 30,
        daysToReply: 5,
        remindFrom: 0,
        circulateFrom: 1,
        talkFrom: 2,
        holdToAccountFrom: 3,
      },
    });
  });

  const plan = planOf();

  test.each<readonly [string, unknown, readonly string[]]>([
    ['cut off', '{"title":', ['badJson', '这个文件不是完整的 JSON，可能没有保存完。']],
    [
      'an unknown lead',
      { ...plan, tasks: [{ ...plan.tasks[0], lead: ['丁局'] }] },
      ['brokenPlan', '方案有 1 处要改：', '任务 1：“丁局”不在“单位”表里。'],
    ],
    [
      'a setting of a rule that nobody knows',
      { ...plan, ruleSettings: [{ rule: 'no-such-rule', isOn: false, since: '2023-01-01', reason: '试点' }] },
      [
        'brokenPlan',
        '方案有 1 处要改：',
        'ruleSettings.0.rule：没有“no-such-rule”这条规则。规则编号照“规则”表里列出的写。',
      ],
    ],
    [
      'an end before the start',
      { ...plan, end: '2020-01-01' },
      ['brokenPlan', '方案有 1 处要改：', '方案：结束日期 2020-01-01 早于开始日期 2021-01-01。'],
    ],
    [
      'a unit that reads as two',
      { ...plan, units: [...plan.units, { name: '丙、丁局' }] },
      [
        'brokenPlan',
        '方案有 1 处要改：',
        '单位：“丙、丁局”里有顿号、逗号、分号、引号或多余的空格，会同别的单位分不开，请去掉。',
      ],
    ],
    [
      'two indicators that repeat each other',
      {
        ...plan,
        indicators: [
          { ...plan.indicators[0], repeats: 'T01-2' },
          { ...plan.indicators[0], id: 'T01-2', repeats: 'T01-1' },
        ],
      },
      [
        'brokenPlan',
        '方案有 2 处要改：',
        '指标 T01-1：“同哪个指标”绕成了一圈，没有一个由单位填报。',
        '指标 T01-2：“同哪个指标”绕成了一圈，没有一个由单位填报。',
      ],
    ],
    [
      'between without its end',
      { ...plan, indicators: [{ ...plan.indicators[0], comparator: 'between' }] },
      ['brokenPlan', '方案有 1 处要改：', '指标 T01-1：要求是“介于”，目标值和上限都要填，上限不小于目标值。'],
    ],
  ])('%s', (_, json, sentences) => {
    expect(refuse(json)).toEqual(sentences);
  });

  test('a field of the wrong kind is named', () => {
    expect(refuse({ ...plan, indicators: [{ ...plan.indicators[0], target: '10所' }] }).slice(0, 3)).toEqual([
      'badJson',
      '方案 JSON 有这些地方不对：',
      expect.stringContaining('indicators.0.target') as string,
    ]);
  });
});
