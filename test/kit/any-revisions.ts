import fc from 'fast-check';
import type { Plan, Revision } from '../../src/plan/plan';
import { toPlanRows } from '../../src/plan/revisions/plan-rows';

const text = fc.string({
  unit: fc.constantFrom('达', '2', '%', '“', '=', '\n', '、', '🏫', '-'),
  minLength: 1,
  maxLength: 8,
});
const figure = fc.integer({ min: 1, max: 9999 }).map((value) => String(value / 100));

/** Fields of which any text, or any figure, can have stood there before. */
const former: readonly (readonly [kind: 'task' | 'indicator' | 'node', field: string, value: fc.Arbitrary<string>])[] =
  [
    ['task', 'project', text],
    ['task', 'due', fc.constantFrom('2023-12-31', '2024-06-30')],
    ['indicator', 'definition', text],
    ['indicator', 'due', fc.constantFrom('2023-12-31', '2024-06-30')],
    ['indicator', 'baselineValue', figure],
    ['node', 'evidence', text],
    ['node', 'due', fc.constantFrom('2023-12-31', '2024-06-30')],
  ];

function listPlaces(plan: Plan): (readonly [Pick<Revision, 'kind' | 'row' | 'field' | 'is'>, fc.Arbitrary<string>])[] {
  const rows = toPlanRows(plan);
  return former.flatMap(([kind, field, value]) =>
    [...rows[kind]]
      .filter(
        ([, texts]) => texts.partOf === undefined && (field !== 'baselineValue' || texts.baselineDate !== undefined),
      )
      .map(([row, texts]) => [{ kind, row, field, is: texts[field] ?? '' }, value] as const),
  );
}

/** Any lines of 修订 that the plan bears out. */
export function anyRevisions(plan: Plan): fc.Arbitrary<Revision[]> {
  const places = listPlaces(plan);
  if (places.length === 0) return fc.constant([]);
  return fc.subarray(places, { maxLength: Math.min(4, places.length) }).chain((some) =>
    fc.tuple(
      ...some.map(([place, was]) =>
        fc.record({
          date: fc.constantFrom('2022-07-01', '2023-02-28'),
          number: text,
          from: fc.constantFrom(null, '2022', '2023', '2023H2', '2023秋'),
          reason: text,
          was,
          kind: fc.constant(place.kind),
          row: fc.constant(place.row),
          field: fc.constant(place.field),
          is: fc.constant(place.is),
        }),
      ),
    ),
  );
}
