import fc from 'fast-check';
import type { Value } from '../../src/workbook/book/book';
import { toPeriod } from '../../src/plan/period';
import { type Indicator, type Plan, comparators } from '../../src/plan/plan';
import { toLedgerUnits, toReporters } from '../../src/plan/reporting';
import { toIndicatorRows } from '../../src/ledger/draw-up-ledger';
import type { IndicatorRow } from '../../src/ledger/ledger';
import type { Filling } from './fill-ledger';
import { indicatorOf, planOf, taskOf } from './plan-of';

/** A plan, what each unit typed (no entry: no ledger came), what the bureau then corrected, and what the units sent later. */
export interface AnyRound {
  readonly plan: Plan;
  readonly fillings: Readonly<Record<string, Filling>>;
  readonly later: Readonly<Record<string, Filling>>;
  /** What the bureau types beside entries, by row id and unit. */
  readonly corrections: Readonly<Record<string, { readonly correction?: Value; readonly check?: Value }>>;
}

const tenths = (most: number) => fc.integer({ min: 0, max: most * 10 }).map((value) => value / 10);
const kinds = [
  { measure: 'count', entry: 'value', unitOfMeasure: '万元' },
  { measure: 'ratio', entry: 'parts', unitOfMeasure: '%' },
  { measure: 'ratio', entry: 'percent', unitOfMeasure: '%' },
  { measure: 'ratio', entry: 'parts', unitOfMeasure: '人' },
  { measure: 'ratio', entry: 'value', unitOfMeasure: '%' },
  { measure: 'yesNo', entry: 'value', unitOfMeasure: '' },
  { measure: 'text', entry: 'value', unitOfMeasure: '' },
] as const;

const anyIndicator = fc
  .record({
    kind: fc.constantFrom(...kinds),
    comparator: fc.constantFrom(...comparators),
    target: tenths(100),
    spread: tenths(10),
    due: fc.constantFrom('2023-06-30', '2023-12-31', '2025-12-31'),
    cadence: fc.constantFrom('byEnd', 'yearly', 'termly', 'quarterly'),
    milestone: fc.option(tenths(100)),
    baseline: fc.option(fc.record({ value: tenths(100), numerator: fc.option(fc.nat(50)) })),
    reporters: fc.constantFrom<string[]>([], ['乙局'], ['镇(街)'], ['甲局', '甲镇']),
    collect: fc.constantFrom<Indicator['collect']>('single', 'sumOf', 'each'),
    part: fc.boolean(),
    isRepeat: fc.boolean(),
  })
  .map(
    ({ kind, comparator, target, spread, due, cadence, milestone, baseline, reporters, collect, part, isRepeat }) =>
      (id: string, first: string): Indicator => {
        // 下降20%: the cells hold the numbers themselves
        const isRelative = kind.measure === 'ratio' && kind.entry === 'value';
        const hasFigure = kind.measure === 'count' || kind.measure === 'ratio';
        const moves = isRelative || comparator === 'fallBy' || comparator === 'riseBy';
        const isAdded = cadence === 'quarterly' && !moves && (kind.measure === 'count' || kind.entry === 'parts');
        return indicatorOf({
          id,
          ...kind,
          comparator: !hasFigure ? 'atLeast' : isRelative ? 'fallBy' : comparator,
          target: hasFigure ? target : null,
          upper: comparator === 'between' && hasFigure && !isRelative ? target + spread : null,
          due,
          cadence,
          accrual: isAdded ? 'inPeriod' : 'cumulative',
          overPeriods: isAdded ? 'sum' : 'apart',
          milestones: milestone === null || !hasFigure ? [] : [{ period: '2023', target: milestone }],
          baseline:
            baseline === null || !hasFigure
              ? null
              : {
                  value: baseline.numerator === null ? baseline.value : null,
                  numerator: baseline.numerator,
                  denominator: baseline.numerator === null ? null : 50,
                  date: '2022-12-31',
                },
          reporters,
          collect,
          parts: part && kind.measure === 'count' ? [{ id: `${id}.1`, name: '其一', target }] : [],
          repeats: isRepeat && id !== first ? first : null,
        });
      },
  );

/** Indicators that repeat another are of its kind, as in a plan. */
const anyPlan = fc.array(anyIndicator, { minLength: 1, maxLength: 4 }).map((makers) => {
  const made = makers.map((make, at) => make(`T01-${String(at + 1)}`, 'T01-1'));
  const [first] = made;
  return planOf({
    tasks: [taskOf({ number: 1, responsible: ['乙局'], supporting: ['镇(街)'] })],
    indicators: made.map((each) =>
      each.repeats === null || !first
        ? each
        : {
            ...each,
            measure: first.measure,
            entry: first.entry,
            unitOfMeasure: first.unitOfMeasure,
            target: first.target === null ? null : (each.target ?? 1),
            comparator: first.comparator,
            upper: first.upper,
            milestones: [],
            parts: [],
          },
    ),
  });
});

function anyEntry({ yardstick, prior, priorRow }: IndicatorRow): fc.Arbitrary<Record<string, Value>> {
  const blankOr = <T extends Value>(value: fc.Arbitrary<T>, weight = 8) =>
    fc.oneof({ arbitrary: value, weight }, { arbitrary: fc.constantFrom('', '不适用', '约12', '９８'), weight: 1 });
  const before: Record<string, fc.Arbitrary<Value>> = prior === null && priorRow === null
    ? {
        prior: fc.oneof(
          fc.constant(''),
          tenths(100).map((value) => value / 100),
        ),
      }
    : {};
  switch (yardstick.measure) {
    case 'text':
      return fc.record({ actual: fc.constantFrom('', '已建成', '=1+1', '在建；明年完成') });
    case 'yesNo':
      return fc.record({ actual: blankOr(fc.constantFrom('是', '否')) });
    case 'count':
      return fc.record<Record<string, Value>>({ actual: blankOr(tenths(50)), ...before });
    case 'ratio':
      return yardstick.entry === 'parts'
        ? fc.record<Record<string, Value>>({
            numerator: blankOr(fc.nat(200)),
            denominator: blankOr(fc.nat(200)),
            ...before,
          })
        : fc.record<Record<string, Value>>({ actual: blankOr(tenths(100).map((value) => value / 100)), ...before });
  }
}

/** What no row takes. */
const junk = fc.constantFrom<Value>('十二', '98%', true, { error: '#N/A' });

function anyUsable({ yardstick }: IndicatorRow): fc.Arbitrary<Value> {
  switch (yardstick.measure) {
    case 'text':
      return fc.constantFrom<Value>('改为建成', '不适用', 7);
    case 'yesNo':
      return fc.constantFrom('是', '否', '不适用');
    default:
      return fc.oneof(
        tenths(100).map((value) => value / 100),
        fc.constant('不适用'),
      );
  }
}

function anyCorrection(row: IndicatorRow): fc.Arbitrary<Value> {
  return fc.oneof({ arbitrary: anyUsable(row), weight: 6 }, { arbitrary: junk, weight: 1 });
}

/** Rows by id as `fillLedger` wants them; rows that get no entry are left out. */
export const anyRound: fc.Arbitrary<AnyRound> = anyPlan.chain((plan) => {
  const period = toPeriod('2023');
  const originals = plan.indicators.filter(({ repeats }) => repeats === null);
  const rowsOf = (unit: string) => originals.flatMap((indicator) => toIndicatorRows(plan, indicator, period, unit));
  const fillings = Object.fromEntries(
    toLedgerUnits(plan).map((unit) => [
      unit,
      fc.option(
        fc
          .record(Object.fromEntries(rowsOf(unit).map((row) => [row.id, anyEntry(row)])))
          .map((indicators): Filling => ({ indicators })),
        { freq: 6 },
      ),
    ]),
  );
  const places = originals.flatMap((indicator) =>
    toIndicatorRows(plan, indicator, period, null).flatMap((row) =>
      toReporters(plan, indicator).map((unit) => [`${row.id}|${unit}`, row] as const),
    ),
  );
  const corrections = Object.fromEntries(
    places.map(([key, row]) => [
      key,
      fc.option(fc.record({ correction: anyCorrection(row), check: anyCorrection(row) }, { requiredKeys: [] }), {
        freq: 1,
      }),
    ]),
  );
  const isThere = <T>(entries: Record<string, T | null>) =>
    Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null)) as Record<string, T>;
  return fc
    .record({
      fillings: fc.record(fillings).map(isThere),
      later: fc.record(fillings).map(isThere),
      corrections: fc.record(corrections).map(isThere),
    })
    .map((rest) => ({ plan, ...rest }));
});
