import fc from 'fast-check';
import {
  accruals,
  cadences,
  collects,
  comparators,
  comparesWith,
  type Indicator,
  nodeCadences,
  overPeriods,
  type Plan,
  type Unit,
} from '../../src/plan/plan';
import { anyRevisions } from './any-revisions';
import { anyRuleSettings } from './any-rule-settings';

const written = fc.string({
  unit: fc.constantFrom(
    '达',
    '到',
    '2',
    '%',
    '“',
    '"',
    "'",
    '=',
    '+',
    '&',
    '<',
    ' ',
    '　',
    '\n',
    '\t',
    '、',
    '，',
    '🏫',
    '_x0041_',
    '-',
  ),
  maxLength: 12,
});
const filled = written.filter((text) => text.trim() !== '');
const word = fc.string({
  unit: fc.constantFrom('甲', '乙', '局', '镇', '(街)', '（办）', 'A', '1', '=', ' ', '(文、网)'),
  minLength: 1,
  maxLength: 5,
});
const name = word.map((text) => text.trim()).filter((text) => text !== '');
const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const figure = fc
  .oneof(
    fc.integer({ min: -1000, max: 100000 }),
    fc.integer().map((value) => value / 1000),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  )
  .map((value) => value + 0);
const period = fc.constantFrom('2023', '2023H1', '2023Q2', '2023-05', '2023-2024', '2023春', '2023秋');
const planId = fc
  .string({
    unit: fc.constantFrom('p', '2', '%', '“', "'", '=', '+', '&', '<', ' ', '　', '、', '🏫', '_x0041_', '-', '方案'),
    maxLength: 12,
  })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const squeezed = (text: string) => text.replace(/\s/g, '');

const anyUnits = fc.uniqueArray(name, { minLength: 4, maxLength: 9, selector: squeezed }).chain((names) => {
  const [class1 = '', ...rest] = names;
  const [members, others] = [rest.slice(0, 2), rest.slice(2)];
  return fc.record({
    names: fc.constant(names),
    units: fc.constant<Unit[]>([
      { name: class1, aliases: [], isClass: true, members },
      ...others.map((each, at) => ({
        name: each,
        aliases: at === 0 ? [`别称${String(at)}`, '又名 B'] : [],
        isClass: false,
        members: [],
      })),
    ]),
  });
});

type Kind = Pick<Indicator, 'measure' | 'entry' | 'unitOfMeasure'>;

const kinds: readonly Kind[] = [
  { measure: 'count', entry: 'value', unitOfMeasure: '' },
  { measure: 'count', entry: 'value', unitOfMeasure: '所' },
  { measure: 'ratio', entry: 'value', unitOfMeasure: '%' },
  { measure: 'ratio', entry: 'value', unitOfMeasure: '‰' },
  { measure: 'ratio', entry: 'percent', unitOfMeasure: '%' },
  { measure: 'ratio', entry: 'percent', unitOfMeasure: '个百分点' },
  { measure: 'ratio', entry: 'parts', unitOfMeasure: '%' },
  { measure: 'ratio', entry: 'parts', unitOfMeasure: '比' },
  { measure: 'yesNo', entry: 'value', unitOfMeasure: '' },
  { measure: 'text', entry: 'value', unitOfMeasure: '' },
];

/** A sum over the year is kept where the figures can be added. */
function withoutFalseSum(indicator: Indicator): Indicator {
  const { cadence, comparator, measure, entry } = indicator;
  const isAddable =
    (cadence === 'quarterly' || cadence === 'monthly') &&
    comparator !== 'fallBy' &&
    comparator !== 'riseBy' &&
    (measure === 'count' || (measure === 'ratio' && entry === 'parts'));
  if (indicator.overPeriods === 'apart') return indicator;
  return isAddable ? { ...indicator, accrual: 'inPeriod' } : { ...indicator, overPeriods: 'apart' };
}

/** The same without what contradicts its kind. */
function withoutContradiction(indicator: Indicator): Indicator {
  const { measure, target, upper } = indicator;
  if (measure === 'text') return { ...indicator, comparator: 'atLeast', target: null, upper: null, milestones: [] };
  if (measure === 'yesNo')
    return { ...indicator, comparator: 'atLeast', target: 1, upper: null, milestones: [], parts: [] };
  if (indicator.comparator === 'between')
    return { ...indicator, target: target ?? 1, upper: Math.max(target ?? 1, upper ?? 2) };
  const isMoving = indicator.comparator === 'fallBy' || indicator.comparator === 'riseBy';
  return { ...indicator, target: isMoving && target !== null ? Math.abs(target) : target, upper: null };
}

const anyClause = fc.record({ number: written, text: written, words: written, start: fc.nat(), end: fc.nat() });

const anySettings = fc.record({
  schedule: fc.constantFrom<'byDay' | 'none'>('byDay', 'none'),
  behindFrom: fc.nat(40),
  farBehindBeyond: fc.integer({ min: 40, max: 100 }),
  blueWithin: fc.nat(366),
  daysToReply: fc.integer({ min: 1, max: 366 }),
  remindFrom: fc.nat(99),
  circulateFrom: fc.nat(99),
  talkFrom: fc.nat(99),
  holdToAccountFrom: fc.nat(99),
});

function anyDeadlines(names: readonly string[]): fc.Arbitrary<Plan['deadlines']> {
  const units = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 });
  const lines = fc.record({ period, date, own: fc.option(fc.record({ date, units })) });
  return fc
    .uniqueArray(lines, { maxLength: 3, selector: (each) => each.period })
    .map((all) => all.flatMap(({ own, ...each }) => [each, ...(own ? [{ period: each.period, ...own }] : [])]));
}

/** What nobody stated is due at the plan's end. */
function withDerivedDues(plan: Plan): Plan {
  const toDue = <Dated extends { readonly due: string; readonly dueDerived: boolean }>(each: Dated): Dated =>
    each.dueDerived ? { ...each, due: plan.end } : each;
  return {
    ...plan,
    tasks: plan.tasks.map(toDue),
    indicators: plan.indicators.map(toDue),
    nodes: plan.nodes.map(toDue),
  };
}

/** A unit that another one carries on for. */
function endedFor({ units }: Plan): Unit {
  const [{ name: heir } = { name: '' }] = units.filter(({ isClass }) => !isClass);
  return {
    name: '原局',
    aliases: [],
    isClass: false,
    members: [],
    from: '2021-01-01',
    to: '2022-06-30',
    successors: [heir],
  };
}

/** Any plan that nobody has revised. */
const anyFirstPlan: fc.Arbitrary<Plan> = fc
  .record({ people: anyUnits, tasks: fc.nat(3), indicators: fc.nat(4) })
  .chain(({ people: { names, units }, tasks, indicators }) => {
    const some = fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 });
    const anyTask = (number: number) =>
      fc.record({
        number: fc.constant(number * 3),
        title: written,
        project: written,
        lead: some,
        responsible: some,
        supporting: some,
        due: date,
        dueDerived: fc.boolean(),
      });
    const anyIndicator = (at: number): fc.Arbitrary<Indicator> =>
      fc
        .record({
          id: fc.constant(`T0${String(at)}-1`),
          task:
            tasks === 0 ? fc.constant(null) : fc.option(fc.integer({ min: 1, max: tasks }).map((number) => number * 3)),
          name: filled,
          definition: written,
          subjects: written,
          kind: fc.constantFrom(...kinds),
          comparator: fc.constantFrom(...comparators),
          target: fc.option(figure),
          upper: fc.option(figure),
          cadence: fc.constantFrom(...cadences),
          due: date,
          dueDerived: fc.boolean(),
          dueByUnit: fc.uniqueArray(fc.record({ unit: fc.constantFrom(...names), due: date }), {
            maxLength: 3,
            selector: ({ unit }) => unit,
          }),
          milestones: fc.array(fc.record({ period, target: figure }), { maxLength: 3 }),
          baseline: fc.option(
            fc.record({ value: fc.option(figure), numerator: fc.option(figure), denominator: fc.option(figure), date }),
          ),
          direction: fc.constantFrom<'up' | 'down'>('up', 'down'),
          accrual: fc.constantFrom(...accruals),
          overPeriods: fc.constantFrom(...overPeriods),
          comparesWith: fc.constantFrom(...comparesWith),
          parts: fc.nat(3).chain((count) =>
            fc.tuple(
              ...Array.from({ length: count }, (_, part) =>
                fc.record({
                  id: fc.constant(`T0${String(at)}-1.${String(part + 1)}`),
                  name: written,
                  target: figure,
                }),
              ),
            ),
          ),
          repeats: at === 0 ? fc.constant(null) : fc.option(fc.constant(`T0${String(at - 1)}-1`)),
          collect: fc.constantFrom(...collects),
          reporters: some,
          clause: anyClause,
        })
        .map(({ kind, ...each }) => withoutFalseSum(withoutContradiction({ ...each, ...kind })));
    return fc.record({
      id: planId,
      title: filled,
      start: fc.constant('2021-01-01'),
      end: date.filter((end) => end > '2021-01-01'),
      units: fc.constant(units),
      projects: fc.array(fc.record({ number: filled, title: written }), { maxLength: 3 }),
      tasks: fc.tuple(...Array.from({ length: tasks }, (_, at) => anyTask(at + 1))),
      indicators: fc.tuple(...Array.from({ length: indicators }, (_, at) => anyIndicator(at))),
      nodes: fc.nat(3).chain((count) =>
        fc.tuple(
          ...Array.from({ length: count }, (_, at) =>
            fc.record({
              id: fc.constant(`N-${String(at + 1)}`),
              name: filled,
              cadence: fc.constantFrom(...nodeCadences),
              due: date,
              dueDerived: fc.boolean(),
              owners: some,
              evidence: written,
              clause: anyClause,
            }),
          ),
        ),
      ),
      deadlines: anyDeadlines(names),
      contact: written,
      ruleSettings: anyRuleSettings,
      settings: anySettings,
      revisions: fc.constant<Plan['revisions']>([]),
    });
  })
  .map(withDerivedDues);

/** Any plan that does not contradict itself, over the whole schema. */
export const anyPlan: fc.Arbitrary<Plan> = anyFirstPlan.chain((plan) =>
  fc.record({ revisions: anyRevisions(plan), ended: fc.boolean() }).map(({ revisions, ended }) => ({
    ...plan,
    revisions,
    units: ended ? [...plan.units, endedFor(plan)] : plan.units,
  })),
);
