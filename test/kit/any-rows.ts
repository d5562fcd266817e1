import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import type { Value } from '../../src/workbook/book/book';
import type { Prior } from '../../src/ledger/ledger';
import { isRelative } from '../../src/ledger/yardstick';
import type { Indicator } from '../../src/plan/plan';
import type { Typed } from './fill-ledger';
import { indicatorOf } from './plan-of';

/** One row of `指标填报`: what the plan says, what is known of last period, and what the clerk types. */
export interface AnyRow {
  readonly indicator: Omit<Indicator, 'id'>;
  readonly isRequired: boolean;
  readonly prior: Prior | undefined;
  readonly typed: Readonly<Record<string, Typed | undefined>>;
  /** What is typed in every other row, where each term or quarter has its own. */
  readonly earlier: Readonly<Record<string, Typed | undefined>>;
  /** Whether 上期 of the later term, which the earlier row has, is typed over. */
  readonly isOvertyped: boolean;
  /** Figures of the rows under it: their sum is the row's own, or nearly. */
  readonly parts: readonly { readonly target: number; readonly actual: Typed | undefined }[];
}

const errors = ['#DIV/0!', '#N/A', '#NAME?', '#REF!', '#VALUE!', '#NUM!', '#NULL!'].map((error) => ({ error }));

const words = [
  '',
  ' ',
  '\u3000',
  '\u00a0 \u3000',
  '无',
  '没有',
  ' 暂无\u3000',
  '—',
  '——',
  '-',
  '/',
  'N/A',
  'n/a',
  '不适用',
  '\u3000不适用 ',
  '不 适用',
  '未统计',
  '同上',
  '是',
  '否',
  ' 是',
  '是的',
  'TRUE',
  '#N/A',
  '=1+1',
  '"引号"',
  '第一行\n第二行',
  '\n',
  '\t',
  '第一\u000b第二',
  '\u0001',
];

const figuresAsText = [
  '９８',
  '98%',
  '98',
  '0',
  '1,200',
  '3.4万',
  '1:15',
  '约100',
  '12所',
  '-5',
  '1e3',
  '2023-05',
  '九十八9',
  ' 5 ',
  '１．５',
  '12\n所',
  '＝3',
  '长'.repeat(30) + '8',
];

/** Cells that hold no plain number. */
const anyText: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 4, arbitrary: fc.constantFrom(...figuresAsText) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom<Value>(...errors) },
);

const anyExplanation: fc.Arbitrary<Value | undefined> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Value>(
      '因校舍改造推迟，预计明年三月完成。',
      '有误差',
      '原因\n见附件',
      '见附件。',
      '一二三四',
      '一二三四五',
      '\u3000一二三四\u3000',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Value>(
      '字'.repeat(1000),
      '字'.repeat(1001),
      ' '.repeat(1200),
      5,
      12345,
      0.1 + 0.2,
      true,
      '不适用',
    ),
  },
  { weight: 1, arbitrary: anyText },
);

const plainNumbers = [
  100_000_000,
  100_000_001,
  13_800_138_000,
  -1.2,
  0,
  1,
  2,
  10,
  12.5,
  0.98,
  98,
  0.9796,
  0.98 - 1e-12,
  1.2,
  1.9999,
  0.0098,
  0.02,
  0.019,
  -1,
  -0.03,
  -1e-12,
  1e-12,
  0.1 + 0.2,
  1.1 - 1,
  1e9,
  123456789,
  84,
  83.99999999999999,
  12.000000000000002,
  45000,
  1e-9,
  1 / 3,
  2 / 3,
  0.30000000000000004,
];

const offsets = [
  '0',
  '1e-12',
  '-1e-12',
  '1e-10',
  '-1e-10',
  '4e-11',
  '-6e-11',
  '1e-9',
  '-1e-9',
  '0.0004',
  '-0.0004',
  '1',
  '-1',
  '0.005',
  '-0.005',
  '100',
  '-0.4',
];

function near(bound: Decimal): fc.Arbitrary<number> {
  return fc.constantFrom(...offsets).map((offset) => bound.add(offset).toNumber());
}

const arithmetic: fc.Arbitrary<Typed> = fc.constantFrom<Typed>(
  { formula: '12+3', value: 15 },
  { formula: '98%', value: 0.98 },
  { formula: '1/0', value: { error: '#DIV/0!' } },
  { formula: '196/200' },
);

function anyFigure(bounds: readonly Decimal[]): fc.Arbitrary<Typed | undefined> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.oneof(...bounds.map(near)) },
    { weight: 4, arbitrary: fc.constantFrom(...plainNumbers) },
    { weight: 1, arbitrary: arithmetic },
    { weight: 3, arbitrary: anyText },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

const percents = [98, 95, 50, 100, 0.5, 20, 120, 99.99, 33.3, 0];
const amounts = [0, 1, 10, 84, 10_900, 1e9, 2.5, 0.3, 15];

const anyMeasure = fc.constantFrom(
  { measure: 'count', entry: 'value', unitOfMeasure: '所' },
  { measure: 'count', entry: 'value', unitOfMeasure: '万元' },
  { measure: 'ratio', entry: 'value', unitOfMeasure: '%' },
  { measure: 'ratio', entry: 'percent', unitOfMeasure: '%' },
  { measure: 'ratio', entry: 'percent', unitOfMeasure: '百分点' },
  { measure: 'ratio', entry: 'parts', unitOfMeasure: '%' },
  { measure: 'ratio', entry: 'parts', unitOfMeasure: '人/百人' },
  { measure: 'ratio', entry: 'value', unitOfMeasure: '‰' },
  { measure: 'yesNo', entry: 'value', unitOfMeasure: '' },
  { measure: 'text', entry: 'value', unitOfMeasure: '' },
) as fc.Arbitrary<Pick<Indicator, 'measure' | 'entry' | 'unitOfMeasure'>>;

const scales = new Set(['%', '百分点']);

function anyIndicator(): fc.Arbitrary<Omit<Indicator, 'id'>> {
  return fc
    .record({
      kind: anyMeasure,
      comparator: fc.constantFrom<Indicator['comparator']>(
        'atLeast',
        'atLeast',
        'atMost',
        'moreThan',
        'lessThan',
        'exactly',
        'between',
        'fallBy',
        'riseBy',
      ),
      percent: fc.option(fc.constantFrom(...percents), { freq: 12 }),
      amount: fc.option(fc.constantFrom(...amounts), { freq: 12 }),
      width: fc.constantFrom(0, 1, 5),
      milestone: fc.option(fc.constantFrom(0.5, 0.9, 1), { freq: 2 }),
      due: fc.constantFrom('2023-12-31', '2023-06-30', '2024-01-01', '2025-12-31'),
      cadence: fc.constantFrom<Indicator['cadence']>('byEnd', 'byEnd', 'yearly', 'termly', 'quarterly'),
      accrual: fc.constantFrom<Indicator['accrual']>('cumulative', 'inPeriod'),
      hasBaseline: fc.boolean(),
    })
    .map(({ kind, comparator, percent, amount, width, milestone, due, cadence, accrual, hasBaseline }) => {
      const isFigure = kind.measure === 'count' || kind.measure === 'ratio';
      const target = isFigure ? (scales.has(kind.unitOfMeasure) ? percent : amount) : null;
      const isBetween = comparator === 'between' && isFigure && target !== null;
      const moves = comparator === 'fallBy' || comparator === 'riseBy';
      const isAddable = cadence === 'quarterly' && !moves && (kind.measure === 'count' || kind.entry === 'parts');
      const indicator: Omit<Indicator, 'id'> & { id?: string } = indicatorOf({
        ...kind,
        id: '',
        comparator: isFigure ? (comparator === 'between' && !isBetween ? 'atLeast' : comparator) : 'atLeast',
        target,
        upper: isBetween ? new Decimal(target).add(width).toNumber() : null,
        milestones:
          milestone !== null && target !== null
            ? [{ period: '2023', target: new Decimal(target).mul(milestone).toNumber() }]
            : [],
        due,
        cadence,
        accrual: isAddable ? 'inPeriod' : accrual,
        overPeriods: isAddable ? 'sum' : 'apart',
        baseline:
          hasBaseline && isFigure
            ? { value: moves ? 42.1 : 7, numerator: null, denominator: null, date: '2022-12-31' }
            : null,
      });
      return indicator;
    });
}

/** A denominator and the numerator that gives exactly the bound, or misses it by a little. */
function anyParts(bound: Decimal): fc.Arbitrary<{ numerator: Typed; denominator: Typed }> {
  return fc
    .record({
      denominator: fc.constantFrom(200, 1000, 100, 10_000, 3, 7, 12_345, 1e9),
      off: fc.constantFrom('0', '0', '1', '-1', '1e-12', '-0.5'),
    })
    .map(({ denominator, off }) => ({ denominator, numerator: bound.mul(denominator).add(off).toNumber() }));
}

function toPrior(value: Decimal, denominator: number | null): Prior {
  return {
    value: value.toNumber(),
    numerator: denominator === null ? null : value.mul(denominator).toNumber(),
    denominator,
  };
}

/** What somebody typed or pasted over the cell that is computed from numerator and denominator; mostly nothing. */
const anyOvertyping: fc.Arbitrary<Typed | undefined> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom<Typed>(1, 0.98, 0.985, 0, 98, '100%', '不适用') },
  { weight: 1, arbitrary: anyText },
);

/** Entries that lie near the target, or near what was promised against last period's figure. */
function anyTyped(indicator: Omit<Indicator, 'id'>): fc.Arbitrary<Pick<AnyRow, 'prior' | 'typed'>> {
  const scale = indicator.measure === 'ratio' && scales.has(indicator.unitOfMeasure) ? 100 : 1;
  const bounds = [indicator.target, indicator.upper, ...indicator.milestones.map(({ target }) => target), 1].flatMap(
    (each) => (each === null ? [] : [new Decimal(each).div(scale)]),
  );
  const [bound = new Decimal(1)] = bounds;
  const moves = indicator.comparator === 'fallBy' || indicator.comparator === 'riseBy';
  const sign = indicator.comparator === 'fallBy' ? -1 : 1;
  return fc
    .record({
      before: fc.constantFrom('0.421', '0.98', '12', '7', '1', '100', '0.3', '0'),
      isGiven: fc.boolean(),
      priorParts: fc.option(fc.constantFrom(1000, 200, 7000)),
      typedPrior: anyFigure([new Decimal('0.421'), new Decimal(7)]),
      explanation: anyExplanation,
      evidence: anyExplanation,
    })
    .chain(({ before, isGiven, priorParts, typedPrior, explanation, evidence }) => {
      const last = new Decimal(before);
      const moved = moves && isRelative(indicator) ? last.mul(bound.mul(sign).add(1)) : last.add(bound.mul(sign));
      const aims = moves ? [moved, last] : [...bounds, last];
      const prior =
        isGiven && indicator.measure !== 'text' && indicator.measure !== 'yesNo'
          ? toPrior(last, indicator.entry === 'parts' ? priorParts : null)
          : undefined;
      const typedBefore = fc.oneof(fc.constant<Typed | undefined>(last.toNumber()), fc.constant(typedPrior));
      const rest = { explanation, evidence };
      const figures = fc.record({ prior: typedBefore, actual: anyFigure(aims) }).map((each) => ({ ...each, ...rest }));
      const parts = fc
        .oneof(
          { weight: 3, arbitrary: fc.oneof(...aims.map(anyParts)) },
          {
            weight: 2,
            arbitrary: fc.record({
              numerator: anyFigure([new Decimal(196)]),
              denominator: anyFigure([new Decimal(200)]),
            }),
          },
          { weight: 1, arbitrary: fc.record({ numerator: anyText, denominator: fc.constant(200) }) },
        )
        .chain((each) =>
          fc.record({ prior: typedBefore, actual: anyOvertyping }).map((others) => ({ ...each, ...others, ...rest })),
        );
      const choices = fc
        .oneof(fc.constantFrom<Typed>('是', '否', '\u3000是'), anyText, fc.constantFrom<Typed>(...plainNumbers))
        .map((actual) => ({ actual, ...rest }));
      const typed: fc.Arbitrary<AnyRow['typed']> =
        indicator.measure === 'yesNo' || indicator.measure === 'text'
          ? choices
          : indicator.entry === 'parts'
            ? parts
            : figures;
      return typed.map((each) => ({ prior, typed: each }));
    });
}

const anyPartsOfCount: fc.Arbitrary<AnyRow['parts']> = fc.oneof(
  { weight: 5, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<AnyRow['parts']>(
      [
        { target: 24, actual: 24 },
        { target: 24, actual: 24 },
        { target: 36, actual: 36 },
      ],
      [
        { target: 1, actual: 0.1 },
        { target: 1, actual: 0.2 },
      ],
    ),
  },
  {
    weight: 2,
    arbitrary: fc.array(
      fc.record({ target: fc.constantFrom(24, 36, 1), actual: anyFigure([new Decimal(24), new Decimal(36)]) }),
      { minLength: 1, maxLength: 4 },
    ),
  },
);

/** What somebody wrote over the locked unit of measure; mostly nothing. */
const anyOtherUnit: fc.Arbitrary<Typed | undefined> = fc.oneof(
  { weight: 24, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom<Typed>('亿元', '万所', '％', '') },
);

/** Rows of every kind of indicator with entries of every kind. */
export const anyRow: fc.Arbitrary<AnyRow> = fc.tuple(anyIndicator(), fc.boolean()).chain(([indicator, isRequired]) =>
  fc
    .record({
      entries: anyTyped(indicator),
      earlier: anyTyped(indicator),
      isOvertyped: fc.constantFrom(true, false, false, false),
      parts: indicator.measure === 'count' ? anyPartsOfCount : fc.constant([]),
      isSum: fc.boolean(),
      unitOfMeasure: anyOtherUnit,
    })
    .map(({ entries, earlier, isOvertyped, parts, isSum, unitOfMeasure }) => {
      const numbers = parts.flatMap(({ actual }) => (typeof actual === 'number' ? [actual] : []));
      // a text that was meant as a figure is read by its unit of measure, which the open ledger no longer knows
      const isText = [
        entries.typed.prior,
        entries.typed.numerator,
        entries.typed.denominator,
        entries.typed.actual,
      ].some((each) => typeof each === 'string');
      const actual = isSum && parts.length > 0 ? numbers.reduce((sum, each) => sum + each, 0) : entries.typed.actual;
      return {
        indicator,
        isRequired,
        prior: entries.prior,
        typed: {
          ...entries.typed,
          ...(indicator.entry === 'parts' ? {} : { actual }),
          unitOfMeasure: isText ? undefined : unitOfMeasure,
        },
        earlier: earlier.typed,
        isOvertyped,
        parts,
      };
    }),
);

const anyStatus: fc.Arbitrary<Value | undefined> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom<Value | undefined>(
      '未启动',
      '推进中',
      '已完成',
      '已逾期',
      '持续推进',
      ' 已完成\u3000',
      undefined,
    ),
  },
  { weight: 1, arbitrary: anyText },
  { weight: 1, arbitrary: fc.constantFrom<Value>('完成', '已 完成', '已完成。', 1) },
);

export const anyTaskEntries = fc.record({
  status: anyStatus,
  progress: anyExplanation,
  problems: anyExplanation,
  nextSteps: anyExplanation,
  evidence: anyExplanation,
});

/** Dates inside the plan and outside, dates as text, numbers that are none, anything else. */
const anyDate: fc.Arbitrary<Value | undefined> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Value | undefined>(45_199, undefined) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Value>(
      44_197,
      44_196,
      46_022,
      46_022.5,
      46_023,
      36_525,
      36_526,
      73_050,
      73_051,
      20_230_930,
      -0.4,
      0,
      2023,
      1e21,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Value>('2023-9-30', '2023.9.30', '2023年9月30日', '20230930', '九月底', '2026-01-01'),
  },
  { weight: 1, arbitrary: anyText },
);

export const anyActionEntries = fc.record({
  action: anyExplanation,
  person: anyExplanation,
  due: anyDate,
  status: anyStatus,
});
