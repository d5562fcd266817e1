import { toIsoDate } from '../../workbook/book/date';
import type { Plan } from '../../plan/plan';
import { findUnit } from '../../plan/reporting';
import { type RemarksByKey, toDetailKey } from '../result/collect-details';
import { saysSame } from '../result/correction-state';
import type { RemediesByKey } from '../matters/follow-up';
import type { KeptSummary } from './read-summary';

type Kept<Map> = Map extends ReadonlyMap<string, infer Value> ? Value : never;
type Remark = Kept<RemarksByKey>;
type Remedy = Kept<RemediesByKey>;

/** What was kept under one name that a unit had. */
interface Named<Value> {
  readonly name: string;
  readonly value: Value;
}

/** What was kept, by the key that it has under the unit's present name; names in their order. */
function groupByPresentKey<Value>(
  kept: ReadonlyMap<string, Value>,
  toName: (value: Value) => string,
  toKey: (key: string, value: Value) => string,
): Map<string, Named<Value>[]> {
  const groups = new Map<string, Named<Value>[]>();
  for (const [key, value] of kept)
    groups.set(toKey(key, value), [...(groups.get(toKey(key, value)) ?? []), { name: toName(value), value }]);
  return new Map([...groups].map(([key, group]) => [key, group.sort((a, b) => (a.name < b.name ? -1 : 1))]));
}

/** One text where all are alike; else each after the name that it was written beside. */
function joinTexts<Value>(group: readonly Named<Value>[], toText: (value: Value) => string): string {
  const said = group.map(({ name, value }) => ({ name, text: toText(value) })).filter(({ text }) => text.trim() !== '');
  if (new Set(said.map(({ text }) => text)).size < 2) return said[0]?.text ?? '';
  return said.map(({ name, text }) => `${name}：${text}`).join('；');
}

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

function toDay(remedyBy: string | number): string {
  return typeof remedyBy === 'number' ? toIsoDate(remedyBy) : remedyBy;
}

function joinRemedyBy(group: readonly Named<Remedy>[]): string | number {
  const set = group.map(({ value }) => value.remedyBy).filter((each) => each !== '');
  return new Set(set).size < 2 ? (set[0] ?? '') : joinTexts(group, ({ remedyBy }) => toDay(remedyBy));
}

/** What the bureau wrote beside a unit follows it where it was renamed or merged; what clashes is kept side by side. */
export function toPresentUnits(kept: KeptSummary, plan: Pick<Plan, 'units'>): KeptSummary {
  const toPresent = (name: string) => findUnit(plan, name)?.name ?? name;
  const toRemedyKey = (key: string, { line }: Remedy) =>
    key.endsWith(`|${line.unit}`) ? key.slice(0, key.length - line.unit.length) + toPresent(line.unit) : key;
  const remarks = groupByPresentKey(
    kept.remarks,
    ({ unit }) => unit,
    (_, { rowId, unit }) => toDetailKey(rowId, toPresent(unit)),
  );
  const remedies = groupByPresentKey(kept.remedies, ({ line }) => line.unit, toRemedyKey);
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
    remedies: new Map(
      [...remedies].flatMap(([key, group]) => {
        const [first] = group;
        if (!first) return [];
        const { line } = first.value;
        return [
          [
            key,
            {
              line: { ...line, key, unit: toPresent(line.unit) },
              remedyBy: joinRemedyBy(group),
              remedy: joinTexts(group, (each) => each.remedy),
            },
          ] as const,
        ];
      }),
    ),
  };
}
