import type { Plan } from '../../plan/plan';
import { findUnit } from '../../plan/reporting';
import { type RemarksByKey, toDetailKey } from '../result/collect-details';
import { saysSame } from '../result/correction-state';
import { toPresentMatters } from '../matters/to-present-matters';
import { groupByPresentKey, joinTexts, type Named } from './group-by-present-key';
import type { KeptSummary } from './read-summary';

type Kept<Map> = Map extends ReadonlyMap<string, infer Value> ? Value : never;
type Remark = Kept<RemarksByKey>;

/** 更正值 that differ stand beside each other in words, which no row takes: none is used until the bureau has decided. */
function joinCorrections(group: readonly Named<Remark>[]): Pick<Remark, 'correction' | 'corrects'> {
  const corrected = group.filter(({ value }) => value.correction !== null);
  const [first, ...others] = corrected.map(({ value }) => value);
  if (!first || first.correction === null) return { correction: null, corrects: null };
  const { correction, corrects } = first;
  const isAgreed = others.every((other) => other.correction !== null && saysSame(other.correction, correction));
  // named each time, so that they never equal what is reported: words would count else in a row of words
  const join = (key: 'correction' | 'corrects') =>
    corrected.map(({ name, value }) => `${name}：${String(value[key] ?? '')}`).join('；');
  if (!isAgreed) return { correction: join('correction'), corrects: join('corrects') };
  return { correction, corrects: others.every((other) => other.corrects === corrects) ? corrects : null };
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
              ...joinCorrections(group),
              correctionReason: joinTexts(group, (each) => each.correctionReason),
              instruction: joinTexts(group, (each) => each.instruction),
            },
          ] as const,
        ];
      }),
    ),
    matters: toPresentMatters(kept.matters, plan),
  };
}
