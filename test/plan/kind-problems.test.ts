import { Decimal } from 'decimal.js';
import type { Fault } from '../../src/workbook/book/fault';
import { toRuleLines } from '../../src/findings/words/to-rule-lines';
import { drawUpLedger } from '../../src/ledger/draw-up-ledger';
import { type Rating, rate } from '../../src/ledger/rating';
import { type Figure, scaleOf } from '../../src/ledger/yardstick';
import { fromPlanBook } from '../../src/plan/book/from-plan-book';
import { listKindProblems } from '../../src/plan/list-kind-problems';
import { toPeriod } from '../../src/plan/period';
import { comparators, entries, type Indicator, measures, type Plan } from '../../src/plan/plan';
import { readPlanJson } from '../../src/plan/plan-json';
import { toPlanBook } from '../../src/plan/book/to-plan-book';
import { indicatorOf, planOf } from '../kit/plan-of';

function problemsOf(read: () => Plan): string[] {
  try {
    read();
    return [];
  } catch (fault) {
    return (fault as Fault).sentence.zh
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
}

/** What the plan's workbook and its JSON are refused for. */
function refusalsOf(plan: Plan): { workbook: string[]; json: string[] } {
  return {
    workbook: problemsOf(() => fromPlanBook(toPlanBook(plan, toRuleLines()), toRuleLines())),
    json: problemsOf(() => readPlanJson(JSON.stringify(plan), toRuleLines())),
  };
}

describe('a plan that would say one thing and judge another is refused, as a workbook and as JSON', () => {
  test.each<readonly [string, Partial<Indicator>, string]>([
    [
      'a count in percent that falls',
      { unitOfMeasure: '%', comparator: 'fallBy', target: 20 },
      '类型是“数量”，计量单位却是“%”。百分数的类型选“比率”；说数量升降百分之几的，类型选“比率”，填报方式选“数值”。',
    ],
    [
      'a count in percent',
      { unitOfMeasure: '％' },
      '类型是“数量”，计量单位却是“％”。百分数的类型选“比率”；说数量升降百分之几的，类型选“比率”，填报方式选“数值”。',
    ],
    [
      'a count in points',
      { unitOfMeasure: '百分点' },
      '类型是“数量”，计量单位却是“百分点”。百分数的类型选“比率”；说数量升降百分之几的，类型选“比率”，填报方式选“数值”。',
    ],
    ['a count in parts', { entry: 'parts' }, '类型是“数量”，填报方式不能是“分子分母”：选“数值”，或者类型选“比率”。'],
    [
      'a count as a percentage',
      { entry: 'percent' },
      '类型是“数量”，填报方式不能是“百分数”：选“数值”，或者类型选“比率”。',
    ],
    [
      'a ratio of things counted',
      { measure: 'ratio', unitOfMeasure: '个' },
      '类型是“比率”，却以“个”填数值。数出来的，类型选“数量”；确是比率的，填报方式选“分子分母”。',
    ],
    [
      'a percentage of something else',
      { measure: 'ratio', entry: 'percent', unitOfMeasure: '人' },
      '填报方式是“百分数”，计量单位应为“%”或“百分点”，现在是“人”。',
    ],
    [
      'a number that falls by points',
      { measure: 'ratio', unitOfMeasure: '个百分点', comparator: 'fallBy', target: 5 },
      '“个百分点”是百分数的升降，填报方式选“百分数”或“分子分母”；数量升降百分之几的，计量单位写“%”。',
    ],
    [
      'a yes-or-no with a figure',
      { measure: 'yesNo', unitOfMeasure: '', target: 3 },
      '类型是“是否”，目标值只能空着或填 1（是）；要报数的，类型选“数量”。',
    ],
    [
      'a yes-or-no with a figure of a year',
      { measure: 'yesNo', unitOfMeasure: '', target: 1, milestones: [{ period: '2023', target: 2 }] },
      '类型是“是否”，目标值只能空着或填 1（是）；要报数的，类型选“数量”。',
    ],
    [
      'a yes-or-no that falls',
      { measure: 'yesNo', unitOfMeasure: '', target: 1, comparator: 'fallBy' },
      '类型是“是否”，要求不能是“下降”，请选“不低于”。',
    ],
    [
      'words with a target',
      { measure: 'text', unitOfMeasure: '' },
      '类型是“文字”，没有数可比，目标值、上限和分年度目标要空着；要报数的，类型选“数量”或“比率”。',
    ],
    [
      'a range that falls',
      { comparator: 'fallBy', target: 15, upper: 20 },
      '要求是“下降”，上限要空着；要写区间的，要求选“介于”。',
    ],
    [
      'a range without an upper end',
      { comparator: 'between', target: 15 },
      '要求是“介于”，目标值和上限都要填，上限不小于目标值。',
    ],
    ['a fall below zero', { comparator: 'fallBy', target: -20 }, '要求是“下降”，目标值写升降多少，不能是负数。'],
  ])('%s', (_, given, sentence) => {
    const problems = [`指标 T01-1：${sentence}`];
    expect(refusalsOf(planOf({ indicators: [indicatorOf({ ...given, id: 'T01-1' })] }))).toEqual({
      workbook: problems,
      json: problems,
    });
  });
});

/** What a target's sentence says of a figure (as a cell holds it) and the one before, taken by its words alone. */
function judge(sentence: string, figure: Decimal, before: Decimal, scale: number): Rating {
  const match =
    /^(较上期下降不少于|较上期上升不少于|不低于|不超过|高于|低于|等于|)([\d.]+)(.*?)(?:～([\d.]+).*)?$/u.exec(sentence);
  if (!match) throw new Error(sentence);
  const [, words, number = '', unit = '', upper] = match;
  const bound = new Decimal(number);
  const shown = figure.mul(scale);
  const fall = before.sub(figure);
  const moved = unit === '%' || unit === '％' ? fall.div(before).mul(100) : fall.mul(scale);
  const isMet: Readonly<Record<string, boolean>> = {
    不低于: shown.gte(bound),
    不超过: shown.lte(bound),
    高于: shown.gt(bound),
    低于: shown.lt(bound),
    等于: shown.eq(bound),
    较上期下降不少于: moved.gte(bound),
    较上期上升不少于: moved.neg().gte(bound),
    '': shown.gte(bound) && shown.lte(upper ?? Infinity),
  };
  return isMet[words ?? ''] === true ? 'met' : 'unmet';
}

test('whatever kind of figure a plan may ask for, its sentence and its verdict say the same', () => {
  const units = ['', '所', '册', '万元', '%', '％', '百分点', '个百分点', '‰', '比'];
  const figures = ['0.05', '0.2', '0.4', '0.45', '5', '20', '25', '40', '80', '100'].map((each) => new Decimal(each));
  const kinds = measures.flatMap((measure) =>
    entries.flatMap((entry) =>
      comparators.flatMap((comparator) =>
        units.map((unitOfMeasure) =>
          indicatorOf({
            id: 'T01-1',
            measure,
            entry,
            comparator,
            unitOfMeasure,
            target: 20,
            upper: comparator === 'between' ? 40 : null,
          }),
        ),
      ),
    ),
  );
  const accepted = kinds.filter((kind) => listKindProblems(kind).length === 0);
  const wrong = accepted.flatMap((indicator) => {
    const [row] = drawUpLedger(planOf({ indicators: [indicator] }), {
      unit: '甲局',
      period: toPeriod('2023'),
      appVersion: '0',
    }).indicators;
    if (!row) throw new Error('No row');
    const { yardstick, periodTarget } = row;
    return figures.flatMap((value) =>
      figures.flatMap((before) => {
        const toFigure = (each: Decimal): Figure =>
          yardstick.entry === 'parts'
            ? { kind: 'parts', numerator: each.mul(200), denominator: new Decimal(200) }
            : { kind: 'value', value: each };
        const said = judge(periodTarget, value, before, scaleOf(yardstick));
        const rated = rate(yardstick, { state: 'figure', figure: toFigure(value) }, toFigure(before), true);
        return said === rated
          ? []
          : [
              {
                measure: yardstick.measure,
                entry: yardstick.entry,
                sentence: periodTarget,
                value: value.toString(),
                before: before.toString(),
                said,
                rated,
              },
            ];
      }),
    );
  });
  expect(wrong).toEqual([]);
  expect(new Set(accepted.map(({ measure, entry, unitOfMeasure }) => `${measure} ${entry} ${unitOfMeasure}`))).toEqual(
    new Set([
      ...['', '所', '册', '万元', '‰', '比'].map((each) => `count value ${each}`),
      ...['', '万元', '%', '％', '百分点', '个百分点', '‰', '比'].map((each) => `ratio value ${each}`),
      ...['%', '％', '百分点', '个百分点'].map((each) => `ratio percent ${each}`),
      ...units.map((each) => `ratio parts ${each}`),
    ]),
  );
});
