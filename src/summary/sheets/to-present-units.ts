import type { Plan } from '../../plan/plan';
import { findUnit } from '../../plan/reporting';
import { type RemarksByKey, toDetailKey } from '../result/collect-details';
import { saysSame } from '../result/correction-state';
import { toPresentMatters } from '../matters/to-present-matters';
import { groupByPresentKey, joinDays, joinTexts, type Named } from './group-by-present-key';
import type { KeptSummary } from './read-summary';

type Kept<Map> = Map extends ReadonlyMap<string, infer Value> ? Value : never;
type Remark = Kept<RemarksByKey>;

/** A value that the bureau put beside a figure, and the figure that it was put beside. */
type Tied = readonly [value: number | string | null, about: number | string | null];

/** Values that differ stand beside each other in words, which no row takes: none is used until the bureau has decided. */
function joinTied(group: readonly Named<Remark>[], toTied: (remark: Remark) => Tied): Tied {
  const written = group
    .map(({ name, value }) => ({ name, tied: toTied(value) }))
    .filter(({ tied }) => tied[0] !== null);
  const [first, ...others] = written.map(({ tied }) => tied);
  if (first === undefined || first[0] === null) return [null, null];
  const [value, about] = first;
  const isAgreed = others.every(([other]) => other !== null && saysSame(other, value));
  // named each time, so that they never equal what is reported: words would count else in a row of words
  const join = (at: 0 | 1) => written.map(({ name, tied }) => `${name}：${String(tied[at] ?? '')}`).join('；');
  if (!isAgreed) return [join(0), join(1)];
  return [value, others.every((other) => other[1] === about) ? about : null];
}

function joinRemarks(group: readonly Named<Remark>[]): Omit<Remark, 'rowId' | 'unit' | 'name'> {
  const [correction, corrects] = joinTied(group, (each) => [each.correction, each.corrects]);
  const [value, against] = joinTied(group, ({ check }) => [check.value, check.against]);
  return {
    correction,
    corrects,
    correctionReason: joinTexts(group, (each) => each.correctionReason),
    check: {
      value,
      against,
      person: joinTexts(group, ({ check }) => check.person),
      date: joinDays(group, ({ check }) => check.date),
      basis: joinTexts(group, ({ check }) => check.basis),
    },
    instruction: joinTexts(group, (each) => each.instruction),
  };
}

/** What the bureau wrote beside a unit follows it where it was renamed or merged; what clashes is kept side by side. */
export function toPresentUnits(kept: KeptSummary, plan: Pick<Plan, 'units'>): KeptSummary {
  const toPresent = (name: string) => findUnit(plan, name)?.name ?? name;
  const remarks = groupByPresentKey(
    kept.remarks,
    ({ unit }) => unit,
    (_, { rowId, unit }) => toDetailKey(rowId, toPresent(unit)),
  );
  return {
    ...kept,
    remarks: new Map(
      [...remarks].flatMap(([key, group]) => {
        const [first] = group;
        if (!first) return [];
        const { rowId, unit, name } = first.value;
        return [
          [
            key,
            {
              rowId,
              unit: toPresent(unit),
              name,
              ...joinRemarks(group),
            },
          ] as const,
        ];
      }),
    ),
    matters: toPresentMatters(kept.matters, plan),
  };
}
