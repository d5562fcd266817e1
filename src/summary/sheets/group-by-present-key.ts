import { toDayText } from './read-typed';

/** What was kept under one name that a unit had. */
export interface Named<Value> {
  readonly name: string;
  readonly value: Value;
}

/** What was kept, by the key that it has under the unit's present name; names in their order. */
export function groupByPresentKey<Value>(
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
export function joinTexts<Value>(group: readonly Named<Value>[], toText: (value: Value) => string): string {
  const said = group.map(({ name, value }) => ({ name, text: toText(value) })).filter(({ text }) => text.trim() !== '');
  if (new Set(said.map(({ text }) => text)).size < 2) return said[0]?.text ?? '';
  return said.map(({ name, text }) => `${name}：${text}`).join('；');
}

/** One day where all are alike; else each after the name that it was written beside. */
export function joinDays<Value>(
  group: readonly Named<Value>[],
  toTyped: (value: Value) => string | number,
): string | number {
  const set = group.map(({ value }) => toTyped(value)).filter((each) => each !== '');
  if (new Set(set).size < 2) return set[0] ?? '';
  return joinTexts(group, (value) => toDayText(toTyped(value)));
}
