import type { Words } from '../workbook/book/words';
import type { Indicator } from './plan';
import { comparatorWords, entryWords, measureWords } from './book/plan-columns';
import { isPercentage, isPoints, isWhole } from './unit-of-measure';

type Kind = Pick<
  Indicator,
  | 'measure'
  | 'entry'
  | 'comparator'
  | 'unitOfMeasure'
  | 'target'
  | 'upper'
  | 'milestones'
  | 'parts'
  | 'cadence'
  | 'accrual'
  | 'overPeriods'
>;

const isMoving = ({ comparator }: Kind) => comparator === 'fallBy' || comparator === 'riseBy';

function listWordProblems({ measure, target, upper, milestones }: Kind): Words[] {
  if (measure !== 'text' || (target === null && upper === null && milestones.length === 0)) return [];
  return [
    {
      zh: '类型是“文字”，没有数可比，目标值、上限和分年度目标要空着；要报数的，类型选“数量”或“比率”。',
      en: 'an indicator in words (文字) has no figure to compare; leave its target, upper end and milestones blank, or make it 数量 or 比率.',
    },
  ];
}

function listYesNoProblems({ measure, comparator, target, milestones, parts }: Kind): Words[] {
  if (measure !== 'yesNo') return [];
  const figures = [target ?? 1, ...milestones.map((each) => each.target), ...parts.map((each) => each.target)];
  return [
    ...(figures.every((figure) => figure === 1)
      ? []
      : [
          {
            zh: '类型是“是否”，目标值只能空着或填 1（是）；要报数的，类型选“数量”。',
            en: 'a yes-or-no indicator (是否) takes no target but 1 for 是; make it 数量 where a number is asked.',
          },
        ]),
    ...(comparator === 'atLeast' || comparator === 'exactly'
      ? []
      : [
          {
            zh: `类型是“是否”，要求不能是“${comparatorWords[comparator]}”，请选“不低于”。`,
            en: `a yes-or-no indicator (是否) cannot go with ${comparatorWords[comparator]}; choose 不低于.`,
          },
        ]),
  ];
}

function listUnitProblems(kind: Kind): Words[] {
  const { measure, entry, unitOfMeasure } = kind;
  if (measure !== 'ratio') {
    const isNamed = isPercentage(unitOfMeasure) || isPoints(unitOfMeasure);
    return [
      ...(isNamed
        ? [
            {
              zh: `类型是“${measureWords[measure]}”，计量单位却是“${unitOfMeasure}”。百分数的类型选“比率”；说数量升降百分之几的，类型选“比率”，填报方式选“数值”。`,
              en:
                `it is ${measureWords[measure]}, yet its unit of measure is ${unitOfMeasure}. ` +
                'Make a percentage 比率; for a number that falls or rises by so many percent, 比率 with 数值.',
            },
          ]
        : []),
      ...(entry === 'value'
        ? []
        : [
            {
              zh: `类型是“${measureWords[measure]}”，填报方式不能是“${entryWords[entry]}”：选“数值”，或者类型选“比率”。`,
              en: `it is ${measureWords[measure]} and cannot be entered as ${entryWords[entry]}; choose 数值, or make it 比率.`,
            },
          ]),
    ];
  }
  if (entry === 'percent' && !isPercentage(unitOfMeasure) && !isPoints(unitOfMeasure)) {
    return [
      {
        zh: `填报方式是“百分数”，计量单位应为“%”或“百分点”，现在是“${unitOfMeasure}”。`,
        en: `entered as 百分数, it is measured in % or 百分点, not “${unitOfMeasure}”.`,
      },
    ];
  }
  if (entry === 'value' && isWhole(unitOfMeasure)) {
    return [
      {
        zh: `类型是“比率”，却以“${unitOfMeasure}”填数值。数出来的，类型选“数量”；确是比率的，填报方式选“分子分母”。`,
        en: `it is 比率, yet a plain number of ${unitOfMeasure} is entered. Make what is counted 数量; enter a ratio as 分子分母.`,
      },
    ];
  }
  if (entry === 'value' && isPoints(unitOfMeasure) && isMoving(kind)) {
    return [
      {
        zh: `“${unitOfMeasure}”是百分数的升降，填报方式选“百分数”或“分子分母”；数量升降百分之几的，计量单位写“%”。`,
        en:
          `${unitOfMeasure} are what a percentage moves by: enter it as 百分数 or 分子分母, ` +
          'or write % for a number that moves by so many percent.',
      },
    ];
  }
  return [];
}

function listBoundProblems(kind: Kind): Words[] {
  const { measure, comparator, target, upper } = kind;
  if (measure === 'text' || measure === 'yesNo') return [];
  return [
    ...(comparator === 'between' && (upper === null || target === null || upper < target)
      ? [
          {
            zh: '要求是“介于”，目标值和上限都要填，上限不小于目标值。',
            en: '介于 needs a target and an upper end that is not below it.',
          },
        ]
      : []),
    ...(upper !== null && comparator !== 'between'
      ? [
          {
            zh: `要求是“${comparatorWords[comparator]}”，上限要空着；要写区间的，要求选“介于”。`,
            en: `with ${comparatorWords[comparator]} there is no upper end; leave it blank, or choose 介于.`,
          },
        ]
      : []),
    ...(isMoving(kind) && target !== null && target < 0
      ? [
          {
            zh: `要求是“${comparatorWords[comparator]}”，目标值写升降多少，不能是负数。`,
            en: `with ${comparatorWords[comparator]} the target says by how much; it cannot be below zero.`,
          },
        ]
      : []),
  ];
}

/** What only has a sense of its own in each period cannot be added up over a year. */
function listSumProblems(kind: Kind): Words[] {
  const { overPeriods, accrual, cadence, measure, entry } = kind;
  if (overPeriods !== 'sum') return [];
  return [
    ...(accrual === 'inPeriod'
      ? []
      : [
          {
            zh: '各期关系是“年内相加”，统计方式却是“累计”：累计数相加会重复。请选“当期”，或者各期关系选“各期单独”。',
            en: 'with 年内相加 the periods are added up, and running totals (累计) would count twice; choose 当期, or 各期单独.',
          },
        ]),
    ...(cadence === 'quarterly' || cadence === 'monthly'
      ? []
      : [{ zh: '各期关系是“年内相加”，频次只能是“每季度”或“每月”。', en: '年内相加 goes with 每季度 or 每月 only.' }]),
    ...(measure === 'count' || (measure === 'ratio' && entry === 'parts')
      ? []
      : [
          {
            zh: '各期关系是“年内相加”，类型应为“数量”，比率要填分子分母；百分数、是否和文字不能相加。',
            en: '年内相加 takes counts (数量), or ratios entered as 分子分母; percentages, yes-or-no and words cannot be added.',
          },
        ]),
    ...(isMoving(kind)
      ? [
          {
            zh: `各期关系是“年内相加”，要求不能是“${comparatorWords[kind.comparator]}”：升降是同另一期比，不能相加。`,
            en: `年内相加 cannot go with ${comparatorWords[kind.comparator]}: a movement is against another period.`,
          },
        ]
      : []),
  ];
}

/** What in an indicator's kind contradicts itself, so that its sentence would say one thing and its verdict another. */
export function listKindProblems(kind: Kind): Words[] {
  return [
    ...listWordProblems(kind),
    ...listYesNoProblems(kind),
    ...listUnitProblems(kind),
    ...listBoundProblems(kind),
    ...listSumProblems(kind),
  ];
}
