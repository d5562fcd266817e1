import { indicatorOf, planOf, taskOf } from '../kit/plan-of';
import { roundOf } from '../kit/round-of';
import { sumOfTowns } from '../kit/sum-of-towns';
import type { Filling } from '../kit/fill-ledger';

const cover = { filledOn: 45280 };
const plain = { task: 1, explanation: '', remedyBy: '', remedy: '' } as const;

/** 督办清单 without the units that did not report. */
function followUp(plan: ReturnType<typeof planOf>, fillings: Readonly<Record<string, Filling>>) {
  return roundOf(plan, fillings)
    .summary.followUp.filter(({ kind }) => kind !== 'outstanding')
    .map(({ key, unit, task, indicator, kind, reason, explanation, remedyBy, remedy }) => ({
      key,
      unit,
      task,
      indicator,
      kind,
      reason: reason.zh,
      explanation,
      remedyBy,
      remedy,
    }));
}

describe('what is followed up', () => {
  test('a red light goes to the lead unit, with the explanation', () => {
    expect(
      followUp(planOf(), {
        甲局: {
          cover,
          tasks: { T01: { status: '推进中' } },
          indicators: { 'T01-1': { actual: 8, explanation: '两所尚未竣工' } },
        },
      }),
    ).toEqual([
      {
        ...plain,
        key: 'figure|T01-1',
        unit: '甲局',
        indicator: 'T01-1',
        kind: 'unmet',
        reason: '未达标：指标T01-1（目标不低于10所）',
        explanation: '两所尚未竣工',
      },
    ]);
  });

  test('one line for a red light nobody explained', () => {
    expect(
      followUp(planOf(), {
        甲局: { cover, tasks: { T01: { status: '推进中' } }, indicators: { 'T01-1': { actual: 8 } } },
      }),
    ).toEqual([
      {
        ...plain,
        key: 'figure|T01-1',
        unit: '甲局',
        indicator: 'T01-1',
        kind: 'unmet',
        reason: '未达标：指标T01-1（目标不低于10所），未说明原因',
      },
    ]);
  });

  test('a sum that misses goes to the lead, whoever reports; each unit that misses has its own', () => {
    const plan = planOf({
      indicators: [
        indicatorOf({ id: 'T01-1', ...sumOfTowns, measure: 'ratio', entry: 'parts', unitOfMeasure: '%', target: 98 }),
      ],
    });
    const row = (numerator: number, explanation = '') => ({
      cover,
      indicators: { 'T01-1': { numerator, denominator: 100, explanation } },
    });
    expect(
      followUp(plan, { 甲镇: row(90, '外来人口增加'), 乙镇: row(99), 丙街道: row(91, '学位不足，明年扩建') }),
    ).toEqual([
      {
        ...plain,
        key: 'figure|T01-1',
        unit: '甲局',
        indicator: 'T01-1',
        kind: 'unmet',
        reason: '未达标：指标T01-1（目标不低于98%）',
        explanation: '甲镇：外来人口增加；丙街道：学位不足，明年扩建',
      },
      {
        ...plain,
        key: 'figure|T01-1|甲镇',
        unit: '甲镇',
        indicator: 'T01-1',
        kind: 'unmet',
        reason: '未达标：指标T01-1（目标不低于98%）',
        explanation: '外来人口增加',
      },
      {
        ...plain,
        key: 'figure|T01-1|丙街道',
        unit: '丙街道',
        indicator: 'T01-1',
        kind: 'unmet',
        reason: '未达标：指标T01-1（目标不低于98%）',
        explanation: '学位不足，明年扩建',
      },
    ]);
  });

  test('a task past its date that its lead has not finished', () => {
    const plan = planOf({ tasks: [taskOf({ number: 1, due: '2023-06-30' })], indicators: [] });
    expect(
      followUp(plan, {
        甲局: { cover, tasks: { T01: { status: '推进中', problems: '资金未到位' } } },
        乙局: { cover, tasks: { T01: { status: '推进中' } } },
      }),
    ).toContainEqual({
      ...plain,
      key: 'overdue|T01|甲局',
      unit: '甲局',
      indicator: null,
      kind: 'overdue',
      reason: '任务逾期：任务1（推进中）',
      explanation: '资金未到位',
    });
  });

  test('two figures for one indicator, with the unit that reports the other', () => {
    expect(
      followUp(planOf(), {
        甲局: { cover, tasks: { T01: { status: '推进中' } }, indicators: { 'T01-1': { actual: 12 } } },
        乙局: { cover, tasks: { T01: { status: '推进中' } }, indicators: { 'T01-1': { actual: 13 } } },
      }),
    ).toEqual([
      {
        ...plain,
        key: 'query|reported-differently|T01-1|actual|乙局',
        unit: '乙局',
        indicator: 'T01-1',
        kind: 'query',
        reason: '待核实：“指标T01-1”乙局填 13，计入的是甲局填的 12。请两家核对后由有误的一方改正。',
      },
    ]);
  });

  test('units that did not report', () => {
    expect(
      roundOf(planOf(), {
        甲局: { cover, tasks: { T01: { status: '推进中' } }, indicators: { 'T01-1': { actual: 12 } } },
      }).summary.followUp,
    ).toEqual([
      {
        number: '',
        reply: '',
        level: 'red',
        state: 'new',
        openedIn: '2023',
        closedIn: '',
        reds: 1,
        redsBefore: 0,
        step: 'circulate',
        isIssued: false,
        extendedTo: '',
        approvedBy: '',
        verdict: null,
        verdictOn: '',
        key: 'return|乙局',
        unit: '乙局',
        task: null,
        indicator: null,
        kind: 'outstanding',
        reason: { zh: '未报送台账', en: 'Has not reported' },
        standing: { actual: '', target: '', gap: { zh: '', en: '' } },
        isExplained: null,
        explanation: '',
        remedyBy: '',
        remedy: '',
      },
    ]);
  });

  describe('a figure that is behind', () => {
    const behindPlan = (given: Parameters<typeof indicatorOf>[0]) =>
      planOf({
        tasks: [taskOf({ number: 1, supporting: ['镇(街)'] })],
        indicators: [indicatorOf({ due: '2025-12-31', ...given })],
      });
    const milestone = { milestones: [{ period: '2023', target: 8 }] };
    const lines = (plan: ReturnType<typeof planOf>, fillings: Readonly<Record<string, Filling>>) =>
      roundOf(plan, fillings)
        .summary.followUp.filter(({ indicator }) => indicator !== null)
        .map(({ key, unit, kind, reason, isExplained, standing }) => [
          key,
          unit,
          kind,
          reason.zh,
          isExplained,
          standing.actual,
        ]);

    test('stands there, explained or not, in one line', () => {
      const given = (explanation: string) => ({ 甲局: { cover, indicators: { 'T01-1': { actual: 7, explanation } } } });
      expect(lines(behindPlan({ id: 'T01-1', ...milestone }), given(''))).toEqual([
        ['figure|T01-1', '甲局', 'behind', '滞后：指标T01-1（本期目标不低于8所），未说明原因', false, '7所'],
      ]);
      expect(lines(behindPlan({ id: 'T01-1', ...milestone }), given('征地晚了两个月'))).toEqual([
        ['figure|T01-1', '甲局', 'behind', '滞后：指标T01-1（本期目标不低于8所）', true, '7所'],
      ]);
    });

    test('words that are questioned explain nothing', () => {
      expect(
        lines(behindPlan({ id: 'T01-1', ...milestone }), {
          甲局: { cover, indicators: { 'T01-1': { actual: 7, explanation: '忙' } } },
        }).map(([key, , , , isExplained]) => [key, isExplained]),
      ).toEqual([
        ['figure|T01-1', false],
        ['query|explanation-too-short|T01-1|explanation|甲局', null],
      ]);
    });

    test('by schedule, and it says so', () => {
      const plan = planOf({
        ...behindPlan({ id: 'T01-1' }),
        settings: { schedule: 'byDay', behindFrom: 10, farBehindBeyond: 30 },
      });
      expect(lines(plan, { 甲局: { cover, indicators: { 'T01-1': { actual: 1 } } } })[0]?.slice(2)).toEqual([
        'behind',
        '严重滞后：指标T01-1（序时推算：时间已过 59.9%，应达 5.99），未说明原因',
        false,
        '1所',
      ]);
    });

    test('of units that each have to meet it, each has its own', () => {
      const plan = behindPlan({ id: 'T01-1', ...sumOfTowns, collect: 'each', ...milestone });
      const town = (actual: number) => ({ cover, indicators: { 'T01-1': { actual } } });
      expect(
        lines(plan, { 甲镇: town(8), 乙镇: town(7), 丙街道: town(1) }).map(([key, unit, , reason]) => [
          key,
          unit,
          reason,
        ]),
      ).toEqual([
        ['figure|T01-1|丙街道', '丙街道', '严重滞后：指标T01-1（本期目标不低于8所），未说明原因'],
        ['figure|T01-1|乙镇', '乙镇', '滞后：指标T01-1（本期目标不低于8所），未说明原因'],
      ]);
    });
  });
});
